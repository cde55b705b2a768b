import EventGraph

/// Why all the words behind a node mean one: what they have in common, and each form with its articles and the rule that read it.
struct NodeUnion {
    /// The lines; none where the node has one form in one article.
    let lines: [String]

    /// Groups the evidence of `node` by form.
    init(_ node: Node) {
        let forms = Dictionary(grouping: node.evidence, by: \.text).sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        let documents = Set(node.evidence.map(\.document))
        guard forms.count > 1 || documents.count > 1 else {
            lines = []
            return
        }
        let count = "\(Wording.count(forms.count, "form")) in \(Wording.count(documents.count, "article"))"
        lines = ["  \(count), one node because \(Self.reason(node))"] + forms.map { form, evidence in
            let rules = Set(evidence.map(\.rule)).sorted().joined(separator: ", ")
            let places = Set(evidence.map(\.document)).sorted().joined(separator: ", ")
            return "    «\(form)» \(evidence.count == 1 ? "once" : "\(evidence.count) times") in \(places) (\(rules))"
        }
    }

    /// What an id stands for: entries of the pack have ids of their own, other names give theirs, and so do the facts of a meeting.
    private static func reason(_ node: Node) -> String {
        if node.kind == .meeting { return "they tell of the same people, day and form" }
        if let wikidata = node.wikidata { return "each means \(wikidata), or refers to it within its article" }
        if node.derived.contains("en") { return "their full names are written alike, or they refer to such a name within its article" }
        return "each means what is known as \(node.label["en"] ?? node.id), or refers to it within its article"
    }
}
