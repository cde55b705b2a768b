/// What one graph has and another has not, item by item.
public struct GraphDifference: Sendable {
    /// What happened to the items of one sort.
    public struct Changes<Item: Sendable>: Sendable {
        /// Only in the new graph, in its order.
        public var added: [Item] = []
        /// Only in the old graph, in its order.
        public var removed: [Item] = []
        /// In both, but not the same.
        public var changed: [(old: Item, new: Item)] = []

        /// Whether nothing happened.
        public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
    }

    /// Articles, by id.
    public var documents: Changes<Document>
    /// Nodes, by id.
    public var nodes: Changes<Node>
    /// Edges, by key; an edge that went and one that came with its type and ends are one that changed.
    public var edges: Changes<Edge>

    /// Whether the graphs are the same but for their findings.
    public var isEmpty: Bool { documents.isEmpty && nodes.isEmpty && edges.isEmpty }
}

extension EventGraph {
    /// What happened between the graph `old` and this one; costs one pass over both.
    public func difference(from old: EventGraph) -> GraphDifference {
        var edges = changes(from: old.edges, to: edges, by: \.key)
        edges.pairUp { [$0.type.rawValue, $0.source, $0.target] }
        return GraphDifference(
            documents: changes(from: old.documents, to: documents, by: \.id), nodes: changes(from: old.nodes, to: nodes, by: \.id), edges: edges)
    }
}

private func changes<Item: Hashable & Sendable>(
    from old: [Item], to new: [Item], by identity: (Item) -> String
) -> GraphDifference.Changes<Item> {
    var changes = GraphDifference.Changes<Item>()
    let known = Dictionary(new.map { (identity($0), $0) }) { one, _ in one }
    for item in old {
        guard let now = known[identity(item)] else {
            changes.removed.append(item)
            continue
        }
        if now != item { changes.changed.append((item, now)) }
    }
    let before = Set(old.map(identity))
    changes.added = new.filter { !before.contains(identity($0)) }
    return changes
}

extension GraphDifference.Changes {
    /// Makes one change of a removal and an addition of the same likeness, first to first.
    fileprivate mutating func pairUp<Likeness: Hashable>(by likeness: (Item) -> Likeness) {
        var waiting = Dictionary(grouping: added.indices) { likeness(added[$0]) }
        var (paired, kept): (Set<Int>, [Item]) = ([], [])
        for item in removed {
            if let partner = waiting[likeness(item)]?.first {
                waiting[likeness(item)]?.removeFirst()
                paired.insert(partner)
                changed.append((item, added[partner]))
            } else {
                kept.append(item)
            }
        }
        added = added.indices.filter { !paired.contains($0) }.map { added[$0] }
        removed = kept
    }
}
