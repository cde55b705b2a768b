/// The width of every word of a diagram, measured once by the text engine of Graphviz.
///
/// Letters of Persian join within a word only, so a line is as wide as its words and the blanks between them.
struct Ruler {
    /// A word in one weight.
    struct Word: Hashable {
        var text: String
        var isBold: Bool

        // Bytes, because the equality of strings would look into the tables of Unicode.
        static func == (one: Word, other: Word) -> Bool { one.isBold == other.isBold && one.text.utf8.elementsEqual(other.text.utf8) }

        func hash(into hasher: inout Hasher) {
            if text.utf8.withContiguousStorageIfAvailable({ hasher.combine(bytes: UnsafeRawBufferPointer($0)) }) == nil {
                for byte in text.utf8 { hasher.combine(byte) }
            }
            hasher.combine(isBold)
        }
    }

    /// By word, in units of the font size.
    private let widths: [Word: Double]

    /// Measures the words of `texts` that `memory` does not know.
    init(
        measuring texts: [(text: String, style: TextStyle)], memory: WidthMemory, with engine: any LayoutEngine
    ) throws(DrawingError) {
        var words: Set<Word> = [Word(text: blank, isBold: false), Word(text: blank, isBold: true)]
        for (text, style) in texts {
            for word in spaced(text) { words.insert(Word(text: String(word), isBold: style.isBold)) }
        }
        widths = try memory.widths(of: words, engine)
    }

    /// Width of `text` on one line, in pixels.
    func width(_ text: String, _ style: TextStyle) -> Double {
        var sum = 0.0
        var count = 0
        for word in spaced(text) {
            // A word that was not announced counts as broad as any letter gets, so that nothing ever overflows.
            sum += widths[Word(text: String(word), isBold: style.isBold)] ?? Double(word.count)
            count += 1
        }
        return (sum + Double(max(0, count - 1)) * space(style)) * style.size
    }

    /// `text` in lines of at most `width` pixels where its words allow; the last of `limit` lines ends in an ellipsis if words are left.
    func wrapped(_ text: String, _ style: TextStyle, width limit: Double, lines count: Int) -> [String] {
        var lines: [String] = []
        var line: [Substring] = []
        var used = 0.0
        for word in spaced(text) {
            let width = self.width(String(word), style)
            let blank = line.isEmpty ? 0 : space(style) * style.size
            if !line.isEmpty, used + blank + width > limit {
                if lines.count == count - 1 {
                    return lines + [line.joined(separator: " ") + "…"]
                }
                lines.append(line.joined(separator: " "))
                (line, used) = ([word], width)
            } else {
                line.append(word)
                used += blank + width
            }
        }
        return line.isEmpty ? lines : lines + [line.joined(separator: " ")]
    }

    private func space(_ style: TextStyle) -> Double {
        widths[Word(text: blank, isBold: style.isBold)] ?? 0.26
    }
}

/// A blank that the text engine does not trim.
private let blank = "\u{A0}"
