import LanguagePack
import Passage

/// Reads an article into sentences of analysed words, every one of which points at its place in the source.
public struct Reader: Sendable {
    private let pack: LanguagePack
    private let forms: Pool<WordForms>

    /// Reads with the words of `pack`.
    public init(pack: LanguagePack) {
        self.pack = pack
        forms = Pool { WordForms(pack: pack) }
    }

    /// The sentences of the article, lines of boilerplate left out; linear in the length of the text.
    public func sentences(of article: Article) -> [Sentence] {
        var tokens = forms.lend { Tokeniser(pack: pack).tokens(article.scalars, &$0) }
        Quotations.mark(&tokens)
        let ranges = SentenceSplitter(letterNames: pack.settings.letterNames).split(tokens)
        var sentences: [Sentence] = []
        var links = 0
        for (range, paragraph) in ranges {
            var sentence = Sentence(tokens: Array(tokens[range]), paragraph: paragraph, isTitle: false)
            guard sentence.tokens.contains(where: { $0.kind != .mark }) else { continue }
            if let line = boilerplate(sentence) {
                // What stands below a footer is furniture of the page, unless the article has hardly begun.
                if !line.isInside && sentences.count > 2 && paragraph > 2 { break }
                links = line.opensLinks ? Reader.mostLinks : 0
                continue
            }
            links = isHeadline(sentence) ? max(0, links - 1) : 0
            guard links == 0 else { continue }
            sentence.isTitle = paragraph == 0
            VerbOrNoun.settle(&sentence.tokens, pack)
            sentences.append(sentence)
        }
        return sentences
    }

    /// Of so many lines in a row at most the article's author can think that they are worth a click.
    private static let mostLinks = 9

    private func boilerplate(_ sentence: Sentence) -> Lexicon.Boilerplate? {
        guard sentence.tokens.count < 12 else { return nil }
        return pack.lexicon.boilerplate(sentence.tokens.lazy.filter { $0.kind == .word }.map(\.form.letters.scalars))
    }

    /// Whether it is a short line that no full stop closes.
    private func isHeadline(_ sentence: Sentence) -> Bool { sentence.tokens.count < 25 && sentence.tokens.last?.isMark(".") != true }
}
