import Foundation
import Passage

/// An office as a title names it.
public struct Title: Sendable, Hashable {
    /// Code of the vocabulary: `foreign_minister`.
    public var code: String
    /// Whether words may stand between the title and its holder, as in "head of some commission".
    public var isOpen: Bool
    /// Whether it names several people.
    public var isPlural: Bool
    /// Code of the same word where a place follows: the representative of a town sits in parliament; empty where a town has no such office.
    public var placeCode: String
}

/// A word that a name follows, and that tells what the name names: bureau, army, air base, strait.
public struct HeadWord: Sendable, Hashable {
    /// How a name follows its head.
    public enum Complement: String, Sendable { case name, state, phrase, quoted, base, place, body, free }
    /// What the named thing is.
    public var kind: NodeKind
    /// Finer kind.
    public var type: String
    /// What may follow.
    public var takes: Set<Complement>
    /// English name with `{name}` or `{state}` open.
    public var english: String
    /// Whether it names agencies, papers, broadcasters or sites.
    public var isOutlet: Bool { kind == .organization && Entity.outletTypes.contains(type) }
}

/// What a referring expression points back to.
public enum Reference: String, Sendable {
    case person, speaker, speaker_state, state, own_state, subject_state, meeting, both, both_states, both_people, counterpart

    /// Whether it means two at once.
    public var isPair: Bool { [.both, .both_states, .both_people].contains(self) }
}

/// What a noun behind "this" points back to: "this paper", "this official".
public struct Pointer: Sendable, Hashable {
    /// Whether it means a person; else a body.
    public var isPerson: Bool
    /// Finer kinds of the body; it may be any whose name begins with the noun, too.
    public var types: Set<String>
}

/// The words that structure names and references: titles, head words, periods, pronouns.
public struct Grammar: Sendable {
    /// Titles of office.
    public private(set) var titles = PhraseTable<Title>(capacity: 400)
    /// Head words.
    public private(set) var heads = PhraseTable<HeadWord>(capacity: 200)
    /// Words that stand for their state: government, forces.
    public private(set) var proxies = PhraseTable<String>(capacity: 60)
    /// Pronouns and definite descriptions.
    public private(set) var references = PhraseTable<Reference>(capacity: 60)
    /// Nouns that with a demonstrative point back to a body or a person, by their stems.
    public private(set) var pointers = KeyTable<Pointer>()
    /// Former, current, future by their words.
    public private(set) var periods = KeyTable<Period>()
    private var givenNames = KeySet(capacity: 4_000)
    /// Words that precede a person's name, with whether they are ordinary words too.
    public private(set) var honorifics = PhraseTable<Bool>(capacity: 80)
    /// Particles that continue a name: bin, abu, van.
    public private(set) var nameParticles: KeySet = []
    /// Last parts of family names that are often written as words of their own: zadeh, pour, nejad.
    public private(set) var nameEndings: KeySet = []
    /// Particles that join a father or a house to a name: bin, Al.
    public private(set) var lineageParticles: KeySet = []

    /// Reads `grammar/` and the name tables of `world/`.
    public init(folder: URL, folding: Folding) throws {
        let offices = try Table("grammar/titles.tsv", in: folder)
        try offices.require("title", "code", "plural", "open", "place")
        offices.forEach { row in
            for (column, plural) in [("title", false), ("plural", true)] {
                for title in row.list(column) {
                    let value = Title(code: row["code"], isOpen: row["open"] == "yes", isPlural: plural, placeCode: row["place"])
                    titles.insert(value, for: folding.key(title))
                }
            }
        }
        let headWords = try Table("grammar/heads.tsv", in: folder)
        try headWords.require("head", "kind", "type", "takes", "en")
        try headWords.forEach { row in
            guard let kind = NodeKind(rawValue: row["kind"]) else {
                throw PackError(file: headWords.file, line: row.line, column: 2, fault: .unknown(row["kind"], allowed: "the kinds of node"))
            }
            let takes = Set(row["takes"].split(separator: ",").compactMap { HeadWord.Complement(rawValue: String($0)) })
            for head in row.list("head") {
                heads.insert(HeadWord(kind: kind, type: row["type"], takes: takes, english: row["en"]), for: folding.key(head))
            }
        }
        try Table("grammar/proxies.tsv", in: folder).forEach { proxies.insert($0["value"], for: folding.key($0["word"])) }
        let referring = try Table("grammar/references.tsv", in: folder)
        try referring.forEach { row in
            guard let reference = Reference(rawValue: row["refers"]) else {
                throw PackError(file: referring.file, line: row.line, column: 2, fault: .unknown(row["refers"], allowed: "the kinds of reference"))
            }
            references.insert(reference, for: folding.key(row["words"]))
        }
        try Table("grammar/pointers.tsv", in: folder).forEach { row in
            pointers.set(Pointer(isPerson: row["points"] == "person", types: Set(row.list("types"))), for: folding.key(row["noun"]))
        }
        try Table("grammar/periods.tsv", in: folder).forEach { row in
            if let period = Period(rawValue: row["value"]) { periods.set(period, for: folding.key(row["word"])) }
        }
        try Table("world/given_names.tsv", in: folder).forEach { row in
            row.forEachLetters("name", folding) { name, _ in givenNames.insert(name) }
        }
        try Table("world/honorifics.tsv", in: folder).forEach { row in
            for text in row.list("text") { honorifics.insert(row["risk"] == "common", for: folding.key(text)) }
        }
        try Table("world/surname_shapes.tsv", in: folder).forEach { row in
            if row["pattern_type"] == "prefix" { nameParticles.insert(folding.key(row["text"])) }
            if row["pattern_type"] == "suffix" { nameEndings.insert(folding.key(row["text"])) }
            if row["pattern_type"] == "lineage" { lineageParticles.insert(folding.key(row["text"])) }
        }
    }

    /// Whether the key is a given name.
    public func isGivenName(_ key: String) -> Bool { givenNames.contains(key) }

    /// Whether the letters hashed are a given name.
    public func isGivenName(_ hash: PhraseHash) -> Bool { givenNames.contains(hash) }

    /// Every phrase of its tables.
    var phrases: KeySet {
        var all = KeySet(capacity: 2_000)
        for index in [titles.index, heads.index, proxies.index, references.index, honorifics.index] { all.formUnion(KeySet(index: index)) }
        return all
    }
}
