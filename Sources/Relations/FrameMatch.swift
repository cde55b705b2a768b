import LanguagePack
import Mentions
import Passage

/// A frame found in a clause, with the mentions that fill its roles.
struct FrameMatch {
    var frame: Frame
    /// Mentions per role name.
    var fillers: [String: [Int]]
    /// Words of the predicate.
    var predicate: Range<Int>
    /// Clause it was found in.
    var clause: Int
    /// Whether a verb says it, so that its tense and mood count.
    var isVerbal: Bool

    /// Roles of those who take part in an encounter.
    static let parts = ["participant", "party", "host", "guest", "mediator", "body"]

    /// Whether it would make an edge or a meeting.
    var isComplete: Bool {
        switch frame.product {
        case .edge: fillers["source"] != nil && fillers["target"] != nil
        case .meeting: Self.parts.reduce(0) { $0 + (fillers[$1] ?? []).count } > 1
        }
    }
}
