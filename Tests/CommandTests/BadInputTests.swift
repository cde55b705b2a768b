import Foundation
import Testing

@Suite struct BadInputTests {
    /// Runs over a good article and `bad`: the good one must be done, the other named with `words`.
    func expect(_ bad: String, _ words: [String], in folder: Folder, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let run = try Run(["extract", bad, "good.txt", "--output", "out", "--format", "json"], in: folder)
        #expect(run.code == 1, sourceLocation: sourceLocation)
        #expect(folder.list("out") == ["good.json"], sourceLocation: sourceLocation)
        let message = run.messages.split(separator: "\n").first.map(String.init) ?? ""
        #expect(message.hasPrefix("eventgraph: \(bad): "), sourceLocation: sourceLocation)
        for word in words { #expect(message.contains(word), "\(message)", sourceLocation: sourceLocation) }
        #expect(run.text.hasSuffix("failed    1 of 2 articles\n"), sourceLocation: sourceLocation)
    }

    @Test func aMissingFile() throws {
        try expect("none.txt", ["no such file"], in: Folder(articles: ["good.txt"]))
        try expect("good.txt/none.txt", ["no such file"], in: Folder(articles: ["good.txt"]))
    }

    @Test func aFolder() throws {
        try expect(".", ["is a folder", "name the articles in it"], in: Folder(articles: ["good.txt"]))
    }

    @Test func anEmptyFile() throws {
        let folder = try Folder(articles: ["good.txt"])
        try folder.write("", "empty.txt")
        try folder.write("\u{FEFF} \n\u{200F}\t\n", "blank.txt")
        try expect("empty.txt", ["no text", "title on the first line"], in: folder)
        try expect("blank.txt", ["no text"], in: folder)
    }

    @Test func aBinaryFile() throws {
        let folder = try Folder(articles: ["good.txt"])
        try folder.write(Data([0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 0xFF]), "picture.txt")
        try expect("picture.txt", ["is not text", "byte 4", "UTF-8"], in: folder)
    }

    @Test func aLineOfFiftyMegabytes() throws {
        let folder = try Folder(articles: ["good.txt"])
        try folder.write(Data(repeating: UInt8(ascii: "x"), count: 50 << 20), "long.txt")
        try expect("long.txt", ["50.0 MB", "at most 12.0 MB", "--jsonl"], in: folder)
    }

    @Test func aLineOfFiftyMegabytesAmongJSONLines() throws {
        let folder = try Folder()
        var data = Data(repeating: UInt8(ascii: "x"), count: 50 << 20)
        data += Data("\n{\"id\": \"good\", \"title\": \"دیدار\", \"text\": \"متن\"}\n".utf8)
        try folder.write(data, "news.jsonl")
        let run = try Run(["extract", "--jsonl", "news.jsonl", "--output", "out", "--format", "json"], in: folder)
        #expect(run.code == 1 && folder.list("out") == ["good.json"])
        #expect(run.messages.contains("news.jsonl, line 1: is 50.0 MB long"))
    }

    @Test func twoArticlesOfOneName() throws {
        let folder = try Folder(articles: ["good.txt"])
        try FileManager.default.createDirectory(atPath: folder.path + "/other", withIntermediateDirectories: true)
        try folder.write(Folder.article(7), "other/good.txt")
        let run = try Run(["extract", "good.txt", "other/good.txt", "--output", "out", "--format", "json"], in: folder)
        #expect(run.code == 1 && run.messages.contains("other/good.txt: an earlier article of this call is named good.txt too"))
        let alone = try Run(["extract", "good.txt"], in: folder)
        #expect(folder.read("out/good.json") == alone.output)
    }

    @Test func invalidUTF8IsReadOnAndPlaced() throws {
        let folder = try Folder()
        try folder.write(Data("دیدار ".utf8) + Data([0xFF]) + Data("\nمتن".utf8), "a.txt")
        let run = try Run(["extract", "a.txt", "--output", "out", "--format", "json"], in: folder)
        #expect(run.code == 0 && run.text.contains("findings  invalid_text: byte 11 (a.txt 6)"))
    }

    @Test func utf16IsReadLikeUTF8() throws {
        let folder = try Folder(articles: ["a.txt"])
        let plain = try Run(["extract", "a.txt"], in: folder)
        try folder.write(Data([0xFF, 0xFE]) + Folder.article(0).data(using: .utf16LittleEndian)!, "a.txt")
        let wide = try Run(["extract", "a.txt"], in: folder)
        try folder.write(Data([0xEF, 0xBB, 0xBF]) + Data(Folder.article(0).utf8), "a.txt")
        let marked = try Run(["extract", "a.txt"], in: folder)
        #expect(plain.code == 0 && wide.output == plain.output && marked.output == plain.output)
    }

    @Test func controlAndBidiCharactersAreText() throws {
        let folder = try Folder()
        try folder.write("\u{202B}دیدار\u{202C}\u{1}\u{1B}[31m\r\n\u{2066}متن\u{2069}\u{FFFE}\u{7F}", "a.txt")
        let run = try Run(["extract", "a.txt", "--output", "out", "--format", "json,graphml"], in: folder)
        #expect(run.code == 0 && folder.list("out") == ["a.graphml", "a.json"])
        let json = try #require(folder.read("out/a.json"))
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: json) }
    }

    @Test func textWithoutPersianGivesAnEmptyGraphAndSaysSo() throws {
        let folder = try Folder()
        try folder.write("Ministers met\nin Moscow.", "a.txt")
        let run = try Run(["extract", "a.txt", "--output", "out", "--format", "json"], in: folder)
        #expect(run.code == 0 && run.text.contains("no_text_in_language: a.txt"))
    }

    @Test func badLinesDoNotKeepTheOthersFromBeingDone() throws {
        let folder = try Folder()
        try folder.write("""
            {"id": "a", "title": "دیدار", "text": "متن"}
            {"id": "b", "title": "دیدار"}
            not json

            {"id": "../c", "title": "دیدار", "text": "متن"}
            {"id": "d", "title": "دیدار", "text": "متن", "published": "2025-02-30"}
            {"id": "a", "title": "دیدار", "text": "متن"}
            {"id": "e", "title": "دیدار", "text": "متن"}
            """, "news.jsonl")
        let run = try Run(["extract", "--jsonl", "news.jsonl", "--output", "out", "--format", "json"], in: folder)
        #expect(run.code == 1 && folder.list("out") == ["a.json", "e.json"])
        let messages = run.messages.split(separator: "\n")
        #expect(messages.count == 5)
        for (message, word) in zip(messages, ["line 2: the field \"text\"", "line 3", "\"../c\"", "line 6: 2025-02-30", "named a too"]) {
            #expect(message.contains(word), "\(message)")
        }
    }
}
