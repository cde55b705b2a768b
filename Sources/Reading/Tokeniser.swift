import LanguagePack
import Passage

/// Cuts source text into words, numbers and marks, and keeps where each stands.
struct Tokeniser {
    let pack: LanguagePack
    /// Bytes beyond which a key takes no more suffixes; joining without end would cost the square of the text.
    private static let longestWord = 80
    private var folding: Folding { pack.folding }
    private var morphology: Morphology { pack.morphology }

    init(pack: LanguagePack) { self.pack = pack }

    /// The tokens of `scalars`, and before which of them a line ends.
    func tokens(_ scalars: [Unicode.Scalar]) -> (tokens: [Token], lineStarts: Set<Int>) {
        var tokens: [Token] = []
        var lineStarts: Set<Int> = []
        var key = String.UnicodeScalarView()
        var start = 0, end = 0
        var kind: Folding.Class?
        var spaced = true

        func close() {
            guard let open = kind else { return }
            kind = nil
            let text = String(key)
            key = String.UnicodeScalarView()
            tokens.append(Token(
                span: Span(start, end), key: text, kind: open == .letter ? .word : .number, spaced: spaced, stem: text))
            spaced = false
        }
        for (index, scalar) in scalars.enumerated() {
            let (folded, found) = folding.fold(scalar)
            switch found {
            case .letter, .digit:
                if let open = kind, open != found { close() }
                if kind == nil {
                    kind = found
                    start = index
                }
                if let plain = Unicode.Scalar(folded) { key.append(plain) }
                end = index + 1
            case .joiner, .ignorable:
                continue
            case .space:
                close()
                spaced = true
            case .newline:
                close()
                spaced = true
                lineStarts.insert(tokens.count)
            case .mark:
                close()
                let mark = Unicode.Scalar(folded).map(String.init) ?? "?"
                tokens.append(Token(span: Span(index, index + 1), key: mark, kind: .mark, spaced: spaced, stem: mark))
                spaced = false
            }
        }
        close()
        return joined(tokens, lineStarts)
    }

    /// Puts back together what a space has torn apart where a joiner belonged: a verb and its prefix, a noun and its suffix.
    private func joined(_ tokens: [Token], _ lineStarts: Set<Int>) -> ([Token], Set<Int>) {
        var result: [Token] = []
        result.reserveCapacity(tokens.count)
        var starts: Set<Int> = []
        var index = 0
        while index < tokens.count {
            if lineStarts.contains(index) { starts.insert(result.count) }
            var token = tokens[index]
            if token.kind == .word, let (whole, width) = compound(tokens, index, lineStarts) {
                token = whole
                index += width - 1
            } else if token.kind == .word, let (preposition, rest) = unglued(token, index + 1 < tokens.count ? tokens[index + 1] : nil) {
                result.append(preposition)
                token = rest
            } else if token.kind == .word, index + 1 < tokens.count, tokens[index + 1].kind == .word,
               !lineStarts.contains(index + 1), morphology.freePrefixes.contains(token.key),
               !morphology.verbForms(token.key + tokens[index + 1].key).isEmpty {
                token = join(token, tokens[index + 1])
                index += 1
            } else if token.kind == .word, token.spaced, let last = result.last, last.kind == .word,
                      !lineStarts.contains(index), morphology.freeSuffixes.contains(token.key),
                      !morphology.freePrefixes.contains(last.key), last.key.utf8.count < Tokeniser.longestWord {
                result[result.count - 1] = join(last, token)
                index += 1
                continue
            }
            result.append(token)
            index += 1
        }
        if lineStarts.contains(tokens.count) { starts.insert(result.count) }
        return (result, starts)
    }

    /// A word of the lexicon whose joiner became a space.
    private func compound(_ tokens: [Token], _ index: Int, _ lineStarts: Set<Int>) -> (Token, Int)? {
        guard pack.lexicon.startsCompound(tokens[index].key) else { return nil }
        for width in [3, 2] where index + width <= tokens.count {
            let parts = tokens[index..<(index + width)]
            guard parts.allSatisfy({ $0.kind == .word }), !(index + 1..<index + width).contains(where: lineStarts.contains) else { continue }
            let whole = parts.dropFirst().reduce(parts.first!) { join($0, $1) }
            let stems = [whole.key] + morphology.nounStems(whole.key)
            if stems.contains(where: { pack.lexicon.isCompound($0) }) { return (whole, width) }
        }
        return nil
    }

    /// A preposition that has lost the space before a name.
    private func unglued(_ token: Token, _ next: Token?) -> (Token, Token)? {
        guard pack.lexicon.classes(token.key).isEmpty else { return nil }
        for preposition in pack.settings.gluedPrepositions where token.key.hasPrefix(preposition) {
            let rest = String(token.key.dropFirst(preposition.count))
            let letters = preposition.unicodeScalars.count
            guard rest.unicodeScalars.count > 3, token.span.count == token.key.unicodeScalars.count, morphology.verbForms(token.key).isEmpty,
                  pack.world.names.values(for: token.key).isEmpty, !pack.grammar.isGivenName(token.key),
                  pack.grammar.isGivenName(rest) || !pack.world.names.values(for: rest).isEmpty
                    || next.map({ !pack.world.names.values(for: rest + $0.key).isEmpty }) == true else { continue }
            let border = token.span.start + letters
            var first = token, second = token
            (first.key, first.stem, first.span) = (preposition, preposition, Span(token.span.start, border))
            (second.key, second.stem, second.span, second.spaced) = (rest, rest, Span(border, token.span.end), true)
            return (first, second)
        }
        return nil
    }

    private func join(_ one: Token, _ other: Token) -> Token {
        Token(
            span: one.span.union(other.span), key: one.key + other.key, kind: .word, spaced: one.spaced,
            stem: one.key + other.key)
    }
}
