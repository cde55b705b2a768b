import EventGraph
import Passage

/// All that is shown of a graph, in words, before anything is measured or placed.
struct Scene {
    var title: String
    var subtitle: String
    /// Cards in the picture, by kind and id.
    var cards: [Card]
    var links: [Link]
    /// Nodes named in small print below, by kind and id.
    var also: [Card]
    var sources: [String]
    var legend: [LegendItem]
    /// Words of the sheet itself.
    var headings: [String]
    /// Whether only names are shown, because there is no room for more.
    var isCoarse: Bool

    /// Cards beyond which only names are shown.
    private static let coarseLimit = 300

    init(_ graph: EventGraph, options: Diagram, phrases: Phrases, dates: DateWording) {
        let tooltips = Tooltips(graph: graph, phrases: phrases, dates: dates)
        let maker = CardMaker(
            graph: graph, phrases: phrases, dates: dates, tooltips: tooltips, secondary: options.labels.secondary)
        links = LinkMaker(phrases: phrases, dates: dates, tooltips: tooltips)
            .links(graph.edges.filter { !CardMaker.isFolded($0) })

        let linked = Set(links.flatMap { [$0.source, $0.target] })
        let nodes = graph.nodes.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
        var drawn = nodes.filter { linked.contains($0.id) || $0.kind == .meeting }
        if options.isolated == .cards || drawn.isEmpty && options.isolated == .list { drawn = nodes }
        cards = drawn.map(maker.card)

        let shown = Set(drawn.map(\.id))
        var rest = options.isolated == .list ? nodes.filter { !shown.contains($0.id) } : []
        // Who is named on a card as the body of an office or the place of a meeting has been named.
        let folded = graph.edges.filter(CardMaker.isFolded)
        let said = Set(folded.filter { shown.contains($0.source) }.map(\.target))
        rest.removeAll { said.contains($0.id) }
        let below = Set(rest.map(\.id))
        let saidBelow = Set(folded.filter { below.contains($0.source) }.map(\.target))
        rest.removeAll { node in saidBelow.contains(node.id) && maker.folded[node.id] == nil }
        also = rest.map(maker.card)

        title = cleaned(options.title ?? Self.title(graph, phrases))
        sources = graph.documents.map { Self.source($0, dates) }
        subtitle = phrases.filled(
            "ui.subtitle",
            ["nodes": phrases.number(graph.nodes.count), "links": phrases.number(graph.edges.count)])
        isCoarse = cards.count > Self.coarseLimit
        legend = LegendItem.items(cards: cards, links: links, phrases: phrases)
        headings = [phrases["ui.also"], phrases["ui.sources"]]
        if isCoarse { thin() }
    }

    /// Name and offices of a node on one line.
    static func shortText(_ card: Card) -> String {
        let name = card.lines.first { $0.style == .name }?.text ?? ""
        let details = card.lines.filter { $0.style == .detail }.map(\.text)
        return details.isEmpty ? name : name + " (" + details.joined(separator: "; ") + ")"
    }

    private static func title(_ graph: EventGraph, _ phrases: Phrases) -> String {
        if graph.documents.count == 1, !graph.documents[0].title.isEmpty { return graph.documents[0].title }
        return phrases.filled("ui.title_of_many", ["1": phrases.number(graph.documents.count)])
    }

    private static func source(_ document: Document, _ dates: DateWording) -> String {
        let title = cleaned(document.title)
        return [
            title.isEmpty ? cleaned(document.id) : title, cleaned(document.outlet ?? ""),
            document.published.map(dates.full) ?? "",
        ].filter { !$0.isEmpty }.map { firstStrong + $0 + endOfRun }.joined(separator: " · ")
    }

    /// Leaves the names alone; the rest stays in the tooltips.
    private mutating func thin() {
        for index in cards.indices {
            cards[index].lines = cards[index].lines.filter { $0.style == .name }
        }
        for index in links.indices { links[index].label = "" }
    }

    /// Every text that will be measured.
    var texts: [(text: String, style: TextStyle)] {
        [(title, .title), (subtitle, .subtitle)]
            + (cards + also).flatMap { card in [(card.caption, .caption)] + card.lines.map { ($0.text, $0.style) } }
            + also.map { (Self.shortText($0), .small) } + links.map { ($0.label, .label) }
            + sources.map { ($0, .small) } + legend.map { ($0.text, .small) } + headings.map { ($0, .heading) }
    }
}
