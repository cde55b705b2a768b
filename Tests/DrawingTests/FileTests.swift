import Drawing
import EventGraph
import Foundation
import Passage
import Testing

/// What the file is: well-formed, complete, the same every time, and safe whatever the names are.
@Suite struct FileTests {
    let drawing = SVGDrawing(wording: Fixtures.wording)

    @Test(arguments: Fixtures.stories) func everyNodeAndEdgeIsInIt(name: String) throws {
        let graph = try Fixtures.story(name)
        let picture = try Picture(drawing.svg(of: graph))
        let folded = Set(graph.edges.filter { [.holdsOffice, .heldIn, .reportedBy].contains($0.type) }.map(\.target))
        #expect(Set(picture.nodes).union(folded).isSuperset(of: graph.nodes.map(\.id)))
        #expect(Set(picture.nodes).count == picture.nodes.count)
        let ends = Set(graph.edges.filter { $0.source != $0.target }.map(\.key))
        #expect(picture.keys.count == Set(picture.keys).count)
        #expect(Set(picture.keys) == ends)
        #expect(Set(picture.ids).count == picture.ids.count)
    }

    @Test func evidenceIsInTheTooltips() throws {
        let graph = EventGraph(
            documents: [Fixtures.document("خبر")],
            nodes: [Fixtures.node("state:a", .state, fa: "الف"), Fixtures.node("state:b", .state, fa: "ب")],
            edges: [Fixtures.edge(.accuse, "state:a", "state:b", text: "الف ب را محکوم کرد")])
        let titles = try Picture(drawing.svg(of: graph)).titles
        #expect(titles.contains { $0.contains("«الف ب را محکوم کرد»") && $0.contains("test.rule") && $0.contains("خبر") })
    }

    @Test func drawsTheSameBytesAgain() throws {
        for name in Fixtures.stories.prefix(3) {
            let graph = try Fixtures.story(name)
            let first = try drawing.svg(of: graph)
            #expect(try drawing.svg(of: graph) == first)
        }
        for layout in [Diagram.Layout.neato, .sfdp] {
            let drawing = SVGDrawing(wording: Fixtures.wording, options: Diagram(layout: layout))
            let first = try drawing.svg(of: Fixtures.web(40))
            _ = try drawing.svg(of: Fixtures.web(25))
            #expect(try drawing.svg(of: Fixtures.web(40)) == first)
        }
    }

    static let nasty = [
        "<script>alert(1)</script>", "a & b &#1; &amp; &lt;", "\"'><g onload=x>", "\u{1}\u{8}\u{FFFE}\u{FFFF}\u{0}",
        "\\N \\G \\L \\n \\", "]]> <![CDATA[ -->", "{|<f>}", "\u{202E}drow\u{2066}", "line\nbreak\ttab\r",
        String(repeating: "واژه ", count: 400), String(repeating: "ب", count: 5_000), "   ", "",
        "e" + String(repeating: "\u{301}", count: 3_000), "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "<b>x</b>", "%s %n", "javascript:alert(1)",
    ]

    @Test(arguments: nasty) func anyNameIsData(name: String) throws {
        let nodes = ["a", "b", "c"].map { id in
            var node = Fixtures.node("person:\(id)\(name)", .person, fa: name, en: name, wikidata: "Q1\"><script>")
            node.names = [name]
            return node
        }
        var edge = Fixtures.edge(.support, nodes[0].id, nodes[1].id, title: name, mode: name, text: name)
        edge.attributedTo = name
        let office = Fixtures.edge(.holdsOffice, nodes[0].id, nodes[2].id, title: name, text: name)
        let graph = EventGraph(documents: [Fixtures.document(name)], nodes: nodes, edges: [edge, office])
        for layout in [Diagram.Layout.dot, .neato] {
            for isolated in Diagram.Isolated.allCases {
                let drawing = SVGDrawing(
                    wording: Fixtures.wording, options: Diagram(title: name, layout: layout, isolated: isolated))
                let picture = try Picture(drawing.svg(of: graph))
                let known: Set = [
                    "svg", "title", "desc", "style", "rect", "g", "path", "text", "line", "circle",
                ]
                #expect(picture.elements.isSubset(of: known))
                #expect(!picture.attributes.contains { $0.name.hasPrefix("on") })
                for text in picture.texts { #expect(!text.unicodeScalars.contains { "\u{202E}\u{2066}".contains(Character($0)) }) }
                for card in picture.cards { for text in card.texts { #expect(card.box.contains(text)) } }
            }
        }
    }

    @Test func linksLeadToWikidataAlone() throws {
        let picture = try Picture(drawing.svg(of: Fixtures.story("syria-moscow-2025")))
        let addresses = picture.attributes.filter { $0.name == "href" || $0.name == "xlink:href" }.map(\.value)
        #expect(!addresses.isEmpty)
        #expect(addresses.allSatisfy { $0.hasPrefix("https://www.wikidata.org/wiki/Q") })
        #expect(!picture.elements.contains("script") && !picture.elements.contains("image"))
    }

    @Test func linesAndSourcesLeadToTheArticle() throws {
        func addresses(_ url: String) throws -> [String] {
            var document = Fixtures.document("خبر")
            document.url = url
            let nodes = ["a", "b"].map { Fixtures.node("state:\($0)", .state, fa: $0) }
            let graph = EventGraph(documents: [document], nodes: nodes, edges: [Fixtures.edge(.accuse, "state:a", "state:b")])
            return try Picture(drawing.svg(of: graph)).attributes.filter { $0.name == "href" }.map(\.value)
        }
        #expect(try addresses("https://example.org/a?b=1&c=2") == Array(repeating: "https://example.org/a?b=1&c=2", count: 2))
        for other in ["javascript:alert(1)", "data:text/html,x", "/etc/passwd", "https://exa mple.org"] {
            #expect(try addresses(other).isEmpty)
        }
    }

    @Test func officesAreLinesOnRequest() throws {
        let nodes = [Fixtures.node("person:a", .person, fa: "الف"), Fixtures.node("state:b", .state, fa: "ب")]
        let graph = EventGraph(nodes: nodes, edges: [Fixtures.edge(.holdsOffice, "person:a", "state:b", title: "president")])
        let lines = SVGDrawing(wording: Fixtures.wording, options: Diagram(drawsOffices: true))
        #expect(try Picture(lines.svg(of: graph)).lines.count == 1)
        #expect(try Picture(drawing.svg(of: graph)).lines.isEmpty)
    }

    @Test func smallGraphsHaveAPictureToo() throws {
        let empty = try Picture(drawing.svg(of: EventGraph(documents: [Fixtures.document("هیچ")])))
        #expect(empty.texts.contains("هیچ"))
        let one = try Picture(
            drawing.svg(of: EventGraph(documents: [], nodes: [Fixtures.node("state:a", .state, fa: "ایران")])))
        #expect(one.cards.map(\.id) == ["state:a"])
    }

    @Test func isolatedNodesAreListedDrawnOrLeftOut() throws {
        let nodes = ["a", "b", "c"].map { Fixtures.node("state:\($0)", .state, fa: $0) }
        let graph = EventGraph(nodes: nodes, edges: [Fixtures.edge(.aid, "state:a", "state:b")])
        func picture(_ isolated: Diagram.Isolated) throws -> Picture {
            try Picture(SVGDrawing(wording: Fixtures.wording, options: Diagram(isolated: isolated)).svg(of: graph))
        }
        #expect(try picture(.list).cards.count == 2 && picture(.list).nodes.contains("state:c"))
        #expect(try picture(.cards).cards.count == 3)
        #expect(try !picture(.omit).nodes.contains("state:c"))
    }
}

/// Fonts in the file.
@Suite struct FontTests {
    @Test func lettersGoIntoTheFileUnlessUnwanted() throws {
        let graph = try Fixtures.story("syria-moscow-2025")
        let with = try SVGDrawing(wording: Fixtures.wording).svg(of: graph)
        let without = try SVGDrawing(wording: Fixtures.wording, options: Diagram(embedsFonts: false)).svg(of: graph)
        #expect(!without.contains("@font-face"))
        // The faces are there where the fonts are installed, and nothing else is loaded from anywhere.
        let faces = with.components(separatedBy: "@font-face").count - 1
        #expect(faces == 0 || with.contains("url(data:font/ttf;base64,"))
        #expect(with.components(separatedBy: "url(").count - 1 == faces)
        #expect(with.utf8.count < without.utf8.count + 100_000)
        if FileManager.default.fileExists(atPath: "/usr/share/fonts/truetype/noto/NotoSansArabicUI-Regular.ttf") {
            #expect(faces == 4)
        }
    }
}
