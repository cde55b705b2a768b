import Foundation
#if canImport(FoundationXML)
import FoundationXML
#endif
import Testing

/// Pictures of a graph made by hand, and of an article.
@Suite struct DrawTests {
    let folder: Folder

    init() throws {
        folder = try Folder(articles: ["a.txt"])
        try folder.write(GraphCommandTests.graph(sha256: String(repeating: "0", count: 64)), "graph.json")
    }

    /// The elements of a picture that is well-formed; throws where it is not.
    func parsed(_ data: Data) throws -> XMLNames {
        let (names, parser) = (XMLNames(), XMLParser(data: data))
        parser.delegate = names
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
        return names
    }

    @Test func aPictureGoesToTheFileOrToStandardOutput() throws {
        let run = try Run(["draw", "graph.json", "-o", "out.svg"], in: folder)
        #expect(run.code == 0 && run.text.hasPrefix("wrote     out.svg\ngraph     3 nodes (3 states), 1 edge\n"))
        let picture = try #require(folder.read("out.svg"))
        #expect(try parsed(picture).elements.first == "svg")
        #expect(try Run(["draw", "graph.json"], in: folder).output == picture)
    }

    @Test func labelsChooseTheLanguage() throws {
        let english = try Run(["draw", "graph.json", "--labels", "en"], in: folder)
        let persian = try Run(["draw", "graph.json", "--labels", "fa"], in: folder)
        #expect(english.code == 0 && english.text.contains("Russia"))
        #expect(persian.code == 0 && persian.text.contains("روسیه") && !persian.text.contains(">Russia<"))
        #expect(try Run(["draw", "graph.json", "--labels", "xx"], in: folder).code == 2)
    }

    @Test func aPartCanBeDrawn() throws {
        let part = try Run(["draw", "graph.json", "--around", "Syria", "--type", "support", "--labels", "en", "-o", "x.svg"], in: folder)
        #expect(part.text.contains("2 nodes (2 states), 1 edge"))
        for (options, word) in [
            (["--kind", "planet"], "planet"), (["--type", "hug"], "hug"), (["--around", "Atlantis"], "Atlantis"),
            (["--document", "b.txt"], "b.txt"), (["--kind", "person"], "no node fits"), (["--steps", "-1"], "steps"),
            (["-o", "x.gexf"], "x.gexf"), (["--format", "json"], "json"), (["--time-limit", "-1"], "time-limit"),
        ] {
            let run = try Run(["draw", "graph.json"] + options, in: folder)
            #expect(run.code == 2 && run.messages.contains(word), "\(run.messages)")
        }
    }

    @Test func printFormatsComeFromTheNameOrTheOption() throws {
        let run = try Run(["draw", "graph.json", "-o", "out.png"], in: folder)
        guard run.code == 0 else {
            // Only librsvg can make them, and the message says how to get it.
            #expect(run.messages.contains("apt-get install librsvg2-2") && folder.list() == ["a.txt", "graph.json"])
            return
        }
        #expect(folder.read("out.png")?.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
        let pdf = try Run(["draw", "graph.json", "--format", "pdf"], in: folder)
        #expect(pdf.code == 0 && pdf.output.prefix(5) == Data("%PDF-".utf8))
        #expect(try Run(["draw", "graph.json", "--format", "pdf"], in: folder).output == pdf.output)
        #expect(try Run(["extract", "a.txt", "--output", "out", "--format", "json,png"], in: folder).code == 0)
        #expect(folder.list("out") == ["a.json", "a.png"])
    }

    /// No layout is done in no time, so every one of them is a hang.
    @Test func aLayoutThatHangsCostsThePictureAlone() throws {
        let run = try Run(["extract", "a.txt", "--output", "out", "--time-limit", "0"], in: folder)
        #expect(run.code == 1 && run.messages.contains("a.svg: the picture was not finished"))
        #expect(folder.list("out") == ["a.graphml", "a.json"])
        let drawn = try Run(["draw", "out/a.json", "--time-limit", "0", "-o", "out/a.svg"], in: folder)
        #expect(drawn.code == 1 && drawn.messages.contains("time"))
        #expect(folder.list("out") == ["a.graphml", "a.json"])
    }

    @Test func extractWritesAllThreeFormatsUnlessTold() throws {
        #expect(try Run(["extract", "a.txt", "--output", "out"], in: folder).code == 0)
        #expect(folder.list("out") == ["a.graphml", "a.json", "a.svg"])
        // The picture of the article is the picture of its JSON.
        let drawn = try Run(["draw", "out/a.json"], in: folder)
        #expect(drawn.output == folder.read("out/a.svg"))
        for name in ["a.graphml", "a.svg"] {
            #expect(throws: Never.self) { try parsed(try #require(folder.read("out/" + name))) }
        }
    }
}

/// Collects the names of the elements of a file.
final class XMLNames: NSObject, XMLParserDelegate {
    var elements: [String] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append(name)
    }
}
