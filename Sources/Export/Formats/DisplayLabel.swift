import EventGraph

/// Chooses the one name that a format with a single label shows for a node.
struct DisplayLabel {
    private let language: String?

    /// Prefers `language`; without one, that of the first document.
    init(of graph: EventGraph, preferring language: String?) {
        self.language = language ?? graph.documents.first?.language
    }

    /// The name in the preferred language; failing that, in the first language it has one in; failing that, its id.
    func label(of node: Node) -> String {
        if let language, let text = node.label[language], !text.isEmpty { return text }
        return node.label.filter { !$0.value.isEmpty }.min { $0.key < $1.key }?.value ?? node.id
    }
}

extension EventGraph {
    /// The languages any node has a name in, sorted; costs one pass.
    var labelLanguages: [String] {
        var found: Set<String> = []
        for node in nodes {
            for language in node.label.keys where !found.contains(language) { found.insert(language) }
        }
        return found.sorted()
    }
}
