import Passage
import TestSupport
import Testing

@testable import Reading

/// What must hold of every text: tokens stand in order, apart, and fold back to their keys.
@Suite struct SpanTests {
    private func check(_ article: Article) throws -> String? {
        let pack = try Persian.pack
        var last = 0
        for sentence in Reader(pack: pack).sentences(of: article) {
            if sentence.tokens.isEmpty { return "empty sentence" }
            for token in sentence.tokens {
                let span = token.span
                guard span.start >= last, span.start < span.end, span.end <= article.scalars.count else { return "\(span) after \(last)" }
                last = span.end
                let text = article.text(span)
                if token.kind == .mark { if span.count != 1 { return "mark \(text)" } } else if pack.folding.key(text) != token.key {
                    return "\(text) is not \(token.key)"
                }
            }
        }
        return nil
    }

    @Test("odd texts", arguments: [
        "می شود می شود", "ها ها ها", "می می می شود", "گفت و گو و گفت وگو", "باکاندولیزا", "\u{FEFF}می\u{200C}شود", "a\u{0301}e\u{0301}", "👩‍👩‍👧‍👦 آمد",
        "\u{200C}آب\u{200C}", "ﷲ ﷺ ﻻ", "\r\n\r\n", "U-2 و اف۱۶ و F-16", "İstanbul ẞ", "𝐏𝐮𝐭𝐢𝐧", "\u{0}\u{1}\u{7F}", "ــــ", "آ\u{064B}\u{064B}",
        "١٢٣۱۲۳123", "رسانه ها ی", "«««»»»", "....", "ك\u{0640}\u{0640}ي", "درایران وازایران",
    ])
    func oddTexts(_ text: String) throws {
        let complaint = try check(Article(id: "t", source: text))
        #expect(complaint == nil)
    }

    @Test func stories() throws {
        let articles = try Stories.articles()
        #expect(articles.count >= 7)
        for article in articles { #expect(try check(article) == nil, "\(article.id)") }
    }

    @Test(.enabled(if: SharedArticles.folder != nil, "\(SharedArticles.missing)"))
    func news() throws {
        let articles = try SharedArticles.development() + SharedArticles.news()
        #expect(articles.count > 100)
        for article in articles { #expect(try check(article) == nil, "\(article.id)") }
    }

    /// Letters put together at random, from a fixed seed, so that a failure can be seen again.
    @Test func randomTexts() throws {
        let pieces = [
            "می", "ها", "های", "شود", "گفت", "و", "گو", " ", " ", " ", "\u{200C}", "\n", ".", "«", "»", "\"", "ا", "با", "ایران", "سوریه", "3", "۴", "-", "ي",
            "\u{0640}", "\u{064E}", "x", "، ", ": ", "ﻻ", "👍", "\u{200F}", "(", ")", "ای", "اند",
        ]
        var seed: UInt64 = 7
        func next(_ count: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % count
        }
        for _ in 0..<400 {
            let text = (0..<(1 + next(60))).map { _ in pieces[next(pieces.count)] }.joined()
            let complaint = try check(Article(id: "t", source: text))
            #expect(complaint == nil, "\(text.debugDescription)")
        }
    }
}
