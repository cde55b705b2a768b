import LanguagePack
import Passage
import Reading

/// What is known of the article while its sentences are parsed one after the other.
struct ArticleState {
    var registry: Registry
    var world = MentionedWorld()
    /// Family names of the article's persons, by key.
    var families = KeyTable<Set<Int>>()
    /// Offices found in the first pass.
    var knownOffices: [OfficeHeld] = []
    /// Persons of the pack whom the article names in full.
    var fullNames: Set<Int> = []
    /// Persons named in the first pass.
    var namedPersons: Set<Int> = []
    /// Slugs of the states found in the first pass.
    var statesNamed: Set<String> = []
    /// Bodies told by head word and state, by the English pattern of the head; and those of the first pass.
    var bodies: [String: Set<Int>] = [:]
    var knownBodies: [String: Set<Int>] = [:]
    /// The first words of the names of bodies, by referent, for "this party".
    var headsOfBodies: [Int: Set<String>] = [:]
    /// Entities of the pack that the article names in more words than one.
    var namedInFull: Set<Int> = []
    /// Places of the pack that the article names with a head word.
    var headedPlaces: Set<Int> = []
    /// Bodies of bodies by the words for them alone, from the first pass; and bodies that their whole noun group names.
    var phrases = KeyTable<Int>()
    var freeBodies: [(key: String, referent: Int)] = []
    /// Bodies by the abbreviation that stood in parentheses behind their name.
    var abbreviations = KeyTable<Int>()
    /// The office at the head of the news whose holder no name stands beside yet.
    var unnamedOffice: UnnamedOffice?
    /// The state mentioned last, for "this country".
    var lastState: Int?
    /// The sentence it stands in.
    var lastStateSentence: Int?
    /// The state whose adjective stands last, behind the last name, and its sentence.
    var lastAdjective: (referent: Int, sentence: Int)?
    /// Whether this is the second pass, in which short names and references are resolved.
    var resolving = false
    /// The person that the sentence before was about.
    var lastTopic: Int?
    /// Slug of the state of the outlet, for "our country".
    var ownState: String?
}

/// An office that stands alone at the head of the news, until the name of who holds it follows.
struct UnnamedOffice {
    var office: Office
    var sentence: Int
    /// Whether it is "the minister", not "a minister".
    var isDefinite: Bool
}

/// Finds the mentions of one sentence from left to right, the longest phrase first.
struct SentenceParser {
    let pack: LanguagePack
    let article: Article
    let sentence: Sentence
    let number: Int
    let matches: [[Match]]
    var state: ArticleState
    /// The person spoken of last in this sentence that is not the object of a preposition.
    var topic: Int?

    /// The first colon that directly follows a word; beyond the sentence where there is none.
    private(set) var colon = Int.max

    var tokens: [Token] { sentence.tokens }

    /// Parses the whole sentence.
    mutating func parse() {
        colon = tokens.firstIndex { $0.isMark(":") && !$0.spaced } ?? .max
        var at = 0
        while at < tokens.count {
            at = parseReference(at) ?? parsePointer(at) ?? parsePerson(at) ?? parseThing(at) ?? skip(at)
        }
        // Somebody without a name has the word now: "he" in what follows is nobody that was named before.
        if topic == nil, speaksUnnamed { state.lastTopic = nil }
    }

    /// Whether the sentence begins with words for a person that no mention of a person covers.
    private var speaksUnnamed: Bool {
        let covered = state.world.mentions.reversed().prefix { $0.sentence == number }.filter { state.registry.referents[$0.referent].kind == .person }
        guard let human = tokens.prefix(5).firstIndex(where: { $0.classes.contains(.human) }) else { return false }
        return !covered.contains { $0.range.contains(human) }
            && (human == 0 || tokens[human - 1].classes.isDisjoint(with: .preposition))
    }

    /// Passes over a function word of several parts as a whole, so that none of its parts is taken for a name.
    private func skip(_ at: Int) -> Int {
        guard let longest = matches[at].first, case .function = longest.content else { return at + 1 }
        // "In the town of X": the preposition's last word is the head of a name.
        let last = longest.range.upperBound - 1
        if last > at, let (_, head) = headWord(last), head.kind == .place { return last }
        return longest.range.upperBound
    }

    /// A state, place, base or organization, known or told by its head word.
    mutating func parseThing(_ at: Int) -> Int? {
        if let (range, name) = leadingOutlet(at) { return addEntity(name, range, outer: range) }
        if let end = parseProxy(at) ?? parsePeople(at) ?? thisBody(at, inner: false)?.end ?? parseHead(at) ?? abbreviation(at) { return end }
        guard let (range, name) = entityName(at) else { return knownName(at) ?? strangePlace(at) }
        return addEntity(name, range, outer: range)
    }

    /// "Fars: …" at the head of a line is the agency, whatever else is called so.
    private func leadingOutlet(_ at: Int) -> (Range<Int>, Name)? {
        guard at == 0 else { return nil }
        for match in matches[0] {
            guard case .names(let names) = match.content, match.range.upperBound < tokens.count, tokens[match.range.upperBound].isMark(":"),
                  let outlet = names.first(where: { pack.world.entities[$0.entity].isOutlet && $0.use != .bare }) else { continue }
            return (match.range, outlet)
        }
        return nil
    }

    /// Writes the mention of a known entity, and returns where it ends.
    @discardableResult
    mutating func addEntity(_ name: Name, _ range: Range<Int>, outer: Range<Int>, inner: Bool = false) -> Int {
        let referent = state.registry.entity(name.entity)
        let entity = pack.world.entities[name.entity]
        let kind = entity.kind
        if !state.resolving, range.count > 1, name.use == .full || name.use == .short { state.namedInFull.insert(name.entity) }
        if kind == .organization, !entity.isOutlet, let home = state.registry.entity(id: "state:\(entity.state)"),
           state.world.mentions.contains(where: { $0.referent == home }) { noteState(home) }
        if kind == .state, !isScene(outer.lowerBound) || state.lastStateSentence != number && state.lastAdjective?.sentence != number { noteState(referent, isAdjective: name.use == .adjective) }
        add(referent, outer, name: range, use: name.use == .adjective ? .adjective : .name, inner: inner, rule: "name.\(kind.rawValue)")
        if kind == .organization {
            if addOwnState(of: entity, in: range), let home = state.registry.entity(id: "state:\(entity.state)") { noteState(home) }
            addWhole(of: entity, referent, in: range)
        }
        return outer.upperBound
    }

    /// The listed body whose name stands inside that of its part: the Board of Governors of the Agency.
    mutating func addWhole(of entity: Entity, _ part: Int, in range: Range<Int>) {
        for whole in entity.links.compactMap({ pack.world.index("organization:\($0)") }) {
            guard let words = range.dropFirst().compactMap({ at in matches[at].first { match in
                if case .names(let names) = match.content { names.contains { $0.entity == whole } && match.range.upperBound <= range.upperBound } else { false }
            }?.range }).first else { continue }
            let referent = state.registry.entity(whole)
            add(referent, words, name: words, use: .name, inner: true, rule: "name.organization")
            state.world.belongings.append(Belonging(
                type: .partOf, source: part, target: referent, sentence: number, range: range, rule: "name.body_of_body"))
        }
    }

    /// The state whose name stands inside a listed name: the Parliament of Britain.
    private mutating func addOwnState(of entity: Entity, in range: Range<Int>) -> Bool {
        guard range.count > 1, !entity.isOutlet, let home = pack.world.index("state:\(entity.state)"),
              let (words, name) = stateName(range.upperBound - 1), name.entity == home, name.use != .adjective else { return false }
        add(state.registry.entity(home), words, name: words, use: .name, inner: true, rule: "name.state")
        return true
    }

    /// "This country" is the state named last that is more than a scene; an adjective counts within its own sentence only.
    mutating func noteState(_ referent: Int, isAdjective: Bool = false) {
        state.lastAdjective = isAdjective ? (referent, number) : nil
        guard !isAdjective else { return }
        state.lastState = referent
        state.lastStateSentence = number
    }

    /// What "this country" means here.
    var thisCountry: Int? {
        if let (referent, sentence) = state.lastAdjective, sentence == number || state.lastState == nil { return referent }
        return state.lastState
    }

    private static let scenes: Set<String> = ["in", "to", "at", "near", "toward", "from"]

    /// Whether the words before say that something happens there or moves there.
    private func isScene(_ at: Int) -> Bool {
        guard at > 0 else { return false }
        return matches[at - 1].contains { if case .function(let word) = $0.content { Self.scenes.contains(word.function) } else { false } }
    }

    mutating func add(
        _ referent: Int, _ range: Range<Int>, name: Range<Int>, use: Mention.Use, inner: Bool = false, rule: String, others: [Int] = []
    ) {
        if use == .name, state.registry.referents[referent].kind == .organization { state.headsOfBodies[referent, default: []].insert(tokens[range.lowerBound].stem) }
        state.world.mentions.append(Mention(
            sentence: number, range: range, name: name, referent: referent, use: use, isInner: inner, rule: rule, others: others))
    }

    /// The best known state, place, base or organization that begins at `at`.
    func entityName(_ at: Int) -> (Range<Int>, Name)? {
        guard at < tokens.count else { return nil }
        var longest = 0
        for match in matches[at] {
            switch match.content {
            case .function where match.range.count > 1: return nil
            // "Security council" is part of "national security council" here, not the body of that name.
            case .head where match.range.count > 1: longest = max(longest, match.range.count)
            case .names(let names) where match.range.count >= longest:
                let things = names.filter { pack.world.entities[$0.entity].kind != .person && isPlausible($0, match.range) }
                guard let name = things.min(by: { rank($0, match.range) < rank($1, match.range) }) else { continue }
                return (match.range, name)
            default: continue
            }
        }
        return nil
    }

    /// States before places before organizations before bases; full names before short ones.
    private func rank(_ name: Name, _ range: Range<Int>) -> Int {
        let entity = pack.world.entities[name.entity]
        let kinds: [NodeKind] = [.state, .place, .organization, .base]
        let use = name.use == .full ? 0 : name.use == .short ? 1 : 2
        return (kinds.firstIndex(of: entity.kind) ?? 9) * 4 + use
    }

    /// The words of a range as the source writes them, for labels; marks at its borders left out.
    func text(_ range: Range<Int>) -> String { article.text(sentence.span(range)) }

    /// Whether the token is this class of mark.
    func isOpenQuote(_ at: Int) -> Bool { at < tokens.count && tokens[at].kind == .mark && ["«", "\"", "“", "'", "‘"].contains(tokens[at].key) }
    func isCloseQuote(_ at: Int) -> Bool { at < tokens.count && tokens[at].kind == .mark && ["»", "\"", "”", "'", "’"].contains(tokens[at].key) }
    func isComma(_ at: Int) -> Bool { at >= 0 && at < tokens.count && tokens[at].isMark(",") }
    func isAnd(_ at: Int) -> Bool {
        at >= 0 && at < tokens.count && matches[at].contains { if case .function(let word) = $0.content { word.function == "and" && $0.range.count == 1 } else { false } }
    }
}
