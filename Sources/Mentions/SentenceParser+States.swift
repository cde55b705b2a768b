import LanguagePack
import Passage
import Reading

/// States by name, by adjective, by their government, and by reference.
extension SentenceParser {
    /// A state's name or adjective that begins at `at`.
    func stateName(_ at: Int) -> (Range<Int>, Name)? {
        guard at < tokens.count else { return nil }
        for match in matches[at] {
            if case .function = match.content, match.range.count > 1 { return nil }
            guard case .names(let names) = match.content else { continue }
            if let name = names.first(where: { pack.world.entities[$0.entity].kind == .state }) { return (match.range, name) }
            // The province of a longer name is not the state that its first word names.
            if match.range.count > 1, names.contains(where: { pack.world.entities[$0.entity].kind == .place && $0.use != .bare }) { return nil }
        }
        return nil
    }

    /// The state that an office or body belongs to: its name, adjective, "this country", "our country".
    mutating func holderState(_ at: Int) -> (words: Range<Int>, referent: Int, end: Int)? {
        guard at < tokens.count else { return nil }
        if var (range, name) = stateName(at) {
            // "The American governor of Iraq" governs Iraq.
            if name.use == .adjective, let (next, other) = stateName(range.upperBound), other.use != .adjective { (range, name) = (next, other) }
            let referent = state.registry.entity(name.entity)
            noteState(referent, isAdjective: name.use == .adjective)
            return (range, referent, range.upperBound)
        }
        for match in matches[at] {
            switch match.content {
            case .reference(.state):
                guard let last = thisCountry else { return nil }
                noteState(last)
                return (match.range, last, match.range.upperBound)
            case .reference(.own_state):
                guard let slug = state.ownState, let own = state.registry.entity(id: "state:\(slug)") else { return nil }
                    return (match.range, own, match.range.upperBound)
            case .proxy("government"):
                // "The government of Lebanon" inside an office: the state itself.
                if let inside = holderState(match.range.upperBound) { return (inside.words, inside.referent, inside.end) }
            default: continue
            }
        }
        return nil
    }

    /// "The government of Lebanon", "British fighters": words that act for their state.
    mutating func parseProxy(_ at: Int) -> Int? {
        guard let match = matches[at].first(where: { if case .proxy = $0.content { true } else { false } }),
              case .proxy(let kind) = match.content else { return nil }
        if let (named, name) = entityName(at), named.count > match.range.count { return addEntity(name, named, outer: named) }
        var next = match.range.upperBound
        // One or two adjectives may stand between: "senior American officials".
        while next < tokens.count, next < match.range.upperBound + 2, stateName(next) == nil,
              tokens[next].classes.contains(.adjective) { next += 1 }
        guard next < tokens.count, let (words, name) = stateName(next) else { return nil }
        let referent = state.registry.entity(name.entity)
        noteState(referent, isAdjective: name.use == .adjective)
        add(referent, match.range.lowerBound..<words.upperBound, name: words, use: .proxy, rule: "name.proxy.\(kind)")
        return words.upperBound
    }

    /// "this country", "our country", "he", "both sides", "his Russian counterpart".
    mutating func parseReference(_ at: Int) -> Int? {
        guard let match = matches[at].first(where: { if case .reference = $0.content { true } else { false } }),
              case .reference(let kind) = match.content else { return nil }
        guard matches[at].first!.range.count <= match.range.count else { return nil }
        switch kind {
        case .state:
            guard let last = thisCountry else { return nil }
            noteState(last)
            add(sufferer(of: last, at) ?? last, match.range, name: match.range, use: .description, rule: "reference.this_country")
        case .own_state:
            guard let slug = state.ownState, let own = state.registry.entity(id: "state:\(slug)") else { return nil }
            noteState(own)
            add(own, match.range, name: match.range, use: .description, rule: "reference.our_country")
        case .person:
            guard state.resolving, let person = antecedent(at) else { return nil }
            add(person, match.range, name: match.range, use: .pronoun, rule: "reference.pronoun")
        case .speaker:
            guard state.resolving, follows(at, Self.partners), let speaker = topic ?? state.lastTopic else { return nil }
            add(speaker, match.range, name: match.range, use: .pronoun, rule: "reference.speaker")
        case .speaker_state:
            guard state.resolving, follows(at, Self.partners), let speaker = topic ?? state.lastTopic, let own = stateServed(by: speaker) else { return nil }
            add(own, match.range, name: match.range, use: .description, rule: "reference.speaker_state")
        case .counterpart:
            return parseCounterpart(match.range)
        case .subject_state:
            guard state.resolving, let person = topic ?? state.lastTopic, let slug = state.registry.referents[person].state,
                  let own = state.registry.entity(id: "state:\(slug)") else { return nil }
            add(own, match.range, name: match.range, use: .description, rule: "reference.subject_state")
        case .both, .both_states, .both_people:
            guard state.resolving, let (one, other) = pair(isOfOthers(kind, at) ? .both_states : kind) else { return nil }
            add(one, match.range, name: match.range, use: .description, rule: "reference.both", others: [other])
        case .meeting:
            return nil
        }
        return match.range.upperBound
    }

    /// Functions of the prepositions behind which "me" and "us" are ends of what somebody did.
    private static let partners: Set<String> = ["from", "to", "with", "against"]

    private func follows(_ at: Int, _ prepositions: Set<String>) -> Bool {
        at > 0 && functions(at - 1).contains(where: prepositions.contains)
    }

    /// The state whose office a person holds.
    private func stateServed(by person: Int) -> Int? {
        let office = (state.world.offices + state.knownOffices).last { $0.person == person && Self.nationalOffices.contains($0.title) }
        return office.map(\.holder).flatMap { state.registry.referents[$0].kind == .state ? $0 : nil }
    }

    /// "The presidents of both countries" where two ministers have met: others of the two states.
    private mutating func isOfOthers(_ kind: Reference, _ at: Int) -> Bool {
        guard kind == .both_people, let (one, other) = pair(kind) else { return false }
        let codes = matches[at..<min(at + 2, tokens.count)].joined().compactMap { match -> Set<String>? in
            if case .title(let titles) = match.content, titles.allSatisfy({ !$0.isOpen }) { Set(titles.map(\.code)) } else { nil }
        }.first
        guard let codes, codes.isDisjoint(with: ["head", "supreme_leader"]) else { return false }
        let offices = state.world.offices + state.knownOffices
        return ![one, other].allSatisfy { person in
            offices.contains { $0.person == person && codes.contains($0.title) } || !offices.contains { $0.person == person }
        }
    }

    /// The only two of their kind that this sentence and the two before it name.
    private mutating func pair(_ kind: Reference) -> (Int, Int)? {
        let near = state.world.mentions.suffix(80).filter { $0.sentence + 2 >= number && $0.rule != "reference.both" }
        func two(_ kinds: Set<NodeKind>, back: Int = 2, stops: Bool = true) -> [Int] {
            var found: [Int] = []
            for sentence in stride(from: number, through: max(0, number - back), by: -1) {
                for mention in near where mention.sentence == sentence {
                    for referent in [mention.referent] + mention.others where kinds.contains(state.registry.referents[referent].kind) && !found.contains(referent) { found.append(referent) }
                }
                if stops, found.count >= 2 { break }
            }
            return found
        }
        let found: [Int]
        switch kind {
        case .both_states:
            let states = two([.state])
            // Where people of a third state are named too, nobody knows which two are meant.
            let third = two([.person]).compactMap { state.registry.referents[$0].state }
            if states.count == 2, third.contains(where: { home in !states.contains { state.registry.referents[$0].side(in: pack) == home } }) { return nil }
            found = states.count == 2 ? states : two([.person]).compactMap { person in state.registry.referents[person].state.flatMap { state.registry.entity(id: "state:\($0)") } }
        case .both_people: found = two([.person])
        default:
            // Sides may be anybody: only where this sentence and the one before name no third.
            let people = two([.person], back: 1, stops: false)
            // A leader and his sister are of one side.
            if people.count == 2, Set(people.map { state.registry.referents[$0].state }).count < 2 || people.contains(where: { state.registry.referents[$0].state == nil }) { return nil }
            found = people.isEmpty ? two([.state], back: 1, stops: false) : people
        }
        return found.count == 2 ? (found[0], found[1]) : nil
    }

    /// "From Y support and the attack of X on the soil of this country": nobody does a thing to himself, so it is the state before.
    private func sufferer(of doer: Int, _ at: Int) -> Int? {
        let here = state.world.mentions.filter { $0.sentence == number && state.registry.referents[$0.referent].kind == .state }
        guard let deed = here.last(where: { $0.referent == doer })?.range, deed.upperBound < at,
              functions(deed.upperBound).contains(where: { ["to", "against"].contains($0) }),
              tokens[(deed.upperBound + 1)..<at].allSatisfy({ $0.classes.contains(.noun) && $0.finite == nil }) else { return nil }
        return here.last { $0.referent != doer && $0.range.upperBound <= deed.lowerBound }?.referent
    }

    /// Whom a pronoun means: after a preposition somebody other than the topic, else the topic.
    private func antecedent(_ at: Int) -> Int? {
        let topic = topic ?? state.lastTopic
        // "An ally of Assad … gave help to his government": whose something is, is the one named last in the sentence.
        if at > 0, tokens[at - 1].kind == .word, tokens[at - 1].classes.contains(.noun), self.topic == nil {
            let here = state.world.mentions.last { $0.sentence == number && !$0.isInner && state.registry.referents[$0.referent].kind == .person }
            if let here { return here.referent }
        }
        guard at > 0, tokens[at - 1].classes.contains(.preposition) else { return topic }
        // "X claimed that Y had asked him": another is the subject of what X says, so he is X.
        if let said = self.topic, let start = state.world.mentions.first(where: { $0.sentence == number && $0.referent == said })?.range.upperBound,
           let that = (start..<at).last(where: { functions($0).contains("that") }),
           state.world.mentions.contains(where: { $0.sentence == number && $0.range.lowerBound == that + 1 && $0.referent != said }) { return said }
        let others = state.world.mentions.reversed().prefix(12).first {
            state.registry.referents[$0.referent].kind == .person && $0.referent != topic && !$0.isInner
        }
        return others?.referent ?? topic
    }
}
