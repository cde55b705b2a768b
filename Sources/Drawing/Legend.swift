import EventGraph

/// An entry of the legend: a sign and what it stands for.
struct LegendItem: Hashable {
    /// What the sign looks like.
    enum Sign: Hashable {
        case card(NodeKind)
        case line(Tone, isMaterial: Bool, Stroke)
    }

    var sign: Sign
    var text: String

    /// Entries for what is drawn, and nothing else.
    static func items(cards: [Card], links: [Link], phrases: Phrases) -> [LegendItem] {
        var items: [LegendItem] = []
        let kinds = Set(cards.map(\.node.kind))
        for kind in NodeKind.allCases where kinds.contains(kind) {
            items.append(LegendItem(sign: .card(kind), text: phrases["kind.\(kind.rawValue)"]))
        }
        for tone in Tone.allCases {
            for isMaterial in [false, true]
            where links.contains(where: { $0.tone == tone && $0.isMaterial == isMaterial }) {
                let key = isMaterial ? "tone.\(tone.rawValue).done" : "tone.\(tone.rawValue)"
                items.append(LegendItem(sign: .line(tone, isMaterial: isMaterial, .solid), text: phrases[key]))
            }
        }
        for stroke in Stroke.allCases where stroke != .solid && links.contains(where: { $0.stroke == stroke }) {
            items.append(
                LegendItem(sign: .line(.standing, isMaterial: false, stroke), text: phrases["stroke.\(stroke.rawValue)"]))
        }
        return items
    }
}

/// Places items in rows, in the direction of reading.
struct Flow {
    /// Distance from the side where reading starts, and row, of each item.
    let places: [(offset: Double, row: Int)]
    let rows: Int

    init(_ widths: [Double], limit: Double, gap: Double) {
        var places: [(Double, Int)] = []
        var (x, row) = (0.0, 0)
        for width in widths {
            if x > 0, x + width > limit { (x, row) = (0, row + 1) }
            places.append((x, row))
            x += width + gap
        }
        self.places = places
        rows = widths.isEmpty ? 0 : row + 1
    }
}
