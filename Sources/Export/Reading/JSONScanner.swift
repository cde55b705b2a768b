/// Reads JSON (RFC 8259) from UTF-8 bytes, a value at a time, and says by line and column where it is broken.
///
/// A graph of a million edges is read edge by edge, so the tree of the whole file never exists.
struct JSONScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var unescaped: [UInt8] = []
    private static let deepest = 200

    /// Reads from `bytes`, past a byte order mark.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// Takes `byte` if it comes next, after white space.
    mutating func take(_ byte: Character) -> Bool {
        skipSpace()
        guard index < bytes.count, bytes[index] == byte.asciiValue else { return false }
        index += 1
        return true
    }

    /// Reads the members of an object whose `{` has been taken; `body` must read the value of each.
    mutating func members(
        _ body: (inout JSONScanner, String) throws(GraphReadError) -> Void
    ) throws(GraphReadError) {
        if take("}") { return }
        repeat {
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw failure("a name in quotes") }
            let name = try string()
            guard take(":") else { throw failure("\":\"") }
            try body(&self, name)
        } while take(",")
        guard take("}") else { throw failure("\",\" or \"}\"") }
    }

    /// Reads the elements of an array whose `[` has been taken; `body` must read each.
    mutating func elements(_ body: (inout JSONScanner) throws(GraphReadError) -> Void) throws(GraphReadError) {
        if take("]") { return }
        repeat { try body(&self) } while take(",")
        guard take("]") else { throw failure("\",\" or \"]\"") }
    }

    /// Reads one value of any sort.
    mutating func value(depth: Int = 0) throws(GraphReadError) -> JSONValue {
        guard depth < Self.deepest else { throw failure("no more than \(Self.deepest) values inside each other") }
        if take("{") {
            var found: [(name: String, value: JSONValue)] = []
            try members { (json, name) throws(GraphReadError) in
                found.append((name, try json.value(depth: depth + 1)))
            }
            return .object(found)
        }
        if take("[") {
            var found: [JSONValue] = []
            try elements { json throws(GraphReadError) in found.append(try json.value(depth: depth + 1)) }
            return .array(found)
        }
        guard index < bytes.count else { throw failure("a value") }
        switch bytes[index] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw failure("a value")
        }
    }

    /// Makes sure that nothing follows but white space.
    mutating func end() throws(GraphReadError) {
        skipSpace()
        guard index == bytes.count else { throw failure("the end of the file") }
    }

    /// The error for this place.
    func failure(_ expected: String) -> GraphReadError {
        var (line, column) = (1, 1)
        for byte in bytes[..<index] {
            if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
        }
        return index >= bytes.count
            ? .truncated(line: line, column: column) : .notJSON(line: line, column: column, expected: expected)
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return
            }
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(GraphReadError) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount {
            guard index < bytes.count, bytes[index] == word.utf8Start[offset] else { throw failure("\(word)") }
            index += 1
        }
        return value
    }

    private mutating func digits() throws(GraphReadError) {
        let start = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        guard index > start else { throw failure("a digit") }
    }

    private mutating func number() throws(GraphReadError) -> JSONValue {
        let start = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let leading = index
        try digits()
        guard index == leading + 1 || bytes[leading] != UInt8(ascii: "0") else {
            index = leading + 1
            throw failure("no digit after a leading zero")
        }
        var isWhole = true
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            isWhole = false
            index += 1
            try digits()
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
            try digits()
        }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
        if isWhole, let whole = Int(text) { return .integer(whole) }
        guard let number = Double(text), number.isFinite else {
            index = start
            throw failure("a number that a computer can hold")
        }
        return .number(number)
    }
}

// Strings.
extension JSONScanner {
    /// Reads a string whose opening quote comes next.
    private mutating func string() throws(GraphReadError) -> String {
        index += 1
        unescaped.removeAll(keepingCapacity: true)
        var start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                let rest = UnsafeBufferPointer(rebasing: bytes[start..<index])
                if unescaped.isEmpty {
                    let text = try valid(rest, from: start)
                    index += 1
                    return text
                }
                unescaped.append(contentsOf: rest)
                let whole = unescaped
                let text = try whole.withUnsafeBufferPointer { bytes throws(GraphReadError) in
                    try valid(bytes, from: start)
                }
                index += 1
                return text
            case UInt8(ascii: "\\"):
                unescaped.append(contentsOf: bytes[start..<index])
                try escape()
                start = index
            case 0..<0x20: throw failure("an escape in place of a control character")
            default: index += 1
            }
        }
        throw failure("a closing quote")
    }

    /// The text of `bytes`, refused unless it is UTF-8: decoding mends what is broken, and so changes it.
    private mutating func valid(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) throws(GraphReadError) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        if text.utf8.elementsEqual(bytes) { return text }
        index = start + zip(text.utf8, bytes).prefix { $0 == $1 }.count
        if index >= self.bytes.count { index = start }
        throw failure("UTF-8")
    }

    private mutating func escape() throws(GraphReadError) {
        let start = index
        index += 1
        guard index < bytes.count else { throw failure("an escape") }
        let letter = bytes[index]
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(letter)
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "n"): unescaped.append(0x0A)
        case UInt8(ascii: "r"): unescaped.append(0x0D)
        case UInt8(ascii: "t"): unescaped.append(0x09)
        case UInt8(ascii: "u"):
            var code = try hexadecimal()
            if (0xD800..<0xDC00).contains(code), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
                bytes[index + 1] == UInt8(ascii: "u")
            {
                index += 2
                let low = try hexadecimal()
                // Anything but the second half leaves `code` a lone half, refused below.
                if (0xDC00..<0xE000).contains(low) { code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) }
            }
            guard let scalar = Unicode.Scalar(code) else {
                index = start
                throw failure("both halves of a surrogate pair")
            }
            unescaped.append(contentsOf: UTF8.encode(scalar)!)
        default:
            index = start
            throw failure("one of the escapes of JSON")
        }
    }

    private mutating func hexadecimal() throws(GraphReadError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard index < bytes.count, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue, bytes[index] < 0x80
            else { throw failure("a hexadecimal digit") }
            code = code << 4 | UInt32(digit)
            index += 1
        }
        return code
    }
}
