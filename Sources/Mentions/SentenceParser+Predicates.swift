import LanguagePack
import Passage
import Reading

/// Offices that a sentence says somebody holds or held, and groups of officers he is one of.
extension SentenceParser {
    /// "X had before been ambassador of Y in Z": the office is said of the person named before it in the clause.
    mutating func predicateOffice(_ at: Int, _ offices: [Office], _ end: Int) -> Int? {
        guard state.resolving, offices.allSatisfy({ !$0.isPlural && !$0.holders.isEmpty }), let period = predicatePeriod(end), !isGoverned(at), let person = subject(of: at) else { return nil }
        for office in offices {
            var said = office
            if said.period == .current { said.period = period }
            say(said, person, at..<end)
        }
        placeTitle(person, at..<end, rule: "office.predicate", others: [])
        return end
    }

    /// "Rex Tillerson, foreign minister of this country": of whom the pack knows that he held the office for another state, that one is meant.
    mutating func settleThisCountry(_ office: inout Office, of person: Int) {
        guard office.holders.count == 1, let known = state.registry.referents[person].entity, let said = state.registry.referents[office.holders[0]].entity,
              let at = office.range.first(where: { at in matches[at].contains { if case .reference(.state) = $0.content { true } else { false } } }) else { return }
        let entity = pack.world.entities[known], slug = pack.world.entities[said].slug
        guard office.codes.allSatisfy({ !entity.held($0, for: slug, in: nil) && entity.held($0, for: entity.state, in: nil) }), let own = state.registry.entity(id: "state:\(entity.state)") else { return }
        for index in state.world.mentions.indices where state.world.mentions[index].sentence == number && state.world.mentions[index].range.lowerBound == at && state.world.mentions[index].referent == office.holders[0] {
            state.world.mentions[index].referent = own
        }
        office.holders = [own]
    }

    /// The period that a form of "be" behind an office gives it; nil where none ends the clause there.
    func predicatePeriod(_ end: Int) -> Period? {
        var next = end
        // "Ambassador of Japan | in Vienna | was".
        if next + 1 < tokens.count, tokens[next].classes.contains(.preposition), let (place, _) = entityName(next + 1) { next = place.upperBound }
        guard next < tokens.count, let form = tokens[next].verbs.first(where: { pack.morphology.has("copula", $0.lemma) && !$0.negative }) else { return nil }
        // "It was the minister that said": a cleft says nothing of the office.
        let stop = form.kind == .participle && next + 1 < tokens.count && tokens[next + 1].finite.map { pack.morphology.has("copula", $0.lemma) } == true ? next + 2 : next + 1
        if stop < tokens.count, functions(stop).contains("that") { return nil }
        return form.kind == .participle || form.tense == .past ? .former : form.tense == .present && form.mood == .indicative ? .current : nil
    }

    /// Whether a noun or preposition right before takes what stands here: "the aim of the president was".
    private func isGoverned(_ at: Int) -> Bool {
        guard at > 0, tokens[at - 1].kind == .word, !state.world.mentions.contains(where: { $0.sentence == number && $0.range.upperBound == at }) else { return false }
        let before = tokens[at - 1]
        return before.classes.contains(.preposition) || before.classes.contains(.noun) && before.classes.isDisjoint(with: [.time, .number]) && before.classes.isDisjoint(with: .function)
    }

    /// The only person between the clause's beginning and here, not behind a preposition unless "who" follows.
    private func subject(of at: Int) -> Int? {
        let start = (0..<at).last { tokens[$0].finite != nil && tokens[$0].classes.isDisjoint(with: [.noun, .adjective]) }.map { $0 + 1 } ?? 0
        let people = state.world.mentions.filter {
            $0.sentence == number && !$0.isInner && $0.range.upperBound <= at && $0.range.lowerBound >= start && state.registry.referents[$0.referent].kind == .person
        }
        guard let person = people.last else { return nil }
        let isRelative = (person.range.upperBound..<min(at, person.range.upperBound + 3)).contains { functions($0).contains("that") }
        guard isRelative || people.count == 1 && canBeTopic(person.range.lowerBound) else { return nil }
        return person.referent
    }

    /// Whether the office behind a comma can be the named person's: nothing speaks against it, or a mark closes the apposition.
    func isClosedApposition(_ office: Office, of person: Int) -> Bool {
        let end = office.range.upperBound
        guard let known = state.registry.referents[person].entity, end < tokens.count, tokens[end].kind == .word, tokens[end].finite == nil,
              tokens[end].classes.isDisjoint(with: [.preposition, .conjunction, .subordinator, .objectMarker, .adverb]) else { return true }
        let held = pack.world.entities[known].offices
        return held.isEmpty || office.codes.contains("head") || office.codes.contains { code in held.contains { $0.hasPrefix(code + "@") } }
    }

    /// "The paper A, president of X, B": behind the office and another comma stands who holds it.
    func namedBehind(_ title: Int) -> Bool {
        guard let comma = (title..<min(tokens.count, title + 8)).first(where: { tokens[$0].kind == .mark }), isComma(comma), !isAnd(comma + 1) else { return false }
        return isGivenName(comma + 1) && personName(comma + 1, introduced: true, afterComma: true) != nil
    }

    /// "One of the commanders of X", "of the commanders of X": where the plural office begins that somebody is one of.
    func oneOf(_ at: Int) -> Int? {
        for match in matches[at < tokens.count ? at : 0] where at < tokens.count {
            guard case .function(let word) = match.content, ["one_of", "from"].contains(word.function), match.range.upperBound < tokens.count else { continue }
            // "X asked of the leaders of Y" is none of them.
            if word.function == "from", at > 0, tokens[at - 1].kind == .word, asks(behind: at) { continue }
            let next = match.range.upperBound
            if matches[next].contains(where: { if case .title(let titles) = $0.content { titles[0].isPlural } else { false } }) { return next }
        }
        return nil
    }

    /// Whether a verb follows by which one asks something of somebody.
    private func asks(behind at: Int) -> Bool {
        tokens[at...].contains { token in
            token.finite.map { verb in pack.frames.frames(verb: verb.lemma).contains { frame in frame.product == .edge(.request) && frame.roles.contains { $0.slots.contains(.preposition("from")) } } } == true
        }
    }

    /// Two or three strange words at the beginning of a sentence, of whom it says that they speak: "Uzi Dayan said", "Uzi Dayan in an interview with".
    func nameBeforeSpeech(_ at: Int) -> Int? {
        guard at == 0 || tokens[at - 1].kind == .mark else { return nil }
        var end = at
        while end < tokens.count, end < at + 3, tokens[end].isUnknown, !tokens[end].isInflected, isNameWord(end), end == at || tokens[end].spaced { end += 1 }
        // The second may look like a word with an ending.
        if end == at + 1, end < tokens.count, isLikeName(end), !tokens[end].classes.contains(.human) { end += 1 }
        guard end - at >= 2, end < tokens.count else { return nil }
        return speaksBehind(end) ? end : nil
    }

    /// Whether "said" or "in an interview with" stands behind a name.
    func speaksBehind(_ end: Int) -> Bool {
        guard end < tokens.count else { return false }
        if tokens[end].finite.map({ pack.morphology.has("speech", $0.lemma) }) == true { return true }
        guard functions(end).contains("in") || matches[end].contains(where: { if case .function = $0.content { $0.range.count > 1 } else { false } }) else { return false }
        return (end..<min(tokens.count, end + 2)).contains { pack.settings.interviews.contains(tokens[$0].stem) || pack.settings.interviews.contains(tokens[$0].key) }
    }
}
