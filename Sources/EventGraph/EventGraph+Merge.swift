import Passage

extension EventGraph {
    /// The union of two graphs: associative, commutative and idempotent; evidence is united, never dropped.
    /// Meetings of one day with two participants in common become one; contradictions stay, as findings.
    public func merged(with other: EventGraph) -> EventGraph {
        EventGraph(
            documents: documents + other.documents, nodes: nodes + other.nodes,
            edges: edges + other.edges, findings: findings + other.findings)
    }
}

extension Document {
    /// The same article seen twice: what only one of them knows is kept; where they differ, the lesser value stays.
    func united(with other: Document) -> Document {
        Document(
            id: id, title: min(title, other.title), language: min(language, other.language), published: least(published, other.published),
            url: least(url, other.url), outlet: least(outlet, other.outlet), sha256: min(sha256, other.sha256))
    }
}

extension Node {
    /// The same node seen twice: names and evidence united; where single values differ, the lesser one stays, so that order does not matter.
    func united(with other: Node) -> Node {
        var node = self
        node.label = label.merging(other.label) { min($0, $1) }
        node.derived = Set(derived).union(other.derived).sorted()
        node.names = Set(names).union(other.names).sorted()
        node.wikidata = least(wikidata, other.wikidata)
        node.evidence = Set(evidence).union(other.evidence).sorted()
        if let mine = meeting, let theirs = other.meeting {
            node.meeting = MeetingDetails(
                form: MeetingForm(rawValue: min(mine.form.rawValue, theirs.form.rawValue))!,
                date: least(mine.date, theirs.date),
                dateText: Set(mine.dateText).union(theirs.dateText).sorted(),
                calendars: Set(mine.calendars).union(theirs.calendars).sorted(),
                status: MeetingStatus(rawValue: min(mine.status.rawValue, theirs.status.rawValue))!)
        } else {
            node.meeting = meeting ?? other.meeting
        }
        return node
    }
}

extension Edge {
    /// The same fact said twice: evidence united, the higher confidence kept.
    func united(with other: Edge) -> Edge {
        var edge = self
        edge.role = least(role, other.role)
        edge.attributedTo = least(attributedTo, other.attributedTo)
        edge.confidence = max(confidence, other.confidence)
        edge.evidence = Set(evidence).union(other.evidence).sorted()
        edge.rule = min(rule, other.rule)
        return edge
    }
}

/// The lesser of two values where both are there, else the one that is.
private func least<Value: Comparable>(_ one: Value?, _ other: Value?) -> Value? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
}

/// `items` sorted by identity, those of one identity united.
func united<Item>(_ items: [Item], by identity: (Item) -> String, unite: (Item, Item) -> Item) -> [Item] {
    var found: [String: Item] = [:]
    found.reserveCapacity(items.count)
    for item in items {
        let key = identity(item)
        found[key] = found[key].map { unite($0, item) } ?? item
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
}
