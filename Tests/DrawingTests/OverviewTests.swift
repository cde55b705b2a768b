import EventGraph
import Foundation
import Testing

@testable import Drawing

/// Graphs too large to be read whole.
@Suite struct OverviewTests {
    @Test func peopleAreCountedWithTheirState() {
        let graph = EventGraph(
            nodes: [
                Fixtures.node("person:minister", .person, fa: "وزیر"), Fixtures.node("organization:ministry", .organization, fa: "وزارت"),
                Fixtures.node("state:a", .state, fa: "الف"), Fixtures.node("state:b", .state, fa: "ب"),
                Fixtures.node("base:x", .base, fa: "پایگاه"), Fixtures.node("person:free", .person, fa: "آزاد"),
            ],
            edges: [
                Fixtures.edge(.holdsOffice, "person:minister", "organization:ministry", title: "minister"),
                Fixtures.edge(.holdsOffice, "person:minister", "state:b", title: "ambassador", period: .former),
                Fixtures.edge(.partOf, "organization:ministry", "state:a"),
                Fixtures.edge(.locatedIn, "base:x", "state:b"), Fixtures.edge(.operates, "state:a", "base:x"),
            ])
        let groups = StateGroups(graph)
        #expect(groups.head(of: "person:minister") == "state:a")
        #expect(groups.head(of: "base:x") == "state:a")
        #expect(groups.head(of: "person:free") == "person:free")
        #expect(groups.head(of: "state:b") == "state:b")
    }

    @Test func actsOfAStateAreCountedOnOneLine() throws {
        var graph = Fixtures.world(200)
        let picture = try Picture(SVGDrawing(wording: Fixtures.wording, options: Diagram(labels: .en)).svg(of: graph))
        #expect(picture.cards.count <= 36 && picture.cards.allSatisfy { $0.id.hasPrefix("state:") })
        #expect(picture.texts.contains { $0.contains("×") })
        #expect(picture.texts.contains { $0.hasPrefix("Overview") && $0.contains("230") })
        #expect(Set(picture.ids).count == picture.ids.count)
        // On request everything is drawn.
        let whole = SVGDrawing(wording: Fixtures.wording, options: Diagram(drawsAll: true))
        #expect(try Picture(whole.svg(of: graph)).cards.count == 250)
        graph = Fixtures.world(60)
        #expect(try Picture(SVGDrawing(wording: Fixtures.wording).svg(of: graph)).cards.count == 96)
    }
}

/// The meetings in their order.
@Suite struct TimelineTests {
    func meeting(_ id: String, _ date: String?, _ status: MeetingStatus = .held) -> Node {
        var node = Fixtures.node("meeting:\(id)", .meeting, fa: "دیدار")
        node.meeting = MeetingDetails(form: .talks, date: date.flatMap { EDTFDate($0) }, status: status)
        return node
    }

    @Test func meetingsStandInTheOrderOfTime() throws {
        let people = ["a", "b"].map { Fixtures.node("person:\($0)", .person, fa: $0, en: "Person \($0)") }
        let meetings = [meeting("1", nil), meeting("2", "2025-12-24"), meeting("3", "2025-12", .planned), meeting("4", "2024~")]
        let edges = meetings.flatMap { meeting in people.map { Fixtures.edge(.participatedIn, $0.id, meeting.id) } }
        let graph = EventGraph(documents: [Fixtures.document("خبر")], nodes: people + meetings, edges: edges)
        let picture = try Picture(SVGDrawing(wording: Fixtures.wording, options: Diagram(labels: .en)).svg(of: graph))
        #expect(picture.stations == ["meeting:4", "meeting:3", "meeting:2", "meeting:1"])
        for text in ["about 2024", "undated", "Person a, Person b", "Talks (planned)", "Meeting 3", "Meeting 2 · planned"] {
            #expect(picture.texts.contains(text), "\(text)")
        }
    }

    @Test func oneMeetingNeedsNoLine() throws {
        let graph = EventGraph(nodes: [meeting("1", "2025")])
        #expect(try Picture(SVGDrawing(wording: Fixtures.wording).svg(of: graph)).stations.isEmpty)
    }
}
