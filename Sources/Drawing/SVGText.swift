/// The text of an SVG file as it grows; it alone writes markup.
struct SVGText {
    private var bytes: [UInt8] = []
    private var open: [String] = []

    /// The file so far.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Opens an element; attributes that are nil are left out.
    mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        tag(name, attributes, end: ">")
        open.append(name)
    }

    /// Closes the element opened last.
    mutating func end() {
        put("</")
        put(open.removeLast())
        put(">\n")
    }

    /// An element without content.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        tag(name, attributes, end: "/>\n")
    }

    /// An element that holds only text.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String) {
        tag(name, attributes, end: ">")
        put(escaping: content)
        put("</")
        put(name)
        put(">\n")
    }

    /// A line of text in the direction of its language, held to the width it was measured with whatever font is found.
    mutating func line(_ content: String, _ style: TextStyle, at point: Point, width: Double, rightToLeft: Bool) {
        // A second name is in another language, and so may be any name in a sheet that is read from the left.
        let isolate = rightToLeft && style != .second ? "\u{2067}" : firstStrong
        element(
            "text",
            [
                "class": style.rawValue, "x": pixels(point.x), "y": pixels(point.y),
                "textLength": width > 0 ? pixels(width) : nil, "lengthAdjust": width > 0 ? "spacingAndGlyphs" : nil,
            ], text: isolate + content + endOfRun)
    }

    /// Text that is markup already.
    mutating func raw(_ markup: String) { put(markup) }

    /// Other markup.
    mutating func append(_ other: SVGText) { bytes += other.bytes }

    private mutating func tag(_ name: String, _ attributes: KeyValuePairs<String, String?>, end: String) {
        put("<")
        put(name)
        for (key, value) in attributes {
            if let value {
                put(" ")
                put(key)
                put("=\"")
                // A line break in an attribute would be read as a blank.
                if value.utf8.contains(0x0A) { put(escaped(value).replacing("\n", with: "&#10;")) } else { put(escaping: value) }
                put("\"")
            }
        }
        put(end)
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Most text has nothing to escape and is copied as it is.
    private mutating func put(escaping text: String) {
        if needsEscape(text) { put(escaped(text)) } else { put(text) }
    }
}

/// Opens a run that takes its direction from its first letter.
let firstStrong = "\u{2068}"
/// Closes a run.
let endOfRun = "\u{2069}"

/// A length or place with one digit after the point, the same on every machine.
func pixels(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    let text = tenths < 0 ? "-" + String(whole) : String(whole)
    return rest == 0 ? text : text + "." + String(rest)
}
