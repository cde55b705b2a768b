import EventGraph
import Passage

/// A small graph made by hand, with every kind of node and the strings that writers get wrong.
enum Fixture {
    /// Quotes, markup, a backslash, a tab, line ends, control characters, what ends CDATA, an emoji of several scalars,
    /// ZWNJ, direction marks and overrides, a line separator, a byte order mark, characters XML cannot hold.
    static let nasty =
        "\"a\" & <b> 'c' \\ \t \r\n \u{0}\u{1B}\u{7F}\u{85} ]]> 👩‍👩‍👧 می\u{200C}شود \u{200F}\u{202E}\u{2067} \u{2028} \u{FEFF} \u{FFFE}\u{FFFF}"

    /// Longer than any name that a program shows.
    static let long = String(repeating: "سازمان «درازنام» & ", count: 300)

    static let graph = EventGraph(
        documents: [
            Document(
                id: "news-1.txt", title: "گفت‌وگوی «وزیران» & \"دیگران\"", language: "fa", published: EDTFDate("2025-12-24"),
                url: "https://example.org/?a=1&b=<2>", sha256: String(repeating: "0a", count: 32)),
            Document(id: "news-2.txt", title: nasty, language: "fa", sha256: String(repeating: "f1", count: 32)),
        ],
        nodes: [
            Node(
                id: "person:asaad-al-shaibani", kind: .person, label: ["fa": "اسعد الشیبانی", "en": "Asaad al-Shaibani"],
                derived: ["en"], names: ["الشیبانی", "اسعد الشیبانی"], wikidata: "Q131405233",
                evidence: [evidence(10, "اسعد الشیبانی", "name.given"), evidence(60, "الشیبانی", "name.family")]),
            Node(
                id: "person:nasty <&> \"x\"_x|\u{200C}یک", kind: .person, label: ["fa": nasty], names: [nasty, "=1+1"],
                evidence: [Evidence(document: "news-2.txt", span: Span(0, nasty.unicodeScalars.count), text: nasty, rule: "n")]),
            node("state:syria", .state, "سوریه", 30),
            node("state:russia", .state, "روسیه", 40),
            node("base:hmeimim", .base, "پایگاه حمیمیم", 100),
            node("organization:long", .organization, long, 400),
            node("organization:sana", .organization, "سانا", 120),
            node("place:moscow", .place, "مسکو", 130),
            Node(
                id: "meeting:2025-12-24:talks", kind: .meeting, label: ["fa": "دیدار در مسکو"],
                meeting: MeetingDetails(
                    form: .talks, date: EDTFDate("2025-12-24"), dateText: ["چهارشنبه", "۳ دی ۱۴۰۴"],
                    calendars: ["persian"]),
                evidence: [evidence(140, "دیدار", "meet.talks")]),
            Node(
                id: "meeting:undated", kind: .meeting, label: ["fa": "نشست"],
                meeting: MeetingDetails(form: .summit, status: .planned), evidence: [evidence(200, "نشست", "meet.summit")]),
        ],
        edges: [
            edge(.holdsOffice, "person:asaad-al-shaibani", "state:syria", title: "foreign_minister", period: .current),
            edge(.participatedIn, "person:asaad-al-shaibani", "meeting:2025-12-24:talks", role: "guest"),
            edge(.participatedIn, "state:russia", "meeting:undated", status: .planned),
            edge(.participatedIn, "state:russia", "meeting:2025-12-24:talks", role: "host"),
            edge(.partOf, "organization:sana", "state:syria"),
            edge(.memberOf, "state:syria", "organization:long"),
            edge(.heldIn, "meeting:2025-12-24:talks", "place:moscow"),
            edge(.reportedBy, "meeting:2025-12-24:talks", "organization:sana"),
            edge(.operates, "state:russia", "base:hmeimim", confidence: 0.1 + 0.2),
            edge(.relatedTo, "person:asaad-al-shaibani", "person:nasty <&> \"x\"_x|\u{200C}یک", kin: "brother"),
            edge(
                .travelledTo, "person:asaad-al-shaibani", "place:moscow", mode: "visit",
                date: EDTFDate("2025-12-23/2025-12-24"), attributedTo: "organization:sana"),
            edge(.accuse, "state:syria", "state:russia", mode: "disapprove", status: .denied, attributedTo: nasty),
            edge(.accuse, "state:syria", "state:russia", mode: "allege", confidence: 1e-7),
        ],
        findings: [
            Finding(code: "ambiguous_name", subject: nasty, evidence: evidence(10, "اسعد", "name.given")),
            Finding(code: "date_without_year", subject: "۳ دی"),
        ])

    static func evidence(_ start: Int, _ text: String, _ rule: String) -> Evidence {
        Evidence(
            document: "news-1.txt", span: Span(start, start + text.unicodeScalars.count), text: text, rule: rule)
    }

    static func node(_ id: String, _ kind: NodeKind, _ name: String, _ start: Int) -> Node {
        Node(id: id, kind: kind, label: ["fa": name], names: [name], evidence: [evidence(start, name, "gazetteer")])
    }

    static func edge(
        _ type: EdgeType, _ source: String, _ target: String, title: String? = nil, mode: String? = nil,
        role: String? = nil, kin: String? = nil, period: Period? = nil, date: EDTFDate? = nil,
        status: EdgeStatus = .actual, attributedTo: String? = nil, confidence: Double = 0.9
    ) -> Edge {
        Edge(
            type: type, source: source, target: target, title: title, mode: mode, role: role, kin: kin, period: period,
            date: date, status: status, attributedTo: attributedTo, confidence: confidence, rule: "frame.\(type.rawValue)",
            evidence: [evidence(300, "«این» & <آن>", "frame.\(type.rawValue)")])
    }
}
