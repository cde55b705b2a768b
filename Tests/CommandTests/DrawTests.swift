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
            (["-o", "x.png"], "x.png"),
        ] {
            let run = try Run(["draw", "graph.json"] + options, in: folder)
            #expect(run.code == 2 && run.messages.contains(word), "\(run.messages)")
        }
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
