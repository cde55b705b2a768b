import TestSupport
import Testing

@testable import Reading

@Suite struct TokenTests {
    private func keys(_ text: String) throws -> [String] { try Persian.sentences(text).flatMap { $0.tokens.map(\.key) } }

    @Test("Arabic, Persian and Kurdish letters meet in one key", arguments: [
        ("كتابي", "کتابی"), ("رئیس", "رییس"), ("مسألة", "مساله"), ("ڕێگە", "ڕیگه"), ("آمریکا", "امریکا"), ("ﻛﺘﺎﺏ", "کتاب"),
        ("سـوریـه", "سوریه"), ("مُحَمَّد", "محمد"), ("Putin", "putin"),
    ])
    func letters(_ written: String, _ key: String) throws { #expect(try keys(written) == [key]) }

    @Test func ligaturesComeApart() throws {
        #expect(try keys("ﻻﺯﻡ") == ["لازم"])
    }

    @Test("digits of three scripts are one number", arguments: ["۱۴۰۴", "١٤٠٤", "1404"])
    func digits(_ written: String) throws {
        let token = try #require(try Persian.sentences(written).first?.tokens.first)
        #expect(token.key == "1404" && token.kind == .number)
    }

    @Test("a joiner kept, lost or turned to a space gives one word", arguments: [
        ("می‌شود", "میشود"), ("میشود", "میشود"), ("می شود", "میشود"), ("نمی شود", "نمیشود"),
        ("رسانه‌های", "رسانههای"), ("رسانههای", "رسانههای"), ("رسانه های", "رسانههای"),
        ("گفت‌وگو", "گفتوگو"), ("گفتوگو", "گفتوگو"), ("گفت وگو", "گفتوگو"), ("گفت و گو", "گفتوگو"), ("گفت¬وگو", "گفتوگو"),
    ])
    func joiners(_ written: String, _ key: String) throws { #expect(try keys("این \(written)") == ["این", key]) }

    @Test("a word that a space tore apart comes together, in a text that does so", arguments: [("بین المللی", "بینالمللی"), ("خبر نگار", "خبرنگار")])
    func torn(_ written: String, _ key: String) throws { #expect(try keys("رسانه های \(written)") == ["رسانههای", key]) }

    @Test func aLineKeepsWhatASpaceWouldJoin() throws {
        #expect(try keys("این می\nشود") == ["این", "می", "شود"])
        #expect(try keys("این رسانه\nهای") == ["این", "رسانه", "های"])
    }

    @Test("«می» joins only what makes a verb")
    func noVerb() throws { #expect(try keys("ماه می سال") == ["ماه", "می", "سال"]) }

    @Test("a preposition glued to a listed name comes off", arguments: [
        ("باکاندولیزا رایس", ["با", "کاندولیزا", "رایس"]), ("بهسوریه", ["به", "سوریه"]), ("ازلبنان", ["از", "لبنان"]),
    ])
    func glued(_ written: String, _ parts: [String]) throws { #expect(try keys(written) == parts) }

    @Test("a word that only looks glued stays whole", arguments: ["بازار", "بهداشت", "درمان", "بهرام", "ورزش", "دربند", "بازرگان"])
    func notGlued(_ word: String) throws { #expect(try keys(word) == [word]) }

    @Test func whereAGluedPrepositionEndsTheNameBegins() throws {
        #expect(try Persian.words("باکاندولیزا رایس") == [["با", "کاندولیزا", "رایس"]])
    }

    @Test("what a page named instead of writing it is read as if it were written", arguments: [
        ("می&zwnj;شود", ["میشود"]), ("آب&nbsp;نان", ["اب", "نان"]), ("&laquo;آب&raquo;", ["«", "اب", "»"]), ("ک&#1740;ش", ["کیش"]),
        ("R&D", ["r", "&", "d"]), ("آب & نان;", ["اب", "&", "نان", ";"]),
    ])
    func entities(_ written: String, _ parts: [String]) throws { #expect(try keys(written) == parts) }

    @Test func aSignOverALetterBelongsToItsWord() throws {
        #expect(try Persian.words("خانهٔ ما") == [["خانهٔ", "ما"]])
        #expect(try Persian.sentences("خانهٔ ما")[0].tokens[0].inflection.contains(.ezafe))
    }

    @Test func marksAreWordsOfTheirOwn() throws {
        #expect(try keys("«آب»، (نان)؛ ۳٫۵٪؟") == ["«", "اب", "»", ",", "(", "نان", ")", ";", "3", ".", "5", "%", "?"])
    }
}
