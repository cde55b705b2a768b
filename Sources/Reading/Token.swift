import LanguagePack
import Passage

/// A word, a number or a mark of a sentence, with what the lexicon and morphology say of it.
public struct Token: Sendable {
    /// What it is made of.
    public enum Kind: Sendable { case word, number, mark }

    /// Where it stands in the source.
    public var span: Span
    /// Its folded letters or digits, joiners left out; for a mark, the mark.
    public var key: String
    /// Word, number or mark.
    public var kind: Kind
    /// Whether white space stands before it.
    public var spaced: Bool
    /// Classes of the word or, where only its stem is known, of the stem; empty for an unknown word.
    public var classes: WordClass = []
    /// The key without inflection, as far as the lexicon knows it.
    public var stem: String
    /// What is left of an unknown word without the sign of ezafe, the mark that joins it to what follows.
    public var nameStems: [String] = []
    /// Whether the lexicon knows only its stem, so that the form itself may be a name.
    public var isInflected = false
    /// Its readings as a verb; empty where it is none here.
    public var verbs: [VerbForm] = []
    /// Which quotation of the article it stands in, from 1; 0 outside.
    public var quotation = 0

    /// Whether the lexicon does not know the word, so that it may be a name.
    public var isUnknown: Bool { kind == .word && classes.isEmpty && verbs.isEmpty }
    /// The reading as a finite verb, where it is one.
    public var finite: VerbForm? { verbs.first { $0.kind == .finite } }
    /// Whether it is this mark.
    public func isMark(_ mark: String) -> Bool { kind == .mark && key == mark }
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
}
