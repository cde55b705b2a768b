import LanguagePack
import Passage

/// The referents of one article, found again by their identity.
struct Registry {
    private(set) var referents: [Referent] = []
    private var byKey: [String: Int] = [:]
    /// Referents of the pack's entities, by their index there.
    private var byEntity: [Int: Int] = [:]
    /// Full names of persons that no table lists, word by word.
    private(set) var persons: [(words: [String], referent: Int)] = []
    /// Places in `persons` by family name, so that a list of thousands is not searched as a whole.
    private var byFamily: [String: [Int]] = [:]
    private let pack: LanguagePack

    init(pack: LanguagePack) { self.pack = pack }

    /// The referent of an entity of the pack.
    mutating func entity(_ index: Int) -> Int {
        if let known = byEntity[index] { return known }
        let entity = pack.world.entities[index]
        let referent = add(Referent(
            kind: entity.kind, entity: index, label: entity.name, english: entity.english,
            state: entity.state.isEmpty ? nil : entity.state, type: entity.type, key: entity.id))
        byEntity[index] = referent
        return referent
    }

    /// The referent of a node id of the pack.
    mutating func entity(id: String) -> Int? { pack.world.index(id).map { entity($0) } }

    /// A referent that only this article names, by its kind and letters.
    mutating func named(_ kind: NodeKind, key: String, label: String, english: String? = nil, state: String? = nil, type: String = "") -> Int {
        add(Referent(kind: kind, entity: nil, label: label, english: english, state: state, type: type, key: "\(kind.rawValue)/\(key)"))
    }

    /// A person by the words of the name: one whose family name and other words agree with somebody already named is that somebody.
    mutating func person(words: [String], label: String) -> Int {
        let family = bare(words.last ?? "")
        if let known = byFamily[family]?.first(where: { agree(persons[$0].words, words) }) {
            let referent = persons[known].referent
            if words.count > persons[known].words.count {
                persons[known].words = words
                referents[referent].label = label
            }
            return referent
        }
        let referent = add(Referent(
            kind: .person, entity: nil, label: label, english: nil, state: nil, type: "", key: "person/" + words.joined()))
        byFamily[family, default: []].append(persons.count)
        persons.append((words, referent))
        return referent
    }

    /// Remembers the label that writes a name with most care.
    mutating func setState(_ state: String, of referent: Int) {
        if referents[referent].state == nil { referents[referent].state = state }
    }

    /// Same family name (with or without the article), and the shorter name's words all in the longer.
    func agree(_ one: [String], _ other: [String]) -> Bool {
        guard let mine = one.last, let theirs = other.last, bare(mine) == bare(theirs) else { return false }
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        let words = Set(long.map(bare))
        return short.count > 1 ? short.allSatisfy { words.contains(bare($0)) } : true
    }

    /// A word without the article that many family names begin with.
    func bare(_ word: String) -> String {
        guard !pack.settings.nameArticle.isEmpty, word.hasPrefix(pack.settings.nameArticle), word.unicodeScalars.count > 4 else { return word }
        return String(word.dropFirst(pack.settings.nameArticle.count))
    }

    private mutating func add(_ referent: Referent) -> Int {
        if let known = byKey[referent.key] { return known }
        byKey[referent.key] = referents.count
        referents.append(referent)
        return referents.count - 1
    }
}
