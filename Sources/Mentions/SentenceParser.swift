import LanguagePack
import Passage
import Reading

/// What is known of the article while its sentences are parsed one after the other.
struct ArticleState {
    var registry: Registry
    var world = MentionedWorld()
    /// Family names of the article's persons, by key.
    var families = KeyTable<Set<Int>>()
    /// Referents of world persons that the article names in full, or with an office.
    var establishedPersons: Set<Int> = []
    /// Offices found in the first pass.
    var knownOffices: [OfficeHeld] = []
    /// Persons named in the first pass.
    var namedPersons: Set<Int> = []
    /// Slugs of the states found in the first pass.
    var statesNamed: Set<String> = []
    /// The state mentioned last, for "this country".
    var lastState: Int?
    /// The sentence it stands in.
    var lastStateSentence: Int?
    /// Whether this is the second pass, in which short names and references are resolved.
    var resolving = false
    /// The person that the sentence before was about.
    var lastTopic: Int?
    /// Slug of the state of the outlet, for "our country".
    var ownState: String?
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

    var tokens: [Token] { sentence.tokens }

    /// Parses the whole sentence.
    mutating func parse() {
        var at = 0
        while at < tokens.count {
            at = parseReference(at) ?? parsePerson(at) ?? parseThing(at) ?? skip(at)
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
        return longest.range.upperBound
    }

    /// A state, place, base or organization, known or told by its head word.
    mutating func parseThing(_ at: Int) -> Int? {
        if let end = parseProxy(at) ?? parseHead(at) { return end }
        guard let (range, name) = entityName(at) else { return nil }
        return addEntity(name, range, outer: range)
    }

    /// Writes the mention of a known entity, and returns where it ends.
    @discardableResult
    mutating func addEntity(_ name: Name, _ range: Range<Int>, outer: Range<Int>, inner: Bool = false) -> Int {
        let referent = state.registry.entity(name.entity)
        let kind = pack.world.entities[name.entity].kind
        let entity = pack.world.entities[name.entity]
        if kind == .organization, !["agency", "newspaper", "broadcaster", "website"].contains(entity.type), let home = state.registry.entity(id: "state:\(entity.state)"),
           state.world.mentions.contains(where: { $0.referent == home }) { noteState(home) }
        if kind == .state, !isScene(outer.lowerBound) || state.lastStateSentence != number { noteState(referent) }
        add(referent, outer, name: range, use: name.use == .adjective ? .adjective : .name, inner: inner, rule: "name.\(kind.rawValue)")
        return outer.upperBound
    }

    /// "This country" is the state named last that is more than a scene.
    mutating func noteState(_ referent: Int) {
        state.lastState = referent
        state.lastStateSentence = number
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
        state.world.mentions.append(Mention(
            sentence: number, range: range, name: name, referent: referent, use: use, isInner: inner, rule: rule, others: others))
    }

    /// The best known state, place, base or organization that begins at `at`.
    func entityName(_ at: Int) -> (Range<Int>, Name)? {
        guard at < tokens.count else { return nil }
        for match in matches[at] {
            switch match.content {
            case .function where match.range.count > 1: return nil
            case .names(let names):
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

    /// A name that is an ordinary word too, or very short, must be backed by what stands around it.
    private func isPlausible(_ name: Name, _ range: Range<Int>) -> Bool {
        if name.use == .bare { return false }
        let entity = pack.world.entities[name.entity]
        // A little word of one or two letters that happens to complete a name: "and also" is not Venice.
        guard range.count == 1 else {
            return [range.lowerBound, range.upperBound - 1].allSatisfy { at in
                tokens[at].classes.isDisjoint(with: .function) || tokens[at].key.unicodeScalars.count > 2
            }
        }
        let token = tokens[range.lowerBound]
        if !token.verbs.isEmpty && token.finite != nil && token.classes.isEmpty && name.use != .full { return false }
        if isQuotedAlone(range) { return true }
        if entity.risky { return entity.kind == .organization && (isCredited(range.lowerBound) && closes(range.upperBound) || isHeading(range, entity)) }
        if name.use == .adjective {
            // "Leaving Washington" has the letters of "Turkish": an adjective stands behind a noun, and no name follows it.
            let at = range.lowerBound
            guard token.classes.contains(.noun) else { return true }
            return at > 0 && tokens[at - 1].kind == .word && tokens[at - 1].classes.isDisjoint(with: .function)
                && !(at + 1 < tokens.count && (tokens[at + 1].finite != nil || matches[at + 1].contains { if case .names = $0.content { true } else { false } }))
        }
        // An inflected form that is a word of its own is that word; an exact name that the table does not call risky is the name.
        let ordinary = !token.classes.isDisjoint(with: [.noun, .adjective, .adverb, .number, .time]) || !token.classes.isDisjoint(with: .function)
        return !ordinary || pack.world.names.values(for: token.key).contains(name)
    }

    /// Whether "according to" stands directly before.
    private func isCredited(_ at: Int) -> Bool {
        (max(0, at - 4)..<at).contains { start in
            matches[start].contains { match in
                if case .function(let word) = match.content { word.function == "according" && match.range.upperBound == at } else { false }
            }
        }
    }

    /// "Mehr: …": an outlet alone before the colon that opens the news.
    private func isHeading(_ range: Range<Int>, _ entity: Entity) -> Bool {
        range.lowerBound == 0 && range.upperBound < tokens.count && tokens[range.upperBound].isMark(":")
            && ["agency", "newspaper", "broadcaster", "website"].contains(entity.type)
    }

    /// Whether no noun follows that the word could belong to.
    private func closes(_ at: Int) -> Bool {
        at >= tokens.count || tokens[at].kind != .word || !tokens[at].classes.isDisjoint(with: .function) || tokens[at].finite != nil
    }

    /// Whether quotation marks stand directly around the words.
    func isQuotedAlone(_ range: Range<Int>) -> Bool {
        range.lowerBound > 0 && range.upperBound < tokens.count
            && ["«", "\"", "“"].contains(tokens[range.lowerBound - 1].key) && tokens[range.lowerBound - 1].kind == .mark
            && ["»", "\"", "”"].contains(tokens[range.upperBound].key) && tokens[range.upperBound].kind == .mark
    }

    /// The words of a range as the source writes them, for labels; marks at its borders left out.
    func text(_ range: Range<Int>) -> String { article.text(sentence.span(range)) }

    /// Whether the token is this class of mark.
    func isOpenQuote(_ at: Int) -> Bool { at < tokens.count && tokens[at].kind == .mark && ["«", "\"", "“"].contains(tokens[at].key) }
    func isCloseQuote(_ at: Int) -> Bool { at < tokens.count && tokens[at].kind == .mark && ["»", "\"", "”"].contains(tokens[at].key) }
    func isComma(_ at: Int) -> Bool { at < tokens.count && tokens[at].isMark(",") }
    func isAnd(_ at: Int) -> Bool {
        at < tokens.count && matches[at].contains { if case .function(let word) = $0.content { word.function == "and" && $0.range.count == 1 } else { false } }
    }
}
