import EventGraph
import Passage

/// The graph as GraphML 1.0, for Gephi, yEd, Cytoscape, Neo4j, NetworkX and igraph.
///
/// Every attribute is typed and declared before the graph; ids are the graph's own, as name tokens; evidence reads
/// `document:start-end "text" [rule]`. A value the graph does not know is left out, never an empty string.
public struct GraphMLExporter: Exporter {
    /// BCP 47 code of the language of the plain `label`; nil takes that of the first document.
    public var language: String?

    /// Makes a writer.
    public init(language: String? = nil) {
        self.language = language
    }

    public func write(_ graph: EventGraph, to sink: inout ByteSink) throws {
        try graph.checkExportable()
        let languages = graph.labelLanguages.map { (code: $0, token: sinkToken($0)) }
        let labels = DisplayLabel(of: graph, preferring: language)
        sink.append(literal: #"<?xml version="1.0" encoding="UTF-8"?>\#n"#)
        sink.append(literal: #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns""#)
        sink.append(literal: #" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#)
        sink.append(literal: #" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns"#)
        sink.append(literal: " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n")
        sink.appendKeys(languages: languages.map(\.token))
        sink.append(literal: "  <graph id=\"eventgraph\" edgedefault=\"directed\">\n")
        sink.appendFacts(of: graph)
        graph.nodes.forEachInPlace(fetching: { $0.pointee.evidence.count }) {
            sink.append($0, label: labels.label(of: $0), languages: languages)
        }
        graph.edges.forEachInPlace(fetching: { $0.pointee.evidence.count }) { sink.append($0) }
        sink.append(literal: "  </graph>\n</graphml>\n")
    }

    private func sinkToken(_ language: String) -> String {
        var text = ""
        var sink = ByteSink(capacity: 64) { text += String(decoding: $0, as: UTF8.self) }
        sink.append(nmtoken: language)
        try? sink.flush()
        return text
    }
}

extension ByteSink {
    /// Key ids carry a word, never a number: some readers take `d3` and `d7` for labels, as yEd numbers them.
    fileprivate mutating func appendKeys(languages: [String]) {
        for name: StaticString in ["format", "documents", "findings"] { append(key: name, of: "graph", prefix: "g_") }
        // Neo4j's reader knows the key of node labels by this very id.
        append(key: "labels", of: "node", prefix: "")
        for name: StaticString in ["label", "name", "kind"] { append(key: name, of: "node", prefix: "n_") }
        for language in languages {
            append(literal: "  <key id=\"n_label_")
            append(raw: language)
            append(literal: "\" for=\"node\" attr.name=\"label_")
            append(raw: language)
            append(literal: "\" attr.type=\"string\"/>\n")
        }
        for name: StaticString in [
            "derived", "names", "wikidata", "form", "date", "date_text", "calendars", "status", "evidence",
        ] { append(key: name, of: "node", prefix: "n_") }
        for name: StaticString in ["label", "interaction"] { append(key: name, of: "edge", prefix: "e_") }
        append(key: "weight", of: "edge", prefix: "e_", type: "double")
        for name: StaticString in [
            "title", "mode", "role", "kin", "period", "date", "status", "attributed_to",
        ] { append(key: name, of: "edge", prefix: "e_") }
        append(key: "confidence", of: "edge", prefix: "e_", type: "double")
        for name: StaticString in ["rule", "evidence"] { append(key: name, of: "edge", prefix: "e_") }
    }

    private mutating func append(
        key name: StaticString, of element: StaticString, prefix: StaticString, type: StaticString = "string"
    ) {
        append(literal: "  <key id=\"")
        append(literal: prefix)
        append(literal: name)
        append(literal: "\" for=\"")
        append(literal: element)
        append(literal: "\" attr.name=\"")
        append(literal: name)
        append(literal: "\" attr.type=\"")
        append(literal: type)
        append(literal: "\"/>\n")
    }

    fileprivate mutating func appendFacts(of graph: EventGraph) {
        append(literal: "    <data key=\"g_format\">eventgraph/1</data>\n")
        if !graph.documents.isEmpty {
            append(literal: "    <data key=\"g_documents\">")
            for (index, document) in graph.documents.enumerated() {
                if index > 0 { append(literal: "; ") }
                append(xml: document.id)
                if let published = document.published {
                    append(literal: " (")
                    append(xml: published.text)
                    append(UInt8(ascii: ")"))
                }
                append(literal: " \"")
                append(xml: document.title)
                append(UInt8(ascii: "\""))
            }
            append(literal: "</data>\n")
        }
        if !graph.findings.isEmpty {
            append(literal: "    <data key=\"g_findings\">")
            for (index, finding) in graph.findings.enumerated() {
                if index > 0 { append(literal: "; ") }
                append(xml: finding.code)
                append(literal: ": ")
                append(xml: finding.subject)
                if let evidence = finding.evidence {
                    append(literal: " at ")
                    withUnsafePointer(to: evidence) { append(readable: $0) }
                }
            }
            append(literal: "</data>\n")
        }
    }
}

extension ByteSink {
    fileprivate mutating func append(_ node: UnsafePointer<Node>, label: String, languages: [(code: String, token: String)]) {
        append(literal: "    <node id=\"")
        append(nmtoken: node.pointee.id)
        append(literal: "\"><data key=\"labels\">:")
        append(raw: node.pointee.kind.rawValue)
        append(literal: "</data><data key=\"n_label\">")
        append(xml: label)
        append(literal: "</data><data key=\"n_name\">")
        append(xml: label)
        append(literal: "</data><data key=\"n_kind\">")
        append(raw: node.pointee.kind.rawValue)
        append(literal: "</data>")
        for language in languages {
            guard let text = node.pointee.label[language.code], !text.isEmpty else { continue }
            append(literal: "<data key=\"n_label_")
            append(raw: language.token)
            append(literal: "\">")
            append(xml: text)
            append(literal: "</data>")
        }
        append(data: "n_derived", node.pointee.derived)
        append(data: "n_names", node.pointee.names)
        append(data: "n_wikidata", node.pointee.wikidata)
        if let meeting = node.pointee.meeting {
            append(data: "n_form", meeting.form.rawValue)
            append(data: "n_date", meeting.date?.text)
            append(data: "n_date_text", meeting.dateText)
            append(data: "n_calendars", meeting.calendars)
            append(data: "n_status", meeting.status.rawValue)
        }
        append(data: "n_evidence", node.pointee.evidence)
        append(literal: "</node>\n")
    }

    fileprivate mutating func append(_ edge: UnsafePointer<Edge>) {
        append(literal: "    <edge id=\"")
        var isFirst = true
        edge.forEachKeyPart { part in
            if !isFirst { append(UInt8(ascii: ".")) }
            isFirst = false
            append(nmtoken: part)
        }
        append(literal: "\" source=\"")
        append(nmtoken: edge.pointee.source)
        append(literal: "\" target=\"")
        append(nmtoken: edge.pointee.target)
        // The type comes first: a reader that knows no key takes the first text for the type of the relation.
        append(literal: "\"><data key=\"e_label\">")
        append(raw: edge.pointee.type.rawValue)
        append(literal: "</data><data key=\"e_interaction\">")
        append(raw: edge.pointee.type.rawValue)
        append(literal: "</data><data key=\"e_weight\">")
        append(edge.pointee.evidence.count)
        append(literal: "</data>")
        append(data: "e_title", edge.pointee.title)
        append(data: "e_mode", edge.pointee.mode)
        append(data: "e_role", edge.pointee.role)
        append(data: "e_kin", edge.pointee.kin)
        append(data: "e_period", edge.pointee.period?.rawValue)
        append(data: "e_date", edge.pointee.date?.text)
        append(data: "e_status", edge.pointee.status.rawValue)
        append(data: "e_attributed_to", edge.pointee.attributedTo)
        append(literal: "<data key=\"e_confidence\">")
        append(edge.pointee.confidence)
        append(literal: "</data>")
        append(data: "e_rule", edge.pointee.rule)
        append(data: "e_evidence", edge.pointee.evidence)
        append(literal: "</edge>\n")
    }

    @inline(__always)
    private mutating func open(data key: StaticString) {
        append(literal: "<data key=\"")
        append(literal: key)
        append(literal: "\">")
    }

    private mutating func append(data key: StaticString, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        open(data: key)
        append(xml: text)
        append(literal: "</data>")
    }

    private mutating func append(data key: StaticString, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        open(data: key)
        for (index, text) in texts.enumerated() {
            if index > 0 { append(literal: "; ") }
            append(xml: text)
        }
        append(literal: "</data>")
    }

    private mutating func append(data key: StaticString, _ evidence: [Evidence]) {
        guard !evidence.isEmpty else { return }
        open(data: key)
        var isFirst = true
        evidence.forEachInPlace { item in
            if !isFirst { append(literal: "; ") }
            isFirst = false
            append(readable: item)
        }
        append(literal: "</data>")
    }

    /// `document:start-end "text" [rule]`, with XML's escapes.
    private mutating func append(readable evidence: UnsafePointer<Evidence>) {
        append(xml: evidence.pointee.document)
        append(UInt8(ascii: ":"))
        append(evidence.pointee.span.start)
        append(UInt8(ascii: "-"))
        append(evidence.pointee.span.end)
        append(literal: " \"")
        append(xml: evidence.pointee.text)
        append(literal: "\" [")
        append(xml: evidence.pointee.rule)
        append(UInt8(ascii: "]"))
    }
}
