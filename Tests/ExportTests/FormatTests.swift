import EventGraph
import Foundation
import Passage
import Testing

@testable import Export

@Suite struct FormatTests {
    @Test func formatsAreKnownByTheEndOfAName() {
        #expect(ExportFormat(path: "out/graph.nodes.csv") == .csvNodes)
        #expect(ExportFormat(path: "Graph.JSON") == .json)
        #expect(ExportFormat(path: "graph.csv") == nil)
        #expect(ExportFormat(path: "graph.graphml") == .graphml && ExportFormat(path: "graph.yed.graphml") == .yed)
        #expect(ExportFormat(path: "graph.ftm.json") == .followTheMoney)
    }

    @Test func aCellNeverComputes() throws {
        let node = Node(id: "person:x", kind: .person, label: ["fa": "=HYPERLINK(\"http://x\")"], names: ["@a, \"b\""])
        let table = String(decoding: try CSVExporter(.nodes).data(of: EventGraph(nodes: [node])), as: UTF8.self)
        #expect(table.unicodeScalars.first == "\u{FEFF}")
        #expect(table.contains(#"person:x,"'=HYPERLINK(""http://x"")",person,"'=HYPERLINK(""http://x"")",,"'@a, ""b""","#))
    }

    @Test(arguments: [
        ("2025-02", "start=\"2025-02-01\" end=\"2025-02-28\""), ("2024-02", "start=\"2024-02-01\" end=\"2024-02-29\""),
        ("2025", "start=\"2025-01-01\" end=\"2025-12-31\""), ("2025-04-03/..", "start=\"2025-04-03\""),
        ("2025-12-24~", "start=\"2025-12-24\" end=\"2025-12-24\""),
    ])
    func datesBecomeDaysThatExist(date: String, days: String) throws {
        let meeting = Node(
            id: "meeting:x", kind: .meeting, label: ["fa": "x"], meeting: MeetingDetails(form: .talks, date: EDTFDate(date)))
        let text = String(decoding: try GEXFExporter().data(of: EventGraph(nodes: [meeting])), as: UTF8.self)
        #expect(text.contains("<node id=\"meeting:x\" label=\"x\" \(days)><attvalues>"))
    }

    @Test(arguments: ["=1", "+1", "-1", "@x", "\t=1", "＝1", "＠x"]) func noSignBeginsACell(text: String) throws {
        let node = Node(id: text, kind: .place, label: ["fa": "x"])
        let table = String(decoding: try CSVExporter(.nodes).data(of: EventGraph(nodes: [node])), as: UTF8.self)
        #expect(table.contains("\r\n\"'\(text)\",x,place"))
    }

    @Test func theMarkOfUTF8CanBeLeftOut() throws {
        let table = try ExportFormat.csvNodes.exporter(ExportSettings(marksEncoding: false)).data(of: Fixture.graph)
        #expect(table.starts(with: "Id,Label".utf8))
    }

    @Test func whoTakesPartInSomethingDatedIsThereOnItsDays() throws {
        let text = String(decoding: try GEXFExporter().data(of: Fixture.graph), as: UTF8.self)
        let lines = text.split(separator: "\n")
        func line(_ start: String) throws -> Substring { try #require(lines.first { $0.contains(start) }) }
        #expect(try line("<node id=\"person:asaad").contains(
            "<spells><spell start=\"2025-12-23\" end=\"2025-12-24\"/><spell start=\"2025-12-24\" end=\"2025-12-24\"/></spells>"))
        #expect(try line("<node id=\"state:russia").contains("start=\"2025-12-24\" end=\"2025-12-24\"><attvalues>"))
        #expect(try !line("<node id=\"base:hmeimim").contains("start="), "what has no date is always there")
        #expect(try line("<edge id=\"held_in").contains("start=\"2025-12-24\""), "what belongs to a meeting is there with it")
        #expect(try line("<graph").contains("mode=\"dynamic\" timeformat=\"date\""))
        let timeless = EventGraph(nodes: [Fixture.node("state:x", .state, "x", 0)])
        #expect(String(decoding: try GEXFExporter().data(of: timeless), as: UTF8.self).contains("mode=\"static\">"))
    }

    @Test func aTextStaysInsideItsCypherLiteral() throws {
        let node = Node(id: "place:x", kind: .place, label: ["fa": "a\"}] \\u0022 \\ \n\u{202E}"])
        let text = String(decoding: try CypherExporter().data(of: EventGraph(nodes: [node])), as: UTF8.self)
        #expect(text.contains(#"name: "a\"}] \\" + "u0022 \\ \n\u202e", kind: "place""#), "\(text)")
    }

    @Test func entitiesHaveTheSchemataOfTheirModel() throws {
        let text = String(decoding: try FollowTheMoneyExporter().data(of: Fixture.graph), as: UTF8.self)
        var schemata: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            let schema = try #require(line.firstMatch(of: /"schema": "(\w+)"/)?.1)
            schemata[String(schema), default: 0] += 1
        }
        #expect(schemata == [
            "Article": 2, "Person": 2, "PublicBody": 3, "Organization": 1, "RealEstate": 1, "Address": 1, "Event": 2, "Position": 1,
            "Occupancy": 1, "Membership": 1, "Family": 1, "UnknownLink": 10,
        ])
        #expect(text.contains("\"organizer\": [\"eg-"))
    }
}
