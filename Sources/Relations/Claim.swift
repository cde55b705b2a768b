import Mentions
import Passage

/// Something the text says, before identities are settled: an edge or an encounter.
public struct Claim: Sendable {
    /// One end of an edge.
    public enum End: Sendable, Hashable {
        /// Referent of the article.
        case referent(Int)
        /// Meeting of the article, by its place among the claims' meetings.
        case meeting(Int)
    }
    /// What relates the two.
    public var type: EdgeType
    /// Where it starts.
    public var source: End
    /// Where it points.
    public var target: End
    /// Office, mode, kinship or role, as the type has it.
    public var title: String?
    public var mode: String?
    public var role: String?
    public var kin: String?
    public var period: Period?
    /// When, where the text says.
    public var date: EDTFDate?
    /// Whether the text says that it is so.
    public var status: EdgeStatus = .actual
    /// Referent that says so.
    public var attributedTo: Int?
    /// Share of such claims that are right.
    public var confidence: Double
    /// Frame or rule.
    public var rule: String
    /// Sentence it stands in.
    public var sentence: Int
    /// The words.
    public var range: Range<Int>
}

/// One telling of an encounter.
public struct MeetingClaim: Sendable {
    /// What kind of encounter.
    public var form: MeetingForm
    /// Who took part, with their part where it is said.
    public var participants: [(referent: Int, role: String?)]
    /// Where.
    public var place: Int?
    /// When.
    public var date: EDTFDate?
    /// Dates as written, with their calendars.
    public var dateText: [String] = []
    public var calendars: [String] = []
    /// Whether it took place.
    public var status: MeetingStatus
    /// Frame or rule.
    public var rule: String
    /// Where the text tells of it.
    public var tellings: [(sentence: Int, range: Range<Int>)]
    /// Whether the date comes from its own clause, not from the sentences around.
    public var hasOwnDate = false
    /// Whether it is a conference that its participants attend, maybe without meeting each other.
    public var isAttendance = false
    /// The referent of the body whose session it is: the council, the union.
    public var body: Int?
    /// States that an office stands for whose holder the article does not name.
    public var unnamedOffices: Set<Int> = []
    /// Whether the article tells of it as of something before its own time.
    public var isBackground = false
    /// Whether it names only states, in a headline or by offices, so that people of theirs are meant.
    public var isSummary = false
    /// Whether a verb says its status, not a bare noun of a headline.
    public var hasOwnStatus = false
}
