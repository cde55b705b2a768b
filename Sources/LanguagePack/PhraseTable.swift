/// Phrases and what they mean, found by their letters alone, so that spaces and joiners inside a name do not matter.
///
/// A look-up continues a hash letter by letter over the tokens of a sentence. The hash has 64 bits: that a text's phrase which the
/// table does not have meets one of a hundred thousand that it has is to be expected once in 10^14 look-ups.
public struct PhraseTable<Value: Sendable>: Sendable {
    private var index: [UInt64: Int32] = [:]
    private var firsts: [Value] = []
    /// Further meanings of the few phrases that have several.
    private var others: [Int32: [Value]] = [:]
    /// Letters of the longest phrase; no look-up need go further.
    public private(set) var longest = 0

    /// An empty table with room for `capacity` phrases.
    public init(capacity: Int = 0) {
        index.reserveCapacity(capacity)
        firsts.reserveCapacity(capacity)
    }

    /// The hashes of all phrases.
    public var hashes: Dictionary<UInt64, Int32>.Keys { index.keys }

    /// Number of distinct phrases.
    public var count: Int { firsts.count }

    /// Adds a meaning to the phrase with the folded letters `key`; an empty key is passed over.
    public mutating func insert(_ value: Value, for key: String) {
        guard !key.isEmpty else { return }
        longest = max(longest, key.unicodeScalars.count)
        let next = Int32(firsts.count)
        let at = index[PhraseHash(key).value, default: next]
        if at == next {
            index[PhraseHash(key).value] = next
            firsts.append(value)
        } else {
            others[at, default: []].append(value)
        }
    }

    /// The meanings of exactly `key`, in the order of their insertion.
    public func values(for key: String) -> [Value] { values(hash: PhraseHash(key)) ?? [] }

    /// The meanings of the letters hashed so far; nil where they are no phrase.
    public func values(hash: PhraseHash) -> [Value]? {
        guard let at = index[hash.value] else { return nil }
        return [firsts[Int(at)]] + (others[at] ?? [])
    }
}

/// FNV-1a over scalars: can be continued one letter at a time and is the same on every machine.
public struct PhraseHash: Sendable, Hashable {
    /// The hash so far.
    public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of nothing.
    public init() {}

    /// The hash of a key.
    public init(_ key: String) {
        for scalar in key.unicodeScalars { add(scalar.value) }
    }

    /// Continues with one folded scalar.
    public mutating func add(_ scalar: UInt32) {
        value = (value ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
    }
}
