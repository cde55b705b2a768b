/// A character that a page wrote by name or number and that was left so in the text: `&zwnj;`, `&#1740;`.
enum Entity {
    private static let names: [String: Unicode.Scalar] = [
        "nbsp": "\u{A0}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "rlm": "\u{200F}", "lrm": "\u{200E}", "shy": "\u{AD}", "quot": "\"", "apos": "'",
        "amp": "&", "lt": "<", "gt": ">", "laquo": "«", "raquo": "»", "ldquo": "“", "rdquo": "”", "hellip": "…", "ndash": "–", "mdash": "—",
    ]
    /// Scalars of the longest one that is looked for.
    private static let longest = 9

    /// The character that the ampersand at `start` begins to name, and the place behind it; nil where it is just an ampersand.
    static func read(_ scalars: [Unicode.Scalar], at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
        var name = String.UnicodeScalarView()
        for index in (start + 1)..<min(scalars.count, start + 1 + longest) {
            guard scalars[index] != ";" else {
                return named(String(name)).map { ($0, index + 1) }
            }
            guard scalars[index].isASCII, scalars[index] == "#" || scalars[index].properties.isAlphabetic || ("0"..."9").contains(scalars[index]) else { return nil }
            name.append(scalars[index])
        }
        return nil
    }

    private static func named(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return names[name] }
        let digits = name.dropFirst()
        let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init)
    }
}
