/// A field in which two items differ, with both values as texts; nil where there is none.
public struct DifferingField: Hashable, Sendable {
    /// Name of the field in the JSON.
    public var name: String
    /// What it was.
    public var old: String?
    /// What it is.
    public var new: String?
}

extension Document {
    /// The fields in which this article differs from what it was.
    public func differingFields(from old: Document) -> [DifferingField] {
        differing(old, self, [
            ("title", { $0.title }), ("language", { $0.language }), ("published", { $0.published?.text }), ("url", { $0.url }),
            ("outlet", { $0.outlet }), ("sha256", { $0.sha256 }),
        ])
    }
}

extension Node {
    /// The fields in which this node differs from what it was; lists are joined by `; `, evidence is counted.
    public func differingFields(from old: Node) -> [DifferingField] {
        let languages = Set(label.keys).union(old.label.keys).sorted()
        return differing(old, self, [("kind", { $0.kind.rawValue })]
            + languages.map { language in ("label_" + language, { $0.label[language] }) } + [
                ("derived", { joined($0.derived) }), ("names", { joined($0.names) }), ("wikidata", { $0.wikidata }),
                ("form", { $0.meeting?.form.rawValue }), ("date", { $0.meeting?.date?.text }),
                ("date_text", { joined($0.meeting?.dateText ?? []) }), ("calendars", { joined($0.meeting?.calendars ?? []) }),
                ("status", { $0.meeting?.status.rawValue }),
            ]) + differingEvidence(old.evidence, evidence)
    }
}

extension Edge {
    /// The fields in which this edge differs from what it was; evidence is counted.
    public func differingFields(from old: Edge) -> [DifferingField] {
        differing(old, self, [
            ("title", { $0.title }), ("mode", { $0.mode }), ("role", { $0.role }), ("kin", { $0.kin }),
            ("period", { $0.period?.rawValue }), ("date", { $0.date?.text }), ("status", { $0.status.rawValue }),
            ("attributed_to", { $0.attributedTo }), ("confidence", { $0.confidence.description }), ("rule", { $0.rule }),
        ]) + differingEvidence(old.evidence, evidence)
    }
}

private func differing<Item>(_ old: Item, _ new: Item, _ fields: [(String, (Item) -> String?)]) -> [DifferingField] {
    fields.compactMap { name, value in
        let (before, now) = (value(old), value(new))
        return before == now ? nil : DifferingField(name: name, old: before, new: now)
    }
}

private func joined(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: "; ") }

/// How many words there are, where they are not the same.
private func differingEvidence(_ old: [Evidence], _ new: [Evidence]) -> [DifferingField] {
    guard old != new else { return [] }
    let (gone, come) = (Set(old).subtracting(new).count, Set(new).subtracting(old).count)
    return [DifferingField(name: "evidence", old: "\(old.count), \(gone) of them gone", new: "\(new.count), \(come) of them new")]
}
