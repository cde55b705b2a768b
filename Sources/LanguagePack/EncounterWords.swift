import Foundation

/// Words around the noun of an encounter that tell whether it is one, and what became of it.
public struct EncounterWords: Sendable {
    /// What a word does to the encounter it stands beside.
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// Partners of an interview, and what shows that a text is about games.
        case press, sport
        /// What became of it, when it is not held.
        case cancelled, refused, denied, proposed
        /// Before the noun: readiness, invitation, lack; no encounter at all.
        case unreal
        /// Nouns of verbs that say that an encounter takes place.
        case event
        /// Nouns that may stand between "in" and the name of the place.
        case site
        /// Behind the noun: still to come.
        case coming
        /// Offices at a place that is not where their holder now is.
        case envoy
        /// Those whose meetings are news, though nobody names them.
        case dignitary
        /// Relatives, who are not the one whose name follows.
        case kin
        /// Nouns for those who meet, besides words for people and bodies.
        case party
        /// Nouns for those who are a part of a state's people, not the state: group, party, rebels.
        case faction
        /// Nouns for having been there.
        case presence
        /// Nouns that "this …" takes up again.
        case encounter
        /// Those of them that many attend.
        case forum
    }

    /// A bit for each kind.
    private var kinds = KeyTable<UInt32>(capacity: 300)

    /// Reads `grammar/encounters.tsv` of the pack in `folder`; throws `PackError` at a kind it does not know.
    init(folder: URL, folding: Folding) throws {
        let table = try Table("grammar/encounters.tsv", in: folder)
        try table.require("word", "kind")
        try table.forEach { row in
            guard let kind = Kind.allCases.first(where: { "\($0)" == row["kind"] }) else {
                throw PackError(file: table.file, line: row.line, column: 2, fault: .unknown(row["kind"], allowed: "the kinds of encounter words"))
            }
            kinds[folding.key(row["word"]), default: 0] |= 1 << kind.rawValue
        }
    }

    /// Whether the word whose stem has this hash does that.
    public func has(_ kind: Kind, _ stem: PhraseHash) -> Bool { (kinds[stem] ?? 0) & 1 << kind.rawValue != 0 }

    /// Whether the word of this stem does that.
    public func has(_ kind: Kind, _ stem: String) -> Bool { (kinds[stem] ?? 0) & 1 << kind.rawValue != 0 }
}
