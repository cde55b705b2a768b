import EventGraph
import Passage

/// All that is shown of a graph, in words, before anything is measured or placed.
struct Scene {
    var title: String
    var subtitle: String
    /// Cards in the picture, by kind and id.
    var cards: [Card]
    var links: [Link]
    /// The meetings in their order; empty where there are not several.
    var timeline: [Timeline.Station]
    /// Nodes named in small print below, by kind and id.
    var also: [Card]
    var sources: [Source]
    var legend: [LegendItem]
    /// What an overview leaves out, in words; empty where everything is drawn.
    var rest = ""
    /// Words of the sheet itself.
    var headings: [String]
    /// Whether only names are shown, because there is no room for more.
    var isCoarse: Bool

    /// Cards beyond which only names are shown.
    private static let coarseLimit = 300
    /// Articles that are named; the rest is counted.
    private static let mostSources = 30

    init(_ graph: EventGraph, options: Diagram, phrases: Phrases, dates: DateWording) {
        let tooltips = Tooltips(graph: graph, phrases: phrases, dates: dates)
        let maker = CardMaker(
            graph: graph, phrases: phrases, dates: dates, tooltips: tooltips, secondary: options.labels.secondary,
            drawsOffices: options.drawsOffices)
        let edges = graph.edges.filter { !maker.isFolded($0) }
        let linked = Set(edges.flatMap { [$0.source, $0.target] })
        let nodes = graph.nodes.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
        var drawn = nodes.filter { linked.contains($0.id) || $0.kind == .meeting }
        if options.isolated == .cards || drawn.isEmpty && options.isolated == .list { drawn = nodes }

        if drawn.count > Overview.threshold, !options.drawsAll {
            let overview = Overview(graph, maker: maker, phrases: phrases)
            (cards, links, rest, timeline, also) = (overview.cards, overview.links, overview.rest, [], [])
        } else {
            let time = Timeline(graph, shown: drawn, phrases: phrases, dates: dates, tooltips: tooltips)
            timeline = time.stations
            let numbers = time.numbers
            cards = drawn.map { maker.card($0, number: numbers[$0.id]) }
            links = LinkMaker(phrases: phrases, dates: dates, tooltips: tooltips).links(edges)
            also = options.isolated == .list ? Self.also(nodes, shown: Set(drawn.map(\.id)), maker) : []
        }
        title = cleaned(options.title ?? Self.title(graph, phrases))
        sources = graph.documents.prefix(Self.mostSources).map { Source($0, dates) }
        if graph.documents.count > Self.mostSources {
            sources.append(Source(phrases.filled("ui.more", ["1": phrases.number(graph.documents.count - Self.mostSources)])))
        }
        subtitle = phrases.filled(
            "ui.subtitle",
            ["nodes": phrases.number(graph.nodes.count), "links": phrases.number(graph.edges.count)])
        isCoarse = cards.count > Self.coarseLimit
        legend = LegendItem.items(cards: cards, links: links, phrases: phrases)
        headings = [phrases["ui.also"], phrases["ui.sources"]]
        if isCoarse { thin() }
    }

    /// Cards of the nodes that are not drawn and that no drawn card names.
    private static func also(_ nodes: [Node], shown: Set<String>, _ maker: CardMaker) -> [Card] {
        var rest = nodes.filter { !shown.contains($0.id) }
        // Who is named on a card as the body of an office or the place of a meeting has been named.
        let folded = maker.folded.values.joined()
        let said = Set(folded.filter { shown.contains($0.source) }.map(\.target))
        rest.removeAll { said.contains($0.id) }
        let below = Set(rest.map(\.id))
        let saidBelow = Set(folded.filter { below.contains($0.source) }.map(\.target))
        rest.removeAll { node in saidBelow.contains(node.id) && maker.folded[node.id] == nil }
        return rest.map { maker.card($0) }
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
            + timeline.flatMap { [($0.number, .badge), ($0.date, .heading), ($0.people, .ink), ($0.place, .small)] }
            + sources.map { ($0.text, .small) } + [(rest, .small)] + legend.map { ($0.text, .small) } + headings.map { ($0, .heading) }
    }
}

/// An article that the picture was read from, as it is named below it.
struct Source: Hashable {
    var text: String
    /// Where it can be read; nil where that is not known.
    var address: String?

    init(_ text: String) { self.text = text }

    init(_ document: Document, _ dates: DateWording) {
        let title = cleaned(document.title)
        text = [
            title.isEmpty ? cleaned(document.id) : title, cleaned(document.outlet ?? ""),
            document.published.map(dates.full) ?? "",
        ].filter { !$0.isEmpty }.map { firstStrong + $0 + endOfRun }.joined(separator: " · ")
        address = document.url.flatMap(webAddress)
    }
}

/// `text` where it is an address on the web; nothing else may become a link, a script least of all.
func webAddress(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), text.utf8.count < 2000 else { return nil }
    return text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? text : nil
}
