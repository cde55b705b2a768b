/// Which part of a graph is wanted; what is nil does not narrow it.
public struct Selection: Hashable, Sendable {
    /// Only nodes of these kinds.
    public var kinds: Set<NodeKind>?
    /// Only edges of these types, and only nodes that such an edge reaches.
    public var types: Set<EdgeType>?
    /// Only what these articles say.
    public var documents: Set<String>?
    /// Only nodes near one of these, by id.
    public var around: Set<String>?
    /// How many edges away "near" is; at least 0.
    public var steps: Int

    /// Takes the conditions, all of which must hold.
    public init(
        kinds: Set<NodeKind>? = nil, types: Set<EdgeType>? = nil, documents: Set<String>? = nil,
        around: Set<String>? = nil, steps: Int = 1
    ) {
        self.kinds = kinds
        self.types = types
        self.documents = documents
        self.around = around
        self.steps = steps
    }
}

extension EventGraph {
    /// The part of the graph that `selection` names, with the evidence of the articles in it; an edge stays only with both its ends.
    /// Costs one pass, and one more for each step.
    public func selecting(_ selection: Selection) -> EventGraph {
        var (documents, nodes, edges, findings) = (documents, nodes, edges, findings)
        if let wanted = selection.documents {
            documents.removeAll { !wanted.contains($0.id) }
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
        if let kinds = selection.kinds { nodes.removeAll { !kinds.contains($0.kind) } }
        if let types = selection.types { edges.removeAll { !types.contains($0.type) } }
        func keep(_ ids: Set<String>) {
            nodes.removeAll { !ids.contains($0.id) }
            edges.removeAll { !ids.contains($0.source) || !ids.contains($0.target) }
        }
        keep(Set(nodes.map(\.id)))
        if let around = selection.around { keep(Self.reached(from: around, over: edges, steps: selection.steps)) }
        if selection.types != nil { keep(Set(edges.flatMap { [$0.source, $0.target] })) }
        return EventGraph(documents: documents, nodes: nodes, edges: edges, findings: findings)
    }

    private static func reached(from start: Set<String>, over edges: [Edge], steps: Int) -> Set<String> {
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
}
