import LanguagePack
import Passage

/// A word, a number or a mark of a sentence, with what the lexicon and morphology say of it.
public struct Token: Sendable {
    /// What it is made of.
    public enum Kind: Sendable { case word, number, mark }

    /// Where it stands in the source.
    public var span: Span
    /// How it is written, and what is known of that.
    public var form: WordForm
    /// Whether white space stands before it.
    public var spaced: Bool
    /// Whether a line of the source begins with it.
    public var startsLine: Bool
    /// Whether it can be a verb where it stands.
    public var canBeVerb = true
    /// Whether a sign over its last letter says that its noun group goes on.
    public var hasEzafe = false
    /// Which quotation of the article it stands in, from 1; 0 outside.
    public var quotation = 0

    init(_ span: Span, _ form: WordForm, spaced: Bool, startsLine: Bool) {
        (self.span, self.form, self.spaced, self.startsLine) = (span, form, spaced, startsLine)
    }

    /// Its folded letters or digits, joiners left out; for a mark, the mark.
    public var key: String { form.key }
    /// Word, number or mark.
    public var kind: Kind { form.kind }
    /// Classes of the word or, where only its stem is known, of the stem; empty for an unknown word.
    public var classes: WordClass { form.classes }
    /// The key without inflection, as far as the lexicon knows it.
    public var stem: String { form.stem }
    /// What is left of an unknown word without the sign of ezafe, the mark that joins it to what follows.
    public var nameStems: [String] { form.nameStems }
    /// Whether the lexicon knows only its stem, so that the form itself may be a name.
    public var isInflected: Bool { form.isInflected }
    /// What its ending says, where it is a noun or adjective; what the writing says of ezafe outweighs what the letters alone allow.
    public var inflection: Inflection { hasEzafe ? form.inflection.subtracting(.closed).union(.ezafe) : form.inflection }
    /// Its readings as a verb; empty where it is none here.
    public var verbs: [VerbForm] { canBeVerb ? form.verbs : [] }
    /// Whether the lexicon does not know the word, so that it may be a name.
    public var isUnknown: Bool { kind == .word && classes.isEmpty && verbs.isEmpty }
    /// The reading as a finite verb, where it is one.
    public var finite: VerbForm? { canBeVerb ? form.finite : nil }
    /// The mark it is; nil for a word or a number.
    public var mark: Unicode.Scalar? { kind == .mark ? form.letters.scalars.first.flatMap(Unicode.Scalar.init) : nil }
    /// Whether it is this mark.
    public func isMark(_ mark: Unicode.Scalar) -> Bool { self.mark == mark }
}

/// A sentence or a line that stands for one.
public struct Sentence: Sendable {
    /// Its words and marks; never empty.
    public var tokens: [Token]
    /// Number of its paragraph, from 0; the title is paragraph 0.
    public var paragraph: Int
    /// Whether it is the headline.
    public var isTitle: Bool

    /// Where it stands in the source.
    public var span: Span { Span(tokens.first!.span.start, tokens.last!.span.end) }
    /// The place in the source of a range of its tokens.
    public func span(_ range: Range<Int>) -> Span {
        Span(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
    }
    /// The letters of a range of its tokens, joined: the key of a phrase.
    public func key(_ range: Range<Int>) -> String { range.map { tokens[$0].key }.joined() }
    /// The hash of that key.
    public func hash(_ range: Range<Int>) -> PhraseHash { range.reduce(PhraseHash()) { $0 + tokens[$1].form.hash } }
}
