import Foundation

/// All frames of a pack, found by their nouns and verbs.
public struct FrameTable: Sendable {
    /// The frames, by file and place.
    public let frames: [Frame]
    private var byNoun = KeyTable<[Int]>()
    private var byVerb = KeyTable<[Int]>()

    /// Indexes `frames`.
    public init(frames: [Frame]) {
        self.frames = frames
        for (index, frame) in frames.enumerated() {
            for noun in frame.nouns { byNoun[noun, default: []].append(index) }
            for verb in frame.verbs { byVerb[verb, default: []].append(index) }
        }
    }

    /// Frames with this noun.
    public func frames(noun: String) -> [Frame] { (byNoun[noun] ?? []).map { frames[$0] } }
    /// Frames with this simple verb, by its past stem.
    public func frames(verb: String) -> [Frame] { (byVerb[verb] ?? []).map { frames[$0] } }
    /// Whether any frame has this noun.
    public func knows(noun: String) -> Bool { byNoun.contains(noun) }
}
