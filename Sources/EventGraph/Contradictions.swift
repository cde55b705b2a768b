import Foundation
import Passage

/// What the articles of a graph say against each other, as findings; made anew from nodes and edges, so that merging keeps its laws.
struct Contradictions {
    /// Codes of the findings made here: two holders of an office that one person holds, two days of one encounter.
    static let codes: Set<String> = ["two_holders", "two_dates"]

    let documents: [Document]
    let nodes: [Node]
    let edges: [Edge]

    /// All of them.
    func findings() -> [Finding] { holders() + dates() }

    /// Offices of which there is one at a time.
    private static let single: Set<String> = [
        "president", "prime_minister", "foreign_minister", "defense_minister", "interior_minister", "king", "emir", "crown_prince", "supreme_leader",
        "speaker_of_parliament", "secretary_general",
    ]
    /// How many days apart two articles speak of one time.
    private static let near = 7
    /// How many days apart two accounts of one encounter can lie.
    private static let doubtful = 2

    private func holders() -> [Finding] {
        let offices = edges.filter { $0.type == .holdsOffice && $0.period == .current && $0.status == .actual && $0.title.map(Self.single.contains) == true }
        let published = Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0.published) })
        func isOneTime(_ one: Evidence, _ other: Evidence) -> Bool {
            if one.document == other.document { return true }
            guard let a = published[one.document] ?? nil, let b = published[other.document] ?? nil else { return false }
            return days(from: a, to: b).map { $0 <= Self.near } ?? false
        }
        return pairs(offices, by: { [$0.target, $0.title!].joined(separator: "|") }).compactMap { one, other in
            guard one.source != other.source else { return nil }
            let evidence = other.evidence.first { mine in one.evidence.contains { isOneTime($0, mine) } }
            return evidence.map { Finding(code: "two_holders", subject: "\(one.target) \(one.title!): \(one.source), \(other.source)", evidence: $0) }
        }
    }

    /// The same participants, held on days near each other, told by different articles.
    private func dates() -> [Finding] {
        var participants: [String: [String]] = [:]
        for edge in edges where edge.type == .participatedIn { participants[edge.target, default: []].append(edge.source) }
        let held = nodes.filter { $0.meeting?.status == .held && $0.meeting?.date?.precision == .day && (participants[$0.id]?.count ?? 0) > 1 }
        return pairs(held, by: { ([$0.meeting!.form == .call ? "call" : ""] + participants[$0.id]!).joined(separator: "|") }).compactMap { one, other in
            guard let apart = days(from: one.meeting!.date!, to: other.meeting!.date!), apart > 0, apart <= Self.doubtful,
                  Set(one.evidence.map(\.document)).isDisjoint(with: other.evidence.map(\.document)) else { return nil }
            return Finding(code: "two_dates", subject: "\(one.id), \(other.id)", evidence: other.evidence.first)
        }
    }

    /// Each two of one group, in the order of `items`.
    private func pairs<Item>(_ items: [Item], by group: (Item) -> String) -> [(Item, Item)] {
        Dictionary(grouping: items, by: group).values.flatMap { group in
            group.indices.flatMap { first in group.indices.filter { $0 > first }.map { (group[first], group[$0]) } }
        }
    }

    /// Days between two dates; nil unless both are days.
    private func days(from one: EDTFDate, to other: EDTFDate) -> Int? {
        func day(_ date: EDTFDate) -> Date? {
            guard let parts = date.components, let month = parts.month, let day = parts.day else { return nil }
            return Self.calendar.date(from: DateComponents(year: parts.year, month: month, day: day))
        }
        guard let a = day(one), let b = day(other) else { return nil }
        return Self.calendar.dateComponents([.day], from: a, to: b).day.map(abs)
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0)!
        return calendar
    }()
}
