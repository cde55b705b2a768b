import Foundation

/// How letters are folded so that all spellings of a word meet in one key, as `characters.tsv` says.
public struct Folding: Sendable {
    /// What a scalar is to the reader of text.
    public enum Class: UInt8, Sendable { case letter, digit, joiner, ignorable, space, newline, mark }

    private let mapped: [UInt32: UInt32]
    private let classes: [UInt32: Class]
    private let ezafes: Set<UInt32>
    /// The scalars of everyday text, up to the end of Arabic, folded once and for all.
    @usableFromInline var common: [(scalar: UInt32, class: Class)] = []

    /// Reads `characters.tsv`: columns `from`, `to`, `class`; throws `PackError` where it is wrong.
    public init(folder: URL) throws {
        let table = try Table("characters.tsv", in: folder)
        try table.require("from", "to", "class")
        var mapped: [UInt32: UInt32] = [:]
        var classes: [UInt32: Class] = [:]
        var ezafes: Set<UInt32> = []
        try table.forEach { row in
            guard let from = Folding.scalar(row["from"]) else {
                throw PackError(file: table.file, line: row.line, column: 1, fault: .unknown(row["from"], allowed: "one character or U+XXXX"))
            }
            if let to = Folding.scalar(row["to"]) { mapped[from] = to }
            if row["note"].hasPrefix("ezafe") { ezafes.insert(from) }
            switch row["class"] {
            case "ignorable": classes[from] = .ignorable
            case "joiner": classes[from] = .joiner
            case "space": classes[from] = .space
            case "newline": classes[from] = .newline
            case "letter", "": break
            case "digit": classes[from] = .digit
            case "mark": classes[from] = .mark
            default: throw PackError(file: table.file, line: row.line, column: 3, fault: .unknown(row["class"], allowed: "letter digit mark joiner ignorable space newline"))
            }
        }
        self.mapped = mapped
        self.classes = classes
        self.ezafes = ezafes
        common = (0..<0x700).map { Unicode.Scalar($0).map(folded) ?? (UInt32($0), .mark) }
    }

    private static func scalar(_ cell: String) -> UInt32? {
        if cell.hasPrefix("U+") { return UInt32(cell.dropFirst(2), radix: 16) }
        let scalars = Array(cell.unicodeScalars)
        return scalars.count == 1 ? scalars[0].value : nil
    }

    /// Whether the scalar, at the end of a word, says that the noun group goes on.
    public func isEzafe(_ scalar: Unicode.Scalar) -> Bool { ezafes.contains(scalar.value) }

    /// The folded scalar and its class.
    @inlinable public func fold(_ scalar: Unicode.Scalar) -> (scalar: UInt32, class: Class) {
        scalar.value < 0x700 ? common[Int(scalar.value)] : folded(scalar)
    }

    @usableFromInline func folded(_ scalar: Unicode.Scalar) -> (scalar: UInt32, class: Class) {
        let value = scalar.value
        if let known = classes[value] { return (mapped[value] ?? value, known) }
        if let to = mapped[value] { return (to, .letter) }
        // Plain letters are the common case; presentation forms are taken apart by Unicode's own compatibility mapping.
        if (0xFB50...0xFDFF).contains(value) || (0xFE70...0xFEFE).contains(value) {
            let plain = String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars
            if plain.count != 1 { return (value, .letter) }
            // Ornate brackets stand among these forms and are their own mapping: their category decides below.
            if let first = plain.first, first != scalar { return fold(first) }
        }
        if value < 0x80 {
            switch value {
            case 0x41...0x5A: return (value + 32, .letter)
            case 0x61...0x7A: return (value, .letter)
            case 0x30...0x39: return (value, .digit)
            case 0x0A, 0x0D, 0x0B, 0x0C: return (value, .newline)
            case 0x20, 0x09: return (value, .space)
            case 0..<0x20, 0x7F: return (value, .space)
            default: return (value, .mark)
            }
        }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter, .modifierLetter, .otherLetter:
            let lower = properties.lowercaseMapping.unicodeScalars
            return (lower.count == 1 ? lower.first!.value : value, .letter)
        case .nonspacingMark, .enclosingMark, .format: return (value, .ignorable)
        case .spacingMark: return (value, .letter)
        case .decimalNumber: return (0x30 + UInt32(properties.numericValue ?? 0), .digit)
        case .spaceSeparator: return (value, .space)
        case .lineSeparator, .paragraphSeparator: return (value, .newline)
        default: return (value, .mark)
        }
    }

    /// The letters of a ligature that is one scalar, as of lam and alef; nil for any other letter.
    @inlinable public func ligature(_ folded: UInt32) -> [UInt32]? { folded < 0xFB50 ? nil : letters(ofLigature: folded) }

    @usableFromInline func letters(ofLigature folded: UInt32) -> [UInt32]? {
        guard let plain = Unicode.Scalar(folded).map({ String($0).precomposedStringWithCompatibilityMapping.unicodeScalars }), plain.count > 1 else { return nil }
        return plain.map(fold).filter { $0.class == .letter }.map(\.scalar)
    }

    /// The hash of the key of a text in UTF-8, and the number of its letters.
    func letters(_ text: ArraySlice<UInt8>) -> (hash: PhraseHash, count: Int) {
        var hash = PhraseHash(), count = 0
        func add(_ scalar: Unicode.Scalar) {
            let (folded, kind) = fold(scalar)
            guard kind == .letter || kind == .digit else { return }
            hash.add(folded)
            count += 1
        }
        var at = text.startIndex
        while at < text.endIndex {
            let byte = UInt32(text[at])
            if byte < 0x80 {
                add(Unicode.Scalar(UInt8(byte)))
                at += 1
            } else if byte & 0xE0 == 0xC0, at + 1 < text.endIndex, let scalar = Unicode.Scalar((byte & 0x1F) << 6 | UInt32(text[at + 1]) & 0x3F) {
                add(scalar)
                at += 2
            } else {
                // Longer ones are rare: joiners and signs.
                var end = at + 1
                while end < text.endIndex, text[end] & 0xC0 == 0x80 { end += 1 }
                for scalar in String(decoding: text[at..<end], as: UTF8.self).unicodeScalars { add(scalar) }
                at = end
            }
        }
        return (hash, count)
    }

    /// The key of a word or phrase: its folded letters and digits, nothing between them.
    public func key(_ text: String) -> String {
        // Straight to bytes: a string that grows scalar by scalar costs several times as much.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        func add(_ folded: UInt32) {
            if folded < 0x80 {
                bytes.append(UInt8(folded))
            } else if folded < 0x800 {
                bytes.append(UInt8(0xC0 | folded >> 6))
                bytes.append(UInt8(0x80 | folded & 0x3F))
            } else if let plain = Unicode.Scalar(folded) {
                bytes.append(contentsOf: Array(String(plain).utf8))
            }
        }
        for scalar in text.unicodeScalars {
            let (folded, kind) = fold(scalar)
            guard kind == .letter || kind == .digit else { continue }
            if let parts = ligature(folded) { parts.forEach(add) } else { add(folded) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
