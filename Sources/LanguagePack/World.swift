import Foundation
import Passage

/// Something of the world that a pack knows by name.
public struct Entity: Sendable, Hashable {
    /// Slug of the English name, unique within its kind: `vladimir-putin`.
    public var slug: String
    /// Person, state, base, organization or place.
    public var kind: NodeKind
    /// Display name in the pack's language.
    public var name: String
    /// English name.
    public var english: String
    /// Wikidata id, or empty.
    public var wikidata: String
    /// Finer kind: `city`, `agency`, `air`.
    public var type: String
    /// Slug of the state it lies in or belongs to, or empty.
    public var state: String
    /// Slug of what it is part of, of the state its name can stand for (places), or of who runs it (bases).
    public var links: [String]
    /// Whether its short name is also an everyday word, so that it counts only in context.
    public var risky: Bool

    /// Offices held, for people: `president@russia:2012-`.
    public var offices: [String]

    /// Whether it held the office for the holder in `year`; any year where that is nil.
    public func held(_ title: String, for holder: String, in year: Int?) -> Bool {
        offices.contains { office in
            let parts = office.split(whereSeparator: { "@:".contains($0) })
            guard parts.count >= 2, parts[0] == title, parts[1] == holder else { return false }
            guard let year, parts.count == 3 else { return true }
            let years = parts[2].split(separator: "-", omittingEmptySubsequences: false)
            return (Int(years[0]) ?? 0) <= year && year <= (years.count > 1 ? Int(years[1]) ?? 9999 : Int(years[0]) ?? 9999)
        }
    }

    /// The codes of its offices, each once, in `year`; of any year where that is nil.
    public func officeCodes(in year: Int?) -> [String] {
        var codes: [String] = []
        for office in offices {
            let parts = office.split(whereSeparator: { "@:".contains($0) }).map(String.init)
            guard parts.count >= 2, !codes.contains(parts[0]), held(parts[0], for: parts[1], in: year) else { continue }
            codes.append(parts[0])
        }
        return codes
    }

    /// Whether it is an agency, a paper, a broadcaster or a site.
    public var isOutlet: Bool { kind == .organization && Entity.outletTypes.contains(type) }
    /// The finer kinds of organization that publish news.
    public static let outletTypes: Set<String> = ["agency", "newspaper", "broadcaster", "website"]
    /// Types of the organs of a state, which act for it and never against it.
    public static let organTypes: Set<String> = ["ministry", "embassy", "army", "navy", "intelligence", "government_body", "police"]

    /// Types of organization that every state has under much the same words: its organs, courts, parliament and banks.
    public static let publicTypes = organTypes.union(["court", "parliament", "bank"])

    /// Node id: kind and slug.
    public var id: String { "\(kind.rawValue):\(slug)" }
}

/// A way to name an entity.
public struct Name: Sendable, Hashable {
    /// How the name stands for it.
    public enum Use: Sendable, Hashable { case full, short, adjective, metonym, family, bare }
    /// Index in `World.entities`.
    public var entity: Int
    /// How.
    public var use: Use
}

/// The gazetteer: every entity the pack knows, and all their names.
public struct World: Sendable {
    /// All entities, by table and row.
    public private(set) var entities: [Entity] = []
    /// All names, by their letters.
    public private(set) var names = PhraseTable<Name>(capacity: 25_000)
    private var byID = KeyTable<Int>(capacity: 8_000)
    private var offices = KeySet(capacity: 2_000)
    private var stateKeys: [Int: [String]] = [:]
    private static let border = PhraseHash(":")

    /// Reads the tables of `world/`.
    public init(folder: URL, folding: Folding) throws {
        entities.reserveCapacity(8_000)
        let language = folder.lastPathComponent
        try read("states", .state, "capital", folder, language, folding)
        try read("places", .place, "metonym", folder, language, folding)
        try read("bases", .base, "operator", folder, language, folding)
        try read("organizations", .organization, "part_of", folder, language, folding)
        try read("people", .person, "", folder, language, folding)
    }

    /// The entity of a node id such as `state:russia`.
    public func entity(_ id: String) -> Entity? { byID[id].map { entities[$0] } }

    /// The letters of every name of a state, by its index.
    public func keys(ofState index: Int) -> [String] { stateKeys[index] ?? [] }

    /// Whether somebody is listed who holds or held the office for the holder.
    public func knowsHolder(_ title: String, of holder: String) -> Bool { offices.contains(PhraseHash(title) + Self.border + PhraseHash(holder)) }

    /// Index of the entity of a node id.
    public func index(_ id: String) -> Int? { byID[id] }

    /// Columns that hold further names of their own use.
    private static let otherNames: [(column: String, use: Name.Use)] = [
        ("names", .short), ("adjectives", .adjective), ("bare", .bare), ("family", .family),
    ]

    private mutating func read(
        _ file: String, _ kind: NodeKind, _ links: String, _ folder: URL, _ language: String, _ folding: Folding
    ) throws {
        let table = try Table("world/\(file).tsv", in: folder)
        try table.require("id", language, "en", "wikidata", "names")
        let prefix = PhraseHash(kind.rawValue) + Self.border
        try table.forEach { row in
            let entity = Entity(
                slug: row["id"], kind: kind, name: row[language], english: row["en"], wikidata: row["wikidata"],
                type: row["type"], state: row["state"], links: links.isEmpty ? [] : row.list(links),
                risky: row["risk"] == "common", offices: kind == .person ? row.features("offices") : [])
            let id = prefix + PhraseHash(entity.slug), at = entities.count
            guard byID[id] == nil else {
                throw PackError(file: table.file, line: row.line, column: 1, fault: .duplicate(entity.id))
            }
            byID[id, default: at] = at
            entities.append(entity)
            for office in entity.offices {
                let parts = office.split(whereSeparator: { "@:".contains($0) })
                if parts.count >= 2 { offices.insert(PhraseHash(String(parts[0])) + Self.border + PhraseHash(String(parts[1]))) }
            }
            if kind == .state { stateKeys[at] = ([entity.name] + row.list("names")).map(folding.key) }
            let (full, letters) = row.letters(language, folding)
            names.insert(Name(entity: at, use: .full), full, letters: letters)
            for (column, use) in Self.otherNames {
                row.forEachLetters(column, folding) { names.insert(Name(entity: at, use: use), $0, letters: $1) }
            }
        }
    }
}
