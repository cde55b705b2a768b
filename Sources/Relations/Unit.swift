import LanguagePack
import Passage
import Reading

/// A piece of a sentence that grammar works with: a mention, a word, a preposition, a verb group, a mark.
public struct Unit: Sendable {
    /// What it is.
    public enum Content: Sendable {
        /// Mentions, several when coordinated; indices into `MentionedWorld.mentions`.
        case entity([Int])
        /// A noun, adjective or unknown word, by its stem.
        case word(String)
        case preposition(String)
        case verb(VerbGroup)
        case and, or
        case comma, colon, mark
        case parenthesis(opens: Bool)
        case objectMarker
        case subordinator(String)
        /// This, that.
        case demonstrative
        /// Self, each other.
        case reflexive
        case adverb
        /// A date; index into the article's dates.
        case date(Int)
    }
    /// What it is.
    public var content: Content
    /// Its tokens in the sentence.
    public var range: Range<Int>
    /// Quotation it stands in, 0 outside.
    public var quotation: Int
    /// Whether the word can be one of a noun group's.
    public var isNominal: Bool = false
}

/// A verb with its auxiliaries.
public struct VerbGroup: Sendable, Hashable {
    /// Key of the past stem with its preverb; a fixed noun and its verb count as one.
    public var lemma: String
    /// Time, mood, person of the finite part.
    public var form: VerbForm
    /// Whether a participle with a form of "become" makes it passive.
    public var isPassive: Bool = false
    /// Whether it is a mere participle that shares time and mood with the verb of the next clause.
    public var goesOn: Bool = false
}
