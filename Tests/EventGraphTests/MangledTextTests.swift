import EventGraph
import Passage
import Pipeline
import TestSupport
import Testing

/// Articles with words lost, doubled, moved and cut: whatever comes in, the graph is sound and nothing stops.
@Suite struct MangledTextTests {
    /// Numbers that look random and are the same on every run.
    private struct Dice {
        var seed: UInt64
        mutating func roll(_ sides: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % sides
        }
    }

    private static let debris = ["«", "»", "(", ")", "،", ":", ".", "که", "و", "با", "را", "وزیران", "رئیس", "همتای", "این", "دیدار", "\n", "-", "\u{200C}", "۲۴", "خود"]

    private static func mangled(_ text: String, _ seed: UInt64) -> String {
        var dice = Dice(seed: seed)
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        words = Array(words.dropFirst(dice.roll(words.count)).prefix(20 + dice.roll(200)))
        for _ in 0..<(1 + words.count / 6) {
            let place = dice.roll(words.count)
            switch dice.roll(5) {
            case 0 where words.count > 1: words.remove(at: place)
            case 1: words.insert(words[place], at: dice.roll(words.count))
            case 2: words.swapAt(place, dice.roll(words.count))
            default: words.insert(debris[dice.roll(debris.count)], at: place)
            }
        }
        return words.joined(separator: " ")
    }

    @Test func whateverComesIn() async throws {
        let extractor = Extractor(pack: try Persian.pack)
        let articles = try Stories.articles().flatMap { story in
            (1...60).map { Article(id: "\(story.id)-\($0)", source: Self.mangled(story.source, UInt64($0)), published: story.published) }
        }
        #expect(articles.count >= 400)
        let complaints = await concurrently(articles) { Soundness.complaints(of: extractor.graph(of: $0), from: $0) }
        for (article, complaints) in zip(articles, complaints) {
            for complaint in complaints { Issue.record("\(article.id): \(complaint)\n\(article.source)") }
        }
    }
}
