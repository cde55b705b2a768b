import Foundation
import Passage

/// The small word lists of a pack and the switches of its grammar, from `pack.tsv` and the short tables of `grammar/`.
///
/// All words are held as folded keys.
public struct PackSettings: Sendable {
    /// Slug of the state that "our country" means where an article does not tell; from `pack.tsv`.
    public let ownState: String?
    /// Lemma of the verb whose present forms make the future; from `pack.tsv`.
    public let futureAuxiliary: String
    /// Lemma of the verb whose forms before a finite verb say that it is going on; from `pack.tsv`.
    public let progressiveAuxiliary: String
    /// Keys of words that with "is" govern the verb of the next clause: possible.
    public let modalPredicates: KeySet
    /// Passive light verbs with the active ones they stand for: as "shod" (became) for "kard" (did).
    private let lightVoices: KeyTable<[String]>
    /// Keys of words with which one meets with a deed: "faced", "confronted".
    public let facingWords: KeySet
    /// Keys of nouns with which one sets about a deed: "undertook the arrest of".
    public let undertakings: KeySet
    /// Nouns that with a deed behind them make it the subject's, who takes it upon himself: the responsibility for an attack.
    public let responsibilities: KeySet
    /// Keys of words that say how far a deed has come: "began", "went on with".
    public let aspects: KeySet
    /// Keys of words that begin a predicate wherever they stand: "calling for".
    public let callingWords: KeySet
    /// Keys of words for people who do not act for their state: citizens, students, prisoners.
    public let privatePeople: KeySet
    /// All active light verbs that have a passive.
    public let activeLights: [String]
    /// Keys of words that make a predicate of the noun behind them.
    public let predicateMarkers: KeySet
    /// Functions of the prepositions whose group is done by the clause's subject.
    public let converbPrepositions: KeySet
    /// What words that govern a wish or plan make of it: `hoped`, `called_for`, `planned`, `conditional`; from `grammar/moods.tsv`.
    public let moods: KeyTable<EdgeStatus>
    /// Lemmas of verbs that oblige: must.
    public let obligations: KeySet
    /// Lemmas of light verbs with which an outlet reports.
    public let reportLights: KeySet
    /// Keys of nouns that with a light verb say that somebody says: report, announcement, claim.
    public let reportNouns: KeySet
    /// Keys of nouns that with a light verb say that somebody speaks on, unless they have an object: continuation.
    public let speechContinuations: KeySet
    /// Keys of nouns for what an outlet holds with a person: interview, conversation.
    public let interviews: KeySet
    /// Stems of what somebody publishes in an outlet: article, note, speech, programme.
    public let pieces: KeySet
    /// Stems of the words that say that relations are between the two of whom the text speaks.
    public let mutualWords: KeySet
    /// Stems of those who ask for an outlet.
    public let reporters: KeySet
    /// Stems of the words for a press office of a body that is no outlet itself.
    public let pressOffices: KeySet
    /// Stems that say that an outlet brings it out: published, broadcast.
    public let publishing: KeySet
    /// Words for the forms of meetings, per form and language; from `grammar/meeting_labels.tsv`.
    public let meetingLabels: [String: [String: String]]
    /// What stands between the names of a label, per language.
    public let listSeparators: [String: String]
    /// Prepositions that typists glue to a name, the longest first.
    public let gluedPrepositions: [String]
    /// Forms that are verbs although the lexicon has them as nouns too.
    public let preferredVerbs: KeySet
    /// Nouns that govern a preposition themselves, per function; from `grammar/governors.tsv`.
    public let governors: KeyTable<KeySet>
    /// Words that say that several encounters are meant: separate.
    public let separators: KeySet
    /// Words behind which a name is not who acts or is acted on, but who is opposed: "against", "critic of".
    public let opponents: KeySet
    /// Nouns for what somebody is to blame for, never the business of an office: "responsible for the crisis".
    public let blamedEvents: KeySet
    /// Nouns for what a government has or does, behind which a capital stands for it.
    public let actorNouns: KeySet
    /// Nouns that a date names instead of dating what is told: treaties, resolutions, wars.
    public let datedNouns: KeySet
    /// Codes of office by the noun of leading: chairmanship, presidency.
    public let leaderships: KeyTable<String>
    /// Keys of words that put somebody into an office: election, appointed.
    public let appointments: KeySet
    /// Keys of words that make a number an age.
    public let ageWords: KeySet
    /// Keys of the words between a town and the province it is the centre or a dependency of.
    public let centreWords: KeySet
    /// Keys of the words for the sides of a country: north, outskirts.
    public let sides: KeySet
    /// The article that a family name can bear or leave off: al-.
    public let nameArticle: String
    /// Keys of nouns for what somebody has claimed, which can be denied without naming him again: news, charge.
    public let claimNouns: KeySet
    /// Keys of words for armed people, which a state's mention by its forces already holds.
    public let forceNouns: KeySet
    /// Keys of words for people in arms against the state they are said to be of.
    public let rebels: KeySet
    /// Keys of the names of Latin letters, of which abbreviations are spelled.
    public let letterNames: KeySet
    /// Keys of things whose adjective says whose they are: the British tanker.
    public let propertyNouns: KeySet
    /// Keys of adjectives that with "became" say that somebody says: claimant, reminding.
    public let claimants: KeySet
    /// Keys of what kills or seizes in somebody's name: the bullets of, the operation of.
    public let weapons: KeySet
    /// Keys of nouns that count people out of a body: "ten persons of the forces of".
    public let partitives: KeySet
    /// Keys of forms that are a very common verb and the adjective of a people.
    public let nationVerbs: KeySet
    /// Keys of adverbs that behind a noun are its adjective: other, much, more.
    public let postponed: KeySet
    /// Keys of adverbs that never belong to the noun before them: only, even.
    public let focusAdverbs: KeySet
    /// Keys of adjectives that stand before their noun: last, first, best.
    public let frontedAdjectives: KeySet
    /// Keys of determiners that begin a group of their own and never follow an ezafe: such, some, no.
    public let leadingDeterminers: KeySet
    /// Keys of conjunctions that ask when a noun follows: what.
    public let askingConjunctions: KeySet
    /// Keys of prepositions that are never nouns: from, to, in.
    public let plainPrepositions: KeySet
    /// Keys of words that point at a time and end its phrase: today, last, next.
    public let deicticTimes: KeySet
    /// Lemmas of verbs that always have an object: have, give, take.
    public let objectVerbs: KeySet
    /// Keys of the nouns of light verbs that still need an object: shown, done.
    public let objectLights: KeySet
    /// Keys of nouns that make one verb with "do" and take another noun: expression, feeling.
    public let takingNouns: KeySet
    /// Keys of nouns that make one verb with "do" and take a preposition before it: beginning, invitation.
    public let complementNouns: KeySet
    /// Keys of adverbs that say where to and are no part of a verb: out, up.
    public let directions: KeySet
    /// What unknown adjectives begin and end with.
    private let adjectivePrefixes: [String], adjectiveSuffixes: [String]
    /// Keys of words that with a preposition make a number inexact: more than, close to.
    public let quantityHeads: KeySet
    /// Keys of nouns and adjectives that open the predicate of their clause and govern what follows: cause of, in favour of.
    public let predicateHeads: KeySet
    /// Keys of nouns that make one light verb with the verb behind them; from `pack.tsv`.
    public let fixedNouns: KeySet
    private let fixedNounLetters: [[UInt8]]

    /// Reads the lists; throws `PackError` where a table is missing.
    init(folder: URL, folding: Folding) throws {
        let language = folder.lastPathComponent
        var settings: [String: String] = [:]
        try Table("pack.tsv", in: folder).forEach { settings[$0["key"]] = $0["value"] }
        ownState = settings["own_state"]
        func list(_ key: String) -> [String] { (settings[key] ?? "").split(separator: "|").map(String.init) }
        let fixed = list("fixed_nouns").map(folding.key)
        fixedNouns = KeySet(fixed)
        fixedNounLetters = fixed.map { Array($0.utf8) }
        predicateMarkers = KeySet(list("predicate_markers").map(folding.key))
        converbPrepositions = KeySet(list("converb_prepositions"))
        let pairs = list("light_voices").map { $0.split(separator: ">").map { folding.key(String($0)) } }.filter { $0.count == 2 }
        var voices = KeyTable<[String]>()
        for pair in pairs { voices[pair[0], default: []].append(pair[1]) }
        // A fixed noun before the light verb stays, unless the two are listed as one.
        let listed = voices
        for noun in fixed {
            for pair in pairs where !listed.contains(noun + pair[0]) { voices[noun + pair[0], default: []].append(noun + pair[1]) }
        }
        lightVoices = voices
        nameArticle = folding.key(settings["name_article"] ?? "")
        datedNouns = KeySet(list("dated_nouns").map(folding.key))
        var leaderships = KeyTable<String>()
        for pair in list("leaderships") {
            let parts = pair.split(separator: ">").map(String.init)
            if parts.count == 2 { leaderships.set(parts[1], for: folding.key(parts[0])) }
        }
        self.leaderships = leaderships
        appointments = KeySet(list("appointments").map(folding.key))
        ageWords = KeySet(list("age_words").map(folding.key))
        centreWords = KeySet(list("centre_words").map(folding.key))
        sides = KeySet(list("sides").map(folding.key))
        actorNouns = KeySet(list("actor_nouns").map(folding.key))
        claimNouns = KeySet(list("claim_nouns").map(folding.key))
        forceNouns = KeySet(list("force_nouns").map(folding.key))
        rebels = KeySet(list("rebels").map(folding.key))
        letterNames = KeySet(list("letter_names").map(folding.key))
        propertyNouns = KeySet(list("property_nouns").map(folding.key))
        claimants = KeySet(list("claimants").map(folding.key))
        weapons = KeySet(list("weapons").map(folding.key))
        partitives = KeySet(list("partitives").map(folding.key))
        nationVerbs = KeySet(list("nation_verbs").map(folding.key))
        postponed = KeySet(list("postponed_adverbs").map(folding.key))
        focusAdverbs = KeySet(list("focus_adverbs").map(folding.key))
        frontedAdjectives = KeySet(list("fronted_adjectives").map(folding.key))
        leadingDeterminers = KeySet(list("leading_determiners").map(folding.key))
        askingConjunctions = KeySet(list("asking_conjunctions").map(folding.key))
        plainPrepositions = KeySet(list("plain_prepositions").map(folding.key))
        deicticTimes = KeySet(list("deictic_times").map(folding.key))
        objectVerbs = KeySet(list("object_verbs").map(folding.key))
        objectLights = KeySet(list("object_lights").map(folding.key))
        takingNouns = KeySet(list("taking_nouns").map(folding.key))
        complementNouns = KeySet(list("complement_nouns").map(folding.key))
        directions = KeySet(list("directions").map(folding.key))
        adjectivePrefixes = list("adjective_prefixes").map(folding.key)
        adjectiveSuffixes = list("adjective_suffixes").map(folding.key)
        quantityHeads = KeySet(list("quantity_heads").map(folding.key))
        predicateHeads = KeySet(list("predicate_heads").map(folding.key))
        blamedEvents = KeySet(list("blamed_events").map(folding.key))
        opponents = KeySet(list("opponents").map(folding.key))
        facingWords = KeySet(list("facing_words").map(folding.key))
        undertakings = KeySet(list("undertakings").map(folding.key))
        responsibilities = KeySet(list("responsibilities").map(folding.key))
        privatePeople = KeySet(list("private_people").map(folding.key))
        separators = KeySet(list("separators").map(folding.key))
        var governors = KeyTable<KeySet>()
        aspects = KeySet(list("aspects").map(folding.key))
        callingWords = KeySet(list("calling_words").map(folding.key))
        try Table("grammar/governors.tsv", in: folder).forEach { row in
            for noun in row.list("nouns") { governors[row["function"], default: []].insert(folding.key(noun)) }
        }
        self.governors = governors
        gluedPrepositions = list("glued_prepositions").map(folding.key)
        preferredVerbs = KeySet(list("preferred_verbs").map(folding.key))
        var labels: [String: [String: String]] = [:]
        try Table("grammar/meeting_labels.tsv", in: folder).forEach {
            labels[$0["form"]] = [language: $0[language], "en": $0["en"]]
        }
        meetingLabels = labels
        listSeparators = [language: settings["list_separator"] ?? ", ", "en": " and "]
        var moods = KeyTable<EdgeStatus>()
        try Table("grammar/moods.tsv", in: folder).forEach { row in
            if let mood = EdgeStatus(rawValue: row["value"]) { moods.set(mood, for: folding.key(row["word"])) }
        }
        self.moods = moods
        obligations = KeySet(list("obligations").map(folding.key))
        reportLights = KeySet(list("report_lights").map(folding.key))
        reportNouns = KeySet(list("report_nouns").map(folding.key))
        speechContinuations = KeySet(list("speech_continuations").map(folding.key))
        interviews = KeySet(list("interviews").map(folding.key))
        pieces = KeySet(list("pieces").map(folding.key))
        mutualWords = KeySet(list("mutual_words").map(folding.key))
        reporters = KeySet(list("reporters").map(folding.key))
        pressOffices = KeySet(list("press_offices").map(folding.key))
        publishing = KeySet(list("publishing").map(folding.key))
        activeLights = pairs.map { $0[1] }
        modalPredicates = KeySet(list("modal_predicates").map(folding.key))
        progressiveAuxiliary = folding.key(settings["progressive_auxiliary"] ?? "")
        futureAuxiliary = folding.key(settings["future_auxiliary"] ?? "")
    }

    /// Whether a word that no table has begins or ends as adjectives do.
    public func isAdjectiveShape(_ key: String) -> Bool {
        let count = key.unicodeScalars.count
        func has(_ affix: String, _ found: Bool) -> Bool { found && count > affix.unicodeScalars.count + 2 }
        return adjectivePrefixes.contains { has($0, key.hasPrefix($0)) } || adjectiveSuffixes.contains { has($0, key.hasSuffix($0)) }
    }

    /// Whether the light verb turns its noun passive.
    public func isPassiveLight(_ lemma: String) -> Bool { !activeLight(of: lemma).isEmpty }

    /// The active light verbs that a passive one stands for; a fixed noun before it stays.
    public func activeLight(of lemma: String) -> [String] { lightVoices[lemma] ?? [] }

    /// Whether a fixed noun is part of the light verb.
    public func hasFixedNoun(_ lemma: String) -> Bool {
        let letters = lemma.utf8
        return fixedNounLetters.contains { letters.count > $0.count && letters.starts(with: $0) }
    }
}
