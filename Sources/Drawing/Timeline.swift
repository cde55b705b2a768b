import EventGraph

/// The meetings of a picture in the order of time: who met whom, when and where, at one glance.
struct Timeline {
    /// One meeting on the line.
    struct Station: Hashable {
        /// Id of the meeting's node.
        var id: String
        /// Place in the order, in the digits of the language.
        var number: String
        var date: String
        var people: String
        var place: String
        var isUnreal: Bool
    }

    let stations: [Station]

    /// Numbers the meetings of `graph` that were dated first, then the others; nothing where there is one meeting, or too many to be told.
    init(_ graph: EventGraph, shown: [Node], phrases: Phrases, dates: DateWording, tooltips: Tooltips) {
        let meetings = shown.filter { $0.meeting != nil }.sorted(by: Self.comesBefore)
        guard meetings.count > 1, meetings.count <= 24 else {
            stations = []
            return
        }
        let comma = phrases["ui.comma"] + " "
        let ofMeeting = Dictionary(grouping: graph.edges.filter { $0.type == .participatedIn }, by: \.target)
        let places = Dictionary(grouping: graph.edges.filter { $0.type == .heldIn }, by: \.source)
        stations = meetings.enumerated().map { index, node in
            let details = node.meeting!
            let people = (ofMeeting[node.id] ?? []).map { tooltips.name($0.source) }
            let named = people.count > 4 ? Array(people.prefix(3)) + [phrases.filled("ui.others", ["1": phrases.number(people.count - 3)])] : people
            let place = (places[node.id] ?? []).first.map { phrases.filled("fold.held_in", ["1": tooltips.name($0.target)]) }
            let status = details.status == .held ? "" : " (" + phrases["meeting_status.\(details.status.rawValue)"] + ")"
            return Station(
                id: node.id, number: phrases.number(index + 1), date: details.date.map(dates.short) ?? phrases["ui.undated"],
                people: named.joined(separator: comma),
                place: phrases["form.\(details.form.rawValue)"] + (place.map { " " + $0 } ?? "") + status,
                isUnreal: details.status != .held)
        }
    }

    /// The number of every meeting on the line, by id.
    var numbers: [String: String] { Dictionary(uniqueKeysWithValues: stations.map { ($0.id, $0.number) }) }

    /// By date; what has none comes after all that has one.
    private static func comesBefore(_ one: Node, _ other: Node) -> Bool {
        switch (one.meeting?.date, other.meeting?.date) {
        case (let a?, let b?) where a != b: a < b
        case (_?, nil): true
        case (nil, _?): false
        default: one.id < other.id
        }
    }
}
