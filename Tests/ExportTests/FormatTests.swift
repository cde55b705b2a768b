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
}
