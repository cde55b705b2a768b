// The vocabulary and the evidence stand in Passage; whoever uses graphs needs both.
@_exported import Passage

/// An article that a graph was read from.
public struct Document: Hashable, Sendable {
    /// Name that evidence refers to.
    public var id: String
    /// Title as written.
    public var title: String
    /// BCP 47 code.
    public var language: String
    /// Day of publication where known.
    public var published: EDTFDate?
    /// Address where known.
    public var url: String?
    /// Outlet where known.
    public var outlet: String?
    /// Hexadecimal SHA-256 of the UTF-8 text.
    public var sha256: String

    /// Bundles the facts.
    public init(
        id: String, title: String, language: String, published: EDTFDate? = nil,
        url: String? = nil, outlet: String? = nil, sha256: String
    ) {
        self.id = id
        self.title = title
        self.language = language
        self.published = published
        self.url = url
        self.outlet = outlet
        self.sha256 = sha256
    }
}

/// Something a reader should know: an ambiguous name, a date without a year, two dates that disagree.
public struct Finding: Hashable, Sendable, Comparable {
    /// What was found, as a code: `ambiguous_name`, `date_without_year`, `two_holders`, `two_dates`.
    public var code: String
    /// What it concerns: a name, a date, an id.
    public var subject: String
    /// Where, when it is a place in a text.
    public var evidence: Evidence?

    /// Bundles the facts.
    public init(code: String, subject: String, evidence: Evidence? = nil) {
        self.code = code
        self.subject = subject
        self.evidence = evidence
    }

    /// By document and place, then by code, subject and rule.
    public static func < (one: Finding, other: Finding) -> Bool {
        func order(_ f: Finding) -> (String, Int, Int, String, String, String) {
            let span = f.evidence?.span
            return (f.evidence?.document ?? "", span?.start ?? -1, span?.end ?? -1, f.code, f.subject, f.evidence?.rule ?? "")
        }
        return order(one) < order(other)
    }
}

/// People, states, bases, meetings, organizations and places, and what the articles say of them.
///
/// Everything is sorted, so that equal graphs are equal bytes: documents and nodes by id, edges by key, findings by place.
public struct EventGraph: Hashable, Sendable {
    /// The articles, by id.
    public private(set) var documents: [Document]
    /// The nodes, by id.
    public private(set) var nodes: [Node]
    /// The edges, by key.
    public private(set) var edges: [Edge]
    /// What a reader should know, by place.
    public private(set) var findings: [Finding]

    /// Sorts what it is given, unites what has one identity and notes what contradicts each other; an edge whose ends are not among the nodes is a programming error.
    public init(documents: [Document] = [], nodes: [Node] = [], edges: [Edge] = [], findings: [Finding] = []) {
        self.documents = united(documents, by: \.id) { $0.united(with: $1) }
        self.nodes = united(nodes, by: \.id) { $0.united(with: $1) }
        self.edges = united(edges, by: \.key) { $0.united(with: $1) }
        self.findings = []
        let names = SameMeetings(nodes: self.nodes, edges: self.edges).names
        if !names.isEmpty { rename(names) }
        let contradictions = Contradictions(documents: self.documents, nodes: self.nodes, edges: self.edges).findings()
        self.findings = Set(findings.filter { !Contradictions.codes.contains($0.code) } + contradictions).sorted()
    }

    /// Calls nodes by other ids and unites those that then have one.
    private mutating func rename(_ names: [String: String]) {
        func named(_ id: String) -> String { names[id] ?? id }
        nodes = united(nodes.map { node in
            var node = node
            node.id = named(node.id)
            return node
        }, by: \.id) { $0.united(with: $1) }
        edges = united(edges.map { edge in
            var edge = edge
            (edge.source, edge.target) = (named(edge.source), named(edge.target))
            return edge
        }, by: \.key) { $0.united(with: $1) }
    }

    /// The node of an id; costs a binary search.
    public func node(_ id: String) -> Node? {
        var (low, high) = (0, nodes.count)
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < nodes.count && nodes[low].id == id ? nodes[low] : nil
    }
}
