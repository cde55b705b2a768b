import EventGraph
import Passage

/// What must hold of every graph that was read from an article.
enum Soundness {
    /// What does not hold; empty for a sound graph.
    static func complaints(of graph: EventGraph, from article: Article) -> [String] {
        var found: [String] = []
        let ids = Set(graph.nodes.map(\.id))
        for node in graph.nodes {
            if node.evidence.isEmpty { found.append("\(node.id): no evidence") }
            if node.label[article.language]?.isEmpty != false { found.append("\(node.id): no label") }
            if !node.id.hasPrefix(node.kind.rawValue + ":") { found.append("\(node.id): is a \(node.kind.rawValue)") }
            if (node.kind == .meeting) != (node.meeting != nil) { found.append("\(node.id): meeting or not?") }
            if node.evidence != node.evidence.sorted() || node.names != node.names.sorted() { found.append("\(node.id): not sorted") }
            if Set(node.evidence).count != node.evidence.count { found.append("\(node.id): evidence twice") }
            found += complaints(of: node.evidence, node.id, article)
        }
        for edge in graph.edges {
            if edge.evidence.isEmpty { found.append("\(edge.key): no evidence") }
            if !ids.contains(edge.source) || !ids.contains(edge.target) { found.append("\(edge.key): an end is no node") }
            if edge.source == edge.target { found.append("\(edge.key): to itself") }
            if edge.type.isSymmetric, edge.target < edge.source { found.append("\(edge.key): ends not in order") }
            if !(0...1).contains(edge.confidence) { found.append("\(edge.key): confidence \(edge.confidence)") }
            if let speaker = edge.attributedTo, !ids.contains(speaker) { found.append("\(edge.key): said by \(speaker), who is no node") }
            found += complaints(of: edge.evidence, edge.key, article)
        }
        found += complaints(of: graph.findings.compactMap(\.evidence), "findings", article)
        if Set(graph.nodes.map(\.id)).count != graph.nodes.count { found.append("a node twice") }
        if Set(graph.edges.map(\.key)).count != graph.edges.count { found.append("an edge twice") }
        if graph.nodes.map(\.id) != graph.nodes.map(\.id).sorted() { found.append("nodes not sorted") }
        if graph.edges.map(\.key) != graph.edges.map(\.key).sorted() { found.append("edges not sorted") }
        return found
    }

    private static func complaints(of evidence: [Evidence], _ owner: String, _ article: Article) -> [String] {
        evidence.compactMap { one in
            guard one.document == article.id, 0 <= one.span.start, one.span.start < one.span.end, one.span.end <= article.scalars.count else {
                return "\(owner): evidence at \(one.span) of \(one.document)"
            }
            return article.text(one.span) == one.text && !one.rule.isEmpty ? nil : "\(owner): «\(one.text)» is not what stands at \(one.span)"
        }
    }
}
