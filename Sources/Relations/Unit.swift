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
