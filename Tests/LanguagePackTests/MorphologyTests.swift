import LanguagePack
import TestSupport
import Testing

@Suite struct MorphologyTests {
    private func forms(_ word: String) throws -> [VerbForm] {
        let pack = try Persian.pack
        return pack.morphology.verbForms(pack.folding.key(word))
    }

    @Test("verb forms", arguments: [
        ("رفت", VerbForm(lemma: "رفت")), ("رفتم", VerbForm(lemma: "رفت", person: 1)), ("رفتند", VerbForm(lemma: "رفت", plural: true)),
        ("نرفت", VerbForm(lemma: "رفت", negative: true)), ("رفته", VerbForm(lemma: "رفت", kind: .participle, person: 0)),
        ("رفتن", VerbForm(lemma: "رفت", kind: .infinitive, person: 0)), ("می‌رود", VerbForm(lemma: "رفت", tense: .present)),
        ("برود", VerbForm(lemma: "رفت", tense: .present, mood: .subjunctive)), ("نمی‌روند", VerbForm(lemma: "رفت", tense: .present, plural: true, negative: true)),
        ("رفته‌اند", VerbForm(lemma: "رفت", plural: true)), ("بیاید", VerbForm(lemma: "آمد", tense: .present, mood: .subjunctive)),
        ("نیاید", VerbForm(lemma: "آمد", tense: .present, mood: .subjunctive, negative: true)), ("برگشت", VerbForm(lemma: "برگشت")),
        ("برنمی‌گردد", VerbForm(lemma: "برگشت", tense: .present, negative: true)), ("نیست", VerbForm(lemma: "بود", tense: .present, negative: true)),
    ])
    func verbs(_ word: String, _ form: VerbForm) throws {
        var form = form
        form.lemma = try Persian.pack.folding.key(form.lemma)
        let found = try forms(word)
        #expect(found.contains(form), "\(found)")
    }

    @Test("no verb", arguments: ["سوریه", "ایران", "مسکو", "لاوروف", "", "ن", "می", "ها"])
    func none(_ word: String) throws { #expect(try forms(word).isEmpty) }

    @Test func readingsAreDifferent() throws {
        for word in ["خرید", "گفت", "شد", "آمدند", "خورد"] {
            let found = try forms(word)
            #expect(!found.isEmpty && Set(found).count == found.count)
        }
    }

    @Test("what stands before a suffix", arguments: [("کشورها", "کشور"), ("کشورهای", "کشور"), ("وزیران", "وزیر"), ("بزرگترین", "بزرگ"), ("رسانه‌ای", "رسانه"), ("وزیرش", "وزیر")])
    func nouns(_ word: String, _ stem: String) throws {
        let pack = try Persian.pack
        #expect(pack.morphology.nounStems(pack.folding.key(word)).contains(stem))
    }

    @Test func aSuffixAloneIsNoWord() throws {
        for word in ["ها", "ی", "تر", "ان", ""] { #expect(try Persian.pack.morphology.nounStems(word).allSatisfy { $0.unicodeScalars.count > 1 }) }
    }

    @Test func ezafeComesOffANameOnly() throws {
        let morphology = try Persian.pack.morphology
        #expect(morphology.nameStems("سوریهی") == ["سوریه"])
        #expect(morphology.nameStems("سوریه") == [])
    }

    @Test func flags() throws {
        let pack = try Persian.pack
        #expect(pack.morphology.has("speech", "گفت") && pack.morphology.has("light", "کرد") && !pack.morphology.has("speech", "رفت"))
    }
}
