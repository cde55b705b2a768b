import EventGraph
import Passage

/// Nodes and edges as one level of named texts, for formats that know nothing deeper; lists are joined by `; `.
struct FlatAttributes {
    /// A named text; nil where the graph does not know it.
    typealias Attribute = (name: String, text: String?)

    private let languages: [String]
    private let display: DisplayLabel

    /// Prepares for `graph`; costs one pass over its nodes.
    init(of graph: EventGraph, language: String?) {
        languages = graph.labelLanguages
        display = DisplayLabel(of: graph, preferring: language)
    }

    /// The one name to show.
    func label(of node: UnsafePointer<Node>) -> String { display.label(of: node) }

    /// The names of the attributes of any node, in order.
    var nodeNames: [String] {
        ["kind"] + languages.map { "label_" + $0 } + [
            "derived", "names", "wikidata", "form", "date", "date_text", "calendars", "status", "evidence",
        ]
    }

    /// The attributes of a node, in the order of `nodeNames`.
    func attributes(of node: UnsafePointer<Node>) -> [Attribute] {
        let meeting = node.pointee.meeting
        let texts: [String?] =
            [node.pointee.kind.rawValue] + languages.map { node.pointee.label[$0] } + [
                Self.joined(node.pointee.derived), Self.joined(node.pointee.names), node.pointee.wikidata, meeting?.form.rawValue,
                meeting?.date?.text, Self.joined(meeting?.dateText ?? []), Self.joined(meeting?.calendars ?? []),
                meeting?.status.rawValue, Self.readable(node.pointee.evidence),
            ]
        return zip(nodeNames, texts).map { ($0, $1) }
    }

    /// The names of the attributes of any edge but its type, ends and weight, in order.
    static let edgeNames = [
        "title", "mode", "role", "kin", "period", "date", "status", "attributed_to", "confidence", "rule", "evidence",
    ]

    /// The attributes of an edge, in the order of `edgeNames`.
    func attributes(of edge: UnsafePointer<Edge>) -> [Attribute] {
        let texts: [String?] = [
            edge.pointee.title, edge.pointee.mode, edge.pointee.role, edge.pointee.kin, edge.pointee.period?.rawValue,
            edge.pointee.date?.text, edge.pointee.status.rawValue, edge.pointee.attributedTo,
            edge.pointee.confidence.description, edge.pointee.rule, Self.readable(edge.pointee.evidence),
        ]
        return zip(Self.edgeNames, texts).map { ($0, $1) }
    }

    private static func joined(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : texts.joined(separator: "; ")
    }

    /// `document:start-end "text" [rule]` for each.
    static func readable(_ evidence: [Evidence]) -> String? {
        joined(evidence.map { "\($0.document):\($0.span.start)-\($0.span.end) \"\($0.text)\" [\($0.rule)]" })
    }
}
