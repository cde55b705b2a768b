import EventGraph
import Foundation
import Testing

@testable import Export

@Suite struct DifferenceJSONTests {
    @Test func machinesReadWhatHappened() throws {
        let part = Fixture.graph.selecting(Selection(kinds: [.state, .person]))
        let bytes = try DifferenceJSON().data(of: Fixture.graph.difference(from: part))
        let top = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        #expect(top["format"] as? String == "eventgraph-difference/1")
        let nodes = try #require(top["nodes"] as? [String: [[String: Any]]])
        #expect(nodes["added"]?.count == Fixture.graph.nodes.count - part.nodes.count)
        #expect(nodes["removed"]?.isEmpty == true && nodes["changed"]?.isEmpty == true)
        let edges = try #require(top["edges"] as? [String: [[String: Any]]])
        #expect(edges["added"]?.count == Fixture.graph.edges.count - part.edges.count)
    }

    @Test func aChangeNamesItsFields() throws {
        var nodes = Fixture.graph.nodes
        nodes[0].wikidata = "Q42"
        let new = EventGraph(documents: Fixture.graph.documents, nodes: nodes, edges: Fixture.graph.edges)
        let text = String(decoding: try DifferenceJSON().data(of: new.difference(from: Fixture.graph)), as: UTF8.self)
        #expect(text.contains("\"fields\": [\"wikidata\"]") && text.contains("{\"old\": {\"id\": \"base:hmeimim\""))
    }
}
