import Mentions
import Passage
import Reading
import TestSupport
import Testing

/// Four times as many people or titles may take about four times the time.
@Suite(.serialized) struct LongMentionTests {
    private func seconds(_ text: String) throws -> Double {
        let pack = try Persian.pack
        let article = Article(id: "t", source: text), sentences = try Persian.sentences(text)
        return processorTime { _ = MentionFinder(pack: pack).mentions(in: sentences, of: article) }
    }

    /// A different family name for each number.
    private static func name(_ number: Int) -> String {
        let letters = Array("پچژگکلمنتفقخ")
        return (0..<4).map { String(letters[number / [1, 12, 144, 1728][$0] % 12]) }.joined() + "زاده"
    }

    @Test func manyPeople() throws {
        func text(_ count: Int) -> String {
            (0..<count).map { "وزیر خارجه ازبکستان رستم \(Self.name($0)) آمد." }.joined(separator: "\n")
        }
        let seen = try Seen(text(50))
        #expect(seen.persons.count == 50)
        let small = try seconds(text(150)), large = try seconds(text(600))
        #expect(large < max(small * 8, 0.3), "\(small) s, then \(large) s")
    }

    @Test("the same words over and over", arguments: ["رئیس جمهور و ", "آقای ", "معاون رئیس ", "پوتین، ", "«پوتین", "وزیران خارجه روسیه و ", "همتای روس خود "])
    func repeated(_ piece: String) throws {
        let small = try seconds(String(repeating: piece, count: 150)), large = try seconds(String(repeating: piece, count: 600))
        #expect(large < max(small * 8, 0.3), "\(small) s, then \(large) s")
    }
}
