import EventGraph

/// Chooses the one name that a format with a single label shows for a node.
struct DisplayLabel {
    private let language: String?

    /// Prefers `language`; without one, that of the first document.
    init(of graph: EventGraph, preferring language: String?) {
        self.language = language ?? graph.documents.first?.language
    }

    /// The name in the preferred language; failing that, in the first language it has one in; failing that, its id.
    func label(of node: UnsafePointer<Node>) -> String {
        if let language, let text = node.pointee.label[language], !text.isEmpty { return text }
        return node.pointee.label.filter { !$0.value.isEmpty }.min { $0.key < $1.key }?.value ?? node.pointee.id
    }
}

extension EventGraph {
    /// The languages any node has a name in, sorted; costs one pass.
    var labelLanguages: [String] {
        var found: Set<String> = []
        nodes.forEachInPlace { node in
            for language in node.pointee.label.keys where !found.contains(language) { found.insert(language) }
        }
        return found.sorted()
    }
}
