import LanguagePack
import Pipeline

/// Words the frames that rules name, as far as the language's data is at hand.
struct FrameWording {
    private let frames: [String: Frame]

    /// Loads the frames; without the data it has words for none.
    init() {
        let pack = try? LanguagePack(folder: PackLocator.folder())
        frames = Dictionary((pack?.frames.frames ?? []).map { ($0.name, $0) }) { one, _ in one }
    }

    /// The frame's id, its file, and which parts of the clause play which role; nil where the rule is no frame.
    func text(of rule: String) -> String? {
        guard let frame = frames[rule] else { return nil }
        let roles = frame.roles.map { role in "\(role.name) as \(role.slots.map(Self.name).joined(separator: " or "))" }
        return "\(rule) of \(frame.file): \(roles.joined(separator: ", "))"
    }

    private static func name(_ slot: Frame.Slot) -> String {
        switch slot {
        case .subject: "subject"
        case .object: "object"
        case .genitive: "genitive"
        case .preposition(let function): function
        }
    }
}
