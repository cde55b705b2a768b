import Foundation

/// The affixes of a language and the verbs' stems: takes inflected forms apart.
public struct Morphology: Sendable {
    private struct Ending: Sendable { var form: [UInt32]; var person: Int; var plural: Bool }
    private struct Prefix: Sendable { var form: [UInt32]; var imperfective, negative, subjunctive: Bool }
    private struct Stem: Sendable { var lemma: String; var preverb: String; var present: Bool }

    private var prefixes: [Prefix] = [Prefix(form: [], imperfective: false, negative: false, subjunctive: false)]
    private var presentEndings: [Ending] = []
    private var pastEndings: [Ending] = []
    private var perfectEndings: [Ending] = []
    private var participle: [UInt32] = []
    private var infinitive: [UInt32] = []
    private var nounSuffixes: [[UInt32]] = []
    private var nameSuffixes: [[UInt32]] = []
    private var nameSuffixHosts: Set<UInt32> = []
    private var preverbs: [[UInt32]] = []
    private var stems = KeyTable<[Stem]>()
    private var irregular = KeyTable<[VerbForm]>()
    private var flags = KeyTable<Set<String>>()
    /// Suffixes that may stand as a word of their own where the joiner became a space.
    public private(set) var freeSuffixes: Set<String> = []
    /// Verb prefixes that may stand as a word of their own.
    public private(set) var freePrefixes: Set<String> = []

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
            case "participle": participle = form
            case "infinitive": infinitive = form
            case "noun_suffix": nounSuffixes.append(form)
            case "name_suffix":
                nameSuffixes.append(form)
                nameSuffixHosts.formUnion(row.list("value").compactMap { folding.key($0).unicodeScalars.first?.value })
            case "free_suffix": freeSuffixes.insert(folding.key(row["form"]))
            case "free_prefix": freePrefixes.insert(folding.key(row["form"]))
            default: throw PackError(file: affixes.file, line: row.line, column: 1, fault: .unknown(row["kind"], allowed: "the kinds of affix"))
            }
        }
        try readVerbs(folder, folding)
    }

    private mutating func readVerbs(_ folder: URL, _ folding: Folding) throws {
        var seen: Set<String> = []
        let verbs = try Table("lexicon/verbs.tsv", in: folder)
        try verbs.require("past", "present", "prefix", "flags")
        verbs.forEach { row in
            let preverb = folding.key(row["prefix"])
            for past in row.list("past").map(folding.key) {
                let lemma = preverb + past
                if !preverb.isEmpty, seen.insert(preverb).inserted { preverbs.append(preverb.unicodeScalars.map(\.value)) }
                stems[past, default: []].append(Stem(lemma: lemma, preverb: preverb, present: false))
                for present in row.list("present").map(folding.key) {
                    stems[present, default: []].append(Stem(lemma: lemma, preverb: preverb, present: true))
                }
                flags[lemma, default: []].formUnion(row.list("flags") + row.features("flags"))
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
    public func has(_ flag: String, _ lemma: String) -> Bool { flags[lemma]?.contains(flag) ?? false }

    /// Every reading of `key` as a verb form, irregular ones first.
    public func verbForms(_ key: String) -> [VerbForm] {
        if let known = irregular[key] { return known }
        let letters = key.unicodeScalars.map(\.value)
        var found: [VerbForm] = []
        for preverb in [[]] + preverbs where letters.starts(with: preverb) && letters.count > preverb.count {
            for prefix in prefixes {
                let rest = letters.dropFirst(preverb.count)
                guard rest.starts(with: prefix.form), rest.count > prefix.form.count else { continue }
                read(Array(rest.dropFirst(prefix.form.count)), prefix, Morphology.text(preverb), &found)
            }
        }
        var seen: Set<VerbForm> = []
        return found.filter { seen.insert($0).inserted }
    }

    private func read(_ body: [UInt32], _ prefix: Prefix, _ preverb: String, _ found: inout [VerbForm]) {
        func add(_ endings: [Ending], present: Bool, _ make: (String, Ending) -> VerbForm) {
            for ending in endings where body.count > ending.form.count && body.ends(with: ending.form) {
                for stem in lemmas(Array(body.dropLast(ending.form.count)), present: present, preverb: preverb) {
                    found.append(make(stem, ending))
                }
            }
        }
        add(presentEndings, present: true) { lemma, ending in
            VerbForm(
                lemma: lemma, tense: .present, mood: prefix.imperfective ? .indicative : .subjunctive,
                person: ending.person, plural: ending.plural, negative: prefix.negative)
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

    private func lemmas(_ stem: [UInt32], present: Bool, preverb: String) -> [String] {
        var candidates = [stem]
        // A glide stands between a prefix and a stem that begins with alef (as in "biyayad", come): try without it.
        if stem.count > 2, let glide = nameSuffixes.first?.first, stem[0] == glide { candidates.append(Array(stem.dropFirst())) }
        return candidates.flatMap { candidate in
            (stems[Morphology.text(candidate)] ?? []).filter { $0.present == present && $0.preverb == preverb }.map(\.lemma)
        }
    }

    /// What may be left of a noun or adjective when a suffix is taken off, the longest suffix first.
    public func nounStems(_ key: String) -> [String] { stripped(key, nounSuffixes) }

    /// What may be left of a name when the sign of ezafe or indefiniteness is taken off.
    public func nameStems(_ key: String) -> [String] {
        // The sign is written behind a vowel alone; behind other letters it makes an adjective or a surname.
        stripped(key, nameSuffixes).filter { stem in stem.unicodeScalars.last.map { nameSuffixHosts.contains($0.value) } ?? false }
    }

    private func stripped(_ key: String, _ suffixes: [[UInt32]]) -> [String] {
        let letters = key.unicodeScalars.map(\.value)
        return suffixes.compactMap { suffix in
            guard letters.count > suffix.count + 1, letters.ends(with: suffix) else { return nil }
            return Morphology.text(letters.dropLast(suffix.count))
        }
    }

    private static func text(_ letters: some Sequence<UInt32>) -> String {
        var view = String.UnicodeScalarView()
        for letter in letters { if let scalar = Unicode.Scalar(letter) { view.append(scalar) } }
        return String(view)
    }
}

extension Array where Element == UInt32 {
    fileprivate func ends(with suffix: [UInt32]) -> Bool { count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix) }
}
