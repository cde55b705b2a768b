import EventGraph

/// A difference in lines for people: `+` came, `-` went, `~` changed, and below it how.
struct DifferenceText {
    /// The lines; a count alone where nothing happened.
    let text: String

    /// Words the difference.
    init(_ difference: GraphDifference) {
        let (documents, nodes, edges) = (difference.documents, difference.nodes, difference.edges)
        var lines = [
            "documents  " + Self.count(documents), "nodes      " + Self.count(nodes), "edges      " + Self.count(edges),
        ]
        if !difference.isEmpty { lines.append("") }
        lines += Self.lines(documents, name: { "document \($0.id)" }) { $1.differingFields(from: $0) }
        lines += Self.lines(nodes, name: Self.name) { $1.differingFields(from: $0) }
        lines += Self.lines(edges, name: Self.name) { $1.differingFields(from: $0) }
        text = Wording.harmless(lines.joined(separator: "\n") + "\n")
    }

    private static func count<Item>(_ changes: GraphDifference.Changes<Item>) -> String {
        "\(changes.added.count) came, \(changes.removed.count) went, \(changes.changed.count) changed"
    }

    private static func lines<Item>(
        _ changes: GraphDifference.Changes<Item>, name: (Item) -> String, fields: (Item, Item) -> [DifferingField]
    ) -> [String] {
        changes.added.map { "+ " + name($0) } + changes.removed.map { "- " + name($0) }
            + changes.changed.flatMap { old, new in
                ["~ " + name(new)] + fields(old, new).map { "    \($0.name): \($0.old ?? "none") -> \($0.new ?? "none")" }
            }
    }

    private static func name(_ node: Node) -> String {
        let label = node.label["en"] ?? node.label.min { $0.key < $1.key }?.value
        return node.id + (label.map { "  " + $0 } ?? "")
    }

    private static func name(_ edge: Edge) -> String {
        let facts = Wording.facts(of: edge)
        return "\(edge.type.rawValue): \(edge.source) -> \(edge.target)" + (facts.isEmpty ? "" : "  (\(facts.joined(separator: ", ")))")
    }
}

extension Wording {
    /// What tells an edge from others of its type and ends.
    static func facts(of edge: Edge) -> [String] {
        [
            edge.title.map { "title \($0)" }, edge.mode.map { "mode \($0)" }, edge.role.map { "role \($0)" },
            edge.kin.map { "kin \($0)" }, edge.period.map { "period \($0.rawValue)" }, edge.date.map { "date \($0)" },
            edge.status == .actual ? nil : "status \(edge.status.rawValue)",
        ].compactMap { $0 }
    }
}
