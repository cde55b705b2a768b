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
    /// Passive light verbs with the active ones they stand for: as "shod" (became) for "kard" (did).
    private let lightVoices: [String: [String]]
    /// Keys of words with which one meets with a deed: "faced", "confronted".
    public let facingWords: Set<String>
    /// Keys of nouns with which one sets about a deed: "undertook the arrest of".
    public let undertakings: Set<String>
    /// Keys of words for people who do not act for their state: citizens, students, prisoners.
    public let privatePeople: Set<String>
    /// All active light verbs that have a passive.
    public let activeLights: Set<String>
    /// Keys of words that make a predicate of the noun behind them.
    public let predicateMarkers: Set<String>
    /// Functions of the prepositions whose group is done by the clause's subject.
    public let converbPrepositions: Set<String>
    /// What words that govern a wish or plan make of it: `hoped`, `called_for`, `planned`, `conditional`; from `grammar/moods.tsv`.
    public let moods: [String: EdgeStatus]
    /// Lemmas of verbs that oblige: must.
    public let obligations: Set<String>
    /// Lemmas of light verbs with which an outlet reports.
    public let reportLights: Set<String>
    /// Keys of nouns that with a light verb say that somebody says: report, announcement, claim.
    public let reportNouns: Set<String>
    /// Keys of nouns that with a light verb say that somebody speaks on, unless they have an object: continuation.
    public let speechContinuations: Set<String>
    /// Keys of nouns for what an outlet holds with a person: interview, conversation.
    public let interviews: Set<String>
    /// Words for the forms of meetings, per form and language; from `grammar/meeting_labels.tsv`.
    public let meetingLabels: [String: [String: String]]
    /// What stands between the names of a label, per language.
    public let listSeparators: [String: String]
    /// Prepositions that typists glue to a name, the longest first.
    public let gluedPrepositions: [String]
    /// Forms that are verbs although the lexicon has them as nouns too.
    public let preferredVerbs: Set<String>
    /// Nouns that govern a preposition themselves, per function; from `grammar/governors.tsv`.
    public let governors: [String: Set<String>]
    /// Words that say that several encounters are meant: separate.
    public let separators: Set<String>
    /// Words behind which a name is not who acts or is acted on, but who is opposed: "against", "critic of".
    public let opponents: Set<String>
    /// Nouns for what a government has or does, behind which a capital stands for it.
    public let actorNouns: Set<String>
    /// Nouns that a date names instead of dating what is told: treaties, resolutions, wars.
    public let datedNouns: Set<String>
    /// The article that a family name can bear or leave off: al-.
    public let nameArticle: String
    /// Keys of nouns that make one light verb with the verb behind them; from `pack.tsv`.
    public let fixedNouns: Set<String>

    /// Reads the lists; throws `PackError` where a table is missing.
    init(folder: URL, folding: Folding) throws {
        let language = folder.lastPathComponent
        var settings: [String: String] = [:]
        try Table("pack.tsv", in: folder).forEach { settings[$0["key"]] = $0["value"] }
        ownState = settings["own_state"]
        fixedNouns = Set((settings["fixed_nouns"] ?? "").split(separator: "|").map { folding.key(String($0)) })
        func list(_ key: String) -> [String] { (settings[key] ?? "").split(separator: "|").map(String.init) }
        predicateMarkers = Set(list("predicate_markers").map(folding.key))
        converbPrepositions = Set(list("converb_prepositions"))
        var voices: [String: [String]] = [:]
        for pair in list("light_voices") {
            let ends = pair.split(separator: ">").map { folding.key(String($0)) }
            if ends.count == 2 { voices[ends[0], default: []].append(ends[1]) }
        }
        lightVoices = voices
        nameArticle = folding.key(settings["name_article"] ?? "")
        datedNouns = Set(list("dated_nouns").map(folding.key))
        actorNouns = Set(list("actor_nouns").map(folding.key))
        opponents = Set(list("opponents").map(folding.key))
        facingWords = Set(list("facing_words").map(folding.key))
        undertakings = Set(list("undertakings").map(folding.key))
        privatePeople = Set(list("private_people").map(folding.key))
        separators = Set(list("separators").map(folding.key))
        var governors: [String: Set<String>] = [:]
        try Table("grammar/governors.tsv", in: folder).forEach { row in
            for noun in row.list("nouns") { governors[row["function"], default: []].insert(folding.key(noun)) }
        }
        self.governors = governors
        gluedPrepositions = list("glued_prepositions").map(folding.key)
        preferredVerbs = Set(list("preferred_verbs").map(folding.key))
        var labels: [String: [String: String]] = [:]
        try Table("grammar/meeting_labels.tsv", in: folder).forEach {
            labels[$0["form"]] = [language: $0[language], "en": $0["en"]]
        }
        meetingLabels = labels
        listSeparators = [language: settings["list_separator"] ?? ", ", "en": " and "]
        var moods: [String: EdgeStatus] = [:]
        try Table("grammar/moods.tsv", in: folder).forEach { moods[folding.key($0["word"])] = EdgeStatus(rawValue: $0["value"]) }
        self.moods = moods
        obligations = Set(list("obligations").map(folding.key))
        reportLights = Set(list("report_lights").map(folding.key))
        reportNouns = Set(list("report_nouns").map(folding.key))
        speechContinuations = Set(list("speech_continuations").map(folding.key))
        interviews = Set(list("interviews").map(folding.key))
        activeLights = Set(voices.values.joined())
        futureAuxiliary = folding.key(settings["future_auxiliary"] ?? "")
    }

    /// Whether the light verb turns its noun passive.
    public func isPassiveLight(_ lemma: String) -> Bool { !activeLight(of: lemma).isEmpty }

    /// The active light verbs that a passive one stands for; a fixed noun before it stays.
    public func activeLight(of lemma: String) -> [String] {
        if let voices = lightVoices[lemma] { return voices }
        guard let noun = fixedNouns.first(where: { lemma.hasPrefix($0) && lemma != $0 }) else { return [] }
        return (lightVoices[String(lemma.dropFirst(noun.count))] ?? []).map { noun + $0 }
    }

    /// Whether a fixed noun is part of the light verb.
    public func hasFixedNoun(_ lemma: String) -> Bool { fixedNouns.contains { lemma.hasPrefix($0) && lemma != $0 } }
}
