import EventGraph
import Passage

extension Document {
    init(_ fields: JSONFields) throws(GraphReadError) {
        self.init(
            id: try fields.requiredText("id"), title: try fields.text("title") ?? "",
            language: try fields.requiredText("language"), published: try fields.date("published"),
            url: try fields.text("url"), outlet: try fields.text("outlet"), sha256: try fields.requiredText("sha256"))
    }
}

extension Finding {
    init(_ fields: JSONFields) throws(GraphReadError) {
        var evidence: Evidence?
        if let value = fields.value("evidence") {
            evidence = try Evidence(JSONFields(value, at: .top(fields.path("evidence"))))
        }
        self.init(code: try fields.requiredText("code"), subject: try fields.text("subject") ?? "", evidence: evidence)
    }
}

extension Evidence {
    init(_ fields: JSONFields) throws(GraphReadError) {
        let (start, end) = (try fields.count("start"), try fields.count("end"))
        let text = try fields.requiredText("text")
        let length = text.unicodeScalars.count
        guard end - start == length else {
            throw .wrongValue(
                path: fields.path("end"), found: "\(end)", expected: "\(start + length), where the text of \(length) characters ends")
        }
        self.init(
            document: try fields.requiredText("document"), span: Span(start, end), text: text,
            rule: try fields.text("rule") ?? "")
    }
}

extension Node {
    init(_ fields: JSONFields) throws(GraphReadError) {
        let kind = try fields.requiredChoice("kind", of: NodeKind.self)
        self.init(
            id: try fields.requiredText("id"), kind: kind, label: try fields.textByName("label"),
            derived: try fields.texts("derived"), names: try fields.texts("names"), wikidata: try fields.text("wikidata"),
            meeting: kind == .meeting ? try MeetingDetails(fields) : nil, evidence: try Self.evidence(fields))
    }
}

extension MeetingDetails {
    init(_ fields: JSONFields) throws(GraphReadError) {
        self.init(
            form: try fields.requiredChoice("form", of: MeetingForm.self), date: try fields.date("date"),
            dateText: try fields.texts("date_text"), calendars: try fields.texts("calendars"),
            status: try fields.requiredChoice("status", of: MeetingStatus.self))
    }
}

extension Edge {
    init(_ fields: JSONFields) throws(GraphReadError) {
        self.init(
            type: try fields.requiredChoice("type", of: EdgeType.self), source: try fields.requiredText("source"),
            target: try fields.requiredText("target"), title: try fields.text("title"), mode: try fields.text("mode"),
            role: try fields.text("role"), kin: try fields.text("kin"), period: try fields.choice("period", of: Period.self),
            date: try fields.date("date"), status: try fields.requiredChoice("status", of: EdgeStatus.self),
            attributedTo: try fields.text("attributed_to"), confidence: try fields.share("confidence"),
            rule: try fields.requiredText("rule"), evidence: try Node.evidence(fields))
    }
}

extension Node {
    /// The evidence of a node or an edge, which must be there.
    fileprivate static func evidence(_ fields: JSONFields) throws(GraphReadError) -> [Evidence] {
        _ = try fields.required("evidence")
        return try fields.elements("evidence") { value, place throws(GraphReadError) in
            try Evidence(JSONFields(value, at: place))
        }
    }
}
