import Passage
import Testing

@testable import EventGraph

@Suite struct MergeTests {
    static func node(_ id: String, _ document: String) -> Node {
        Node(id: id, kind: .person, label: ["fa": id], names: [id],
             evidence: [Evidence(document: document, span: Span(0, 1), text: "x", rule: "r")])
    }
    let a = EventGraph(nodes: [node("person:a", "1"), node("person:b", "1")])
    let b = EventGraph(nodes: [node("person:b", "2")])
    let c = EventGraph(nodes: [node("person:c", "3"), node("person:a", "3")])

    @Test func anyGroupingGivesTheSameGraph() {
        #expect(a.merged(with: b).merged(with: c) == a.merged(with: b.merged(with: c)))
        #expect(a.merged(with: b) == b.merged(with: a))
        #expect(a.merged(with: a) == a)
    }

    @Test func evidenceIsUnited() {
        #expect(a.merged(with: b).node("person:b")?.evidence.map(\.document) == ["1", "2"])
    }
}
