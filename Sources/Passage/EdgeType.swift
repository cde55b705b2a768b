/// The types of edge; the vocabulary is closed.
public enum EdgeType: String, Sendable, CaseIterable, Comparable {
    // Standing relations.
    case holdsOffice = "holds_office"
    case memberOf = "member_of"
    case partOf = "part_of"
    case relatedTo = "related_to"
    case alliedWith = "allied_with"
    case locatedIn = "located_in"
    case operates
    // Meetings.
    case participatedIn = "participated_in"
    case heldIn = "held_in"
    case reportedBy = "reported_by"
    case travelledTo = "travelled_to"
    // Actions: PLOVER 2.0.
    case agree, support, concede, cooperate, aid, retreat
    case request, accuse, reject, threaten, protest, sanction, mobilize, coerce, assault

    /// The families of the vocabulary; actions by PLOVER's quad classes.
    public enum Family: String, Sendable, CaseIterable {
        case standing, meeting
        case verbalCooperation = "verbal_cooperation"
        case materialCooperation = "material_cooperation"
        case verbalConflict = "verbal_conflict"
        case materialConflict = "material_conflict"
    }

    /// The family it belongs to.
    public var family: Family {
        switch self {
        case .holdsOffice, .memberOf, .partOf, .relatedTo, .alliedWith, .locatedIn, .operates: .standing
        case .participatedIn, .heldIn, .reportedBy, .travelledTo: .meeting
        case .agree, .support, .concede: .verbalCooperation
        case .cooperate, .aid, .retreat: .materialCooperation
        case .request, .accuse, .reject, .threaten: .verbalConflict
        case .protest, .sanction, .mobilize, .coerce, .assault: .materialConflict
        }
    }

    /// Whether source and target can be exchanged; such an edge is stored with the lesser id as source.
    public var isSymmetric: Bool { self == .relatedTo || self == .alliedWith || self == .cooperate }

    /// Order of declaration.
    public static func < (one: EdgeType, other: EdgeType) -> Bool {
        allCases.firstIndex(of: one)! < allCases.firstIndex(of: other)!
    }
}

/// Whether the text says that it is so.
public enum EdgeStatus: String, Sendable, CaseIterable {
    case actual, planned, hoped
    case calledFor = "called_for"
    case denied, conditional
}

/// When an office or a partnership holds, seen from the article.
public enum Period: String, Sendable, CaseIterable { case current, former, future }
