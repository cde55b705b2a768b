import Passage

/// What only a meeting has.
public struct MeetingDetails: Hashable, Sendable {
    /// What kind of encounter it is.
    public var form: MeetingForm
    /// When, proleptic Gregorian; nil when the text does not say.
    public var date: EDTFDate?
    /// The dates as written in the text, sorted.
    public var dateText: [String]
    /// Calendars of `dateText`: `gregory`, `persian`, `islamic`; sorted.
    public var calendars: [String]
    /// Whether it took place.
    public var status: MeetingStatus

    /// Bundles the facts.
    public init(
        form: MeetingForm, date: EDTFDate? = nil, dateText: [String] = [], calendars: [String] = [],
        status: MeetingStatus = .held
    ) {
        self.form = form
        self.date = date
        self.dateText = dateText
        self.calendars = calendars
        self.status = status
    }
}

/// A person, state, base, meeting, organization or place, once per graph however often it is named.
public struct Node: Hashable, Sendable {
    /// Stable, readable and unique in the graph: `person:asaad-al-shaibani`.
    public var id: String
    /// What it is.
    public var kind: NodeKind
    /// Display name per BCP 47 language; at least that of the article.
    public var label: [String: String]
    /// Languages of `label` whose name was derived (romanised), not known; sorted.
    public var derived: [String]
    /// Every surface form seen, sorted.
    public var names: [String]
    /// Wikidata id where it is known for sure.
    public var wikidata: String?
    /// Form, date and status; nil unless `kind` is `.meeting`.
    public var meeting: MeetingDetails?
    /// Where the texts name it, sorted; never empty.
    public var evidence: [Evidence]

    /// Bundles the facts.
    public init(
        id: String, kind: NodeKind, label: [String: String], derived: [String] = [], names: [String] = [],
        wikidata: String? = nil, meeting: MeetingDetails? = nil, evidence: [Evidence] = []
    ) {
        self.id = id
        self.kind = kind
        self.label = label
        self.derived = derived
        self.names = names
        self.wikidata = wikidata
        self.meeting = meeting
        self.evidence = evidence
    }
}
