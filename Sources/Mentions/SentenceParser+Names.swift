import LanguagePack
import Passage
import Reading

/// A person's name in the text, before it is known whose it is.
struct PersonName {
    var name: Range<Int>
    /// Where the mention ends, a closing quotation mark with it.
    var end: Int
    /// Entity of the pack, where the name is listed.
    var entity: Int?
    /// Whether only a family name stands here.
    var isFamily: Bool
    var rule: String
    /// Referent, where it is one of the article's own persons.
    var known: Int?
}

/// Names of people, listed or told by where they stand.
extension SentenceParser {
    /// The name that begins at `at`; `introduced` when an office or honorific stands before it.
    func personName(_ at: Int, introduced: Bool, afterComma: Bool) -> PersonName? {
        guard at < tokens.count else { return nil }
        if isOpenQuote(at) { return quotedName(at, introduced: introduced) }
        if let listed = listedName(at, introduced: introduced) { return listed }
        guard tokens[at].kind == .word, let end = nameRun(at, introduced: introduced, afterComma: afterComma) else { return familyOfArticle(at) }
        return PersonName(name: at..<end, end: end, entity: nil, isFamily: end == at + 1, rule: introduced ? "name.person.introduced" : "name.person.shape")
    }

    /// A name in quotation marks, when an office or given name vouches for a person.
    private func quotedName(_ at: Int, introduced: Bool) -> PersonName? {
        guard let close = (at + 1..<min(tokens.count, at + 7)).first(where: { isCloseQuote($0) }), close > at + 1 else { return nil }
        let inside = at + 1..<close
        if let listed = listedName(at + 1, introduced: true), listed.name.upperBound <= close {
            var listed = listed
            listed.end = close + 1
            // More words than the listed name has, as another given name, make it another person's.
            if listed.name.upperBound == close { return listed }
        }
        guard inside.allSatisfy({ tokens[$0].kind == .word && tokens[$0].classes.isDisjoint(with: .function) || tokens[$0].key == "-" }) else { return nil }
        if let family = familyOfArticle(at + 1), family.end == close { var family = family; family.end = close + 1; return family }
        let first = at + 1
        let given = isGivenName(first) || pack.grammar.nameParticles.contains(tokens[first].form.hash)
        let strange = inside.filter { tokens[$0].isUnknown || tokens[$0].classes.contains(.nameToo) || isGivenName($0) }.count
        let next = isComma(close + 1) ? close + 2 : close + 1
        let office = close + 1 < tokens.count && titleStarts(next) || inside.count > 1 && (isDescribed(next) || speaksBehind(close + 1))
        guard entityName(first).map({ $0.0 == inside }) != true || office && given else { return nil }
        // "The threat of Iran" is no name, although the state's is a given name too.
        if !isGivenName(first), inside.dropFirst().contains(where: { stateName($0) != nil }) { return nil }
        guard (introduced || office || isJoined(at) && inside.count > 1) && strange * 2 >= inside.count || given && inside.count > 1 && strange * 2 >= inside.count else { return nil }
        guard inside.count <= 5, !startsWithHead(first) else { return nil }
        // "«Sheikh X»": the word of honour is no part of the name.
        if let name = honorific(first), name + 1 < close { return PersonName(name: name..<close, end: close + 1, entity: nil, isFamily: false, rule: "name.person.quoted") }
        return PersonName(name: inside, end: close + 1, entity: nil, isFamily: inside.count == 1, rule: "name.person.quoted")
    }

    /// "26 years old", "wife of": words that are said of people follow.
    private func isDescribed(_ at: Int) -> Bool {
        guard at + 1 < tokens.count else { return false }
        if tokens[at].kind == .number { return tokens[at + 1].classes.contains(.human) || pack.settings.ageWords.contains(tokens[at + 1].key) }
        return tokens[at].classes.contains(.human) && tokens[at].classes.isDisjoint(with: .function)
    }

    /// Whether "and" joins what begins at `at` to a person in quotation marks, his age at most between them.
    private func isJoined(_ at: Int) -> Bool {
        guard at > 0, isAnd(at - 1), let before = state.world.mentions.last(where: { $0.sentence == number && !$0.isInner }) else { return false }
        return state.registry.referents[before.referent].kind == .person && isCloseQuote(before.range.upperBound - 1) && before.range.upperBound + 3 >= at - 1
    }

    /// What the function words at `at` do.
    func functions(_ at: Int) -> [String] {
        matches[at].compactMap { if case .function(let word) = $0.content, $0.range.count == 1 { word.function } else { nil } }
    }

    func startsWithHead(_ at: Int) -> Bool {
        matches[at].contains { if case .head = $0.content { true } else { false } }
    }

    func isProxy(_ at: Int) -> Bool {
        matches[at].contains { if case .proxy = $0.content { true } else { false } }
    }

    func titleStarts(_ at: Int) -> Bool {
        at < tokens.count && matches[at].contains { if case .title = $0.content { true } else { false } }
    }

    /// A listed person, by full name, or by family name where nothing speaks against it.
    private func listedName(_ at: Int, introduced: Bool) -> PersonName? {
        for match in matches[at] {
            if case .function = match.content, match.range.count > 1 { return nil }
            guard case .names(let names) = match.content else { continue }
            let people = names.filter { pack.world.entities[$0.entity].kind == .person }
            let full = people.filter { $0.use == .full || $0.use == .short && match.range.count > 1 }
            if let name = full.first, match.range.count > 1 || introduced || !isOrdinary(at) {
                let whole = at..<lineage(match.range.upperBound)
                return PersonName(name: whole, end: whole.upperBound, entity: name.entity, isFamily: false, rule: "name.person.listed")
            }
            if longerThing(at, match.range) {
                guard let person = namesake(people, match.range, introduced: introduced) else { return nil }
                return PersonName(name: match.range, end: match.range.upperBound, entity: person, isFamily: true, rule: "name.person.namesake")
            }
            if let name = familyEntity(people, match.range, introduced: introduced) {
                return PersonName(name: match.range, end: match.range.upperBound, entity: name, isFamily: true, rule: "name.person.family")
            }
        }
        return nil
    }

    /// "Cameron asked": one in office, or named in full here, whose family name a state or town bears too, unless the words before are for a place or a state.
    private func namesake(_ people: [Name], _ range: Range<Int>, introduced: Bool) -> Int? {
        guard state.resolving, let (words, thing) = entityName(range.lowerBound), words == range, [.state, .place].contains(pack.world.entities[thing.entity].kind) else { return nil }
        let at = range.lowerBound
        let candidates = people.filter { $0.use == .family && state.statesNamed.contains(pack.world.entities[$0.entity].state) && pack.world.entities[$0.entity].state != pack.world.entities[thing.entity].slug }.map(\.entity)
        let named = candidates.filter { person in state.namedPersons.contains { state.registry.referents[$0].entity == person && state.fullNames.contains($0) } }
        guard let person = only(named) ?? only(candidates.filter(isInOffice)) else { return nil }
        if introduced { return person }
        if at > 0, tokens[at - 1].kind == .word, functions(at - 1).contains(where: ["in", "to", "from", "at", "near", "and"].contains) || isProxy(at - 1) || startsWithHead(at - 1)
            || tokens[at - 1].classes.contains(.noun) && functions(at - 1).isEmpty && named.isEmpty { return nil }
        return (at == 0 || !isComma(at - 1)) && !isComma(range.upperBound) && !isAnd(range.upperBound) ? person : nil
    }

    /// Where the fathers and the house end that follow a listed name: "bin Khalifa Al Thani".
    private func lineage(_ at: Int) -> Int {
        var end = at
        while end + 1 < tokens.count, tokens[end].kind == .word, tokens[end + 1].kind == .word, pack.grammar.lineageParticles.contains(tokens[end].form.hash) { end += 2 }
        return end
    }

    /// Whether a state, place or organization of at least the same length stands here.
    private func longerThing(_ at: Int, _ range: Range<Int>) -> Bool { entityName(at).map { $0.0.count >= range.count } ?? false }

    /// The one person of this family name that fits: of the article first, then of the world.
    private func familyEntity(_ names: [Name], _ range: Range<Int>, introduced: Bool) -> Int? {
        guard !names.isEmpty else { return nil }
        let at = range.lowerBound
        // An everyday word whose ending happens to leave a family name is that word: "waters" is not Mr. Water.
        if range.count == 1, !tokens[at].classes.isEmpty, tokens[at].isInflected, pack.world.names.values(hash: sentence.hash(range)) == nil { return nil }
        // An office and a comma do not turn an everyday word into a name; and nobody is inside a family name alone.
        if introduced, at > 0, isComma(at - 1), isOrdinary(at) { return nil }
        if !introduced, at > 0, tokens[at - 1].kind == .word, functions(at - 1).contains("in") { return nil }
        // "X, a cleric of influence": an everyday word behind a name and a comma describes who is named.
        if at > 1, isComma(at - 1), isOrdinary(at), state.world.mentions.contains(where: { $0.sentence == number && $0.range.upperBound == at - 1 && state.registry.referents[$0.referent].kind == .person }),
           range.upperBound < tokens.count, !isAnd(range.upperBound), !isComma(range.upperBound) { return nil }
        // "A cleric" is any cleric.
        if at > 0, !introduced, !tokens[at - 1].classes.isDisjoint(with: [.number, .determiner]), tokens[at].classes.contains(.noun) { return nil }
        if let own = state.families[sentence.hash(range)] {
            return own.count == 1 ? state.registry.referents[own.first!].entity : nil
        }
        // A given name before another name is that name's.
        if range.count == 1, isGivenName(at), at + 1 < tokens.count, isNameWord(at + 1) || !introduced && !isWellKnown(names, at) { return nil }
        // A given name before it that is not that person's makes it somebody else.
        if at > 0, tokens[at - 1].kind == .word, !isBehindOther(range),
           isGivenName(at - 1) && !isMessage(at, names) || tokens[at - 1].isUnknown && !introduced { return nil }
        // "Abd al-Mahdi al-Karbalai" has another family name behind it.
        if range.upperBound < tokens.count, tokens[range.upperBound].isUnknown, isNameWord(range.upperBound), tokens[range.upperBound].key.hasPrefix(pack.settings.nameArticle) { return nil }
        // One person may bear the name in two ways, as a spelling and as the family name.
        var people: [Int] = []
        for name in names where !people.contains(name.entity) { people.append(name.entity) }
        let plain = people.filter { !pack.world.entities[$0].risky }
        let candidates = introduced ? people : plain
        guard introduced || !isOrdinary(at) || plain.isEmpty else { return nil }
        // An everyday word is a name only where somebody speaks or acts with another, and the name is that of one in office;
        // a name that many bear, only that of one in office.
        if candidates.isEmpty { return !isOrdinary(at) || actsAlone(range) ? only(people.filter(isInOffice)) : nil }
        guard introduced || !isOrdinary(at) else { return nil }
        if candidates.count == 1 { return candidates[0] }
        // Several bear the name: the state that stands in the article decides, else who is in office, when it decides for one.
        let near = candidates.filter { state.statesNamed.contains(pack.world.entities[$0].state) }
        return only(near) ?? only((near.isEmpty ? candidates : near).filter(isInOffice))
    }

    /// A given name that is the family name of somebody of a state that the article names, and no everyday word.
    private func isWellKnown(_ names: [Name], _ at: Int) -> Bool {
        !isOrdinary(at) && !tokens[at].classes.contains(.nameToo) && !state.registry.persons.contains { $0.words.first == tokens[at].key }
            && names.allSatisfy { !pack.world.entities[$0.entity].risky && state.statesNamed.contains(pack.world.entities[$0.entity].state) }
    }

    /// "The message of Pompeo": an everyday noun that is a given name too, before a family name that nobody else bears.
    private func isMessage(_ at: Int, _ names: [Name]) -> Bool {
        tokens[at - 1].classes.contains(.noun) && !tokens[at - 1].classes.contains(.nameToo) && names.allSatisfy { !pack.world.entities[$0.entity].risky } && !isOrdinary(at)
    }

    /// "Putin Netanyahu (object marker)", "in Geneva Trump (object marker)": the word right before ends another listed name.
    private func isBehindOther(_ range: Range<Int>) -> Bool {
        guard range.upperBound < tokens.count, tokens[range.upperBound].classes.contains(.objectMarker),
              let before = state.world.mentions.last(where: { $0.sentence == number && $0.range.upperBound == range.lowerBound && !$0.isInner }) else { return false }
        return state.registry.referents[before.referent].entity != nil
    }

    private func only(_ people: [Int]) -> Int? { people.count == 1 ? people[0] : nil }

    /// Whether the word begins its sentence and a colon or a partner follows: "Name: …", "Name with Name …".
    private func actsAlone(_ range: Range<Int>) -> Bool {
        guard range.lowerBound == 0 || tokens[range.lowerBound - 1].kind == .mark, range.upperBound < tokens.count else { return false }
        if tokens[range.upperBound].isMark(":") { return true }
        return functions(range.upperBound).contains { $0 == "with" || $0 == "also" }
    }

    /// Whether the person held an office when the article appeared, of a state that the article names or of an international body.
    private func isInOffice(_ person: Int) -> Bool {
        let year = article.published?.components?.year
        return pack.world.entities[person].offices.contains { office in
            let parts = office.split(whereSeparator: { "@:".contains($0) }).map(String.init)
            return parts.count >= 2 && pack.world.entities[person].held(parts[0], for: parts[1], in: year)
                && (state.statesNamed.contains(parts[1]) || pack.world.index("state:\(parts[1])") == nil)
        }
    }

    func isOrdinary(_ at: Int) -> Bool {
        let token = tokens[at]
        // A form that only looks inflected may well be the family name it is listed as.
        if token.isInflected, token.verbs.isEmpty { return false }
        return !token.classes.isDisjoint(with: [.noun, .adjective, .adverb, .number]) || !token.classes.isDisjoint(with: .function)
            || token.finite != nil
    }

    /// The family name of somebody whom the article names in full.
    private func familyOfArticle(_ at: Int) -> PersonName? {
        guard tokens[at].kind == .word, state.resolving, state.families.count > 0 else { return nil }
        for width in [3, 2, 1] where at + width <= tokens.count {
            let range = at..<(at + width)
            guard range.allSatisfy({ tokens[$0].kind == .word }), let person = bearer(range) else { continue }
            if width == 1, isOrdinary(at), !tokens[at].classes.contains(.nameToo) { continue }
            if at > 0, !tokens[at - 1].classes.isDisjoint(with: [.number, .determiner]), tokens[at].classes.contains(.noun) { continue }
            if at > 0, isGivenName(at - 1), tokens[at - 1].kind == .word { continue }
            return PersonName(
                name: range, end: range.upperBound, entity: state.registry.referents[person].entity, isFamily: true,
                rule: "name.person.family", known: person)
        }
        return nil
    }

    /// The one person of the article who bears this family name, written in full, with the sign of ezafe, or without its article.
    private func bearer(_ range: Range<Int>) -> Int? {
        func only(_ people: Set<Int>?) -> Int? { people?.count == 1 ? people?.first : nil }
        let front = range.dropLast(), last = tokens[range.upperBound - 1].form
        let before = sentence.hash(front)
        if let person = only(state.families[before + last.hash]) { return person }
        for stem in last.nameStemHashes { if let person = only(state.families[before + stem]) { return person } }
        // Most words do not begin like the article, and need not be written out.
        guard tokens[range.lowerBound].form.letters.scalars.first == pack.settings.nameArticle.unicodeScalars.first?.value else { return nil }
        let keys = [last.key] + last.nameStems
        return keys.lazy.compactMap { only(state.families[state.registry.bare(sentence.key(front) + $0)]) }.first
    }

    /// The referent of a name.
    mutating func referent(of name: PersonName, beside offices: [Office]) -> Int {
        if let known = name.known { return known }
        if let entity = name.entity {
            let referent = state.registry.entity(entity)
            if !name.isFamily { state.fullNames.insert(referent); remember(referent, words: name.name.map { tokens[$0].key }) }
            return referent
        }
        let words = name.name.filter { tokens[$0].kind == .word }.map { tokens[$0].key }
        let referent = state.registry.person(words: words, label: text(name.name))
        remember(referent, words: words)
        return referent
    }

    /// Remembers the family name of a person named in full, so that it can stand alone later.
    private mutating func remember(_ referent: Int, words: [String]) {
        guard words.count > 1 || state.registry.referents[referent].entity == nil else { return }
        var start = words.count - 1
        while start > 1, pack.grammar.nameParticles.contains(words[start - 1]) { start -= 1 }
        let family = words[start...].joined()
        for key in [family, state.registry.bare(family)] { state.families[key, default: []].insert(referent) }
        if words.count > 2 { state.families[words.dropFirst().joined(), default: []].insert(referent) }
    }
}
