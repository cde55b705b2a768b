extension EventGraph {
    /// The part of the graph that `selection` names, with the articles and findings behind it; an edge stays only with both its ends.
    /// Costs one pass for each condition, and one more for each step.
    public func selecting(_ selection: Selection) -> EventGraph {
        guard !selection.keepsAll else { return self }
        var part = Part(graph: self)
        if let documents = selection.documents { part.keepEvidence(of: documents) }
        if selection.from != nil || selection.to != nil { part.keepTime(from: selection.from, to: selection.to) }
        if let kinds = selection.kinds { part.nodes.removeAll { !kinds.contains($0.kind) } }
        if let types = selection.types { part.edges.removeAll { !types.contains($0.type) } }
        if let least = selection.confidence { part.edges.removeAll { $0.confidence < least } }
        part.keepNodes(Set(part.nodes.map(\.id)))
        if let around = selection.around { part.keepNodes(part.reached(from: around, steps: selection.steps)) }
        if selection.types != nil || selection.confidence != nil { part.keepNodes(part.ends) }
        if let top = selection.top { part.keepNodes(part.busiest(top, first: selection.around ?? [])) }
        return part.graph
    }
}

/// A graph while parts of it are taken away.
private struct Part {
    var documents: [Document]
    var nodes: [Node]
    var edges: [Edge]
    var findings: [Finding]

    init(graph: EventGraph) {
        (documents, nodes, edges, findings) = (graph.documents, graph.nodes, graph.edges, graph.findings)
    }

    /// What is left, with the articles it rests on.
    var graph: EventGraph {
        var used: Set<String> = []
        for node in nodes { used.formUnion(node.evidence.map(\.document)) }
        for edge in edges { used.formUnion(edge.evidence.map(\.document)) }
        return EventGraph(
            documents: documents.filter { used.contains($0.id) }, nodes: nodes, edges: edges,
            findings: findings.filter { finding in finding.evidence.map { used.contains($0.document) } ?? true })
    }

    /// The ids of all nodes that an edge reaches.
    var ends: Set<String> { Set(edges.flatMap { [$0.source, $0.target] }) }

    mutating func keepNodes(_ ids: Set<String>) {
        nodes.removeAll { !ids.contains($0.id) }
        edges.removeAll { !ids.contains($0.source) || !ids.contains($0.target) }
    }

    /// Only the words of these articles, and what rests on them.
    mutating func keepEvidence(of wanted: Set<String>) {
        nodes = nodes.compactMap { node in
            var node = node
            node.evidence.removeAll { !wanted.contains($0.document) }
            return node.evidence.isEmpty ? nil : node
        }
        edges = edges.compactMap { edge in
            var edge = edge
            edge.evidence.removeAll { !wanted.contains($0.document) }
            return edge.evidence.isEmpty ? nil : edge
        }
        findings.removeAll { finding in finding.evidence.map { !wanted.contains($0.document) } ?? false }
    }

    /// Only edges and meetings of a time, and the nodes at such edges. What bears no date of its own is of the day on which
    /// an article with it was published; what has neither is of no time.
    mutating func keepTime(from: EDTFDate?, to: EDTFDate?) {
        let (first, last) = (from?.bounds.first ?? "", to?.bounds.last ?? "~")
        func fits(_ date: EDTFDate) -> Bool { date.bounds.last >= first && date.bounds.first <= last }
        let published = Dictionary(documents.map { ($0.id, $0.published) }) { one, _ in one }
        let meetings = Dictionary(nodes.compactMap { node in node.meeting.map { (node.id, $0) } }) { one, _ in one }
        func fits(_ date: EDTFDate?, _ evidence: [Evidence]) -> Bool {
            if let date { return fits(date) }
            return evidence.contains { (published[$0.document] ?? nil).map(fits) ?? false }
        }
        edges.removeAll { edge in
            !fits(edge.date ?? meetings[edge.source]?.date ?? meetings[edge.target]?.date, edge.evidence)
        }
        let held = nodes.filter { node in node.meeting.map { fits($0.date, node.evidence) } ?? false }.map(\.id)
        keepNodes(ends.union(held))
    }

    /// The ids of the nodes at most `steps` edges away from `start`.
    func reached(from start: Set<String>, steps: Int) -> Set<String> {
        var reached = start
        for _ in 0..<max(0, steps) {
            let before = reached
            for edge in edges where before.contains(edge.source) || before.contains(edge.target) {
                reached.insert(edge.source)
                reached.insert(edge.target)
            }
            if reached.count == before.count { break }
        }
        return reached
    }

    /// The ids of `first` and then of the nodes with the most edges, `count` in all; of equals the lesser id.
    func busiest(_ count: Int, first: Set<String>) -> Set<String> {
        var degree: [String: Int] = [:]
        for edge in edges {
            degree[edge.source, default: 0] += 1
            degree[edge.target, default: 0] += 1
        }
        let order = nodes.map(\.id).sorted { one, other in
            let ranks = [one, other].map { (first.contains($0) ? 1 : 0, degree[$0] ?? 0) }
            return ranks[0] == ranks[1] ? one < other : ranks[0] > ranks[1]
        }
        return Set(order.prefix(max(0, count)))
    }
}
