import Passage
import Testing

@testable import EventGraph

@Suite struct SelectionTests {
    static func words(_ documents: [String]) -> [Evidence] {
        documents.map { Evidence(document: $0, span: Span(0, 1), text: "x", rule: "r") }
    }
    static func node(_ id: String, _ kind: NodeKind, _ documents: [String] = ["1"]) -> Node {
        Node(id: id, kind: kind, label: ["fa": id], evidence: words(documents))
    }
    static func edge(_ type: EdgeType, _ source: String, _ target: String, _ documents: [String] = ["1"]) -> Edge {
        Edge(type: type, source: source, target: target, rule: "r", evidence: words(documents))
    }
    // a — x — b — y, and z alone.
    let graph = EventGraph(
        nodes: [
            node("a", .person, ["1", "2"]), node("b", .person), node("x", .state, ["1", "2"]), node("y", .state),
            node("z", .place),
        ],
        edges: [edge(.holdsOffice, "a", "x", ["1", "2"]), edge(.accuse, "b", "x"), edge(.support, "b", "y")])

    func ids(_ selection: Selection) -> [String] { graph.selecting(selection).nodes.map(\.id) }

    @Test func nothingSaidKeepsAll() { #expect(graph.selecting(Selection()) == graph) }

    @Test func kindsTakeTheirEdgesAlong() {
        let part = graph.selecting(Selection(kinds: [.person]))
        #expect(part.nodes.map(\.id) == ["a", "b"] && part.edges.isEmpty)
    }

    @Test func typesLeaveTheNodesTheyReach() {
        let part = graph.selecting(Selection(types: [.accuse]))
        #expect(part.nodes.map(\.id) == ["b", "x"] && part.edges.map(\.type) == [.accuse])
    }

    @Test func stepsAreCountedInEdges() {
        #expect(ids(Selection(around: ["a"], steps: 0)) == ["a"])
        #expect(ids(Selection(around: ["a"])) == ["a", "x"])
        #expect(ids(Selection(around: ["a"], steps: 2)) == ["a", "b", "x"])
        #expect(ids(Selection(around: ["a"], steps: 9)) == ["a", "b", "x", "y"])
        #expect(ids(Selection(around: ["nobody"])) == [])
    }

    @Test func articlesTakeTheirEvidenceAlong() {
        let part = graph.selecting(Selection(documents: ["2"]))
        #expect(part.nodes.map(\.id) == ["a", "x"] && part.edges.count == 1)
        #expect(part.edges[0].evidence.map(\.document) == ["2"])
    }
}
