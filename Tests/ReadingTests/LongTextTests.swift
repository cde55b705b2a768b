import Passage
import TestSupport
import Testing

@testable import Reading

/// Texts that nobody writes must not stop the reader or the grammar of its sentences: four times the length may cost about four times the time.
@Suite(.serialized) struct LongTextTests {
    private func seconds(_ text: String) throws -> Double {
        let article = Article(id: "t", source: text), reader = Reader(pack: try Persian.pack)
        let pack = try Persian.pack
        return processorTime { for sentence in reader.sentences(of: article) { _ = SentenceGrammar(sentence, pack: pack) } }
    }

    @Test("time grows with the length, not with its square", arguments: [
        ("letters of one word", "پ"), ("a word that a preposition may be glued to", "وا"), ("opening marks", "«"), ("closing marks", "»"),
        ("«و»", "و "), ("suffixes apart", "ها "), ("prefixes apart", "می "), ("stops", "."), ("lines", "آب\n"), ("names", "پوتین "), ("digits", "1"),
        ("a list without end", "آب، "), ("clauses within clauses", "مردی که "), ("verbs", "رفت "), ("parentheses", "("), ("combining marks", "ب\u{064E}"),
    ])
    func linear(_ name: String, _ piece: String) throws {
        let small = try seconds(String(repeating: piece, count: 3_000)), large = try seconds(String(repeating: piece, count: 12_000))
        // A square would be sixteen; what is over in a blink is noise.
        #expect(large < max(small * 10, 0.3), "\(name): \(small) s, then \(large) s")
    }

    @Test("very long texts come back", arguments: [("پ", 1_000_000), ("«", 100_000), ("و ", 100_000)])
    func comesBack(_ piece: String, _ times: Int) throws {
        let article = Article(id: "t", source: String(repeating: piece, count: times))
        let end = Reader(pack: try Persian.pack).sentences(of: article).last?.tokens.last?.span.end
        #expect(end == nil || end! >= article.scalars.count - 1)
    }
}
