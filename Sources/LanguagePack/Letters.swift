/// The letters of a word, with the hash of every part of it at hand, so that its stems are looked up without writing them out.
public struct Letters: Sendable {
    /// The folded scalars.
    public let scalars: [UInt32]
    /// The hash of all of them.
    public let hash: PhraseHash
    /// The hash of the first n letters, for every n.
    @usableFromInline let hashes: [PhraseHash]

    /// Takes over letters that are folded already.
    public init(_ scalars: [UInt32]) {
        self.scalars = scalars
        var hashes: [PhraseHash] = [PhraseHash()]
        hashes.reserveCapacity(scalars.count + 1)
        var hash = PhraseHash()
        for scalar in scalars {
            hash.add(scalar)
            hashes.append(hash)
        }
        self.hashes = hashes
        self.hash = hash
    }

    /// Takes over letters that are folded already.
    public init(_ scalars: ArraySlice<UInt32>) { self.init(Array(scalars)) }

    /// The letters of a key.
    public init(_ key: String) { self.init(key.unicodeScalars.map(\.value)) }

    /// How many there are.
    @inlinable public var count: Int { scalars.count }

    /// The hash of the letters of `range`.
    @inlinable public func hash(_ range: Range<Int>) -> PhraseHash {
        hashes[range.upperBound].droppingFirst(hashes[range.lowerBound], leaving: hashes[range.count])
    }

    /// The letters of `range` as text.
    public func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for letter in scalars[range] { if let scalar = Unicode.Scalar(letter) { view.append(scalar) } }
        return String(view)
    }

    func starts(with prefix: [UInt32], at: Int = 0) -> Bool {
        guard at + prefix.count <= count else { return false }
        for index in prefix.indices where scalars[at + index] != prefix[index] { return false }
        return true
    }

    func ends(with suffix: [UInt32]) -> Bool { starts(with: suffix, at: max(0, count - suffix.count)) && suffix.count <= count }
}
