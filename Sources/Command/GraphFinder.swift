import EventGraph

/// Finds the nodes and edges a user means by a word.
struct GraphFinder {
    let graph: EventGraph

    /// Nodes of this id, label or name; where there is none, edges of this key or type; where there is none either, nodes whose
    /// id or name has the word in it.
    func find(_ word: String) -> (nodes: [Node], edges: [Edge]) {
        if let node = graph.node(word) { return ([node], []) }
        let named = graph.nodes.filter { $0.label.values.contains(word) || $0.names.contains(word) }
        if !named.isEmpty { return (named, []) }
        let edges = graph.edges.filter { $0.key == word || $0.type.rawValue == word }
        if !edges.isEmpty { return ([], edges) }
        let lower = word.lowercased()
        return (
            graph.nodes.filter { node in
                ([node.id] + node.names + node.label.values).contains { $0.lowercased().contains(lower) }
            }, []
        )
    }

    /// The nodes that `word` means; throws what to do when there is none.
    func nodes(_ word: String) throws(CommandFailure) -> [Node] {
        let nodes = find(word).nodes
        guard nodes.isEmpty else { return nodes }
        throw .cannotStart("no node is called \"\(word)\"; `eventgraph explain GRAPH.json` lists them all")
    }
}
