/// Numbers the hashes it is given, 0, 1, 2, … in the order of their coming: the bottom of every table of a pack.
///
/// Open addressing over flat arrays, so that a look-up seldom touches more than one line of memory.
@usableFromInline struct HashIndex: Sendable {
    /// Hash in each slot; 0 is a free slot, as no phrase of letters has it.
    @usableFromInline private(set) var slots: [UInt64]
    /// Number of the hash in each slot.
    @usableFromInline private(set) var numbers: [Int32]
    /// How many hashes there are.
    @usableFromInline private(set) var count = 0

    /// All hashes, in no order that means anything.
    var hashes: some Sequence<UInt64> { slots.lazy.filter { $0 != 0 } }

    /// An empty index with room for `capacity` hashes.
    init(capacity: Int = 0) {
        var size = 8
        while size * 2 < capacity * 3 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        numbers = [Int32](repeating: 0, count: size)
    }

    /// The number of a hash; nil when it is not there.
    @inlinable func number(_ hash: UInt64) -> Int? {
        let at = slot(hash)
        return slots[at] == hash && hash != 0 ? Int(numbers[at]) : nil
    }

    /// The number of a hash, and whether it came just now.
    mutating func insert(_ hash: UInt64) -> (number: Int, isNew: Bool) {
        let at = slot(hash)
        if slots[at] == hash { return (Int(numbers[at]), false) }
        if count * 3 >= slots.count * 2 {
            grow()
            return insert(hash)
        }
        (slots[at], numbers[at]) = (hash, Int32(count))
        count += 1
        return (count - 1, true)
    }

    /// The slot of the hash, or the free one where it belongs.
    @inlinable func slot(_ hash: UInt64) -> Int {
        let mask = slots.count - 1
        // The upper bits of a product depend on all bits of the hash.
        var at = Int(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
        while slots[at] != hash, slots[at] != 0 { at = (at + 1) & mask }
        return at
    }

    private mutating func grow() {
        let old = self
        self = HashIndex(capacity: 2 * (old.count + 8))
        count = old.count
        for (hash, number) in zip(old.slots, old.numbers) where hash != 0 {
            let at = slot(hash)
            (slots[at], numbers[at]) = (hash, number)
        }
    }
}
