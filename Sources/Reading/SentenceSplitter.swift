import LanguagePack
import Passage

/// Groups tokens into sentences: at full stops, question and exclamation marks, and at the ends of lines that are not just wrapped.
struct SentenceSplitter {
    /// Keys of the names of letters, which stops join to an abbreviation: C.N.N.
    var letterNames: KeySet = []

    private static func isEnd(_ token: Token) -> Bool {
        switch token.mark {
        case ".", "!", "?", "…": true
        default: false
        }
    }

    private static func isCloser(_ token: Token) -> Bool {
        switch token.mark {
        case "»", "\"", ")", "]", "”", "'": true
        default: false
        }
    }

    /// The sentences as ranges of `tokens`, each with its paragraph.
    func split(_ tokens: [Token]) -> [(range: Range<Int>, paragraph: Int)] {
        let starts = tokens.indices.dropFirst().filter { tokens[$0].startsLine }
        let isWrapped = SentenceSplitter.isWrapped(tokens, starts)
        // Of wrapped lines only those begin a paragraph that follow a sentence's end, and the first after the title.
        func breaks(_ index: Int) -> Bool {
            index > 0 && tokens[index].startsLine && (!isWrapped || index == starts.first || Self.isEnd(tokens[index - 1]))
        }
        var found: [(Range<Int>, Int)] = []
        var start = 0, paragraph = 0, index = 0
        func close(_ end: Int) {
            if end > start { found.append((start..<end, paragraph)) }
            start = end
        }
        while index < tokens.count {
            if breaks(index) {
                close(index)
                paragraph += 1
            }
            index += 1
            guard Self.isEnd(tokens[index - 1]), endsSentence(tokens, at: index - 1) else { continue }
            while index < tokens.count, tokens[index].kind == .mark, !breaks(index),
                  Self.isEnd(tokens[index]) || Self.isCloser(tokens[index]) && !tokens[index].spaced {
                index += 1
            }
            close(index)
        }
        close(tokens.count)
        return found
    }

    /// A full stop between digits, or after a single letter, ends nothing.
    private func endsSentence(_ tokens: [Token], at index: Int) -> Bool {
        guard tokens[index].isMark("."), index > 0, index + 1 < tokens.count else { return true }
        let before = tokens[index - 1], after = tokens[index + 1]
        if after.spaced && before.span.end == tokens[index].span.start { return before.kind != .word || before.form.letters.count > 1 }
        if before.kind == .number && after.kind == .number { return false }
        if after.kind == .word, before.kind == .word {
            if letterNames.contains(before.form.hash), letterNames.contains(after.form.hash) { return false }
            return before.form.letters.count > 1 && after.form.letters.count > 1
                && !(before.key.first!.isASCII && after.key.first!.isASCII)
        }
        return !Self.isEnd(after)
    }

    /// Whether the lines are broken by width: most of them end without a mark, none of them is long.
    private static func isWrapped(_ tokens: [Token], _ starts: [Int]) -> Bool {
        guard starts.count >= 6 else { return false }
        var open = 0, widest = 0
        for (index, start) in starts.enumerated() {
            if tokens[start - 1].kind != .mark { open += 1 }
            let from = index == 0 ? 0 : starts[index - 1]
            widest = max(widest, tokens[start - 1].span.end - tokens[from].span.start)
        }
        return open * 10 > starts.count * 6 && (50...120).contains(widest)
    }
}
