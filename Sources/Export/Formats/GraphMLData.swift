import EventGraph
import Passage

/// The names of the nodes of a graph, as GraphML writes them.
struct GraphMLNames {
    /// Chooses the plain label.
    let display: DisplayLabel
    /// The languages of all labels, by their codes and as name tokens.
    let languages: [(code: String, token: String)]

    /// Gathers them; `language` is that of the plain label, nil for the first document's.
    init(of graph: EventGraph, language: String?) {
        display = DisplayLabel(of: graph, preferring: language)
        languages = graph.labelLanguages.map { code in
            var token = ""
            var sink = ByteSink(capacity: 64) { token += String(decoding: $0, as: UTF8.self) }
            sink.append(nmtoken: code)
            try? sink.flush()
            return (code, token)
        }
    }
}

extension ByteSink {
    /// Key ids carry a word, never a number: some readers take `d3` and `d7` for labels, as yEd numbers them.
    mutating func append(graphMLKeys names: GraphMLNames) {
        for name: StaticString in ["format", "documents", "findings"] { append(key: name, of: "graph", prefix: "g_") }
        // Neo4j's reader knows the key of node labels by this very id.
        append(key: "labels", of: "node", prefix: "")
        for name: StaticString in ["label", "name", "kind"] { append(key: name, of: "node", prefix: "n_") }
        for language in names.languages {
            append(literal: "  <key id=\"n_label_")
            append(raw: language.token)
            append(literal: "\" for=\"node\" attr.name=\"label_")
            append(raw: language.token)
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

    /// What a graph says of itself: format, articles, findings.
    mutating func append(graphMLFacts graph: EventGraph) {
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
    /// A node with its data, without its end.
    mutating func append(graphMLNode node: UnsafePointer<Node>, _ names: GraphMLNames) {
        let label = names.display.label(of: node)
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
        for language in names.languages {
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
    }

    /// An edge with its data, without its end.
    mutating func append(graphMLEdge edge: UnsafePointer<Edge>) {
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
    }

    @inline(__always)
    private mutating func open(data key: StaticString) {
        append(literal: "<data key=\"")
        append(literal: key)
        append(literal: "\">")
    }

    mutating func append(data key: StaticString, _ text: String?) {
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
