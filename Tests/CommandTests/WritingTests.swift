import Foundation
import Testing

/// Files are written whole or not at all.
@Suite struct WritingTests {
    @Test func aDiskThatIsFullLeavesTheOldFileAndNothingElse() throws {
        let folder = try Folder(articles: ["a.txt"])
        #expect(try Run(["extract", "a.txt", "--output", "out", "--format", "json"], in: folder).code == 0)
        let before = try #require(folder.read("out/a.json"))
        // A limit on the size of files breaks the write off in the middle, as a full disk does.
        try folder.write(Folder.article(1) + String(repeating: "x", count: 3000), "a.txt")
        try folder.write("\(String(repeating: "ع", count: 4000))\nمتن", "a.txt")
        let run = try Run(shell: "ulimit -f 1; exec \"$eventgraph\" extract a.txt --output out --format json", in: folder)
        #expect(run.code == 1 && run.messages.contains("out/a.json: cannot be written: File too large"), "\(run.messages)")
        #expect(folder.list("out") == ["a.json"] && folder.read("out/a.json") == before)
    }

    @Test func aFullStandardOutputIsAFailure() throws {
        let run = try Run(shell: "\"$eventgraph\" extract a.txt > /dev/full", in: Folder(articles: ["a.txt"]))
        #expect(run.code == 1 && run.messages.contains("standard output: No space left on device"))
    }

    @Test func aDashIsStandardOutput() throws {
        let folder = try Folder(articles: ["a.txt"])
        let plain = try Run(["extract", "a.txt", "--quiet"], in: folder), dashed = try Run(["extract", "a.txt", "--output", "-", "--quiet"], in: folder)
        #expect(dashed.code == 0 && !dashed.output.isEmpty && dashed.output == plain.output)
        #expect(folder.read("-") == nil && folder.read("-/a.json") == nil)
    }

    @Test func aReaderThatGoesAwayIsNone() throws {
        let folder = try Folder()
        let line = "{\"id\": \"%\", \"title\": \"دیدار\", \"text\": \"متن\"}\n"
        try folder.write((0..<2000).map { line.replacing("%", with: String($0)) }.joined(), "news.jsonl")
        let script = "{ \"$eventgraph\" extract --jsonl news.jsonl; echo $? > code; } | head -n 1"
        let run = try Run(shell: script, in: folder)
        #expect(run.text.split(separator: "\n").count == 1)
        #expect(folder.read("code") == Data("0\n".utf8) && !run.messages.contains("eventgraph:"), "\(run.messages)")
    }

    @Test func aLinkKeepsPointingAtItsFile() throws {
        let folder = try Folder(articles: ["a.txt"])
        try folder.write("old", "real.json")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/a.json", withDestinationPath: "real.json")
        #expect(try Run(["extract", "a.txt", "--output", ".", "--format", "json"], in: folder).code == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/a.json") == "real.json")
        #expect(folder.read("real.json")?.first == UInt8(ascii: "{"))
    }
}
