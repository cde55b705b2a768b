/// A dictionary from folded keys to values, hashed by `PhraseHash` instead of Unicode's normalising string hash, which costs many times more.
///
/// The hash has 64 bits: among a hundred thousand keys two share one with a chance of one in three thousand million.
struct KeyTable<Value: Sendable>: Sendable {
    private var values: [UInt64: Value] = [:]

    /// The value of a key.
    subscript(key: String) -> Value? {
        get { values[PhraseHash(key).value] }
        set { values[PhraseHash(key).value] = newValue }
    }

    /// The value of a key, or a default that is stored when it is changed.
    subscript(key: String, default value: @autoclosure () -> Value) -> Value {
        get { values[PhraseHash(key).value] ?? value() }
        _modify { yield &values[PhraseHash(key).value, default: value()] }
    }

    mutating func reserveCapacity(_ count: Int) { values.reserveCapacity(count) }

    /// Whether a key is there.
    func contains(_ key: String) -> Bool { values[PhraseHash(key).value] != nil }
}
