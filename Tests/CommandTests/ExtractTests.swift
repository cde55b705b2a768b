import Foundation
import Testing

@Suite struct ExtractTests {
    @Test func writesAFileForEveryFormat() throws {
        let folder = try Folder(articles: ["moscow.txt"])
        let run = try Run(["extract", "moscow.txt", "--output", "out", "--format", "json,graphml"], in: folder)
        #expect(run.code == 0 && run.messages.isEmpty)
        #expect(folder.list("out") == ["moscow.graphml", "moscow.json"])
        let lines = run.text.split(separator: "\n")
        #expect(lines.map { $0.prefix(10) } == ["wrote     ", "graph     ", "findings  "])
        #expect(lines.first == "wrote     out/moscow.json, out/moscow.graphml")
    }

    @Test func theDocumentIsTheFileAndItsDay() throws {
        let folder = try Folder(articles: ["moscow.txt"])
        let run = try Run(["extract", "moscow.txt", "--published", "۱۴۰۴/۱۰/۰۳"], in: folder)
        #expect(run.code == 0)
        let graph = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        let facts = try #require(graph["graph"] as? [String: Any])
        let document = try #require((facts["documents"] as? [[String: Any]])?.first)
        #expect(document["id"] as? String == "moscow.txt")
        #expect(document["published"] as? String == "2025-12-24")
    }

    @Test func quietSaysNothing() throws {
        let folder = try Folder(articles: ["a.txt"])
        let run = try Run(["extract", "a.txt", "--output", "out", "--format", "json", "--quiet"], in: folder)
        #expect(run.code == 0 && run.output.isEmpty && run.messages.isEmpty)
    }

    @Test func standardInputIsAnArticle() throws {
        let folder = try Folder()
        let (named, unnamed) = try (
            Run(["extract", "-"], input: Data(Folder.article(1).utf8), in: folder),
            Run(["extract"], input: Data(Folder.article(1).utf8), in: folder)
        )
        #expect(named.code == 0 && named.output == unnamed.output && named.text.contains("\"stdin\""))
    }

    @Test func idAndNameOfASingleArticleCanBeChosen() throws {
        let folder = try Folder(articles: ["article.txt"])
        let arguments = ["--id", "moscow", "--name", "graph", "--output", ".", "--format", "json"]
        #expect(try Run(["extract", "article.txt"] + arguments, in: folder).code == 0)
        #expect(folder.list() == ["article.txt", "graph.json"])
        #expect(String(decoding: folder.read("graph.json") ?? Data(), as: UTF8.self).contains("\"id\": \"moscow\""))
        #expect(try Run(["extract", "article.txt", "b.txt"] + arguments, in: folder).code == 2)
    }

    @Test func aFilenameMayHaveDotsAndSpaces() throws {
        let folder = try Folder(articles: ["a b.2025.txt", "c.news"])
        let run = try Run(["extract", "a b.2025.txt", "c.news", "--output", "out", "--format", "json"], in: folder)
        #expect(run.code == 0 && folder.list("out") == ["a b.2025.json", "c.news.json"])
    }

    @Test(arguments: ["json", "json,graphml"]) func theNumberOfJobsLeavesNoTrace(formats: String) throws {
        let folder = try Folder()
        let lines = (0..<60).map { number in
            let text = Folder.article(number).replacing("\n", with: "\\n")
            return "{\"id\": \"n\(number)\", \"title\": \"عنوان\", \"text\": \"\(String(repeating: text + " ", count: 1 + number % 9))\"}"
        }
        try folder.write(lines.joined(separator: "\n"), "news.jsonl")
        for jobs in ["1", "4"] {
            let run = try Run(
                ["extract", "--jsonl", "news.jsonl", "--format", formats, "--output", jobs, "--jobs", jobs], in: folder)
            #expect(run.code == 0)
        }
        #expect(folder.list("1").count == 60 * formats.split(separator: ",").count)
        #expect(folder.list("1") == folder.list("4"))
        for name in folder.list("1") { #expect(folder.read("1/" + name) == folder.read("4/" + name), "\(name)") }
        let streams = try ["1", "4"].map { try Run(["extract", "--jsonl", "news.jsonl", "--jobs", $0], in: folder) }
        #expect(streams[0].output == streams[1].output)
        #expect(streams[0].text.split(separator: "\n").count == 60)
    }

    @Test func mergeMakesOneGraph() throws {
        let folder = try Folder(articles: ["a.txt", "b.txt", "c.txt"])
        let names = ["a.txt", "b.txt", "c.txt"]
        let run = try Run(
            ["extract"] + names + ["--merge", "all", "--output", "out", "--format", "json"], in: folder)
        #expect(run.code == 0 && folder.list("out") == ["all.json"])
        // The same as reading one by one and merging in another order.
        for name in names {
            #expect(try Run(["extract", name, "--output", "one", "--format", "json"], in: folder).code == 0)
        }
        let merged = try Run(["merge", "one/c.json", "one/a.json", "one/b.json", "-o", "merged.json"], in: folder)
        #expect(merged.code == 0 && folder.read("merged.json") == folder.read("out/all.json"))
    }

    @Test func aStreamOfGraphsCanBeMerged() throws {
        let folder = try Folder(articles: ["a.txt", "b.txt"])
        let stream = try Run(["extract", "a.txt", "b.txt"], in: folder)
        let merged = try Run(["merge", "-"], input: stream.output, in: folder)
        let whole = try Run(["extract", "a.txt", "b.txt", "--merge", "all"], in: folder)
        #expect(merged.code == 0 && !merged.output.isEmpty && merged.output == whole.output)
    }
}
