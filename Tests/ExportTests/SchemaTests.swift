import EventGraph
import Foundation
import Testing

@testable import Export

/// The schema is written by hand; what it closes must be what the program knows.
@Suite struct SchemaTests {
    private func definition(_ name: String) throws -> [String: [String: Any]] {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/eventgraph.schema.json")
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        return try #require(definitions[name]?["properties"] as? [String: [String: Any]])
    }

    @Test func closedListsAgree() throws {
        let (node, edge) = (try definition("node"), try definition("edge"))
        #expect(node["kind"]?["enum"] as? [String] == NodeKind.allCases.map(\.rawValue))
        #expect(node["form"]?["enum"] as? [String] == MeetingForm.allCases.map(\.rawValue))
        #expect(node["status"]?["enum"] as? [String] == MeetingStatus.allCases.map(\.rawValue))
        #expect(edge["type"]?["enum"] as? [String] == EdgeType.allCases.map(\.rawValue))
        #expect(edge["status"]?["enum"] as? [String] == EdgeStatus.allCases.map(\.rawValue))
        #expect(edge["period"]?["enum"] as? [String] == Period.allCases.map(\.rawValue))
    }

    @Test func everyMemberThatIsWrittenIsDescribed() throws {
        let bytes = try JSONExporter().data(of: Fixture.graph)
        let top = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        for (list, name) in [("nodes", "node"), ("edges", "edge")] {
            let described = Set(try definition(name).keys)
            let written = try #require(top[list] as? [[String: Any]]).reduce(into: Set()) { $0.formUnion($1.keys) }
            #expect(written == described)
        }
    }
}
