import Passage

/// A relation between two nodes, with the words that say so.
public struct Edge: Hashable, Sendable {
    /// What relates the two.
    public var type: EdgeType
    /// Id of the node it starts from.
    public var source: String
    /// Id of the node it points at.
    public var target: String
    /// Office, for `holds_office`: `foreign_minister`.
    public var title: String?
    /// PLOVER mode of an action, or the way of a journey.
    public var mode: String?
    /// Part in a meeting (`host`, `guest`, `mediator`).
    public var role: String?
    /// Kinship, for `related_to`.
    public var kin: String?
    /// When an office or partnership holds.
    public var period: Period?
    /// When it happened, where the text says.
    public var date: EDTFDate?
    /// Whether the text says that it is so.
    public var status: EdgeStatus
    /// Id of the node that says so, or its name where it is no node.
    public var attributedTo: String?
    /// Between 0 and 1: the share of edges of this making that were right when read.
    public var confidence: Double
    /// Id of the rule that made it; with several evidences, the first of them.
    public var rule: String
    /// The words behind it, sorted; never empty.
    public var evidence: [Evidence]

    /// Bundles the facts.
    public init(
        type: EdgeType, source: String, target: String, title: String? = nil, mode: String? = nil,
        role: String? = nil, kin: String? = nil, period: Period? = nil, date: EDTFDate? = nil,
        status: EdgeStatus = .actual, attributedTo: String? = nil, confidence: Double = 1,
        rule: String, evidence: [Evidence]
    ) {
        self.type = type
        self.source = source
        self.target = target
        self.title = title
        self.mode = mode
        self.role = role
        self.kin = kin
        self.period = period
        self.date = date
        self.status = status
        self.attributedTo = attributedTo
        self.confidence = confidence
        self.rule = rule
        self.evidence = evidence
    }

    /// Identity of the fact, unique in a graph: type, ends and what tells two such facts apart.
    public var key: String {
        let details = [title, mode, kin, period?.rawValue, date?.text, status == .actual ? nil : status.rawValue]
        return ([type.rawValue, source, target] + details.compactMap { $0 }).joined(separator: "|")
    }
}
