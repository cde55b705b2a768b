import EventGraph
import Foundation
import Testing

@testable import Drawing

/// What an eye would check: nothing sticks out, nothing covers anything.
@Suite struct GeometryTests {
    static let pictures: [(String, Diagram.Labels)] =
        Fixtures.stories.flatMap { name in Diagram.Labels.allCases.map { (name, $0) } }

    @Test(arguments: pictures) func storyIsLegible(name: String, labels: Diagram.Labels) throws {
        let drawing = SVGDrawing(wording: Fixtures.wording, options: Diagram(labels: labels))
        let svg = try drawing.svg(of: Fixtures.story(name))
        try Look.keep(svg, "\(name)-\(labels.rawValue)")
        try check(Picture(svg))
    }

    @Test(arguments: [(60, Diagram.Layout.automatic), (150, .automatic), (30, .sfdp)])
    func webIsLegible(count: Int, layout: Diagram.Layout) throws {
        let drawing = SVGDrawing(wording: Fixtures.wording, options: Diagram(layout: layout))
        let svg = try drawing.svg(of: Fixtures.web(count))
        try Look.keep(svg, "web-\(count)-\(layout.rawValue)")
        try check(Picture(svg))
    }

    @Test func overviewIsLegible() throws {
        for labels in Diagram.Labels.allCases {
            let svg = try SVGDrawing(wording: Fixtures.wording, options: Diagram(labels: labels)).svg(of: Fixtures.world(600))
            try Look.keep(svg, "overview-\(labels.rawValue)")
            try check(Picture(svg))
        }
    }

    private func check(_ picture: Picture) throws {
        #expect(picture.cards.count > 1)
        for card in picture.cards {
            #expect(!card.texts.isEmpty)
            #expect(picture.sheet.contains(card.box), "\(card.id) leaves the sheet")
            for text in card.texts { #expect(card.box.contains(text), "a text leaves the card of \(card.id)") }
        }
        for (index, card) in picture.cards.enumerated() {
            for other in picture.cards[(index + 1)...] {
                #expect(!card.box.overlaps(other.box), "\(card.id) covers \(other.id)")
            }
            for label in picture.labels { #expect(!label.overlaps(card.box), "a label covers \(card.id)") }
        }
        for (index, text) in picture.allTexts.enumerated() {
            #expect(!picture.allTexts[(index + 1)...].contains { $0.overlaps(text) }, "a text covers another")
        }
        #expect(!picture.lines.isEmpty)
        for line in picture.lines {
            for end in [line.start, line.end] {
                #expect(picture.cards.contains { $0.box.isNear(end.x, end.y) }, "a line starts or ends in the void")
            }
        }
        for text in picture.allTexts { #expect(picture.sheet.contains(text), "a text leaves the sheet") }
    }
}

/// Keeps pictures for the eye, where the environment names a folder for them.
enum Look {
    static func keep(_ svg: String, _ name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["EVENTGRAPH_PICTURES"] else { return }
        let url = URL(fileURLWithPath: folder)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try svg.write(to: url.appending(path: name + ".svg"), atomically: true, encoding: .utf8)
    }
}

/// The parts of a picture side by side.
@Suite struct ShelvesTests {
    @Test(arguments: [false, true]) func partsNeverOverlapAndStayOnTheSheet(rightToLeft: Bool) {
        var state: UInt64 = 7
        func random(_ limit: Int) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double((state >> 33) % UInt64(limit)) + 10
        }
        for count in 1...40 {
            let boxes = (0..<count).map { _ in Size(width: random(300), height: random(count % 7 == 0 ? 2000 : 200)) }
            let shelves = Shelves(boxes, gap: 20, rightToLeft: rightToLeft)
            let placed = zip(boxes, shelves.corners).map {
                Picture.Box(x: $1.x, y: $1.y, width: $0.width, height: $0.height)
            }
            let sheet = Picture.Box(width: shelves.size.width, height: shelves.size.height)
            for (index, box) in placed.enumerated() {
                #expect(sheet.contains(box))
                #expect(!placed[(index + 1)...].contains { $0.overlaps(box) })
            }
        }
    }

    @Test func smallPartsStandBesideAHighOne() {
        let boxes = [Size(width: 300, height: 1000)] + (0..<5).map { _ in Size(width: 100, height: 100) }
        #expect(Shelves(boxes, gap: 20, rightToLeft: true).size == Size(width: 420, height: 1000))
    }
}
