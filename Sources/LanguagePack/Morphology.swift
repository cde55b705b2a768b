import Foundation

/// The affixes of a language and the verbs' stems: takes inflected forms apart.
public struct Morphology: Sendable {
    private struct Ending: Sendable { var form: [UInt32]; var person: Int; var plural: Bool }
    private struct Prefix: Sendable { var form: [UInt32]; var imperfective, negative, subjunctive: Bool }
    private struct Stem: Sendable { var lemma: String; var preverb: Int; var present: Bool }

    private var prefixes: [Prefix] = [Prefix(form: [], imperfective: false, negative: false, subjunctive: false)]
    private var presentEndings: [Ending] = []
    private var pastEndings: [Ending] = []
    private var perfectEndings: [Ending] = []
    private var copulaEndings: [Ending] = []
    private var participle: [UInt32] = []
    private var infinitive: [UInt32] = []
    private var nounSuffixes: [[UInt32]] = []
    private var nounInflections: [Inflection] = []
    private var closedVowels: Set<UInt32> = []
    private var nameSuffixes: [(form: [UInt32], hosts: Set<UInt32>)] = []
    private var nameSuffixHosts: Set<UInt32> = []
    /// The letters of every preverb; the first is none.
    private var preverbs: [[UInt32]] = [[]]
    private var copula: String?
    private var stems = KeyTable<[Stem]>()
    private var irregular = KeyTable<[VerbForm]>()
    /// Lemma and flag, joined.
    private var flags = KeySet(capacity: 600)
    /// Suffixes that may stand as a word of their own where the joiner became a space.
    public private(set) var freeSuffixes: KeySet = []
    /// Verb prefixes that may stand as a word of their own.
    public private(set) var freePrefixes: KeySet = []
    /// First parts of words, as "without" in "injustice", that stand apart in a text that has lost its joiners.
    public private(set) var firstParts: KeySet = []
    /// Second parts of words, as "-making", that do.
    public private(set) var secondParts: KeySet = []
    /// Second parts that are everyday words too, so that only a light verb behind them tells.
    public private(set) var secondPartsOfVerbs: KeySet = []

    /// Reads `morphology.tsv` and `lexicon/verbs.tsv`, `lexicon/irregular_forms.tsv`.
    public init(folder: URL, folding: Folding) throws {
        func scalars(_ text: String) -> [UInt32] { folding.key(text).unicodeScalars.map(\.value) }
        let affixes = try Table("morphology.tsv", in: folder)
        try affixes.require("kind", "form", "value")
        try affixes.forEach { row in
            let form = scalars(row["form"]), value = row["value"]
            let ending = Ending(form: form, person: Int(value.prefix(1)) ?? 3, plural: value.hasSuffix("pl"))
            switch row["kind"] {
            case "verb_prefix":
                prefixes.append(Prefix(
                    form: form, imperfective: value.contains("imperfective"),
                    negative: value.contains("negative"), subjunctive: value.contains("subjunctive")))
            case "present_ending": presentEndings.append(ending)
            case "past_ending": pastEndings.append(ending)
            case "perfect_ending": perfectEndings.append(ending)
            case "copula_suffix": copulaEndings.append(ending)
            case "participle": participle = form
            case "infinitive": infinitive = form
            case "noun_suffix":
                nounSuffixes.append(form)
                nounInflections.append(Inflection(features: row.features("value")))
            case "closed_vowel": closedVowels.formUnion(form)
            case "name_suffix":
                let hosts = Set(row.list("value").compactMap { folding.key($0).unicodeScalars.first?.value })
                nameSuffixes.append((form, hosts))
                nameSuffixHosts.formUnion(hosts)
            case "free_suffix": freeSuffixes.insert(folding.key(row["form"]))
            case "free_prefix": freePrefixes.insert(folding.key(row["form"]))
            case "first_part": firstParts.insert(folding.key(row["form"]))
            case "second_part":
                if value.contains("before_light") { secondPartsOfVerbs.insert(folding.key(row["form"])) } else { secondParts.insert(folding.key(row["form"])) }
            default: throw PackError(file: affixes.file, line: row.line, column: 1, fault: .unknown(row["kind"], allowed: "the kinds of affix"))
            }
        }
        try readVerbs(folder, folding)
    }

    private mutating func readVerbs(_ folder: URL, _ folding: Folding) throws {
        let verbs = try Table("lexicon/verbs.tsv", in: folder)
        try verbs.require("past", "present", "prefix", "flags")
        verbs.forEach { row in
            let prefix = folding.key(row["prefix"]), letters = prefix.unicodeScalars.map(\.value)
            let preverb = preverbs.firstIndex(of: letters) ?? preverbs.count
            if preverb == preverbs.count { preverbs.append(letters) }
            for past in row.list("past").map(folding.key) {
                let lemma = prefix + past
                stems[past, default: []].append(Stem(lemma: lemma, preverb: preverb, present: false))
                for present in row.list("present").map(folding.key) {
                    stems[present, default: []].append(Stem(lemma: lemma, preverb: preverb, present: true))
                }
                for flag in row.list("flags") + row.features("flags") { flags.insert(PhraseHash(lemma) + PhraseHash(flag)) }
                if copula == nil, has("copula", lemma) { copula = lemma }
            }
        }
        let forms = try Table("lexicon/irregular_forms.tsv", in: folder)
        try forms.require("form", "lemma_past", "features")
        forms.forEach { row in
            var form = VerbForm(lemma: folding.key(row["lemma_past"]), tense: .present)
            for feature in row.features("features") {
                switch feature {
                case "person=1": form.person = 1
                case "person=2": form.person = 2
                case "person=3": form.person = 3
                case "person=0": form.person = 0
                case "number=pl": form.plural = true
                case "tense=past": form.tense = .past
                case "tense=future": form.tense = .future
                case "negative": form.negative = true
                case "mood=subjunctive": form.mood = .subjunctive
                case "mood=imperative": form.mood = .imperative
                default: break
                }
            }
            irregular[folding.key(row["form"]), default: []].append(form)
        }
    }

    /// Whether `verbs.tsv` gives the verb `lemma` this flag: `light`, `speech`, `modal`, `copula`.
    public func has(_ flag: String, _ lemma: String) -> Bool { flags.contains(PhraseHash(lemma) + PhraseHash(flag)) }

    /// Every reading of `key` as a verb form, irregular ones first.
    public func verbForms(_ key: String) -> [VerbForm] { verbForms(Letters(key)) }

    /// Every reading of a word as a verb form, irregular ones first.
    public func verbForms(_ word: Letters) -> [VerbForm] {
        if let known = irregular[word.hash] { return known }
        var found: [VerbForm] = []
        for (preverb, letters) in preverbs.enumerated() where word.starts(with: letters) && word.count > letters.count {
            for prefix in prefixes where word.starts(with: prefix.form, at: letters.count) {
                let start = letters.count + prefix.form.count
                if start < word.count { read(word, start, prefix, preverb, &found) }
            }
        }
        return found
    }

    private func read(_ word: Letters, _ start: Int, _ prefix: Prefix, _ preverb: Int, _ found: inout [VerbForm]) {
        func add(_ endings: [Ending], present: Bool, _ make: (String, Ending) -> VerbForm) {
            for ending in endings where word.count - start > ending.form.count && word.ends(with: ending.form) {
                forEachLemma(word, start..<(word.count - ending.form.count), present, preverb, isPrefixed: !prefix.form.isEmpty) { lemma in
                    let form = make(lemma, ending)
                    if !found.contains(form) { found.append(form) }
                }
            }
        }
        add(presentEndings, present: true) { lemma, ending in
            VerbForm(
                lemma: lemma, tense: .present, mood: prefix.imperfective ? .indicative : .subjunctive,
                person: ending.person, plural: ending.plural, negative: prefix.negative)
        }
        // "Go!": the bare stem behind its prefix.
        if prefix.subjunctive || prefix.negative, !prefix.imperfective {
            add([Ending(form: [], person: 2, plural: false)], present: true) { lemma, _ in
                VerbForm(lemma: lemma, tense: .present, mood: .imperative, person: 2, negative: prefix.negative)
            }
        }
        guard !prefix.subjunctive else { return }
        add(pastEndings, present: false) { lemma, ending in
            VerbForm(lemma: lemma, person: ending.person, plural: ending.plural, negative: prefix.negative)
        }
        add(perfectEndings, present: false) { lemma, ending in
            VerbForm(lemma: lemma, person: ending.person, plural: ending.plural, negative: prefix.negative)
        }
        add([Ending(form: participle, person: 0, plural: false)], present: false) { lemma, _ in
            VerbForm(lemma: lemma, kind: .participle, person: 0, negative: prefix.negative)
        }
        add([Ending(form: infinitive, person: 0, plural: false)], present: false) { lemma, _ in
            VerbForm(lemma: lemma, kind: .infinitive, person: 0, negative: prefix.negative)
        }
    }

    private func forEachLemma(
        _ word: Letters, _ range: Range<Int>, _ present: Bool, _ preverb: Int, isPrefixed: Bool, _ body: (String) -> Void
    ) {
        func look(_ range: Range<Int>) {
            for stem in stems[word.hash(range)] ?? [] where stem.present == present && stem.preverb == preverb { body(stem.lemma) }
        }
        look(range)
        // A glide stands between a prefix and a stem that begins with alef (as in "biyayad", come): try without it.
        if isPrefixed, range.count > 2, let glide = nameSuffixes.first?.form.first, word.scalars[range.lowerBound] == glide { look(range.dropFirst()) }
    }

    /// What may be left of a noun or adjective when a suffix is taken off, the longest suffix first.
    public func nounStems(_ key: String) -> [String] { texts(nounStems, key) }

    /// How many letters may be left of a noun or adjective when a suffix is taken off, the longest suffix first.
    public func nounStems(_ word: Letters) -> [Int] {
        nounSuffixes.compactMap { word.count > $0.count + 1 && word.ends(with: $0) ? word.count - $0.count : nil }
    }

    /// How many letters may be left of a noun or adjective, with what the suffix taken off says; the longest suffix first.
    public func nounReadings(_ word: Letters) -> [(count: Int, inflection: Inflection)] {
        nounSuffixes.indices.compactMap { index in
            let suffix = nounSuffixes[index]
            guard word.count > suffix.count + 1, word.ends(with: suffix) else { return nil }
            let count = word.count - suffix.count
            // Behind a vowel the letter of "a" is the sign of ezafe: "the world of".
            let isEzafe = suffix.count == 1 && nounInflections[index] == .indefinite && nameSuffixHosts.contains(word.scalars[count - 1])
            return (count, isEzafe ? .ezafe : nounInflections[index])
        }
    }

    /// Whether the word is the present stem of a verb with the sign of the abstract: "taking", "making" as the second part of a noun.
    public func isActionPart(_ word: Letters) -> Bool {
        guard let sign = nameSuffixes.first?.form, sign.count == 1, word.count > 2, word.ends(with: sign) else { return false }
        return stems[word.hash(0..<(word.count - 1))]?.contains { $0.present && $0.preverb == 0 } ?? false
    }

    /// Whether the bare form of a noun ends in a vowel behind which the sign of ezafe is always written.
    public func endsClosed(_ word: Letters) -> Bool { word.scalars.last.map(closedVowels.contains) ?? false }

    /// How many letters are left, and what is said, when a form of "be" is taken off the end: "ready-are"; the caller knows whether an adjective is left.
    public func copulaReadings(_ word: Letters) -> [(count: Int, form: VerbForm)] {
        copulaEndings.compactMap { ending in
            guard let copula, word.count > ending.form.count + 2, word.ends(with: ending.form) else { return nil }
            let form = VerbForm(lemma: copula, tense: .present, person: ending.person, plural: ending.plural)
            return (word.count - ending.form.count, form)
        }
    }

    /// What may be left of a name when the sign of ezafe or indefiniteness is taken off.
    public func nameStems(_ key: String) -> [String] { texts(nameStems, key) }

    /// How many letters may be left of a name when the sign of ezafe or indefiniteness, or a joined "is", is taken off.
    public func nameStems(_ word: Letters) -> [Int] {
        // The sign is written behind a vowel alone; behind other letters it makes an adjective or a surname.
        nameSuffixes.compactMap { suffix in
            let left = word.count - suffix.form.count
            return left > 1 && word.ends(with: suffix.form) && suffix.hosts.contains(word.scalars[left - 1]) ? left : nil
        }
    }

    private func texts(_ stems: (Letters) -> [Int], _ key: String) -> [String] {
        let word = Letters(key)
        return stems(word).map { word.text(0..<$0) }
    }
}
