import LanguagePack
import Reading

/// What the pack's tables say begins at one token, and where it ends.
struct Match {
    enum Content {
        case names([Name])
        case title([Title])
        case head([HeadWord])
        case proxy(String)
        case reference(Reference)
        case honorific(risky: Bool)
        case function(Lexicon.FunctionWord)
    }
    var range: Range<Int>
    var content: Content
}

/// Looks every phrase of a sentence up in all tables at once; linear in its length.
struct Scanner {
    let pack: LanguagePack

    /// For each token, the phrases that begin there, the longest first.
    func matches(_ sentence: Sentence) -> [[Match]] {
        let tokens = sentence.tokens
        let longest = max(pack.world.names.longest, pack.grammar.titles.longest, pack.lexicon.functionWords.longest)
        var all = [[Match]](repeating: [], count: tokens.count)
        for start in tokens.indices where tokens[start].kind != .mark {
            var hash = PhraseHash()
            var letters = 0
            var found: [Match] = []
            for end in start..<min(tokens.count, start + 10) {
                let token = tokens[end]
                guard token.kind != .mark || isInnerMark(tokens, end) else { break }
                guard token.kind != .mark else { continue }
                for stem in token.form.nameStemHashes { collect(hash + stem, start..<(end + 1), inflected: true, &found) }
                hash.add(token.form.hash)
                letters += token.form.letters.count
                guard letters <= longest else { break }
                // "Peru and …" has the letters of a name, and is none.
                collect(hash, start..<(end + 1), inflected: false, isOpen: end > start && token.classes.contains(.conjunction), &found)
            }
            if !found.isEmpty { all[start] = found.sorted { $0.range.count > $1.range.count } }
        }
        return all
    }

    /// A hyphen or stop without spaces inside a name: U-2.
    private func isInnerMark(_ tokens: [Token], _ index: Int) -> Bool {
        guard !tokens[index].spaced, index + 1 < tokens.count, !tokens[index + 1].spaced else { return false }
        return switch tokens[index].mark {
        case "-", "‐", "–", ".", "+": true
        default: false
        }
    }

    private func collect(_ hash: PhraseHash, _ range: Range<Int>, inflected: Bool, isOpen: Bool = false, _ found: inout [Match]) {
        guard pack.phrases.contains(hash) else { return }
        let grammar = pack.grammar
        if !isOpen, let names = pack.world.names.values(hash: hash) { found.append(Match(range: range, content: .names(names))) }
        if let titles = grammar.titles.values(hash: hash) { found.append(Match(range: range, content: .title(titles))) }
        if let heads = grammar.heads.values(hash: hash) { found.append(Match(range: range, content: .head(heads))) }
        if let proxies = grammar.proxies.values(hash: hash) { found.append(Match(range: range, content: .proxy(proxies[0]))) }
        guard !inflected else { return }
        if let pointers = grammar.references.values(hash: hash) { found.append(Match(range: range, content: .reference(pointers[0]))) }
        if let risky = grammar.honorifics.values(hash: hash) { found.append(Match(range: range, content: .honorific(risky: risky[0]))) }
        if let words = pack.lexicon.functionWords.values(hash: hash) { found.append(Match(range: range, content: .function(words[0]))) }
    }
}
