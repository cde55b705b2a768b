import EventGraph
import Foundation
import Passage
import Testing

@testable import Pipeline

@Suite struct ArticleRecordTests {
    func read(_ line: String, number: Int = 1) throws -> ReadArticle? {
        try ArticleRecord.article(line: .bytes(Array(line.utf8), number: number), name: "x.jsonl")
    }

    @Test func fieldsBecomeTheArticle() throws {
        let line = #"{"id":"n1","title":"دیدار","text":"لاوروف آمد.","published":"1404/10/03","url":"https://x","outlet":"ایسنا"}"#
        let article = try #require(try read(line)).article
        #expect(article.id == "n1" && article.source == "دیدار\nلاوروف آمد.")
        #expect(article.published?.text == "2025-12-24" && article.url == "https://x" && article.outlet == "ایسنا")
    }

    @Test func aBlankLineIsNoArticle() throws {
        #expect(try read("  \r") == nil)
    }

    @Test func faultsSayWhichLine() {
        #expect(throws: ArticleFailure.badRecord(name: "x.jsonl", line: 7, reason: .missingField("text"))) {
            try read(#"{"id":"1","title":"آ"}"#, number: 7)
        }
        #expect(throws: ArticleFailure.badRecord(name: "x.jsonl", line: 7, reason: .notText("title"))) {
            try read(#"{"id":"1","title":["آ"],"text":"ب"}"#, number: 7)
        }
        #expect(throws: ArticleFailure.badDate(name: "x.jsonl, line 7", text: "2025-02-30")) {
            try read(#"{"id":"1","title":"آ","text":"ب","published":"2025-02-30"}"#, number: 7)
        }
        #expect(throws: ArticleFailure.self) { try read("{\"id\":", number: 7) }
        #expect(throws: ArticleFailure.self) { try read("[1]", number: 7) }
    }

    @Test func aWrongByteIsPlacedInTheArticle() throws {
        var bytes = Array(#"{"id":"1","title":"آ","text":"بX"}"#.utf8)
        bytes[bytes.firstIndex(of: UInt8(ascii: "X"))!] = 0xFF
        let read = try #require(try ArticleRecord.article(line: .bytes(bytes, number: 1), name: "x"))
        let finding = try #require(read.findings.first)
        #expect(finding.evidence?.span == Span(3, 4))
        #expect(read.article.text(Span(3, 4)) == "\u{FFFD}")
    }
}

@Suite struct LineReaderTests {
    func lines(_ text: String, limit: Int = 1 << 20) throws -> [LineReader.Line] {
        let path = NSTemporaryDirectory() + "lines-\(UUID().uuidString)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { unlink(path) }
        let file = open(path, O_RDONLY)
        defer { close(file) }
        return Array(LineReader(file: file, limit: limit))
    }

    @Test func linesAreCountedAndTheLastNeedsNoEnd() throws {
        #expect(try lines("a\n\nbc") == [
            .bytes([97], number: 1), .bytes([], number: 2), .bytes([98, 99], number: 3),
        ])
        #expect(try lines("").isEmpty)
    }

    @Test func aLineLongerThanAChunkIsWhole() throws {
        let long = String(repeating: "x", count: 200_000)
        #expect(try lines(long + "\ny") == [.bytes(Array(long.utf8), number: 1), .bytes([121], number: 2)])
    }

    @Test func aLineOverTheLimitIsPassedOver() throws {
        #expect(try lines("12345678901\nok\n", limit: 10) == [
            .tooLong(count: 11, number: 1), .bytes([111, 107], number: 2),
        ])
    }
}
