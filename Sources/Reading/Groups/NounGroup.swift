/// A noun with what precedes it (this, each, three, largest) and the whole chain of ezafe behind it.
///
/// Prepositional groups, relative clauses and appositions are groups of their own, and so is every noun that "and" joins to another;
/// the noun of a light verb belongs to its verb.
public struct NounGroup: Sendable, Hashable {
    /// Its tokens in the sentence.
    public var range: Range<Int>
    /// The token of its head.
    public var head: Int
    /// The tokens of the preposition that governs it, a compound one to its end; nil without one.
    public var preposition: Range<Int>?
    /// What that preposition does: `with`, `to`, `in`; empty where the lexicon does not say.
    public var function = ""
    /// Whether the object marker follows it.
    public var isObject = false
    /// Whether it tells when.
    public var isTime = false
    /// Whether "and" or a comma of a list joins it to the group before.
    public var isJoined = false
}
