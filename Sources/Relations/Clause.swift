import LanguagePack
import Mentions
import Passage
import Reading

/// A noun group with what governs it: a preposition, an object marker, or nothing.
public struct Group: Sendable {
    /// Function of its preposition; nil without one.
    public var preposition: String?
    /// Words before its entity, each with its stem and place.
    public var words: [(stem: String, range: Range<Int>)] = []
    /// Mentions in it; they follow the words.
    public var entities: [Int] = []
    /// Whether the object marker follows it.
    public var isObject = false
    /// Whether a reflexive stands in it, so that it belongs to the subject.
    public var isReflexive = false
    /// Whether a demonstrative begins it.
    public var isDemonstrative = false
    /// Dates in it.
    public var dates: [Int] = []
    /// Its tokens.
    public var range: Range<Int>
    /// Whether a comma or other mark stands before it.
    public var afterMark = false
    /// Whether "and" joins it to the group before.
    public var afterAnd = false

    /// "After talks (with X)", "about the recent talks (with X)": an encounter of its own before the one that the clause tells of.
    func isOtherEncounter(_ pack: LanguagePack) -> Bool {
        guard entities.isEmpty, preposition.map({ ["after", "before", "about"].contains($0) }) ?? (afterAnd && words.count > 1) else { return false }
        return words.contains { pack.encounterWords.has(.encounter, $0.stem) }
    }
}

extension Clause {
    /// "With A, B, and C": a name that goes on the list of those whom "with" has begun to name.
    func isOfPartners(_ index: Int) -> Bool {
        guard index > 0, groups[index].preposition == nil, groups[index].afterMark || groups[index].afterAnd, !groups[index].entities.isEmpty, !groups[index].isObject else { return false }
        let before = groups[index - 1]
        if before.preposition == "with" { return !before.entities.isEmpty && groups[index].afterMark }
        return isOfPartners(index - 1)
    }
}

/// A verb and the groups that belong to it.
public struct Clause: Sendable {
    /// How it hangs on others.
    public enum Link: Sendable, Hashable {
        /// Stands by itself, or goes on after another.
        case main
        /// Content of what clause `of` says or wishes.
        case complement(of: Int)
        /// Tells more of mention `antecedent`, where there is one.
        case relative(antecedent: Int?)
        /// Gives a time, condition or reason.
        case adverbial(String)
    }
    /// How it hangs on others.
    public var link: Link
    /// Its groups, in order.
    public var groups: [Group] = []
    /// Its verb; nil in a headline.
    public var verb: VerbGroup?
    /// Whether its verb governs the clause behind it: "must", "is to".
    public var isModal = false
    /// Place of the verb.
    public var verbRange: Range<Int>?
    /// All tokens it spans.
    public var range: Range<Int> = 0..<0
    /// Quotation most of it stands in; 0 outside.
    public var quotation = 0
    /// Mentions that are its subject, its own or taken over from the clause before.
    public var subject: [Int] = []
    /// Whether the subject stands in the clause itself.
    public var hasOwnSubject = false
    /// Mentions that speak, when the clause is the content of speech.
    public var speaker: [Int] = []
    /// What the clause that governs it makes of its status.
    public var governingStatus: EdgeStatus?
}
