import EventGraph
import Passage
import Pipeline
import TestSupport
import Testing

/// Ids, labels and names that the graph of a text gets.
@Suite struct BuilderTests {
    private func graph(_ text: String, published: String? = nil) throws -> EventGraph {
        Extractor(pack: try Persian.pack).graph(of: Article(id: "a", source: text, published: published.flatMap { EDTFDate($0) }))
    }

    @Test func aKnownPersonHasTheIdOfThePack() throws {
        let node = try #require(try graph("ولادیمیر پوتین رئیس جمهور روسیه آمد.").node("person:vladimir-putin"))
        #expect(node.label["en"] == "Vladimir Putin" && node.derived.isEmpty && node.evidence.map(\.text) == ["ولادیمیر پوتین"])
    }

    @Test func anUnknownPersonIsRomanised() throws {
        let people = try graph("رستم نیک‌سرشت وزیر خارجه ازبکستان آمد.").nodes.filter { $0.kind == .person }
        let node = try #require(people.first)
        #expect(people.count == 1 && node.derived == ["en"] && node.label["fa"] == "رستم نیک‌سرشت")
        #expect(node.id.allSatisfy { $0.isASCII } && node.id != "person:unnamed" && node.label["en"]?.allSatisfy { $0.isASCII } == true)
    }

    @Test func aNodeStandsOnceForAllItsNames() throws {
        let graph = try graph("ولادیمیر پوتین آمد. پوتین گفت که می‌ماند. وی رفت.")
        #expect(graph.nodes.filter { $0.kind == .person }.map(\.id) == ["person:vladimir-putin"])
        #expect(graph.node("person:vladimir-putin")?.evidence.map(\.text) == ["ولادیمیر پوتین", "پوتین", "وی"])
        #expect(graph.node("person:vladimir-putin")?.names == ["ولادیمیر پوتین", "پوتین"])
    }

    @Test func aMeetingIsNamedByDayAndPeople() throws {
        let graph = try graph("ولادیمیر پوتین روز چهارشنبه ۲۴ دسامبر ۲۰۲۵ در مسکو با بشار اسد دیدار کرد.")
        let meeting = try #require(graph.nodes.first { $0.kind == .meeting })
        #expect(meeting.id == "meeting:2025-12-24:bashar-al-assad+vladimir-putin")
        #expect(meeting.meeting?.form == .talks && meeting.meeting?.status == .held && meeting.meeting?.date?.text == "2025-12-24")
        let edges = Set(graph.edges.map { "\($0.type.rawValue) \($0.source) \($0.target)" })
        #expect(edges.isSuperset(of: [
            "participated_in person:vladimir-putin \(meeting.id)", "participated_in person:bashar-al-assad \(meeting.id)", "held_in \(meeting.id) place:moscow",
        ]))
    }

    @Test func evidenceOfAnEdgeIsTheWordsThatSayIt() throws {
        let edge = try #require(try graph("آنها آمدند. ولادیمیر پوتین رئیس جمهور روسیه رفت.").edges.first { $0.type == .holdsOffice })
        #expect(edge.evidence.map(\.text) == ["ولادیمیر پوتین رئیس جمهور روسیه"] && edge.title == "president" && edge.period == .current)
    }
}
