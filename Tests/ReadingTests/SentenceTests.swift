import TestSupport
import Testing

@testable import Reading

@Suite struct SentenceTests {
    private func count(_ text: String) throws -> Int { try Persian.sentences(text).count }

    @Test("a sentence ends", arguments: [
        "وی آمد. او رفت.", "وی آمد.وی رفت.", "آیا آمد؟ رفت!", "وی آمد… او رفت.", "وی آمد.» او رفت.", "وی آمد\nاو رفت", "وی آمد.\r\nاو رفت.",
    ])
    func ends(_ text: String) throws { #expect(try count(text) == 2) }

    @Test("a stop ends nothing", arguments: [
        "نرخ 3.5 درصد شد", "نرخ ۳.۵ درصد شد.", "نرخ ۳٫۵ درصد شد.", "وی در news.com گفت", "وی با جورج و. بوش دیدار کرد.", "وی رفت...",
    ])
    func goesOn(_ text: String) throws { #expect(try count(text) == 1) }

    @Test func closingMarksBelongToTheSentenceTheyClose() throws {
        #expect(try Persian.words("او گفت: «نه.» وی رفت.").map { $0.joined(separator: " ") } == ["او گفت : « نه . »", "وی رفت ."])
    }

    @Test func titleAndParagraphsAreCounted() throws {
        let sentences = try Persian.sentences("عنوان خبر\nوی آمد. او رفت.\n\nوی ماند.")
        #expect(sentences.map(\.paragraph) == [0, 1, 1, 2])
        #expect(sentences.map(\.isTitle) == [true, false, false, false])
    }

    @Test("headlines of other articles are passed over, the article goes on behind them")
    func links() throws {
        let lines = ["عنوان خبر", "وی آمد.", "او رفت.", "بیشتر بخوانید:", "رئیس جمهور به مسکو می‌رود", "فیلم/ دیدار وزیران خارجه", "وی در پایان از همه سپاس گزارد.", "او رفت"]
        let sentences = try Persian.words(lines.joined(separator: "\n")).map { $0.joined(separator: " ") }
        #expect(sentences == ["عنوان خبر", "وی آمد .", "او رفت .", "وی در پایان از همه سپاس گزارد .", "او رفت"])
    }

    @Test func behindAFooterNothingIsRead() throws {
        let lines = ["عنوان خبر", "وی آمد.", "او رفت.", "وی ماند.", "انتهای پیام", "رئیس جمهور به مسکو رفت."]
        #expect(try count(lines.joined(separator: "\n")) == 4)
    }

    @Test("lines broken by width are one text")
    func wrapped() throws {
        let words = "وزیر خارجه ایران در دیدار با همتای روس خود از گسترش روابط دو کشور در زمینه انرژی"
        let lines = [
            "دیدار وزیران خارجه در مسکو برای گفتگو درباره برنامه هسته ای کشور", words, "و ترابری و بازرگانی و فرهنگ و آموزش و پژوهش و ورزش سخن گفت و همه آنها", "را برای مردم دو کشور و آینده آنها سودمند خواند و خواستار ادامه این روند",
            "در سال آینده و سال های پس از آن شد و گفت کار بزرگی در پیش است.", "وی افزود دو کشور در سال های گذشته راه درازی را با هم آمده اند و باید", "آن را با همان شتاب و همان باور به آینده دنبال کنند و از هیچ کوششی در", "این راه فروگذار نکنند.",
        ]
        let sentences = try Persian.sentences(lines.joined(separator: "\n"))
        #expect(sentences.count == 3)
        #expect(sentences.map(\.paragraph) == [0, 1, 2])
    }

    @Test func shortLinesAreNotTakenForWrapped() throws {
        #expect(try count((0..<8).map { "خبر \($0)" }.joined(separator: "\n")) == 8)
    }

    @Test func nothingGivesNothing() throws {
        for text in ["", " ", "\n\n", "\u{FEFF}", "…", "«»", "\u{200C}\u{200C}"] { #expect(try count(text) == 0, "\(text.debugDescription)") }
    }

    @Test func furnitureOfThePageIsLeftOut() throws {
        let sentences = try Persian.words("وی آمد.\nانتهای پیام\nاو رفت.").map { $0.joined(separator: " ") }
        #expect(sentences == ["وی آمد .", "او رفت ."])
    }

    @Test func belowAFooterNothingIsRead() throws {
        let body = (1...5).map { "او در روز \($0) ماه به شهر آمد." }.joined(separator: "\n")
        #expect(try count(body) == 5)
        #expect(try count(body + "\nانتهای پیام\nاخبار دیگر را اینجا بخوانید.") == 5)
    }
}
