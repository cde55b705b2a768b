/// Phrases and what they mean, found by their letters alone, so that spaces and joiners inside a name do not matter.
///
/// A look-up continues a hash word by word over the tokens of a sentence.
public struct PhraseTable<Value: Sendable>: Sendable {
    /// The meanings of each phrase, by its number.
    private(set) var meanings: [[Value]]
    private(set) var index: HashIndex
    /// Letters of the longest phrase; no look-up need go further.
    public private(set) var longest = 0

    /// An empty table with room for `capacity` phrases.
    public init(capacity: Int = 0) {
        index = HashIndex(capacity: capacity)
        meanings = []
        meanings.reserveCapacity(capacity)
    }

    init?(index: HashIndex, meanings: [[Value]], longest: Int) {
        guard index.count == meanings.count else { return nil }
        (self.index, self.meanings, self.longest) = (index, meanings, longest)
    }

    /// Number of distinct phrases.
    public var count: Int { meanings.count }

    /// Adds a meaning to the phrase with the folded letters `key`; an empty key is passed over.
    public mutating func insert(_ value: Value, for key: String) {
        guard !key.isEmpty else { return }
        longest = max(longest, key.unicodeScalars.count)
        let (number, isNew) = index.insert(PhraseHash(key).value)
        if isNew { meanings.append([value]) } else { meanings[number].append(value) }
    }

    /// The meanings of exactly `key`, in the order of their insertion.
    public func values(for key: String) -> [Value] { values(hash: PhraseHash(key)) ?? [] }

    /// The meanings of the letters hashed so far; nil where they are no phrase.
    public func values(hash: PhraseHash) -> [Value]? { index.number(hash.value).map { meanings[$0] } }
}
