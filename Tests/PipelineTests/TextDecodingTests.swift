import EventGraph
import Passage
import Testing

@testable import Pipeline

@Suite struct TextDecodingTests {
    @Test func utf8ComesThroughUnchanged() {
        let decoded = DecodedText(Array("دیدار ۱\r\nدو 😀".utf8))
        #expect(decoded.text == "دیدار ۱\r\nدو 😀")
        #expect(decoded.faults.isEmpty && decoded.encoding == .utf8)
    }

    @Test func byteOrderMarkIsNoPartOfTheText() {
        let decoded = DecodedText([0xEF, 0xBB, 0xBF] + Array("مسکو".utf8))
        #expect(decoded.text.unicodeScalars.map(\.value) == "مسکو".unicodeScalars.map(\.value))
    }

    @Test func wrongBytesAreReplacedAndPlaced() {
        // A lone continuation byte, a cut letter, and a letter whose end is missing at the end of the file.
        let bytes: [UInt8] = Array("اب".utf8) + [0x80] + Array("x".utf8) + [0xD8] + Array("y".utf8) + [0xE2, 0x80]
        let decoded = DecodedText(bytes)
        #expect(decoded.text == "اب\u{FFFD}x\u{FFFD}y\u{FFFD}")
        #expect(decoded.faults == [.init(byte: 4, scalar: 2), .init(byte: 6, scalar: 4), .init(byte: 8, scalar: 6)])
    }

    @Test func faultsCountTheByteOrderMark() {
        let decoded = DecodedText([0xEF, 0xBB, 0xBF, 0x41, 0xFF])
        #expect(decoded.faults == [.init(byte: 4, scalar: 1)])
    }

    @Test(arguments: [true, false]) func utf16WithAMarkIsRead(littleEndian: Bool) {
        let units = Array("\u{FEFF}مسکو 😀".utf16)
        let bytes = units.flatMap { littleEndian ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)] }
        let decoded = DecodedText(bytes)
        #expect(decoded.text == "مسکو 😀")
        #expect(decoded.encoding == (littleEndian ? .utf16LittleEndian : .utf16BigEndian))
        #expect(decoded.faults.isEmpty)
    }

    @Test func brokenUTF16IsReplacedAndPlaced() {
        // A, a lone high surrogate, B, half a unit.
        let decoded = DecodedText([0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0, 0x43])
        #expect(decoded.text == "A\u{FFFD}B\u{FFFD}")
        #expect(decoded.faults == [.init(byte: 4, scalar: 1), .init(byte: 8, scalar: 3)])
    }

    @Test func evidenceOfAFaultStandsAtTheReplacement() throws {
        let read = try ArticleReader.article(bytes: Array("سلام ".utf8) + [0xFF], name: "a.txt", id: "a.txt")
        let finding = try #require(read.findings.first)
        #expect(finding.code == "invalid_text" && finding.subject == "byte 9")
        #expect(finding.evidence.map { read.article.text($0.span) } == "\u{FFFD}")
    }

    @Test func manyFaultsAreCountedNotListed() throws {
        let read = try ArticleReader.article(
            bytes: Array("سلام".utf8) + [UInt8](repeating: 0xFF, count: 500), name: "a", id: "a")
        #expect(read.findings.count == ArticleReader.faultLimit + 1)
        #expect(read.findings.last?.subject == "500 places in a")
    }

    @Test func textInAnotherScriptIsAFinding() throws {
        let read = try ArticleReader.article(bytes: Array("Lavrov met Baerbock".utf8), name: "a", id: "a")
        #expect(read.findings.map(\.code) == ["no_text_in_language"])
    }

    @Test func whatIsNoTextIsRefused() {
        #expect(throws: ArticleFailure.binary(name: "a", byte: 1)) {
            try ArticleReader.article(bytes: [0x41, 0, 0x42], name: "a", id: "a")
        }
        #expect(throws: ArticleFailure.binary(name: "a", byte: 4)) {
            try ArticleReader.article(bytes: [0xFF, 0xFE, 0x41, 0, 0, 0], name: "a", id: "a")
        }
        #expect(throws: ArticleFailure.empty(name: "a")) {
            try ArticleReader.article(bytes: Array(" \n\u{200C}\u{202E}\t".utf8), name: "a", id: "a")
        }
    }
}
