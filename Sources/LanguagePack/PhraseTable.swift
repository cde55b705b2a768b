/// Phrases and what they mean, found by their letters alone, so that spaces and joiners inside a name do not matter.
///
/// A look-up continues a hash word by word over the tokens of a sentence.
public struct PhraseTable<Value: Sendable>: Sendable {
    /// The first meaning of each phrase, by its number.
    @usableFromInline private(set) var firsts: [Value] = []
    /// Further meanings of the few phrases that have several.
    @usableFromInline private(set) var others: [Int: [Value]] = [:]
    @usableFromInline private(set) var index: HashIndex
    /// Everything that a phrase can begin with, in a table that keeps that: a look-up need not go on from anything else.
    @usableFromInline private(set) var starts: KeySet?
    /// Letters of the longest phrase; no look-up need go further.
    public private(set) var longest = 0

    /// An empty table with room for `capacity` phrases; `withStarts` only where they are few.
    public init(capacity: Int = 0, withStarts: Bool = false) {
        starts = withStarts ? KeySet(capacity: 8 * capacity) : nil
        index = HashIndex(capacity: capacity)
        firsts.reserveCapacity(capacity)
    }

    /// Number of distinct phrases.
    public var count: Int { firsts.count }

    /// Adds a meaning to the phrase with the folded letters `key`; an empty key is passed over.
    public mutating func insert(_ value: Value, for key: String) {
        var hash = PhraseHash(), letters = 0
        for scalar in key.unicodeScalars {
            hash.add(scalar.value)
            letters += 1
            starts?.insert(hash)
        }
        insert(value, hash, letters: letters)
    }

    /// Adds a meaning to the phrase with this hash and so many letters, to a table without starts.
    mutating func insert(_ value: Value, _ hash: PhraseHash, letters: Int) {
        guard letters > 0 else { return }
        longest = max(longest, letters)
        let (number, isNew) = index.insert(hash.value)
        if isNew { firsts.append(value) } else { others[number, default: []].append(value) }
    }

    /// Whether a phrase can begin with the letters hashed so far.
    @inlinable public func canStart(_ hash: PhraseHash) -> Bool { starts?.contains(hash) ?? true }

    /// The meanings of exactly `key`, in the order of their insertion.
    @inlinable public func values(for key: String) -> [Value] { values(hash: PhraseHash(key)) ?? [] }

    /// The meanings of the letters hashed so far; nil where they are no phrase.
    @inlinable public func values(hash: PhraseHash) -> [Value]? {
        guard let number = index.number(hash.value) else { return nil }
        return others.isEmpty ? [firsts[number]] : [firsts[number]] + (others[number] ?? [])
    }
}
