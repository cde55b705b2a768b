import EventGraph

/// Which state or body every actor stands for: people by their office, bodies by what they are part of, bases by who runs them.
struct StateGroups {
    /// Id of the node that a node is counted with; a node that stands for itself is not in it. Meetings are in no group.
    private let heads: [String: String]

    /// Follows the standing relations of `graph`; costs one pass over the edges.
    init(_ graph: EventGraph) {
        var kinds: [String: NodeKind] = [:]
        for node in graph.nodes { kinds[node.id] = node.kind }
        // By id: the best relation seen so far, and where it leads; a state before a body, a present office before a former one.
        var best: [String: (rank: Int, head: String)] = [:]
        func offer(_ rank: Int, _ member: String, _ head: String) {
            guard kinds[member] != .state, member != head else { return }
            let rank = rank + (kinds[head] == .state ? 0 : 1)
            if best[member].map({ rank < $0.rank }) ?? true { best[member] = (rank, head) }
        }
        for edge in graph.edges where edge.status == .actual {
            switch edge.type {
            case .holdsOffice: offer(edge.period == .former ? 8 : 0, edge.source, edge.target)
            case .partOf: offer(2, edge.source, edge.target)
            case .memberOf where kinds[edge.source] == .person: offer(4, edge.source, edge.target)
            case .operates: offer(2, edge.target, edge.source)
            case .locatedIn: offer(6, edge.source, edge.target)
            default: break
            }
        }
        var heads: [String: String] = [:]
        for member in best.keys {
            var head = member
            // Minister, ministry, state: no chain is longer, and a circle ends here too.
            for _ in 0..<3 { head = best[head]?.head ?? head }
            if head != member { heads[member] = head }
        }
        self.heads = heads
    }

    /// The node that `id` is counted with; itself where it stands for nobody else.
    func head(of id: String) -> String { heads[id] ?? id }
}
