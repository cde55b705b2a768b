import EventGraph
import Passage

// The items of a graph as docs/eventgraph.schema.json describes them.
extension ByteSink {
    /// Appends an article as an object.
    mutating func append(_ document: UnsafePointer<Document>) {
        append(literal: #"{"id": "#)
        append(json: document.pointee.id)
        append(member: "title", document.pointee.title)
        append(member: "language", document.pointee.language)
        append(member: "published", orNull: document.pointee.published?.text)
        append(member: "url", ifKnown: document.pointee.url)
        append(member: "outlet", ifKnown: document.pointee.outlet)
        append(member: "sha256", document.pointee.sha256)
        append(UInt8(ascii: "}"))
    }

    /// Appends a finding as an object.
    mutating func append(_ finding: UnsafePointer<Finding>) {
        append(literal: #"{"code": "#)
        append(json: finding.pointee.code)
        append(member: "subject", finding.pointee.subject)
        append(literal: #", "evidence": "#)
        if let evidence = finding.pointee.evidence {
            withUnsafePointer(to: evidence) { append($0) }
        } else {
            append(literal: "null")
        }
        append(UInt8(ascii: "}"))
    }

    /// Appends a node as an object.
    mutating func append(_ node: UnsafePointer<Node>) {
        append(literal: #"{"id": "#)
        append(json: node.pointee.id)
        append(member: "kind", node.pointee.kind.rawValue)
        if let meeting = node.pointee.meeting {
            append(member: "form", meeting.form.rawValue)
            append(member: "date", orNull: meeting.date?.text)
            append(member: "date_text", meeting.dateText)
            append(member: "calendars", meeting.calendars)
            append(member: "status", meeting.status.rawValue)
        }
        append(literal: #", "label": {"#)
        var isFirst = true
        for (language, text) in node.pointee.label.sorted(by: { $0.key < $1.key }) {
            if !isFirst { append(literal: ", ") }
            isFirst = false
            append(json: language)
            append(literal: ": ")
            append(json: text)
        }
        append(UInt8(ascii: "}"))
        if !node.pointee.derived.isEmpty { append(member: "derived", node.pointee.derived) }
        append(member: "names", node.pointee.names)
        append(member: "wikidata", ifKnown: node.pointee.wikidata)
        append(member: "evidence", node.pointee.evidence)
        append(UInt8(ascii: "}"))
    }

    /// Appends an edge as an object.
    mutating func append(_ edge: UnsafePointer<Edge>) {
        append(literal: #"{"key": ""#)
        var isFirst = true
        edge.forEachKeyPart { part in
            if !isFirst { append(UInt8(ascii: "|")) }
            isFirst = false
            append(insideJSON: part)
        }
        append(UInt8(ascii: "\""))
        append(member: "type", edge.pointee.type.rawValue)
        append(member: "source", edge.pointee.source)
        append(member: "target", edge.pointee.target)
        append(member: "title", ifKnown: edge.pointee.title)
        append(member: "mode", ifKnown: edge.pointee.mode)
        append(member: "role", ifKnown: edge.pointee.role)
        append(member: "kin", ifKnown: edge.pointee.kin)
        append(member: "period", ifKnown: edge.pointee.period?.rawValue)
        append(member: "date", orNull: edge.pointee.date?.text)
        append(member: "status", edge.pointee.status.rawValue)
        append(member: "attributed_to", orNull: edge.pointee.attributedTo)
        append(literal: #", "confidence": "#)
        append(edge.pointee.confidence)
        append(member: "rule", edge.pointee.rule)
        append(member: "evidence", edge.pointee.evidence)
        append(UInt8(ascii: "}"))
    }

    private mutating func append(_ evidence: UnsafePointer<Evidence>) {
        append(literal: #"{"document": "#)
        append(json: evidence.pointee.document)
        append(literal: #", "start": "#)
        append(evidence.pointee.span.start)
        append(literal: #", "end": "#)
        append(evidence.pointee.span.end)
        append(member: "text", evidence.pointee.text)
        append(member: "rule", evidence.pointee.rule)
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
        evidence.forEachInPlace { item in
            if !isFirst { append(literal: ", ") }
            isFirst = false
            append(item)
        }
        append(UInt8(ascii: "]"))
    }
}
