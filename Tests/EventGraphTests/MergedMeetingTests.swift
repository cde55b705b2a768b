import EventGraph
import Passage
import Testing

/// One encounter told by several articles becomes one node; where the articles disagree, a finding says so.
@Suite struct MergedMeetingTests {
    /// An article, by the letter of its name, that tells of one meeting.
    private func article(
        _ name: String, _ day: String, _ people: [String], form: MeetingForm = .talks, status: MeetingStatus = .held, published: String? = nil
    ) -> EventGraph {
        let evidence = Evidence(document: name, span: Span(0, 1), text: "x", rule: "r")
        let id = "meeting:\(day):\(people.joined(separator: "+"))"
        let meeting = Node(
            id: id, kind: .meeting, label: ["fa": id], meeting: MeetingDetails(form: form, date: EDTFDate(day), status: status), evidence: [evidence])
        let nodes = people.map { Node(id: "person:\($0)", kind: .person, label: ["fa": $0], evidence: [evidence]) }
        let edges = people.map { Edge(type: .participatedIn, source: "person:\($0)", target: id, rule: "r", evidence: [evidence]) }
        let document = Document(id: name, title: name, language: "fa", published: published.flatMap { EDTFDate($0) }, sha256: name)
        return EventGraph(documents: [document], nodes: nodes + [meeting], edges: edges)
    }

    private func merged(_ graphs: [EventGraph]) -> EventGraph { graphs.reduce(EventGraph()) { $0.merged(with: $1) } }

    private func meetings(_ graph: EventGraph) -> [String] {
        graph.nodes.filter { $0.kind == .meeting }.map { node in
            graph.edges.filter { $0.target == node.id && $0.type == .participatedIn }.map { String($0.source.dropFirst(7)) }.sorted().joined(separator: "+")
        }
    }

    @Test func aPairInCommonIsOneMeeting() {
        let graph = merged([article("1", "2025-12-24", ["a", "b"]), article("2", "2025-12-24", ["a", "b", "c"], form: .reception)])
        #expect(meetings(graph) == ["a+b+c"])
        #expect(graph.nodes.first { $0.kind == .meeting }?.evidence.map(\.document) == ["1", "2"])
    }

    @Test("what stays two", arguments: [
        ("2025-12-25", ["a", "b"], MeetingForm.talks, MeetingStatus.held),
        ("2025-12-24", ["a", "c"], .talks, .held),
        ("2025-12-24", ["a", "b", "c", "d"], .summit, .held),
        ("2025-12-24", ["a", "b", "c"], .call, .held),
        ("2025-12-24", ["a", "b", "c"], .talks, .cancelled),
        ("2025-12~", ["a", "b", "c"], .talks, .held),
    ])
    func others(_ day: String, _ people: [String], _ form: MeetingForm, _ status: MeetingStatus) {
        #expect(meetings(merged([article("1", "2025-12-24", ["a", "b"]), article("2", day, people, form: form, status: status)])).count == 2)
    }

    /// A meeting may share its pair only with the union of two others; every order and grouping finds it.
    @Test func anyOrderAndGroupingGivesTheSame() {
        let graphs = [article("1", "2025-12-24", ["a", "b", "d"]), article("2", "2025-12-24", ["a", "b", "c"]), article("3", "2025-12-24", ["c", "d"])]
        let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
        let results = Set(orders.map { order in merged(order.map { graphs[$0] }) } + orders.map { order in
            graphs[order[0]].merged(with: graphs[order[1]].merged(with: graphs[order[2]]))
        })
        #expect(results.count == 1)
        #expect(results.first.map(meetings) == ["a+b+c+d"])
        #expect(results.allSatisfy { $0.merged(with: $0) == $0 })
    }

    @Test func twoDatesOfOneMeetingAreAFinding() {
        let (one, other) = (article("1", "2025-12-24", ["a", "b"]), article("2", "2025-12-23", ["a", "b"]))
        #expect(one.merged(with: other).findings.map(\.code) == ["two_dates"])
        #expect(one.merged(with: other) == other.merged(with: one))
        #expect(one.merged(with: article("3", "2025-11-02", ["a", "b"])).findings.isEmpty, "weeks apart they are two meetings")
    }

    @Test func twoHoldersOfOneOfficeAreAFinding() {
        func office(_ name: String, _ person: String, _ published: String?) -> EventGraph {
            let evidence = Evidence(document: name, span: Span(0, 1), text: "x", rule: "r")
            return EventGraph(
                documents: [Document(id: name, title: name, language: "fa", published: published.flatMap { EDTFDate($0) }, sha256: name)],
                nodes: [Node(id: person, kind: .person, label: [:], evidence: [evidence]), Node(id: "state:x", kind: .state, label: [:], evidence: [evidence])],
                edges: [Edge(type: .holdsOffice, source: person, target: "state:x", title: "president", period: .current, rule: "r", evidence: [evidence])])
        }
        let one = office("1", "person:a", "2025-12-24")
        let found = one.merged(with: office("2", "person:b", "2025-12-25")).findings
        #expect(found.map(\.code) == ["two_holders"])
        #expect(found.first?.subject == "state:x president: person:a, person:b")
        #expect(one.merged(with: office("2", "person:b", "2015-12-25")).findings.isEmpty, "ten years later there may be another")
        #expect(one.merged(with: office("2", "person:a", "2025-12-25")).findings.isEmpty)
    }
}
