import Drawing
import EventGraph
import Foundation
import Passage

/// Graphs and words to draw.
enum Fixtures {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The words the program ships with.
    static let wording = try! Wording(
        contentsOf: root.appending(path: "Sources/LanguagePack/Packs/fa/display.tsv"))

    /// The gold graphs of the stories, as the program would have them.
    static let stories = ["syria-moscow-2025", "panmunjom-2018", "donbas-sanctions-2022", "tehran-summit-2022",
        "muscat-talks-2025", "ain-al-asad-2020", "beijing-deal-2023"]

    static func story(_ name: String) throws -> EventGraph {
        try graph(gold: root.appending(path: "Tests/Stories/\(name).gold.json"))
    }

    static func evidence(_ text: String, document: String = "article.txt") -> [Evidence] {
        [Evidence(document: document, span: Span(0, text.unicodeScalars.count), text: text, rule: "test.rule")]
    }

    static func node(_ id: String, _ kind: NodeKind, fa: String, en: String? = nil, wikidata: String? = nil) -> Node {
        var label = ["fa": fa]
        label["en"] = en
        return Node(id: id, kind: kind, label: label, names: [fa], wikidata: wikidata, evidence: evidence(fa))
    }

    static func edge(
        _ type: EdgeType, _ source: String, _ target: String, title: String? = nil, mode: String? = nil,
        period: Period? = nil, date: String? = nil, status: EdgeStatus = .actual, text: String = "sentence"
    ) -> Edge {
        Edge(
            type: type, source: source, target: target, title: title, mode: mode, period: period,
            date: date.flatMap { EDTFDate($0) }, status: status, rule: "test.rule", evidence: evidence(text))
    }

    static func document(_ title: String) -> Document {
        Document(
            id: "article.txt", title: title, language: "fa", published: EDTFDate("2025-12-24"), outlet: "آژانس",
            sha256: String(repeating: "0", count: 64))
    }

    /// A graph of `count` people in a chain with side lines, the same for the same number.
    static func web(_ count: Int, linksPerNode: Int = 2) -> EventGraph {
        let nodes = (0..<count).map { node("person:n\($0)", .person, fa: "شخص شمارهٔ \($0)", en: "Person \($0)") }
        let types: [EdgeType] = [.support, .accuse, .travelledTo, .assault, .memberOf]
        var edges: [Edge] = []
        for index in 1..<count {
            for turn in 0..<linksPerNode {
                let other = (index * (turn * 7 + 1) * 31 + turn * 17) % index
                edges.append(edge(types[(index + turn) % types.count], "person:n\(index)", "person:n\(other)"))
            }
        }
        return EventGraph(documents: [document("آزمون")], nodes: nodes, edges: edges)
    }

    /// `count` people who hold offices in thirty states, act on one another and meet, the same for the same number.
    static func world(_ count: Int) -> EventGraph {
        var nodes = (0..<30).map { node("state:s\($0)", .state, fa: "کشور \($0)", en: "State \($0)") }
        nodes += (0..<count).map { node("person:p\($0)", .person, fa: "شخص شمارهٔ \($0)", en: "Person \($0)") }
        let types: [EdgeType] = [.support, .accuse, .aid, .assault, .request]
        var edges: [Edge] = []
        for index in 0..<count {
            edges.append(edge(.holdsOffice, "person:p\(index)", "state:s\(index % 30)", title: "official"))
            edges.append(edge(types[index % 5], "person:p\(index)", "state:s\((index * 7 + index / 9) % 30)"))
            if index % 10 == 9 {
                var meeting = node("meeting:m\(index)", .meeting, fa: "دیدار")
                meeting.meeting = MeetingDetails(form: .talks, date: EDTFDate("2025-12-10"))
                nodes.append(meeting)
                for other in [index, index / 2] { edges.append(edge(.participatedIn, "person:p\(other)", meeting.id)) }
            }
        }
        return EventGraph(documents: [document("جهان")], nodes: nodes, edges: edges)
    }

    private struct Gold: Decodable {
        struct Item: Decodable { var id: String; var kind: Several; var names: [String] }
        struct Meeting: Decodable {
            var id: String; var participants: [String]; var date: Several?; var place: Several?; var form: Several?
            var status: String?
        }
        struct Link: Decodable {
            var type: Several; var source: Several; var target: Several
            var title: Several?; var period: Several?; var date: Several?; var mode: Several?; var status: Several?
        }
        /// One value, or several that count as right; the first is meant.
        struct Several: Decodable {
            var first: String?
            init(from decoder: any Decoder) throws {
                let box = try decoder.singleValueContainer()
                first = try (try? box.decode([String].self))?.first ?? (try? box.decode(String.self))
            }
        }
        var nodes: [Item]; var meetings: [Meeting]; var edges: [Link]
    }

    static func graph(gold url: URL) throws -> EventGraph {
        let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: url))
        var ids: [String: String] = [:]
        var nodes = gold.nodes.map { item in
            ids[item.id] = "\(item.kind.first!):\(item.id)"
            return node(
                "\(item.kind.first!):\(item.id)", NodeKind(rawValue: item.kind.first!)!, fa: item.names[0],
                en: item.names.first { $0.allSatisfy(\.isASCII) }, wikidata: "Q42")
        }
        var edges: [Edge] = []
        for meeting in gold.meetings {
            let id = "meeting:" + meeting.id
            ids[meeting.id] = id
            var item = node(id, .meeting, fa: "دیدار")
            item.meeting = MeetingDetails(
                form: meeting.form?.first.flatMap { MeetingForm(rawValue: $0) } ?? .talks,
                date: meeting.date?.first.flatMap { EDTFDate($0) },
                status: meeting.status.flatMap { MeetingStatus(rawValue: $0) } ?? .held)
            nodes.append(item)
            for person in meeting.participants {
                if let source = ids[person] { edges.append(edge(.participatedIn, source, id)) }
            }
            if let place = meeting.place?.first, let target = ids[place] { edges.append(edge(.heldIn, id, target)) }
        }
        for link in gold.edges {
            guard let type = link.type.first.flatMap({ EdgeType(rawValue: $0) }),
                let source = link.source.first.flatMap({ ids[$0] }), let target = link.target.first.flatMap({ ids[$0] })
            else { continue }
            edges.append(
                edge(
                    type, source, target, title: link.title?.first, mode: link.mode?.first,
                    period: link.period?.first.flatMap { Period(rawValue: $0) }, date: link.date?.first,
                    status: link.status?.first.flatMap { EdgeStatus(rawValue: $0) } ?? .actual))
        }
        return EventGraph(
            documents: [document("دیدار وزیران سوریه و روسیه در مسکو و گفت‌وگو دربارهٔ آیندهٔ پایگاه‌ها")], nodes: nodes, edges: edges)
    }
}
