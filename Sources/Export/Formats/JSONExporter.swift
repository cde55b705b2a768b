import EventGraph
import Passage

/// The graph as NetworkX node-link JSON, described by `docs/eventgraph.schema.json`; the one format that holds everything
/// and that `EventGraphReader` reads back.
public struct JSONExporter: Exporter {
    /// How the file is broken into lines.
    public enum Layout: Sendable {
        /// One node, edge, document or finding a line, so that a change shows as the lines it concerns.
        case itemPerLine
        /// The whole graph on one line without a line feed, for streams of one graph a line.
        case oneLine
    }

    /// How the file is broken into lines.
    public var layout: Layout

    /// Makes a writer.
    public init(layout: Layout = .itemPerLine) {
        self.layout = layout
    }

    public func write(_ graph: EventGraph, to sink: inout ByteSink) throws {
        try graph.checkExportable()
        sink.append(literal: #"{"directed": true, "multigraph": true,"#)
        breakLine(&sink, 1)
        sink.append(literal: #""graph": {"format": "eventgraph/1","#)
        breakLine(&sink, 2)
        write(graph.documents, named: "documents", depth: 2, to: &sink) { $0.append($1) }
        sink.append(UInt8(ascii: ","))
        breakLine(&sink, 2)
        write(graph.findings, named: "findings", depth: 2, to: &sink) { $0.append($1) }
        sink.append(literal: "},")
        breakLine(&sink, 1)
        write(graph.nodes, named: "nodes", depth: 1, to: &sink) { $0.append($1) }
        sink.append(UInt8(ascii: ","))
        breakLine(&sink, 1)
        write(graph.edges, named: "edges", depth: 1, to: &sink) { $0.append($1) }
        sink.append(UInt8(ascii: "}"))
        if layout == .itemPerLine { sink.append(UInt8(ascii: "\n")) }
    }

    private func breakLine(_ sink: inout ByteSink, _ depth: Int) {
        sink.append(UInt8(ascii: layout == .oneLine ? " " : "\n"))
        guard layout == .itemPerLine else { return }
        for _ in 0..<depth { sink.append(UInt8(ascii: " ")) }
    }

    @inline(__always)
    private func write<Item>(
        _ items: [Item], named name: StaticString, depth: Int, to sink: inout ByteSink,
        item write: (inout ByteSink, Item) -> Void
    ) {
        sink.append(UInt8(ascii: "\""))
        sink.append(literal: name)
        sink.append(literal: "\": [")
        var isFirst = true
        for item in items {
            if !isFirst { sink.append(UInt8(ascii: ",")) }
            if !isFirst || layout == .itemPerLine { breakLine(&sink, depth + 1) }
            isFirst = false
            write(&sink, item)
        }
        if !items.isEmpty, layout == .itemPerLine { breakLine(&sink, depth) }
        sink.append(UInt8(ascii: "]"))
    }
}

extension ByteSink {
    fileprivate mutating func append(_ document: Document) {
        append(literal: #"{"id": "#)
        append(json: document.id)
        append(member: "title", document.title)
        append(member: "language", document.language)
        append(member: "published", orNull: document.published?.text)
        append(member: "url", ifKnown: document.url)
        append(member: "outlet", ifKnown: document.outlet)
        append(member: "sha256", document.sha256)
        append(UInt8(ascii: "}"))
    }

    fileprivate mutating func append(_ finding: Finding) {
        append(literal: #"{"code": "#)
        append(json: finding.code)
        append(member: "subject", finding.subject)
        append(literal: #", "evidence": "#)
        if let evidence = finding.evidence { append(evidence) } else { append(literal: "null") }
        append(UInt8(ascii: "}"))
    }

    fileprivate mutating func append(_ node: Node) {
        append(literal: #"{"id": "#)
        append(json: node.id)
        append(member: "kind", node.kind.rawValue)
        if let meeting = node.meeting {
            append(member: "form", meeting.form.rawValue)
            append(member: "date", orNull: meeting.date?.text)
            append(member: "date_text", meeting.dateText)
            append(member: "calendars", meeting.calendars)
            append(member: "status", meeting.status.rawValue)
        }
        append(literal: #", "label": {"#)
        var isFirst = true
        for (language, text) in node.label.sorted(by: { $0.key < $1.key }) {
            if !isFirst { append(literal: ", ") }
            isFirst = false
            append(json: language)
            append(literal: ": ")
            append(json: text)
        }
        append(UInt8(ascii: "}"))
        if !node.derived.isEmpty { append(member: "derived", node.derived) }
        append(member: "names", node.names)
        append(member: "wikidata", ifKnown: node.wikidata)
        append(member: "evidence", node.evidence)
        append(UInt8(ascii: "}"))
    }

    fileprivate mutating func append(_ edge: Edge) {
        append(literal: #"{"key": ""#)
        var isFirst = true
        edge.forEachKeyPart { part in
            if !isFirst { append(UInt8(ascii: "|")) }
            isFirst = false
            append(insideJSON: part)
        }
        append(UInt8(ascii: "\""))
        append(member: "type", edge.type.rawValue)
        append(member: "source", edge.source)
        append(member: "target", edge.target)
        append(member: "title", ifKnown: edge.title)
        append(member: "mode", ifKnown: edge.mode)
        append(member: "role", ifKnown: edge.role)
        append(member: "kin", ifKnown: edge.kin)
        append(member: "period", ifKnown: edge.period?.rawValue)
        append(member: "date", orNull: edge.date?.text)
        append(member: "status", edge.status.rawValue)
        append(member: "attributed_to", orNull: edge.attributedTo)
        append(literal: #", "confidence": "#)
        append(edge.confidence)
        append(member: "rule", edge.rule)
        append(member: "evidence", edge.evidence)
        append(UInt8(ascii: "}"))
    }

    private mutating func append(_ evidence: Evidence) {
        append(literal: #"{"document": "#)
        append(json: evidence.document)
        append(literal: #", "start": "#)
        append(evidence.span.start)
        append(literal: #", "end": "#)
        append(evidence.span.end)
        append(member: "text", evidence.text)
        append(member: "rule", evidence.rule)
        append(UInt8(ascii: "}"))
    }
}

extension ByteSink {
    @inline(__always)
    private mutating func append(memberName name: StaticString) {
        append(literal: ", \"")
        append(literal: name)
        append(literal: "\": ")
    }

    private mutating func append(member name: StaticString, _ text: String) {
        append(memberName: name)
        append(json: text)
    }

    private mutating func append(member name: StaticString, orNull text: String?) {
        append(memberName: name)
        if let text { append(json: text) } else { append(literal: "null") }
    }

    private mutating func append(member name: StaticString, ifKnown text: String?) {
        if let text { append(member: name, text) }
    }

    private mutating func append(member name: StaticString, _ texts: [String]) {
        append(memberName: name)
        append(UInt8(ascii: "["))
        var isFirst = true
        for text in texts {
            if !isFirst { append(literal: ", ") }
            isFirst = false
            append(json: text)
        }
        append(UInt8(ascii: "]"))
    }

    private mutating func append(member name: StaticString, _ evidence: [Evidence]) {
        append(memberName: name)
        append(UInt8(ascii: "["))
        var isFirst = true
        for item in evidence {
            if !isFirst { append(literal: ", ") }
            isFirst = false
            append(item)
        }
        append(UInt8(ascii: "]"))
    }
}
