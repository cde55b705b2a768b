import EventGraph
import Passage
import TestSupport
import Testing

/// The union of graphs does not depend on order or grouping, and loses nothing.
@Suite struct MergeLawTests {
    private func graphs() async throws -> [EventGraph] { try await RealGraphs.stories.value.map(\.graph) }

    @Test func orderDoesNotMatter() async throws {
        let graphs = try await graphs()
        for one in graphs { for other in graphs { #expect(one.merged(with: other) == other.merged(with: one)) } }
    }

    @Test func groupingDoesNotMatter() async throws {
        let graphs = try await graphs()
        for (index, one) in graphs.enumerated() {
            let two = graphs[(index + 1) % graphs.count], three = graphs[(index + 2) % graphs.count]
            #expect(one.merged(with: two).merged(with: three) == one.merged(with: two.merged(with: three)))
        }
    }

    @Test func twiceIsOnce() async throws {
        for graph in try await graphs() {
            #expect(graph.merged(with: graph) == graph)
            #expect(graph.merged(with: EventGraph()) == graph)
        }
    }

    @Test func nothingIsLost() async throws {
        let graphs = try await graphs()
        let all = graphs.reduce(EventGraph()) { $0.merged(with: $1) }
        let edges = Dictionary(uniqueKeysWithValues: all.edges.map { ($0.key, $0) })
        for graph in graphs {
            for node in graph.nodes {
                let united = try #require(all.node(node.id))
                #expect(Set(united.evidence).isSuperset(of: node.evidence) && Set(united.names).isSuperset(of: node.names))
            }
            for edge in graph.edges { #expect(Set(try #require(edges[edge.key]).evidence).isSuperset(of: edge.evidence)) }
        }
        #expect(all.documents.count == graphs.count)
        #expect(all.nodes.count < graphs.map(\.nodes.count).reduce(0, +), "the stories share states")
    }

    /// One article named twice, known once with its day of publication and once without.
    @Test func documentsOfOneName() {
        let bare = Document(id: "a", title: "t", language: "fa", sha256: "0")
        var dated = bare
        dated.published = EDTFDate("2025-12-24")
        let (one, other) = (EventGraph(documents: [bare]), EventGraph(documents: [dated]))
        #expect(one.merged(with: other) == other.merged(with: one))
        #expect(one.merged(with: other).documents == [dated])
    }

    /// Findings at one place are told apart by all they say, so that their order is the same on every run.
    @Test func findingsAtOnePlace() {
        let findings = (1...6).flatMap { end in
            ["a", "b"].map { Finding(code: "c", subject: "s", evidence: Evidence(document: "d", span: Span(0, end), text: "t", rule: $0)) }
        }
        let order = EventGraph(findings: findings).findings
        #expect(order.map { "\($0.evidence!.span.end)\($0.evidence!.rule)" } == ["1a", "1b", "2a", "2b", "3a", "3b", "4a", "4b", "5a", "5b", "6a", "6b"])
    }

    @Test func singleValuesThatDiffer() {
        func node(_ wikidata: String?, _ status: MeetingStatus, _ date: String?, _ document: String) -> EventGraph {
            EventGraph(nodes: [Node(
                id: "meeting:x", kind: .meeting, label: ["fa": document], wikidata: wikidata,
                meeting: MeetingDetails(form: .talks, date: date.flatMap { EDTFDate($0) }, status: status),
                evidence: [Evidence(document: document, span: Span(0, 1), text: "x", rule: "r")])])
        }
        let graphs = [node("Q2", .planned, "2025-12", "1"), node(nil, .held, nil, "2"), node("Q1", .held, "2025-12-24", "3")]
        let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
        let results = Set(orders.map { $0.reduce(EventGraph()) { $0.merged(with: graphs[$1]) } })
        #expect(results.count == 1)
        #expect(results.first?.nodes.first?.evidence.map(\.document) == ["1", "2", "3"])
    }
}
