import Passage

/// Meetings of several articles that are surely one encounter: on one and the same day, of one kind, with two participants in common.
///
/// What is united has all participants of its parts, so that more can be found to be the same; the search goes on until nothing changes.
/// As sets of participants only grow, the result does not depend on the order or the grouping of the graphs.
struct SameMeetings {
    /// The id that each united meeting goes by, for ids that are not their own: the least of its parts.
    let names: [String: String]

    /// Looks through nodes and edges that are united by identity already; costs a pass, and the square of the meetings of one day.
    init(nodes: [Node], edges: [Edge]) {
        var days: [String: [String]] = [:]
        for node in nodes { if let kind = Self.kind(node) { days[kind, default: []].append(node.id) } }
        days = days.filter { $0.value.count > 1 }
        guard !days.isEmpty else {
            names = [:]
            return
        }
        let wanted = Set(days.values.joined())
        var participants: [String: Set<String>] = [:]
        for edge in edges where edge.type == .participatedIn && wanted.contains(edge.target) { participants[edge.target, default: []].insert(edge.source) }
        var names: [String: String] = [:]
        for ids in days.values {
            for part in Self.parts(ids.sorted(), participants) { for id in part.dropFirst() { names[id] = part[0] } }
        }
        self.names = names
    }

    /// Day and kind of a meeting whose identity can be certain; nil for any other node.
    private static func kind(_ node: Node) -> String? {
        guard let meeting = node.meeting, let date = meeting.date, date.precision == .day, !date.text.contains(where: { "~?%".contains($0) }) else { return nil }
        let kind: MeetingForm = [.call, .summit, .conference].contains(meeting.form) ? meeting.form : .talks
        let isUndone = [.cancelled, .denied].contains(meeting.status)
        return [date.text, kind.rawValue, isUndone ? "undone" : ""].joined(separator: " ")
    }

    /// `ids` divided into those that are one; each part sorted.
    private static func parts(_ ids: [String], _ participants: [String: Set<String>]) -> [[String]] {
        var parts = ids.map { (ids: [$0], people: participants[$0] ?? []) }
        var at = 0
        while at < parts.count {
            guard let same = parts.indices.first(where: { $0 > at && parts[$0].people.intersection(parts[at].people).count > 1 }) else {
                at += 1
                continue
            }
            let part = parts.remove(at: same)
            parts[at].ids = (parts[at].ids + part.ids).sorted()
            parts[at].people.formUnion(part.people)
            // The larger set may meet one that was passed before.
            at = 0
        }
        return parts.map(\.ids)
    }
}
