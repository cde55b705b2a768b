import EventGraph

/// A line of a card or of the list below the picture, with the edges that it says in words.
struct CardLine: Hashable {
    var text: String
    var style: TextStyle
    /// Keys of the edges folded into it.
    var keys: [String] = []
    /// What the reader sees when pointing at it.
    var tooltip: String?
    /// Whether what it says is over.
    var isPast = false
}

/// A node as it is drawn: what kind it is, its name, and what is said of it in words.
struct Card: Hashable {
    var node: Node
    var caption: String
    var lines: [CardLine]
    var tooltip: String
    /// Whether the text says that it did not or not yet take place.
    var isUnreal = false

    /// Keys of all edges said on it.
    var keys: [String] { lines.flatMap(\.keys) }

    /// What is said of the node and on its lines.
    var fullTooltip: String { ([tooltip] + lines.compactMap(\.tooltip)).joined(separator: "\n\n") }

    /// Address of its Wikidata item; only a well-formed id makes one.
    var address: String? {
        guard let id = node.wikidata, id.first == "Q", id.count > 1, id.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return "https://www.wikidata.org/wiki/" + id
    }
}

/// Makes cards: the words on them, and which edges are said on them and not drawn.
struct CardMaker {
    let graph: EventGraph
    let phrases: Phrases
    let dates: DateWording
    let tooltips: Tooltips
    let secondary: String?
    let drawsOffices: Bool
    /// Edges said on the card of their source, by its id.
    let folded: [String: [Edge]]

    init(
        graph: EventGraph, phrases: Phrases, dates: DateWording, tooltips: Tooltips, secondary: String?, drawsOffices: Bool
    ) {
        self.graph = graph
        self.phrases = phrases
        self.dates = dates
        self.tooltips = tooltips
        self.secondary = secondary
        self.drawsOffices = drawsOffices
        folded = Dictionary(
            grouping: graph.edges.filter { Self.isSaid($0) && !(drawsOffices && Self.isOffice($0)) }, by: \.source)
    }

    /// Offices, the place of a meeting and who reports are attributes to a reader; lines for them would hide the rest.
    private static func isSaid(_ edge: Edge) -> Bool { isOffice(edge) || edge.type == .heldIn || edge.type == .reportedBy }

    /// Whether it is an office.
    static func isOffice(_ edge: Edge) -> Bool { edge.type == .holdsOffice }

    /// Whether it is said on a card, and so is no line.
    func isFolded(_ edge: Edge) -> Bool { Self.isSaid(edge) && !(drawsOffices && Self.isOffice(edge)) }

    /// The card of `node`; a meeting with a `number` has its place on the line of time.
    func card(_ node: Node, number: String? = nil) -> Card {
        let edges = folded[node.id] ?? []
        var caption = phrases["kind.\(node.kind.rawValue)"]
        var lines: [CardLine] = []
        if let number { caption += " " + number }
        if let meeting = node.meeting, node.kind == .meeting {
            if meeting.status != .held { caption += " · " + phrases["meeting_status.\(meeting.status.rawValue)"] }
            lines.append(CardLine(text: phrases["form.\(meeting.form.rawValue)"], style: .name))
            if let date = meeting.date { lines.append(CardLine(text: dates.full(date), style: .detail)) }
            lines += folds(edges, .heldIn, "fold.held_in")
            lines += folds(edges, .reportedBy, "fold.reported_by")
        } else {
            lines.append(CardLine(text: tooltips.name(node.id), style: .name))
            if let secondary, let name = node.label[secondary].map({ cleaned($0) }), !name.isEmpty, name != lines[0].text {
                lines.append(CardLine(text: name, style: .second))
            }
            lines += offices(edges)
            lines += folds(edges, .reportedBy, "fold.words_reported_by")
        }
        let unreal = node.meeting.map { $0.status != .held } ?? false
        return Card(node: node, caption: caption, lines: lines, tooltip: tooltips.text(of: node), isUnreal: unreal)
    }

    /// One line for each office, those held now first.
    private func offices(_ edges: [Edge]) -> [CardLine] {
        let order: [Period?] = [.current, nil, .future, .former]
        let offices = edges.filter { $0.type == .holdsOffice }
        return order.flatMap { period in
            offices.filter { $0.period == period }.map { edge in
                let key = edge.period == .former || edge.period == .future ? edge.period!.rawValue : "current"
                var text = phrases.filled(
                    "office.\(key)",
                    ["title": phrases["title.\(edge.title ?? "other")"], "of": tooltips.name(edge.target)])
                if edge.status != .actual { text += " (" + phrases["status.\(edge.status.rawValue)"] + ")" }
                return CardLine(
                    text: text, style: .detail, keys: [edge.key], tooltip: tooltips.text(of: [edge]),
                    isPast: edge.period == .former)
            }
        }
    }

    /// One line for all edges of `type`, their targets joined.
    private func folds(_ edges: [Edge], _ type: EdgeType, _ phrase: String) -> [CardLine] {
        let edges = edges.filter { $0.type == type }
        guard !edges.isEmpty else { return [] }
        var names: [String] = []
        for edge in edges {
            let name = tooltips.name(edge.target)
            if !names.contains(name) { names.append(name) }
        }
        let text = phrases.filled(phrase, ["1": names.joined(separator: phrases["ui.comma"] + " ")])
        return [CardLine(text: text, style: .detail, keys: edges.map(\.key), tooltip: tooltips.text(of: edges))]
    }
}
