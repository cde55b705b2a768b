extension ByteSink {
    /// Appends `text` as a JSON string with its quotes.
    ///
    /// Beside what JSON demands, the characters are escaped that break a line or turn the direction of a whole line
    /// where the file is looked at (C1 controls, U+2028, U+2029, bidirectional embeddings and isolates, U+FEFF); joiners
    /// and direction marks, which belong to the spelling, stay.
    mutating func append(json text: String) {
        append(UInt8(ascii: "\""))
        append(insideJSON: text)
        append(UInt8(ascii: "\""))
    }

    /// Appends `text` as a part of a JSON string, without quotes.
    mutating func append(insideJSON text: String) {
        var text = text
        text.withUTF8 { bytes in
            append(bytes, replacing: ByteSink.isSpecialInJSON) { $0.replaceInJSON($1, &$2) }
        }
    }

    @inline(__always)
    private static func isSpecialInJSON(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xC2
            || byte == 0xE2 || byte == 0xEF
    }

    private mutating func replaceInJSON(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        let first = bytes[index]
        switch first {
        case UInt8(ascii: "\""): append(literal: "\\\"")
        case UInt8(ascii: "\\"): append(literal: "\\\\")
        case 0x0A: append(literal: "\\n")
        case 0x09: append(literal: "\\t")
        case 0x0D: append(literal: "\\r")
        case 0xC2:
            let second = bytes[index + 1]
            if second < 0xA0 { append(escaped: UInt32(second)) } else { append(first); append(second) }
            index += 1
        case 0xE2, 0xEF:
            let scalar = UInt32(first & 0xF) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
            switch scalar {
            case 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: append(escaped: scalar)
            default: append(UnsafeBufferPointer(rebasing: bytes[index..<index + 3]))
            }
            index += 2
        default: append(escaped: UInt32(first))
        }
        index += 1
    }

    private mutating func append(escaped unit: UInt32) {
        append(literal: "\\u")
        for shift: UInt32 in [12, 8, 4, 0] {
            let digit = UInt8(unit >> shift & 0xF)
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
