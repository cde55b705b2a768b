import EventGraph
import Passage

/// When nodes and edges are there, for programs that play a graph over time: meetings and dated edges on their days, what belongs
/// to a meeting with it, and whoever takes part in something dated on the days of it. What has no date is always there.
struct Timeline {
    private var meetings: [String: EDTFDate] = [:]
    private var nodes: [String: Set<EDTFDate>] = [:]

    /// Gathers the dates of `graph`; costs a pass over its nodes and edges.
    init(of graph: EventGraph) {
        for node in graph.nodes { meetings[node.id] = node.meeting?.date }
        for (id, date) in meetings { nodes[id] = [date] }
        for edge in graph.edges {
            guard let date = date(of: edge) else { continue }
            for end in [edge.source, edge.target] where meetings[end] == nil { nodes[end, default: []].insert(date) }
        }
    }

    /// Whether anything is dated.
    var isEmpty: Bool { nodes.isEmpty }

    /// The dates on which the node of this id is there, in order; none for always.
    func dates(of node: String) -> [EDTFDate] { nodes[node, default: []].sorted() }

    /// The date on which an edge is there; nil for always.
    func date(of edge: Edge) -> EDTFDate? { edge.date ?? meetings[edge.source] ?? meetings[edge.target] }
}
