import EventGraph
import Passage

/// Names and edges in words, and the words of the sources behind them.
struct Tooltips {
    let graph: EventGraph
    let phrases: Phrases
    let dates: DateWording
    /// By id of a node; asked for every end of every edge.
    private let names: [String: String]
    /// By id.
    private let documents: [String: Document]

    init(graph: EventGraph, phrases: Phrases, dates: DateWording) {
        (self.graph, self.phrases, self.dates) = (graph, phrases, dates)
        var names: [String: String] = [:]
        for node in graph.nodes { names[node.id] = Self.name(node, phrases) }
        self.names = names
        documents = Dictionary(uniqueKeysWithValues: graph.documents.map { ($0.id, $0) })
    }

    /// Quotations in one tooltip; what is left out is counted.
    private let quoteLimit = 6

    /// Name of a node in the main language of the diagram; a text that is no id of a node is its own name.
    func name(_ id: String) -> String { names[id] ?? cleaned(id) }

    private static func name(_ node: Node, _ phrases: Phrases) -> String {
        let known =
            node.label[phrases.language] ?? node.label.sorted { $0.key < $1.key }.first?.value ?? node.names.first
        let name = cleaned(known ?? "")
        if !name.isEmpty { return name }
        return node.meeting.map { phrases["form.\($0.form.rawValue)"] } ?? cleaned(node.id)
    }

    /// What relates the two ends, in words.
    func words(_ edge: Edge) -> String {
        let type = edge.type.rawValue
        var keys: [String] = []
        if let mode = edge.mode { keys.append("edge.\(type).\(mode)") }
        if let kin = edge.kin { keys.append("kin.\(kin)") }
        if let role = edge.role { keys.append("role.\(role)") }
        if edge.type == .holdsOffice { keys.append("title.\(edge.title ?? "other")") }
        var text = phrases.first(keys + ["edge.\(type)"])
        if let period = edge.period, period != .current {
            text = phrases.filled("period.\(period.rawValue)", ["1": text])
        }
        return text
    }

    /// Where the first article that says one of `edges` can be read; nil where none has an address.
    func address(_ edges: [Edge]) -> String? {
        for edge in edges {
            for item in edge.evidence {
                if let address = documents[item.document]?.url.flatMap(webAddress) { return address }
            }
        }
        return nil
    }

    /// What a reader sees when pointing at a node.
    func text(of node: Node) -> String {
        var lines = [name(node.id)]
        lines += node.label.filter { $0.key != phrases.language }.sorted { $0.key < $1.key }.map { cleaned($0.value) }
        if let date = node.meeting?.date { lines.append(dates.full(date)) }
        let others = node.names.map { cleaned($0) }.filter { !lines.contains($0) }
        if !others.isEmpty { lines.append(others.prefix(8).joined(separator: phrases["ui.comma"] + " ")) }
        return (lines + quotes(node.evidence)).joined(separator: "\n")
    }

    /// What a reader sees when pointing at a line that stands for `edges`.
    func text(of edges: [Edge]) -> String {
        edges.map { edge in
            var head = [name(edge.source) + " ← " + words(edge) + " ← " + name(edge.target)]
            if phrases["ui.direction"] != "rtl" {
                head = [name(edge.source) + " → " + words(edge) + " → " + name(edge.target)]
            }
            if edge.status != .actual { head.append(phrases["status.\(edge.status.rawValue)"]) }
            if let date = edge.date { head.append(dates.full(date)) }
            if let who = edge.attributedTo { head.append(phrases.filled("ui.attributed_to", ["1": name(who)])) }
            return ([head.joined(separator: " · ")] + quotes(edge.evidence)).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// The words of the sources, each with its document and rule.
    private func quotes(_ evidence: [Evidence]) -> [String] {
        var lines = evidence.prefix(quoteLimit).map { item in
            let document = documents[item.document]
            let source = cleaned(document?.title ?? "", limit: 80)
            return "«" + cleanedQuote(item.text) + "» (" + (source.isEmpty ? cleaned(item.document) : source)
                + ", " + cleaned(item.rule) + ")"
        }
        if evidence.count > quoteLimit {
            lines.append(phrases.filled("ui.more", ["1": phrases.number(evidence.count - quoteLimit)]))
        }
        return lines
    }
}
