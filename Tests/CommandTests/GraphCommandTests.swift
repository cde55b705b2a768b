import Foundation
import Testing

/// Merge, explain and draw, on a graph made by hand.
@Suite struct GraphCommandTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
        try folder.write(Self.article, "a.txt")
        #expect(try Run(["extract", "a.txt", "--format", "json", "--output", "."], in: folder).code == 0)
        let json = String(decoding: folder.read("a.json") ?? Data(), as: UTF8.self)
        let hash = try #require(json.firstMatch(of: /"sha256": "([0-9a-f]{64})"/)?.1)
        try folder.write(Self.graph(sha256: String(hash)), "graph.json")
    }

    static let article = "حمایت روسیه\nروسیه از سوریه حمایت کرد. جمله بعد."

    static func graph(sha256: String) -> String {
        func words(_ start: Int, _ end: Int, _ text: String, _ rule: String) -> String {
            "[{\"document\": \"a.txt\", \"start\": \(start), \"end\": \(end), \"text\": \"\(text)\", \"rule\": \"\(rule)\"}]"
        }
        return """
            {"directed": true, "multigraph": true, "graph": {"format": "eventgraph/1", "documents": [
              {"id": "a.txt", "title": "حمایت روسیه", "language": "fa", "published": null, "sha256": "\(sha256)"}], "findings": []},
             "nodes": [
              {"id": "state:russia", "kind": "state", "label": {"fa": "روسیه", "en": "Russia"}, "names": ["روسیه"], "evidence": \(words(12, 17, "روسیه", "name"))},
              {"id": "state:syria", "kind": "state", "label": {"fa": "سوریه", "en": "Syria"}, "names": ["سوریه"], "evidence": \(words(21, 26, "سوریه", "name"))},
              {"id": "state:iran", "kind": "state", "label": {"fa": "ایران"}, "names": ["ایران"], "evidence": \(words(0, 5, "حمایت", "name"))}],
             "edges": [
              {"key": "support|state:russia|state:syria", "type": "support", "source": "state:russia", "target": "state:syria", "date": null,
               "status": "actual", "attributed_to": null, "confidence": 0.9, "rule": "support.backs", "evidence": \(words(27, 32, "حمایت", "support.backs"))}]}
            """
    }

    @Test func explainShowsTheSentenceTheWordsAndTheRule() throws {
        let run = try Run(["explain", "graph.json", "support"], in: folder)
        #expect(run.code == 0)
        #expect(run.text == """
            support: state:russia -> state:syria
              status actual, confidence 0.9
              a.txt 27-32, rule support.backs
                روسیه از سوریه [حمایت] کرد.
                source «روسیه» 12-17 (name); target «سوریه» 21-26 (name)


            """)
    }

    @Test(arguments: ["state:syria", "Syria", "سوریه"]) func aNodeBringsItsEdges(name: String) throws {
        let run = try Run(["explain", "graph.json", name], in: folder)
        #expect(run.text.contains("state: state:syria\n  en Syria, fa سوریه\n"))
        #expect(run.text.contains("    روسیه از [سوریه] حمایت کرد.\n") && run.text.contains("support: "))
        #expect(!run.text.contains("state: state:iran"))
    }

    @Test func aFrameIsShownWithItsFileAndItsRoles() throws {
        let text = Self.graph(sha256: String(repeating: "0", count: 64)).replacing("support.backs", with: "accuse.condemn")
        try folder.write(text, "frame.json")
        let run = try Run(["explain", "frame.json", "support"], in: folder)
        #expect(run.text.contains(/frame accuse\.condemn of \S*accuse\.yaml: source as subject/), "\(run.text)")
        #expect(run.text.contains("source named before, «روسیه» 12-17 (name)"), "without the article there is no sentence")
    }

    @Test func aNodeOfManyWordsSaysWhyItIsOne() throws {
        let words = { (start: Int, text: String, rule: String) in
            "{\"document\": \"a.txt\", \"start\": \(start), \"end\": \(start + text.count), \"text\": \"\(text)\", \"rule\": \"\(rule)\"}"
        }
        let evidence = [words(0, "پوتین", "name.person.family"), words(20, "او", "reference.pronoun"), words(40, "پوتین", "name.person.family")]
        try folder.write("""
            {"directed": true, "multigraph": true, "graph": {"format": "eventgraph/1", "documents": [], "findings": []}, "edges": [], "nodes": [
             {"id": "person:vladimir-putin", "kind": "person", "label": {"en": "Vladimir Putin"}, "names": [], "wikidata": "Q7747",
              "evidence": [\(evidence.joined(separator: ", "))]}]}
            """, "node.json")
        let run = try Run(["explain", "node.json"], in: folder)
        #expect(run.text.hasPrefix("""
            person: person:vladimir-putin
              en Vladimir Putin, Wikidata Q7747
              2 forms in 1 article, one node because each means Q7747, or refers to it within its article
                «پوتین» 2 times in a.txt (name.person.family)
                «او» once in a.txt (reference.pronoun)

            """))
    }

    @Test func wordsDoNotSteerTheTerminal() throws {
        let text = Self.graph(sha256: String(repeating: "0", count: 64)).replacing("\"en\": \"Syria\"", with: #""en": "\u001B[2JSyria""#)
        try folder.write(text, "graph.json")
        #expect(try Run(["explain", "graph.json", "state:syria"], in: folder).text.contains("en \u{FFFD}[2JSyria"))
    }

    @Test func withoutTheArticleTheWordsAreShown() throws {
        try folder.write("متن دیگری", "a.txt")
        let run = try Run(["explain", "graph.json", "support"], in: folder)
        #expect(run.code == 0 && run.messages.contains("a.txt is not at hand"))
        #expect(run.text.contains("    [حمایت]\n"))
    }

    @Test func anUnknownNameIsRefused() throws {
        let run = try Run(["explain", "graph.json", "Atlantis"], in: folder)
        #expect(run.code == 2 && run.messages.contains("\"Atlantis\""))
    }

    @Test(arguments: [
        ("{\"directed\": true, \"nodes\"", "breaks off"), ("{\"a\": 1}", "not an event graph"), ("hello", "not JSON"),
        ("", "breaks off"), ("[1, 2]", "not an event graph"),
    ])
    func damagedAndForeignFilesAreRefused(text: String, words: String) throws {
        try folder.write(text, "bad.json")
        for arguments in [["draw", "bad.json", "-o", "x.svg"], ["explain", "bad.json"], ["merge", "bad.json", "-o", "x.json"]] {
            let run = try Run(arguments, in: folder)
            #expect(run.code == 1 && run.messages.contains("bad.json") && run.messages.contains(words), "\(run.messages)")
        }
        #expect(!folder.list().contains { $0.hasPrefix("x.") })
    }

    @Test func mergeWritesEveryFormatAndSkipsWhatIsBad() throws {
        let run = try Run(["merge", "graph.json", "none.json", "-o", "all.json", "-o", "all.graphml"], in: folder)
        #expect(run.code == 1 && run.messages.contains("none.json: no such file"))
        #expect(run.text.hasPrefix("wrote     all.json, all.graphml\ngraph     3 nodes (3 states), 1 edge\n"))
        let again = try Run(["merge", "all.json", "graph.json"], in: folder)
        #expect(again.code == 0 && again.output == folder.read("all.json"))
        #expect(try Run(["merge", "graph.json", "-o", "all.docx"], in: folder).code == 2)
    }

    @Test func oneIdForTwoTextsIsRefused() throws {
        try folder.write(Self.graph(sha256: String(repeating: "0", count: 64)), "other.json")
        let run = try Run(["merge", "graph.json", "other.json", "-o", "all.json"], in: folder)
        #expect(run.code == 1 && run.messages.contains("other.json: \"a.txt\" is another text"))
        #expect(run.text.contains("3 nodes"))
    }
}
