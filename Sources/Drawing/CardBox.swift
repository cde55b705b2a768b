/// A card with its lines broken and its size known.
struct CardBox {
    /// A line of text as it stands in the box.
    struct Row {
        var text: String
        var style: TextStyle
        /// From the top of the box to the feet of the letters.
        var baseline: Double
        var width: Double
        /// The line of the card it belongs to; nil for the caption.
        var line: CardLine?
    }

    /// Width of the strip in the colour of the kind.
    static let strip = 6.0
    private static let near = 10.0
    private static let far = 12.0
    private static let top = 5.0
    private static let bottom = 7.0

    let card: Card
    let rows: [Row]
    let size: Size

    /// From the edge with the strip to where the text starts.
    static var inset: Double { strip + near }

    init(_ card: Card, ruler: Ruler, isCoarse: Bool) {
        var texts: [(text: String, style: TextStyle, line: CardLine?)] = []
        if !isCoarse { texts.append((card.caption, .caption, nil)) }
        for line in card.lines {
            let limit = line.style == .name ? (width: 190.0, lines: 3) : (width: 240.0, lines: 2)
            for text in ruler.wrapped(line.text, line.style, width: limit.width, lines: limit.lines) {
                texts.append((text, line.style, line))
            }
        }
        var rows: [Row] = []
        var y = Self.top
        for (text, style, line) in texts {
            rows.append(
                Row(text: text, style: style, baseline: y + style.baseline, width: ruler.width(text, style), line: line))
            y += style.lineHeight
        }
        let width = rows.map(\.width).max() ?? 0
        self.card = card
        self.rows = rows
        size = Size(width: (max(44, width) + Self.inset + Self.far).rounded(.up), height: (y + Self.bottom).rounded(.up))
    }
}
