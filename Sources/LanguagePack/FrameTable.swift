import Foundation

/// All frames of a pack, found by their nouns and verbs.
public struct FrameTable: Sendable {
    /// The frames, by file and place.
    public let frames: [Frame]
    private var byNoun = KeyTable<[Frame]>(capacity: 1_000)
    private var byVerb = KeyTable<[Frame]>(capacity: 200)

    /// Indexes `frames`.
    public init(frames: [Frame]) {
        self.frames = frames
        for frame in frames {
            for noun in frame.nouns { byNoun[noun, default: []].append(frame) }
            for verb in frame.verbs { byVerb[verb, default: []].append(frame) }
        }
    }

    /// Frames with this noun.
    public func frames(noun: String) -> [Frame] { byNoun[noun] ?? [] }
    /// Frames with this simple verb, by its past stem.
    public func frames(verb: String) -> [Frame] { byVerb[verb] ?? [] }
    /// Whether any frame has this noun.
    public func knows(noun: String) -> Bool { byNoun.contains(noun) }
}
