import EventGraph
import Foundation
import Testing

@testable import Export

@Suite struct ReaderErrorTests {
    /// A graph of two nodes and an edge, as text to be damaged.
    static let sound = """
        {"graph": {"format": "eventgraph/1", "documents": []},
         "nodes": [
          {"id": "state:a", "kind": "state", "label": {"fa": "آ"}, "names": [], "evidence": []},
          {"id": "meeting:b", "kind": "meeting", "form": "talks", "status": "held", "label": {}, "evidence": []}],
         "links": [
          {"type": "participated_in", "source": "state:a", "target": "meeting:b", "status": "actual", "confidence": 1,
           "rule": "r", "evidence": [{"document": "d", "start": 2, "end": 4, "text": "آب"}]}]}
        """

    @Test func linksAreEdges() throws {
        let graph = try EventGraphReader().graph(from: Self.sound)
        #expect(graph.nodes.map(\.id) == ["meeting:b", "state:a"])
        #expect(graph.edges.map(\.evidence.first?.text) == ["آب"])
    }

    @Test(arguments: [
        ("\"state\",", "\"stat\",", #"nodes[0].kind "stat" is not one of person, state, base, meeting, organization, place"#),
        ("\"nodes\"", "\"points\"", #"not an event graph: no "nodes""#),
        ("\"links\"", "\"arcs\"", #"not an event graph: no "edges""#),
        ("\"source\": \"state:a\"", "\"source\": \"state:z\"", #"links[0].source "state:z" is not the id of a node"#),
        ("\"target\": \"meeting:b\"", "\"target\": 7", #"links[0].target is 7, expected text that is not empty"#),
        ("eventgraph/1", "eventgraph/2", #"graph.format is "eventgraph/2", this program reads "eventgraph/1""#),
        ("\"form\": \"talks\", ", "", #"nodes[1] has no "form""#),
        ("\"confidence\": 1", "\"confidence\": 1.5", "links[0].confidence is 1.5, expected a number from 0 to 1"),
        ("\"end\": 4", "\"end\": 9", "links[0].evidence[0].end is 9, expected 4, where the text of 2 characters ends"),
        ("\"status\": \"held\"", "\"status\": \"held\", \"date\": \"2025-02-30\"",
         #"nodes[1].date is "2025-02-30", expected an EDTF date such as 2025-12-24"#),
        ("meeting:b", "state:a", #"nodes[1]: the id "state:a" stands twice"#),
        ("\"آ\"", "5", "nodes[0].label.fa is 5, expected text that is not empty"),
        ("\"names\": []", "\"names\": {}", "nodes[0].names is an object, expected an array"),
        ("\"rule\"", "rule", "not JSON: line 7, column 4: expected a name in quotes"),
        ("\"kind\": \"state\"", "\"kind\": \"st\\q\"", "not JSON: line 3, column 32: expected one of the escapes of JSON"),
        ("\"kind\": \"state\"", "\"kind\": \"\\ud83d\"", "not JSON: line 3, column 30: expected both halves of a surrogate pair"),
        ("\"start\": 2", "\"start\": 02", "not JSON: line 7, column 58: expected no digit after a leading zero"),
    ])
    func damageIsNamedWithItsPlace(old: String, new: String, message: String) {
        let damaged = Self.sound.replacingOccurrences(of: old, with: new)
        #expect(damaged != Self.sound)
        let error = #expect(throws: GraphReadError.self) { try EventGraphReader().graph(from: damaged) }
        #expect(error?.description == message)
    }

    @Test(arguments: ["", " ", "{", "[]", "5", "{} x", "null", "<graphml/>", "{\"nodes\": [], \"edges\": [],}"])
    func foreignTextIsRefused(text: String) {
        #expect(throws: GraphReadError.self) { try EventGraphReader().graph(from: text) }
    }

    /// The fixture with its one endless name cut, since what is done at every byte costs the square of the text.
    private static func brief(_ layout: JSONExporter) throws -> Data {
        Data(String(decoding: try layout.data(of: Fixture.graph), as: UTF8.self).replacingOccurrences(of: Fixture.long, with: "نام").utf8)
    }

    @Test func everyTruncationIsAnError() throws {
        let whole = try Self.brief(JSONExporter(layout: .oneLine))
        for length in 0..<whole.count {
            #expect(throws: GraphReadError.self) { try EventGraphReader().graph(from: whole.prefix(length)) }
        }
    }

    @Test func anyByteChangedNeverStopsTheProgram() throws {
        let whole = [UInt8](try Self.brief(JSONExporter()))
        var random = Seeded(state: 7)
        for _ in 0..<2000 {
            var bytes = whole
            bytes[.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
            // Either a graph or a typed error; a trap would end the test run.
            if case .success(let graph) = Result(catching: { try EventGraphReader().graph(from: Data(bytes)) }) {
                #expect(graph.nodes.count == Fixture.graph.nodes.count)
            }
        }
    }

    @Test func brokenUTF8IsRefusedNotMended() {
        var bytes = [UInt8](Self.sound.utf8)
        let place = bytes.firstIndex(of: 0xD8)!
        bytes[place + 1] = UInt8(ascii: "x")
        let error = #expect(throws: GraphReadError.self) { try EventGraphReader().graph(from: Data(bytes)) }
        #expect(error == .notJSON(line: 3, column: 55, expected: "UTF-8"))
    }

    @Test func depthIsBounded() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: GraphReadError.self) { try EventGraphReader().graph(from: deep) }
    }
}

/// The same numbers on every run, so that a failure can be seen again.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
