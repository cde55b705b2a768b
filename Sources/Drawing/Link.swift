import EventGraph

/// What a line says at first sight; it gives the colour.
enum Tone: String, CaseIterable {
    case meeting, cooperation, conflict, standing

    init(_ type: EdgeType) {
        switch type.family {
        case .standing: self = .standing
        case .meeting: self = type == .participatedIn ? .meeting : .standing
        case .verbalCooperation, .materialCooperation: self = .cooperation
        case .verbalConflict, .materialConflict: self = .conflict
        }
    }
}

/// How real what a line says is; it gives the dashes.
enum Stroke: String, CaseIterable {
    case solid, planned, past, denied

    init(_ edge: Edge) {
        switch edge.status {
        case .actual: self = edge.period == .former ? .past : .solid
        case .planned, .hoped, .calledFor, .conditional: self = .planned
        case .denied: self = .denied
        }
    }
}

/// A line of the picture: all edges of one tone and one stroke from one card to another.
struct Link: Hashable {
    var source: String
    var target: String
    var tone: Tone
    var stroke: Stroke
    /// Whether something material was done, not only said.
    var isMaterial: Bool
    var hasArrow: Bool
    /// Whether the same is said the other way round too.
    var isMutual = false
    var edges: [Edge]
    /// What it says, in words; empty where the line alone says it.
    var label: String
    var tooltip: String
    /// Where the first of its sources can be read; nil where that is not known.
    var address: String?
    /// Whether it counts edges of many ends, which it does not name one by one.
    var isSummary = false

    /// Unique in a picture and the same in every drawing of the graph.
    var id: String { isSummary ? [source, target, tone.rawValue].joined(separator: "|") : edges[0].key }
}

/// Bundles the edges that are drawn into lines.
struct LinkMaker {
    let phrases: Phrases
    let dates: DateWording
    let tooltips: Tooltips

    /// The lines for `edges`, in the order of their first edge.
    func links(_ edges: [Edge]) -> [Link] {
        struct Bundle: Hashable {
            var source: String
            var target: String
            var tone: Tone
            var stroke: Stroke
        }
        var order: [Bundle] = []
        var bundles: [Bundle: [Edge]] = [:]
        for edge in edges where edge.source != edge.target {
            let bundle = Bundle(source: edge.source, target: edge.target, tone: Tone(edge.type), stroke: Stroke(edge))
            if bundles[bundle] == nil { order.append(bundle) }
            bundles[bundle, default: []].append(edge)
        }
        return mutual(order.map { bundle in
            let edges = bundles[bundle]!.sorted { ($0.type, $0.key) < ($1.type, $1.key) }
            return Link(
                source: bundle.source, target: bundle.target, tone: bundle.tone, stroke: bundle.stroke,
                isMaterial: edges.contains { [.materialCooperation, .materialConflict].contains($0.type.family) },
                hasArrow: edges.contains { $0.type != .participatedIn && !$0.type.isSymmetric },
                edges: edges, label: label(edges), tooltip: tooltips.text(of: edges), address: tooltips.address(edges))
        })
    }

    /// Makes one line with two heads of two that say the same in both directions.
    private func mutual(_ links: [Link]) -> [Link] {
        struct Ends: Hashable { var source: String, target: String, tone: Tone, stroke: Stroke, label: String }
        var places: [Ends: Int] = [:]
        var result: [Link] = []
        for link in links {
            let back = Ends(
                source: link.target, target: link.source, tone: link.tone, stroke: link.stroke, label: link.label)
            if link.hasArrow, let place = places[back], result[place].isMaterial == link.isMaterial {
                result[place].isMutual = true
                result[place].edges += link.edges
                result[place].tooltip += "\n\n" + link.tooltip
                continue
            }
            if link.hasArrow {
                places[Ends(
                    source: link.source, target: link.target, tone: link.tone, stroke: link.stroke, label: link.label)] =
                    result.count
            }
            result.append(link)
        }
        return result
    }

    /// The acts in words, each once, with what marks it and its dates.
    private func label(_ edges: [Edge]) -> String {
        var order: [String] = []
        var days: [String: [String]] = [:]
        var counts: [String: Int] = [:]
        for edge in edges where edge.type != .participatedIn || edge.role != nil || edge.status != .actual || edge.attributedTo != nil {
            var words = edge.type == .participatedIn && edge.role == nil ? "" : tooltips.words(edge)
            if edge.status != .actual {
                let mark = phrases["status.\(edge.status.rawValue)"]
                words = words.isEmpty ? mark : words + " (" + mark + ")"
            }
            // Who says so is part of what is said; one's own words need no witness.
            if let who = edge.attributedTo, who != edge.source {
                let said = phrases.filled("ui.attributed_to", ["1": tooltips.name(who)])
                words = words.isEmpty ? said : words + " " + said
            }
            if days[words] == nil { order.append(words) }
            counts[words, default: 0] += 1
            days[words, default: []] += edge.date.map { [unbroken(dates.short($0))] } ?? []
        }
        let comma = phrases["ui.comma"] + " "
        return order.map { words in
            let when = days[words]!.prefix(2).joined(separator: comma)
            let acts = counts[words]! == 1 ? words : phrases.filled("ui.times", ["1": words, "n": phrases.number(counts[words]!)])
            return when.isEmpty ? acts : acts + " –\u{A0}" + when
        }.joined(separator: comma)
    }

    /// Keeps the words of a date on one line.
    private func unbroken(_ text: String) -> String { text.replacing(" ", with: "\u{A0}") }
}
