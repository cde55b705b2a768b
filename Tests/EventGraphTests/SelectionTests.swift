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

    @Test func doubtfulEdgesTakeTheirNodesAlong() {
        var edges = graph.edges
        for index in edges.indices { edges[index].confidence = edges[index].type == .support ? 0.9 : 0.5 }
        let part = EventGraph(nodes: graph.nodes, edges: edges).selecting(Selection(confidence: 0.6))
        #expect(part.nodes.map(\.id) == ["b", "y"] && part.edges.map(\.type) == [.support])
    }

    @Test func theBusiestNodesStay() {
        #expect(ids(Selection(top: 2)) == ["b", "x"])
        #expect(ids(Selection(around: ["y"], steps: 9, top: 2)) == ["b", "y"], "whoever is asked for stays")
        #expect(ids(Selection(top: 0)) == [])
    }

    @Test func onlyTheArticlesOfThePartRemain() {
        let documents = ["1", "2", "3"].map { Document(id: $0, title: "", language: "fa", sha256: $0) }
        let whole = EventGraph(documents: documents, nodes: graph.nodes, edges: graph.edges)
        #expect(whole.selecting(Selection()).documents.count == 3)
        #expect(whole.selecting(Selection(kinds: [.place])).documents.map(\.id) == ["1"])
    }

    /// A meeting in March, an accusation in May, an office that article 1 of June tells, and one that article 2 of no day tells.
    static let story = EventGraph(
        documents: [
            Document(id: "1", title: "", language: "fa", published: EDTFDate("2025-06-10"), sha256: "1"),
            Document(id: "2", title: "", language: "fa", sha256: "2"),
        ],
        nodes: [
            node("a", .person), node("b", .person), node("c", .person, ["2"]), node("x", .state), node("y", .state, ["1", "2"]),
            Node(
                id: "m", kind: .meeting, label: ["fa": "m"], meeting: MeetingDetails(form: .talks, date: EDTFDate("2025-03")),
                evidence: words(["1"])),
        ],
        edges: [
            edge(.participatedIn, "a", "m"), edge(.holdsOffice, "b", "x"), edge(.holdsOffice, "c", "y", ["2"]),
            Edge(type: .accuse, source: "x", target: "y", date: EDTFDate("2025-05-02"), rule: "r", evidence: words(["1"])),
        ])

    @Test(arguments: [
        ("2025-03-15", nil, ["a", "b", "m", "x", "y"]), ("2025-04", nil, ["b", "x", "y"]), (nil, "2025-03", ["a", "m"]),
        ("2025-05", "2025-05", ["x", "y"]), ("2025-06", "2025", ["b", "x"]), ("2026", nil, []),
    ] as [(String?, String?, [String])])
    func aTimeKeepsWhatMayHaveHappenedInIt(from: String?, to: String?, expected: [String]) {
        let selection = Selection(from: from.flatMap { EDTFDate($0) }, to: to.flatMap { EDTFDate($0) })
        #expect(Self.story.selecting(selection).nodes.map(\.id) == expected)
    }

    @Test func aMeetingOfTheTimeNeedsNoEdge() {
        #expect(Self.story.selecting(Selection(kinds: [.meeting], from: EDTFDate("2025-03"))).nodes.map(\.id) == ["m"])
    }
}
