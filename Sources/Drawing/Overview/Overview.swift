import EventGraph

/// A graph too large to be read whole, told by its strongest actors: each state with its people and bodies is one card, each line
/// is a count of what was done, and what is left out is counted.
struct Overview {
    /// The strongest, by kind and id.
    let cards: [Card]
    let links: [Link]
    /// What is not shown, in words; empty when all is.
    let rest: String

    /// Cards beyond which a graph is shown in this way.
    static let threshold = 150
    private static let mostCards = 36
    private static let mostLinks = 40

    /// Sums up `graph`; costs little more than reading it.
    init(_ graph: EventGraph, maker: CardMaker, phrases: Phrases) {
        let groups = StateGroups(graph)
        let bundles = Self.bundles(graph, groups)
        var strength: [String: Int] = [:]
        for (ends, facts) in bundles {
            strength[ends.source, default: 0] += facts.count
            strength[ends.target, default: 0] += facts.count
        }
        let strongest = strength.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostCards).map(\.key)
        let among = Set(strongest)
        let kept = bundles.filter { among.contains($0.key.source) && among.contains($0.key.target) }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(Self.mostLinks).sorted { $0.key < $1.key }
        links = kept.map { Self.link($0.key, $0.value, maker.tooltips, phrases) }

        let linked = Set(kept.flatMap { [$0.key.source, $0.key.target] })
        var members: [String: [Node]] = [:]
        for node in graph.nodes where node.kind != .meeting { members[groups.head(of: node.id), default: []].append(node) }
        let degrees = Self.degrees(graph)
        cards = graph.nodes.filter { linked.contains($0.id) }.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }.map { node in
            Self.card(node, (members[node.id] ?? []).filter { $0.id != node.id }, degrees, maker, phrases)
        }
        let shown = linked.reduce(0) { $0 + (members[$1]?.count ?? 0) }
        let actors = members.values.reduce(0) { $0 + $1.count }
        rest = phrases.filled("ui.overview", [
            "shown": phrases.number(shown), "all": phrases.number(actors),
            "links": phrases.number(kept.reduce(0) { $0 + $1.value.count }),
            "all_links": phrases.number(bundles.values.reduce(0) { $0 + $1.count }),
        ])
    }

    /// What one group did to another, in one tone.
    private struct Ends: Hashable, Comparable {
        var source: String
        var target: String
        var tone: Tone
        static func < (one: Ends, other: Ends) -> Bool {
            (one.source, one.target, one.tone.rawValue) < (other.source, other.target, other.tone.rawValue)
        }
    }

    /// Acts between groups by their ends, and meetings between each two groups that took part; standing relations are left out.
    private static func bundles(_ graph: EventGraph, _ groups: StateGroups) -> [Ends: [Edge]] {
        var bundles: [Ends: [Edge]] = [:]
        var meetings: [String: [Edge]] = [:]
        for edge in graph.edges {
            if edge.type == .participatedIn {
                meetings[edge.target, default: []].append(edge)
                continue
            }
            let tone = Tone(edge.type)
            guard tone != .standing || edge.type.family == .standing, !CardMaker.isOffice(edge) else { continue }
            let ends = Ends(source: groups.head(of: edge.source), target: groups.head(of: edge.target), tone: tone)
            if ends.source != ends.target { bundles[ends, default: []].append(edge) }
        }
        for edges in meetings.values {
            var parts: [String: Edge] = [:]
            for edge in edges where parts[groups.head(of: edge.source)] == nil { parts[groups.head(of: edge.source)] = edge }
            // A conference of the world would be a line between any two.
            let ids = parts.keys.sorted()
            guard ids.count <= 8 else { continue }
            for (index, id) in ids.enumerated() {
                for other in ids[(index + 1)...] { bundles[Ends(source: id, target: other, tone: .meeting), default: []].append(parts[id]!) }
            }
        }
        return bundles.mapValues { $0.sorted { $0.key < $1.key } }
    }

    private static func link(_ ends: Ends, _ edges: [Edge], _ tooltips: Tooltips, _ phrases: Phrases) -> Link {
        var counts: [String: Int] = [:]
        for edge in edges { counts[edge.type == .participatedIn ? phrases["kind.meeting"] : tooltips.words(edge), default: 0] += 1 }
        let words = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { $0.value == 1 ? $0.key : phrases.filled("ui.times", ["1": $0.key, "n": phrases.number($0.value)]) }
        let comma = phrases["ui.comma"] + " "
        let more = edges.count > 4 ? "\n\n" + phrases.filled("ui.more", ["1": phrases.number(edges.count - 4)]) : ""
        return Link(
            source: ends.source, target: ends.target, tone: ends.tone, stroke: .solid,
            isMaterial: edges.contains { $0.type.family == .materialConflict || $0.type.family == .materialCooperation },
            hasArrow: ends.tone != .meeting, edges: edges,
            label: words.prefix(2).joined(separator: comma),
            tooltip: words.joined(separator: comma) + "\n\n" + tooltips.text(of: Array(edges.prefix(4))) + more, isSummary: true)
    }

    /// The card of a group: its head, how many stand behind it, and the best known of them.
    private static func card(
        _ node: Node, _ members: [Node], _ degrees: [String: Int], _ maker: CardMaker, _ phrases: Phrases
    ) -> Card {
        var card = maker.card(node)
        guard !members.isEmpty else { return card }
        card.lines.removeAll { $0.style == .detail }
        let comma = phrases["ui.comma"] + " "
        let counts = NodeKind.allCases.compactMap { kind -> String? in
            let count = members.count { $0.kind == kind }
            return count == 0 ? nil : phrases.number(count) + " " + phrases["kind.\(kind.rawValue)"]
        }
        let known = members.sorted { ((degrees[$1.id] ?? 0), $0.id) < ((degrees[$0.id] ?? 0), $1.id) }.map { maker.tooltips.name($0.id) }
        card.lines.append(CardLine(text: counts.joined(separator: comma), style: .detail))
        card.lines.append(CardLine(text: known.prefix(3).joined(separator: comma) + (known.count > 3 ? " …" : ""), style: .detail))
        card.tooltip += "\n\n" + known.prefix(30).joined(separator: comma) + (known.count > 30 ? " …" : "")
        return card
    }

    private static func degrees(_ graph: EventGraph) -> [String: Int] {
        var degrees: [String: Int] = [:]
        for edge in graph.edges { for id in [edge.source, edge.target] { degrees[id, default: 0] += 1 } }
        return degrees
    }
}
