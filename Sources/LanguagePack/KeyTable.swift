/// A dictionary from folded keys to values, by `PhraseHash`: Swift's own hash of a string normalises it first, which costs many times more.
public struct KeyTable<Value: Sendable>: Sendable {
    @usableFromInline private(set) var index: HashIndex
    @usableFromInline private(set) var values: [Value]

    /// An empty table with room for `capacity` keys.
    public init(capacity: Int = 0) {
        index = HashIndex(capacity: capacity)
        values = []
        values.reserveCapacity(capacity)
    }

    /// How many keys there are.
    @inlinable public var count: Int { values.count }

    /// The value of a key.
    @inlinable public subscript(key: String) -> Value? { self[PhraseHash(key)] }

    /// The value of the letters hashed.
    @inlinable public subscript(hash: PhraseHash) -> Value? { index.number(hash.value).map { values[$0] } }

    /// The value of a key, or a default that is stored when it is changed; an empty key is never stored.
    public subscript(key: String, default value: @autoclosure () -> Value) -> Value {
        get { self[key] ?? value() }
        _modify { yield &self[PhraseHash(key), default: value()] }
    }

    /// The value of the letters hashed, or a default that is stored when it is changed.
    subscript(hash: PhraseHash, default value: @autoclosure () -> Value) -> Value {
        get { self[hash] ?? value() }
        _modify {
            if hash.value == 0 {
                var nothing = value()
                yield &nothing
            } else {
                let (number, isNew) = index.insert(hash.value)
                if isNew { values.append(value()) }
                yield &values[number]
            }
        }
    }

    /// Gives the key this value, in place of any it has.
    public mutating func set(_ value: Value, for key: String) { self[key, default: value] = value }

    /// Gives the key this value unless it has one.
    public mutating func keep(_ value: Value, for key: String) { self[key, default: value] = self[key] ?? value }

    /// Whether a key is there.
    @inlinable public func contains(_ key: String) -> Bool { index.number(PhraseHash(key).value) != nil }
}

/// A set of folded keys, by `PhraseHash`.
public struct KeySet: Sendable, Hashable, ExpressibleByArrayLiteral {
    @usableFromInline private(set) var index: HashIndex

    /// An empty set with room for `capacity` keys.
    public init(capacity: Int = 0) { index = HashIndex(capacity: capacity) }

    /// The set of `keys`.
    public init(_ keys: some Collection<String>) {
        self.init(capacity: keys.count)
        for key in keys { insert(key) }
    }

    /// The set of `keys`.
    public init(arrayLiteral keys: String...) { self.init(keys) }

    init(index: HashIndex) { self.index = index }

    /// Whether it has no key.
    public var isEmpty: Bool { index.count == 0 }

    /// Whether the key is in it.
    @inlinable public func contains(_ key: String) -> Bool { contains(PhraseHash(key)) }

    /// Whether the letters hashed are in it.
    @inlinable public func contains(_ hash: PhraseHash) -> Bool { index.number(hash.value) != nil }

    /// Puts a key into it; an empty one is passed over.
    public mutating func insert(_ key: String) { insert(PhraseHash(key)) }

    mutating func insert(_ hash: PhraseHash) {
        if hash.value != 0 { _ = index.insert(hash.value) }
    }

    /// Puts all keys of another set into it.
    public mutating func formUnion(_ other: KeySet) { for hash in other.index.hashes { _ = index.insert(hash) } }

    public static func == (one: KeySet, other: KeySet) -> Bool {
        one.index.count == other.index.count && one.index.hashes.allSatisfy { other.index.number($0) != nil }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(index.hashes.reduce(0, ^))
    }
}
