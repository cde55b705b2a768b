/// Phrases and what they mean, found by their letters alone, so that spaces and joiners inside a name do not matter.
///
/// A look-up continues a hash letter by letter over the tokens of a sentence; a hit is confirmed by comparing the letters.
public struct PhraseTable<Value: Sendable>: Sendable {
    private var index: [UInt64: Int32] = [:]
    private var keys: [String] = []
    private var values: [[Value]] = []
    /// Letters of the longest phrase; no look-up need go further.
    public private(set) var longest = 0

    /// An empty table with room for `capacity` phrases.
    public init(capacity: Int = 0) {
        index.reserveCapacity(capacity)
        keys.reserveCapacity(capacity)
        values.reserveCapacity(capacity)
    }

    /// The hashes of all phrases.
    public var hashes: Dictionary<UInt64, Int32>.Keys { index.keys }

    /// Number of distinct phrases.
    public var count: Int { keys.count }

    /// Adds a meaning to the phrase with the folded letters `key`; an empty key is passed over.
    public mutating func insert(_ value: Value, for key: String) {
        guard !key.isEmpty else { return }
        let hash = PhraseHash(key)
        longest = max(longest, key.unicodeScalars.count)
        if let at = index[hash.value], keys[Int(at)].utf8.elementsEqual(key.utf8) {
            values[Int(at)].append(value)
        } else {
            index[hash.value] = Int32(keys.count)
            keys.append(key)
            values.append([value])
        }
    }

    /// The meanings of exactly `key`.
    public func values(for key: String) -> [Value] {
        guard let at = index[PhraseHash(key).value], keys[Int(at)].utf8.elementsEqual(key.utf8) else { return [] }
        return values[Int(at)]
    }

    /// The meanings of the letters hashed so far; `key` is asked for only on a hit.
    public func values(hash: PhraseHash, key: () -> String) -> [Value]? {
        guard let at = index[hash.value], keys[Int(at)].utf8.elementsEqual(key().utf8) else { return nil }
        return values[Int(at)]
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
