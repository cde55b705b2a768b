import Passage
import Testing

@testable import EventGraph

@Suite struct DifferenceTests {
    let old = EventGraph(
        documents: [Document(id: "1", title: "t", language: "fa", sha256: "1")],
        nodes: [SelectionTests.node("a", .person), SelectionTests.node("b", .state), SelectionTests.node("c", .state)],
        edges: [
            SelectionTests.edge(.accuse, "a", "b"), SelectionTests.edge(.support, "b", "c"), SelectionTests.edge(.holdsOffice, "a", "b"),
        ])

    @Test func aGraphIsNoOtherThanItself() {
        let difference = old.difference(from: old)
        #expect(difference.isEmpty && difference.nodes.isEmpty)
    }

    @Test func whatCameWentAndChangedIsTold() throws {
        var (nodes, edges) = (old.nodes, old.edges)
        nodes.removeAll { $0.id == "c" }
        nodes.append(SelectionTests.node("d", .place))
        nodes[0].wikidata = "Q1"
        nodes[0].evidence += SelectionTests.words(["2"])
        edges.removeAll { $0.type == .support }
        let index = try #require(edges.firstIndex { $0.type == .accuse })
        edges[index].date = EDTFDate("2025-12-24")
        let new = EventGraph(documents: old.documents, nodes: nodes, edges: edges)

        let difference = new.difference(from: old)
        #expect(difference.documents.isEmpty)
        #expect(difference.nodes.added.map(\.id) == ["d"] && difference.nodes.removed.map(\.id) == ["c"])
        #expect(difference.nodes.changed.map(\.new.id) == ["a"])
        #expect(difference.nodes.changed[0].new.differingFields(from: difference.nodes.changed[0].old) == [
            DifferingField(name: "wikidata", old: nil, new: "Q1"),
            DifferingField(name: "evidence", old: "1, 0 of them gone", new: "2, 1 of them new"),
        ])
        // The date is a part of the key; still it is the same accusation.
        #expect(difference.edges.added.isEmpty && difference.edges.removed.map(\.type) == [.support])
        #expect(difference.edges.changed.map(\.new.key) == ["accuse|a|b|2025-12-24"])
        #expect(difference.edges.changed[0].new.differingFields(from: difference.edges.changed[0].old).map(\.name) == ["date"])
    }

    @Test func backwardsIsTheOtherWayRound() {
        let part = old.selecting(Selection(kinds: [.state]))
        let (there, back) = (part.difference(from: old), old.difference(from: part))
        #expect(there.nodes.removed == back.nodes.added && there.edges.removed == back.edges.added)
        #expect(there.nodes.added.isEmpty && back.edges.removed.isEmpty && !there.isEmpty)
    }
}
