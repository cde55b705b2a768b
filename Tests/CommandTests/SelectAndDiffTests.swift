import Foundation
import Testing

/// Parts of a graph, and what is between two.
@Suite struct SelectAndDiffTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
        try folder.write(GraphCommandTests.graph(sha256: String(repeating: "0", count: 64)), "graph.json")
    }

    @Test func aPartIsAGraphLikeAnyOther() throws {
        let run = try Run(["select", "graph.json", "--around", "Syria", "-o", "part.json", "-o", "part.yed.graphml"], in: folder)
        #expect(run.code == 0 && run.text.hasPrefix("wrote     part.json, part.yed.graphml\ngraph     2 nodes (2 states), 1 edge\n"))
        #expect(String(decoding: try #require(folder.read("part.yed.graphml")), as: UTF8.self).contains("<y:ShapeNode>"))
        // A part of the part is the part, on standard output and through a pipe too.
        let again = try Run(["select", "-", "--depth", "1", "--around", "Syria"], input: try #require(folder.read("part.json")), in: folder)
        #expect(again.code == 0 && again.output == folder.read("part.json"))
    }

    @Test(arguments: [
        (["--top", "1"], "1 node (1 state), 0 edges"), (["--confidence", "0.95"], "0 nodes, 0 edges"), (["--confidence", "0.9"], "2 nodes"),
        (["--type", "verbal_cooperation"], "2 nodes (2 states), 1 edge"), (["--kind", "person"], "0 nodes"), (["--from", "2025"], "0 nodes"),
        (["--depth", "0", "--around", "Iran"], "1 node (1 state), 0 edges"), ([], "3 nodes (3 states), 1 edge"),
    ])
    func everyCommandCutsAlike(options: [String], size: String) throws {
        let selected = try Run(["select", "graph.json"] + options, in: folder)
        #expect(selected.code == 0 && selected.messages.contains("graph     " + size), "\(selected.messages)")
        #expect(try Run(["merge", "graph.json"] + options, in: folder).output == selected.output)
    }

    @Test func extractCutsToo() throws {
        try folder.write(Folder.article(1), "a.txt")
        let all = try Run(["extract", "a.txt", "--published", "2025-12-24"], in: folder)
        try folder.write(all.output, "a.json")
        for options in [["--kind", "person,meeting"], ["--to", "1404-09-01"], ["--around", "nobody at all"]] {
            let cut = try Run(["extract", "a.txt", "--published", "2025-12-24"] + options, in: folder)
            #expect(cut.code == 0 && cut.output != all.output)
            if options[0] == "--around" { continue }
            #expect(try Run(["select", "a.json"] + options, in: folder).output == cut.output)
        }
    }

    @Test(arguments: [
        (["--kind", "planet"], "planet"), (["--from", "soon"], "--from"), (["--to", "1404-10"], "--to"),
        (["--from", "2026", "--to", "2025"], "later"), (["--confidence", "2"], "0 to 1"), (["--top", "-1"], "--top"),
        (["--depth", "-1"], "--depth"), (["--around", "Atlantis"], "Atlantis"), (["--document", "b.txt"], "b.txt"), (["-o", "x.docx"], "docx"),
    ])
    func whatMakesNoSenseIsRefused(options: [String], word: String) throws {
        let run = try Run(["select", "graph.json"] + options, in: folder)
        #expect(run.code == 2 && run.messages.contains(word) && run.output.isEmpty, "\(run.messages)")
    }

    @Test func csvMeansBothTables() throws {
        try folder.write(Folder.article(1), "a.txt")
        #expect(try Run(["extract", "a.txt", "--output", "out", "--format", "csv,yed", "--language", "en", "--no-bom"], in: folder).code == 0)
        #expect(folder.list("out") == ["a.edges.csv", "a.nodes.csv", "a.yed.graphml"])
        #expect(try #require(folder.read("out/a.nodes.csv")).starts(with: "Id,Label".utf8))
    }

    @Test func aDifferenceHasTheCodesOfDiff() throws {
        let same = try Run(["diff", "graph.json", "graph.json"], in: folder)
        #expect(same.code == 0 && same.text == """
            documents  0 came, 0 went, 0 changed
            nodes      0 came, 0 went, 0 changed
            edges      0 came, 0 went, 0 changed

            """)
        #expect(try Run(["select", "graph.json", "--around", "Syria", "-o", "part.json"], in: folder).code == 0)
        let other = try Run(["diff", "graph.json", "part.json"], in: folder)
        #expect(other.code == 1 && other.messages.isEmpty && other.text.hasSuffix("\n\n- state:iran  ایران\n"), "\(other.text)")
        let back = try Run(["diff", "-", "graph.json", "--format", "json"], input: try #require(folder.read("part.json")), in: folder)
        #expect(back.code == 1 && back.text.contains("\"added\": [\n   {\"id\": \"state:iran\""))
        for arguments in [["diff", "none.json", "graph.json"], ["diff", "-", "-"]] {
            let run = try Run(arguments, in: folder)
            #expect(run.code == 2 && !run.messages.isEmpty)
        }
    }

    @Test func aChangedEdgeIsOneChange() throws {
        let text = GraphCommandTests.graph(sha256: String(repeating: "0", count: 64))
        try folder.write(text.replacing("\"date\": null", with: "\"date\": \"2025-12-24\""), "dated.json")
        let run = try Run(["diff", "graph.json", "dated.json"], in: folder)
        #expect(run.text.contains("edges      0 came, 0 went, 1 changed\n"))
        #expect(run.text.hasSuffix("~ support: state:russia -> state:syria  (date 2025-12-24)\n    date: none -> 2025-12-24\n"), "\(run.text)")
    }
}
