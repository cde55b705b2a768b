import Foundation
import Mentions
import Passage
import Testing

@Suite struct DatesRobustness {
    @Test(arguments: [
        "", "۱۲", "سال", "از", "از تا", "بین و", "ماه", "/", "1/2/", "۲۴ و", "دهه", "قرن", "هر", "ساعت", "روز", "(", "امروز (", "تا کنون",
        "سال " + String(repeating: "9", count: 40), String(repeating: "1", count: 40) + "/1/1", "۹۹۹۹۹۹۹۹۹۹۹۹ سال پیش",
        "۹۹۹۹۹۹۹ هزار میلیون میلیون سال گذشته", "۳۱/۳۱/۳۱۳۱", "9999/12/31", "0000/00/00", "قرن ۳۰", "دهه ۹۹۹۰", "سال 2999 میلادی",
        "۳۰ اسفند ۲۲۹۹", "سال ۱ هجری قمری", "۱ محرم ۱", "هزار و هزار و هزار سال", "۱۰۰۰ قرن پیش", "۹۹۹ قرن آینده",
    ])
    func oddTextIsRead(_ text: String) throws {
        for published in [nil, "2025-12-24", "2025-12", "2025", "0001-01-01", "9999-12-31"] as [String?] {
            for mention in try DatesPack.dates(text, published: published).mentions {
                let scalars = Array(text.unicodeScalars)
                #expect(mention.span.end <= scalars.count && mention.span.start < mention.span.end)
            }
        }
    }

    /// One word over and over must neither nest without end nor be read again and again.
    @Test(arguments: [
        "حدود", "اواخر", "صبح", "از", "و", "تا", "هر", "ساعت", "روز", "سال", "ماه", "۱۲", "دوشنبه", "امروز", "(", "۳ روز و", "۱۳۹۰ و", "۱۲:۳۰", "1/", "دی",
    ])
    func oneWordOverAndOver(_ word: String) throws {
        let text = String(repeating: word + " ", count: 2000)
        let time = try ContinuousClock().measure { _ = try DatesPack.dates(text) }
        #expect(time < .seconds(20))
    }

    @Test func textOfAMentionStandsAtItsSpan() throws {
        let text = "وی روز دوشنبه ۲۴ دسامبر ۲۰۱۸ (۳ دی ۱۳۹۷) آمد.\nدیروز و پریروز و ۲۳ و ۲۵ دی ۱۳۹۷ و سال‌های ۱۳۹۰ و ۱۳۹۵ نیز."
        let article = Article(id: "test", source: text)
        let mentions = try DatesPack.dates(text).mentions
        #expect(mentions.count >= 6)
        for mention in mentions { #expect(article.text(mention.span) == mention.text) }
        for (one, next) in zip(mentions, mentions.dropFirst()) { #expect(one.span.end <= next.span.start) }
    }

    @Test func theTextTellsItsDate() throws {
        #expect(try DatesPack.dates("تهران، ۳ دی ۱۴۰۴\nاو دیروز آمد.").anchor?.text == "2025-12-24")
        let own = try DatesPack.dates("سران دو کشور امروز چهارشنبه ۲۴ دسامبر ۲۰۲۵ دیدار کردند. او دیروز آمد. نشست بعد ۱۰ ژانویه ۲۰۲۶ خواهد بود.")
        #expect(own.anchor?.text == "2025-12-24")
        #expect(own.mentions.contains { $0.text == "دیروز" && $0.value?.text == "2025-12-23" })
        #expect(try DatesPack.dates("او ۳ مارس ۲۰۲۰ رفت و ۵ مه ۲۰۲۱ بازگشت.").anchor?.text == "2021-05-05")
        #expect(try DatesPack.dates("او دیروز آمد.").anchor == nil)
    }

    /// Twice the text takes about twice the time; five times would be the sign of a square.
    @Test func timeIsLinear() throws {
        let line = "در روزهای ۲۳ و ۲۴ دسامبر سال گذشته، سه روز پیش از حدود حدود حدود اواخر ماه جاری ۱۴۰۴/۱۰/۰۳ (۲۴ دسامبر ۲۰۲۵) و ۱ و ۲ و ۳ و ۴ "
        func seconds(_ times: Int) throws -> Double {
            let article = Article(id: "t", source: String(repeating: line, count: times))
            let sentences = try DatesPack.sentences(article)
            let finder = try DatesPack.finder(), clock = ContinuousClock()
            let best = try (0..<3).map { _ in
                try clock.measure { #expect(!finder.dates(in: sentences, article: article).mentions.isEmpty) }
            }.min() ?? .zero
            return Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
        }
        let small = try seconds(100), large = try seconds(400)
        #expect(large < small * 12)
    }
}
