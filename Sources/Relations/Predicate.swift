import LanguagePack
import Reading

/// A noun or verb of a clause that may be the predicate of a frame.
struct Predicate {
    /// How a predicate is said.
    enum Reading {
        /// By the clause's verb, alone or with a noun.
        case verb
        /// By a noun alone.
        case noun
        /// By the infinitive of the compound: "the condemning of".
        case infinitive
        /// As what somebody meets with: "came under attack", "met with criticism".
        case undergone
    }

    var clause: Clause
    /// Place of the clause in its sentence.
    var number: Int
    /// Group and word of its noun.
    var noun: (group: Int, word: Int)?
    var reading: Reading
    /// Whether the clause's subject is what the deed is done to.
    var isPassive: Bool
    /// Its words.
    var range: Range<Int>
    /// The clause it governs: what is threatened, promised, said.
    var content: Clause?

    /// Where a role of `frame` can stand when the predicate is said this way.
    func slots(of role: Frame.Role, in frame: Frame) -> [Frame.Slot] {
        switch reading {
        // Beside an active verb an agent is the doer of some deed named there, never of this one.
        case .verb where !isPassive && role.name == "source" && role.slots.contains(.subject): role.slots.filter { $0 != .preposition("by") }
        case .verb, .noun: role.slots
        case .infinitive:
            role.name == "source" ? [.subject, .preposition("by")] : role.slots.filter { $0 != .subject } + (role.slots.contains(.object) ? [.genitive] : [])
        case .undergone:
            switch role.name {
            case "source": isPassive ? [.preposition("by"), .genitive] : [.subject]
            case "target": [.object]
            default: role.slots
            }
        }
    }
}
