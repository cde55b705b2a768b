extension ByteSink {
    /// Appends character data of XML 1.0: `&` and `<` escaped, also `>` after `]]` and the carriage return, which a
    /// reader would else make a line feed; a character that XML cannot hold becomes U+FFFD.
    mutating func append(xml text: String) {
        var text = text
        text.withUTF8 { bytes in
            append(bytes, replacing: ByteSink.isSpecialInXML) { $0.replaceInXML($1, &$2) }
        }
    }

    /// Appends the value of an XML attribute that stands in double quotes, where a reader would make every line end and
    /// tab a space.
    mutating func append(xmlAttribute text: String) {
        var text = text
        text.withUTF8 { bytes in
            append(bytes, replacing: ByteSink.isSpecialInXMLAttribute) { sink, bytes, index in
                switch bytes[index] {
                case UInt8(ascii: "\""): sink.append(literal: "&quot;")
                case 0x09: sink.append(literal: "&#9;")
                case 0x0A: sink.append(literal: "&#10;")
                default: return sink.replaceInXML(bytes, &index)
                }
                index += 1
            }
        }
    }

    /// Appends an XML name token (NMTOKEN) that stands for `text` alone.
    ///
    /// Letters, digits, `-`, `_` and `:` stay; `|` becomes `.`; all else becomes `_xHEX_`, as does an underscore before
    /// `x` and the empty text's nothing, so that no two texts share a token. Letters are those on which all editions of
    /// XML 1.0 agree.
    mutating func append(nmtoken text: String) {
        if text.isEmpty { append(literal: "_x_") }
        var text = text
        text.withUTF8 { bytes in
            append(bytes, replacing: ByteSink.isSpecialInToken) { $0.replaceInToken($1, &$2) }
        }
    }

    @inline(__always)
    private static func isSpecialInXML(_ byte: UInt8) -> Bool {
        (byte < 0x20 && byte != 0x09 && byte != 0x0A) || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<")
            || byte == UInt8(ascii: ">") || byte == 0xEF
    }

    @inline(__always)
    private static func isSpecialInXMLAttribute(_ byte: UInt8) -> Bool {
        isSpecialInXML(byte) || byte == UInt8(ascii: "\"") || byte == 0x09 || byte == 0x0A
    }

    private mutating func replaceInXML(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        switch bytes[index] {
        case UInt8(ascii: "&"): append(literal: "&amp;")
        case UInt8(ascii: "<"): append(literal: "&lt;")
        case UInt8(ascii: ">"):
            let closes = index >= 2 && bytes[index - 1] == UInt8(ascii: "]") && bytes[index - 2] == UInt8(ascii: "]")
            if closes { append(literal: "&gt;") } else { append(UInt8(ascii: ">")) }
        case 0x0D: append(literal: "&#13;")
        case 0xEF:
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF; other characters begin with EF too.
            if bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
                append(literal: "\u{FFFD}")
            } else {
                append(UnsafeBufferPointer(rebasing: bytes[index..<index + 3]))
            }
            index += 2
        default: append(literal: "\u{FFFD}")
        }
        index += 1
    }

    @inline(__always)
    private static func isSpecialInToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: ":"):
            false
        default: true
        }
    }

    private mutating func replaceInToken(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        let first = bytes[index]
        if first == UInt8(ascii: "_") {
            index += 1
            let ambiguous = index < bytes.count && bytes[index] == UInt8(ascii: "x")
            if ambiguous { append(literal: "_x5F_") } else { append(first) }
            return
        }
        if first == UInt8(ascii: "|") {
            index += 1
            append(UInt8(ascii: "."))
            return
        }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var scalar = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
        for byte in bytes[index + 1..<index + length] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
        if ByteSink.isLetterInEveryEdition(scalar) {
            append(UnsafeBufferPointer(rebasing: bytes[index..<index + length]))
        } else {
            append(literal: "_x")
            append(raw: String(scalar, radix: 16, uppercase: true))
            append(UInt8(ascii: "_"))
        }
        index += length
    }

    /// Latin letters with accents, and the letters and digits of the Arabic script.
    private static func isLetterInEveryEdition(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x131, 0x134...0x13E, 0x141...0x148, 0x14A...0x17E,
            0x621...0x63A, 0x641...0x64A, 0x660...0x669, 0x671...0x6B7, 0x6BA...0x6BE, 0x6C0...0x6CE,
            0x6D0...0x6D3, 0x6F0...0x6F9:
            true
        default: false
        }
    }
}
