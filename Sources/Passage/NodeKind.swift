/// The six kinds of node; the vocabulary is closed.
public enum NodeKind: String, Sendable, CaseIterable, Comparable {
    case person, state, base, meeting, organization, place

    /// Order of declaration, which is the order of every list and legend.
    public static func < (one: NodeKind, other: NodeKind) -> Bool {
        allCases.firstIndex(of: one)! < allCases.firstIndex(of: other)!
    }
}

/// What kind of encounter a meeting is.
public enum MeetingForm: String, Sendable, CaseIterable {
    case talks, call, visit, summit, negotiation, conference, reception, other
}

/// Whether a meeting took place.
public enum MeetingStatus: String, Sendable, CaseIterable {
    case held, planned, proposed, cancelled, denied
}
