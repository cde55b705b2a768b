import Passage

/// A predicate of the language and what its parts play: the verb, its nouns, and the roles around them.
public struct Frame: Sendable, Hashable {
    /// What a frame makes of a match.
    public enum Product: Sendable, Hashable {
        case edge(EdgeType)
        case meeting(MeetingForm)
    }

    /// A place in the clause where a role can stand.
    public enum Slot: Hashable, Sendable {
        /// Subject, direct object, genitive of the noun, or what stands before a copula.
        case subject, object, genitive
        /// Object of a preposition of this function: `with`, `to`, `from`, `against`, `in`, `by`.
        case preposition(String)

        /// The slot named in a frame's file.
        public init(_ name: String) {
            switch name {
            case "subject": self = .subject
            case "object": self = .object
            case "genitive": self = .genitive
            default: self = .preposition(name)
            }
        }
    }

    /// Who plays a part, and where in the clause.
    public struct Role: Sendable, Hashable {
        /// `source`, `target`, `participant`, `place`, `host`.
        public var name: String
        /// Where it can stand, the likeliest first.
        public var slots: [Slot]
        /// What it can be; empty for anything.
        public var kinds: Set<NodeKind>
        /// Keys of words that must not stand before the name in its group: help to solve the crisis of X is not for X.
        public var bars: Set<String> = []
        /// Keys of words of which one must stand before the name in its group; empty for any.
        public var needs: Set<String> = []
        /// Whether a person plays it for the state of the office: who thanks for aid has not been aided.
        public var isForState = false
    }

    /// Its id in evidence, `assault.attack`.
    public var name: String
    /// What it makes.
    public var product: Product
    /// PLOVER mode, way of a journey, kinship or title.
    public var mode: String?
    /// Status it gives by itself, as `hoped` by "hopes for".
    public var status: EdgeStatus?
    /// Period it gives by itself.
    public var period: Period?
    /// Keys of the nouns or adjectives of its compounds.
    public var nouns: [String]
    /// Keys of the light verbs that make a verb of its nouns.
    public var lights: Set<String>
    /// Keys of the past stems of its simple verbs.
    public var verbs: [String]
    /// Whether its nouns say it without a verb.
    public var isNominal: Bool
    /// Whether it is mutual, so that several sources do it to each other.
    public var isMutual: Bool
    /// Slots that must be empty, so that two readings of one noun do not both match.
    public var without: [Slot]
    /// Slots that must be filled, whatever stands in them.
    public var requires: [Slot]
    /// Keys of words beside the noun with which it says something else: a verbal attack, a possible one.
    public var bars: Set<String>
    /// Keys of words of which one must stand beside the noun: an air attack.
    public var beside: Set<String>
    /// Keys of words of which one must stand in the clause: sending troops, not delegates.
    public var needs: Set<String>
    /// Whether it is said by the negated verb alone: "did not accept" refuses.
    public var isNegative: Bool
    /// Whether it is said by the future alone: "will answer the attack of" threatens.
    public var isFuture: Bool
    /// The parts.
    public var roles: [Role]
    /// Share of its matches that are right.
    public var confidence: Double
    /// Marked texts that must match: `{role words}`.
    public var matches: [String]
    /// Texts that must not.
    public var misses: [String]
    /// File it stands in.
    public var file: String

    /// Whether it says what one does to another, so that somebody can undergo it.
    public var isDeed: Bool { if case .edge(let type) = product { type.family != .standing && type != .travelledTo } else { false } }
}
