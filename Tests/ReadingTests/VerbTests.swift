import LanguagePack
import TestSupport
import Testing

@testable import Reading

@Suite struct VerbTests {
    /// The words read as finite verbs.
    private func verbs(_ text: String) throws -> [String] {
        try Persian.sentences(text).flatMap(\.tokens).filter { $0.finite != nil }.map(\.key)
    }

    @Test("a form that can be either is a verb at the end of its clause", arguments: [
        ("او نان خرید.", ["خرید"]), ("خرید نان گران شد.", ["شد"]), ("این خرید گران شد.", ["شد"]), ("وی گفت که نان خرید.", ["گفت", "خرید"]),
        ("او در خرید نان کوشید.", ["کوشید"]), ("سران دو کشور دیدار کردند.", ["کردند"]),
    ])
    func clauseEnd(_ text: String, _ expected: [String]) throws { #expect(try verbs(text) == expected) }

    @Test("forms", arguments: [
        ("نمی‌خواهد", VerbForm(lemma: "خواست", tense: .present, negative: true)),
        ("گفته‌اند", VerbForm(lemma: "گفت", plural: true)),
        ("بروند", VerbForm(lemma: "رفت", tense: .present, mood: .subjunctive, plural: true)),
        ("نرفتیم", VerbForm(lemma: "رفت", person: 1, plural: true, negative: true)),
        ("است", VerbForm(lemma: "بود", tense: .present)),
    ])
    func forms(_ word: String, _ form: VerbForm) throws {
        let token = try #require(try Persian.sentences("آنها \(word).").first?.tokens.dropFirst().first)
        #expect(token.verbs.contains(form), "\(token.verbs)")
    }

    @Test func unknownWordsMayBeNames() throws {
        let tokens = try Persian.sentences("ابوقسره آمد.")[0].tokens
        #expect(tokens[0].isUnknown && !tokens[1].isUnknown)
    }

    @Test func inflectionIsTakenOff() throws {
        let tokens = try Persian.sentences("وزیران کشورهای آنها رسانه‌هایشان")[0].tokens
        #expect(tokens.map(\.stem) == ["وزیر", "کشور", "انها", "رسانه"])
    }
}
