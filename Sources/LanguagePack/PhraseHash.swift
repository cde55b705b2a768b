/// A hash of letters that can be continued letter by letter or word by word, and is the same on every machine.
///
/// A polynomial modulo the prime 2^61 − 1. Two different phrases of n letters share it with a chance of n in 2^61 (Karp and Rabin,
/// 1987), so that tables keep the hash alone: that a text's phrase is taken for one of a hundred thousand others is to be expected
/// once in 10^12 look-ups.
@frozen public struct PhraseHash: Sendable, Hashable {
    @usableFromInline static var prime: UInt64 { 1 << 61 - 1 }
    /// Drawn at random, once and for all.
    @usableFromInline static var base: UInt64 { 0x1d8e_4e27_c47d_124f }

    /// The hash so far; 0 for nothing.
    @usableFromInline var value: UInt64 = 0
    /// `base` to the power of the number of letters: what a hash before this one has to be multiplied with.
    @usableFromInline var shift: UInt64 = 1

    /// The hash of nothing.
    @inlinable public init() {}

    /// The hash of a key.
    @inlinable public init(_ key: String) {
        for scalar in key.unicodeScalars { add(scalar.value) }
    }

    /// Continues with one folded scalar.
    @inlinable public mutating func add(_ scalar: UInt32) {
        value = Self.sum(Self.product(value, Self.base), UInt64(scalar))
        shift = Self.product(shift, Self.base)
    }

    /// Continues with all letters of `other`, in constant time.
    @inlinable public mutating func add(_ other: PhraseHash) {
        value = Self.sum(Self.product(value, other.shift), other.value)
        shift = Self.product(shift, other.shift)
    }

    /// The hash of the letters of one phrase and then of another.
    @inlinable public static func + (one: PhraseHash, other: PhraseHash) -> PhraseHash {
        var whole = one
        whole.add(other)
        return whole
    }

    /// What is left when the letters of `first` are taken off its front; `other` is any hash of as many letters as then remain.
    @inlinable func droppingFirst(_ first: PhraseHash, leaving other: PhraseHash) -> PhraseHash {
        var rest = other
        rest.value = Self.sum(value, Self.prime &- Self.product(first.value, other.shift))
        return rest
    }

    @inlinable static func sum(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let sum = one &+ other
        return sum >= prime ? sum &- prime : sum
    }

    @inlinable static func product(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let (high, low) = one.multipliedFullWidth(by: other)
        // 2^61 is 1 modulo the prime.
        return sum(low & prime, high << 3 | low >> 61)
    }
}
