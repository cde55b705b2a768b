import LanguagePack
import Passage
import Reading

/// Bodies told by their head word and by what they belong to: a state, or another body.
extension SentenceParser {
    /// The army, the parliament, the foreign ministry of a state.
    mutating func stateComplement(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        var next = range.upperBound
        while next < tokens.count, tokens[next].classes.contains(.adjective), stateName(next) == nil, next < range.upperBound + 2 { next += 1 }
        guard let (words, holder, end) = holderState(next) else { return nil }
        let headKey = sentence.key(range)
        // "The Saudi news agency (SPA)": what stands in parentheses says which.
        if end < tokens.count, tokens[end].isMark("("), let (inside, name) = entityName(end + 1),
           pack.world.entities[name.entity].kind == head.kind, inside.upperBound < tokens.count, tokens[inside.upperBound].isMark(")") {
            let referent = state.registry.entity(name.entity)
            add(referent, range.lowerBound..<(inside.upperBound + 1), name: inside, use: .name, inner: inner, rule: "name.head")
            add(holder, words, name: words, use: .name, inner: true, rule: "name.state")
            return (inside.upperBound + 1, referent)
        }
        if head.type == "agency" { return nil }
        let referent = body(headKey, text(range), head, of: holder)
        state.bodies[head.english, default: []].insert(referent)
        add(referent, range.lowerBound..<end, name: range.lowerBound..<end, use: .name, inner: inner, rule: "name.body_of_state")
        add(holder, words, name: words, use: .name, inner: true, rule: "name.state")
        state.world.belongings.append(Belonging(
            type: .partOf, source: referent, target: holder, sentence: number, range: range.lowerBound..<end, rule: "name.body_of_state"))
        return (end, referent)
    }

    /// Writes the body of a state that a longer title names, before what stands at `mark`.
    mutating func bodyOfState(_ range: Range<Int>, _ head: HeadWord, _ holder: Int, to end: Int, at mark: Int) {
        let referent = body(sentence.key(range), text(range), head, of: holder)
        state.bodies[head.english, default: []].insert(referent)
        let all = range.lowerBound..<end
        state.world.mentions.insert(Mention(
            sentence: number, range: all, name: all, referent: referent, use: .name, isInner: true, rule: "name.body_in_title"), at: mark)
        state.world.belongings.append(Belonging(
            type: .partOf, source: referent, target: holder, sentence: number, range: all, rule: "name.body_of_state"))
    }

    /// The body that a head word and its state name: a listed one, else one of this article.
    private mutating func body(_ headKey: String, _ words: String, _ head: HeadWord, of holder: Int) -> Int {
        let owner = state.registry.referents[holder]
        guard let entity = owner.entity else { return state.registry.named(head.kind, key: head.english + "/" + owner.key, label: words + " " + owner.label, type: head.type) }
        if let listed = listedBody(headKey, head, of: entity) { return state.registry.entity(listed) }
        let english = head.english.replacing("{state}", with: pack.world.entities[entity].slug).replacing(" ", with: "-").lowercased()
        if let listed = pack.world.index("\(head.kind.rawValue):\(english)") { return state.registry.entity(listed) }
        return state.registry.named(
            head.kind, key: head.english + "/" + pack.world.entities[entity].slug, label: words + " " + owner.label,
            english: head.english.replacing("{state}", with: pack.world.entities[entity].english), state: pack.world.entities[entity].slug, type: head.type)
    }

    /// "The army and the police of Iraq": the state stands once, behind the second.
    mutating func sharedState(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        guard isAnd(range.upperBound), let (second, other) = headWord(range.upperBound + 1), other.takes.contains(.state), other.kind == head.kind,
              let (_, name) = stateName(second.upperBound) else { return nil }
        let holder = state.registry.entity(name.entity)
        let referent = body(sentence.key(range), text(range), head, of: holder)
        add(referent, range, name: range, use: .name, inner: inner, rule: "name.body_of_state")
        state.world.belongings.append(Belonging(
            type: .partOf, source: referent, target: holder, sentence: number, range: range.lowerBound..<(second.upperBound + 1), rule: "name.body_of_state"))
        return (range.upperBound, referent)
    }

    /// "The ministry", where the article names one such body and no second: that one.
    mutating func alreadyNamed(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        guard state.resolving, let known = state.knownBodies[head.english], known.count == 1, let referent = known.first,
              range.upperBound >= tokens.count || tokens[range.upperBound].kind == .mark || !tokens[range.upperBound].classes.isDisjoint(with: .function)
                || tokens[range.upperBound].finite != nil || inner else { return nil }
        add(referent, range, name: range, use: .description, inner: inner, rule: "reference.body")
        return (range.upperBound, referent)
    }

    /// "The air force of the Guard": a body of a listed body.
    mutating func bodyComplement(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        var next = range.upperBound
        while next < tokens.count, next < range.upperBound + 6 {
            if next > range.upperBound || head.takes.contains(.state), let found = partOf(range, head, next, inner) { return found }
            guard head.takes.contains(.phrase) || !head.takes.contains(.state), isBodyWord(next) else { return nil }
            next += 1
        }
        return nil
    }

    /// "The police of Mosul", "the municipality of the city of Mosul".
    mutating func placeComplement(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        var next = range.upperBound
        if let (word, place) = headWord(next), place.kind == .place { next = word.upperBound }
        guard let (words, name) = entityName(next), pack.world.entities[name.entity].kind == .place else { return nil }
        let all = range.lowerBound..<words.upperBound
        let entity = pack.world.entities[name.entity]
        let place = state.registry.entity(name.entity)
        let referent = state.registry.named(
            head.kind, key: sentence.key(range) + "/" + entity.slug, label: text(range) + " " + entity.name, state: entity.state, type: head.type)
        add(referent, all, name: all, use: .name, inner: inner, rule: "name.body_of_place")
        add(place, words, name: words, use: .name, inner: true, rule: "name.place")
        state.world.belongings.append(Belonging(
            type: .locatedIn, source: referent, target: place, sentence: number, range: all, rule: "name.body_of_place"))
        return (all.upperBound, referent)
    }

    private mutating func partOf(_ range: Range<Int>, _ head: HeadWord, _ at: Int, _ inner: Bool) -> (end: Int, referent: Int)? {
        let mark = state.world.mentions.count
        guard at == range.upperBound || !isAnd(at - 1), let (end, whole) = wholeBody(at) else { return nil }
        let owner = state.registry.referents[whole]
        let phrase = range.lowerBound..<at, all = range.lowerBound..<end
        let referent = listedPart(phrase, head, of: owner) ?? state.registry.named(
            head.kind, key: sentence.key(phrase) + "/" + owner.key, label: text(phrase) + " " + owner.label, state: owner.state, type: head.type)
        if phrase.count > 1 { state.phrases.set(referent, for: sentence.key(phrase)) }
        state.world.mentions.insert(Mention(
            sentence: number, range: all, name: all, referent: referent, use: .name, isInner: inner, rule: "name.body_of_body"), at: mark)
        state.world.belongings.append(Belonging(
            type: .partOf, source: referent, target: whole, sentence: number, range: all, rule: "name.body_of_body"))
        return (end, referent)
    }

    /// The listed body that the words and the name of its whole name together.
    private mutating func listedPart(_ phrase: Range<Int>, _ head: HeadWord, of owner: Referent) -> Int? {
        guard owner.entity != nil else { return nil }
        let name = pack.world.names.values(for: sentence.key(phrase) + pack.folding.key(owner.label)).first { pack.world.entities[$0.entity].kind == head.kind }
        return name.map { state.registry.entity($0.entity) }
    }

    /// The body, listed or told by its head and its state, that another belongs to.
    private mutating func wholeBody(_ at: Int) -> (end: Int, referent: Int)? {
        if let (words, name) = entityName(at) {
            let entity = pack.world.entities[name.entity]
            guard entity.kind == .organization, !entity.isOutlet else { return nil }
            let referent = state.registry.entity(name.entity)
            add(referent, words, name: words, use: .name, inner: true, rule: "name.organization")
            return (words.upperBound, referent)
        }
        if let this = thisBody(at, inner: true) { return this }
        guard let (range, head) = headWord(at), head.kind == .organization else { return nil }
        if head.takes.contains(.state) { return stateComplement(range, head, true) ?? homeBody(range, head) }
        if head.takes.contains(.phrase), let found = phraseComplement(range, head, true) { return found }
        return head.takes.contains(.name) || head.takes.contains(.free) ? headed(range, head, inner: true) ?? freeComplement(range, head, true) : nil
    }

    /// Whether the word can stand inside the name of a body: a noun, an adjective, "and".
    func isBodyWord(_ at: Int) -> Bool {
        let token = tokens[at]
        return token.kind == .word && (token.finite == nil || !token.classes.isEmpty) && (!token.classes.isDisjoint(with: [.noun, .adjective]) || isAnd(at))
            && token.classes.isDisjoint(with: [.preposition, .time]) || token.isUnknown && entityName(at) == nil && !isGivenName(at)
    }

    /// The listed organization that a head word and any name of its state name together.
    private func listedBody(_ headKey: String, _ head: HeadWord, of state: Int) -> Int? {
        for key in pack.world.keys(ofState: state) {
            for name in pack.world.names.values(for: headKey + key) where pack.world.entities[name.entity].kind == head.kind { return name.entity }
        }
        return nil
    }

    /// "Supreme Political Council of Yemen": ordinary words, closed by the state they belong to.
    mutating func phraseComplement(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        var next = range.upperBound
        while next < tokens.count, next < range.upperBound + 5, stateName(next) == nil {
            guard isBodyWord(next) else { return nil }
            next += 1
        }
        guard next > range.upperBound, let (words, holder, first) = holderState(next) else { return nil }
        // "Joint commission of Iran and Qatar": a body of two states belongs to neither.
        var end = first, isShared = false
        if isAnd(end), let (_, _, second) = holderState(end + 1) { (end, isShared) = (second, true) }
        let phrase = range.lowerBound..<next
        let slug = state.registry.referents[holder].entity.map { pack.world.entities[$0].slug } ?? ""
        let referent = state.registry.named(
            head.kind, key: sentence.key(phrase) + "/" + slug, label: isShared ? text(range.lowerBound..<end) : text(phrase) + " " + state.registry.referents[holder].label,
            state: isShared ? nil : slug, type: head.type)
        add(referent, range.lowerBound..<end, name: range.lowerBound..<end, use: .name, inner: inner, rule: "name.body_of_state")
        add(holder, words, name: words, use: .name, inner: true, rule: "name.state")
        if !isShared { state.world.belongings.append(Belonging(
            type: .partOf, source: referent, target: holder, sentence: number, range: range.lowerBound..<end, rule: "name.body_of_state")) }
        return (end, referent)
    }
}
