import LanguagePack
import Passage

/// Reads an article into sentences of analysed words, every one of which points at its place in the source.
public struct Reader: Sendable {
    private let pack: LanguagePack

    /// Reads with the words of `pack`.
    public init(pack: LanguagePack) { self.pack = pack }

    /// The sentences of the article, lines of boilerplate left out; linear in the length of the text.
    public func sentences(of article: Article) -> [Sentence] {
        let tokeniser = Tokeniser(pack: pack)
        var (tokens, lineStarts) = tokeniser.tokens(article.scalars)
        var analyser = WordAnalyser(pack: pack)
        for index in tokens.indices where tokens[index].kind == .word { analyser.analyse(&tokens[index]) }
        Quotations.mark(&tokens, lineStarts)
        let ranges = SentenceSplitter().split(tokens, lineStarts: lineStarts)
        var sentences: [Sentence] = []
        for (range, paragraph) in ranges {
            var sentence = Sentence(tokens: Array(tokens[range]), paragraph: paragraph, isTitle: false)
            guard sentence.tokens.contains(where: { $0.kind != .mark }) else { continue }
            if isBoilerplate(sentence) {
                // What stands below a footer is furniture of the page, unless the article has hardly begun.
                if sentences.count > 2 && paragraph > 2 { break }
                continue
            }
            sentence.isTitle = paragraph == 0
            VerbOrNoun.settle(&sentence.tokens, pack)
            sentences.append(sentence)
        }
        return sentences
    }

    private func isBoilerplate(_ sentence: Sentence) -> Bool {
        guard sentence.tokens.count < 12 else { return false }
        let key = sentence.tokens.filter { $0.kind == .word }.map(\.key).joined()
        return pack.lexicon.boilerplate.contains { $0.isPrefix ? key.hasPrefix($0.key) : key == $0.key }
    }
}
