import LanguagePack
import Mentions
import Passage

/// Who does what a clause says.
extension ClauseBuilder {
    /// The first group that nothing governs and that is a name, not a part of some noun's group.
    func subjects(_ clause: Clause) -> [Int] {
        let named = clause.groups.indices.filter { index in
            let group = clause.groups[index]
            // What a comma joins to a partner goes on with the partners.
            if clause.isOfPartners(index) { return false }
            if index > 0, group.afterAnd, isListed(index, clause) { return false }
            // "At the funeral of X, a photographer from": what describes the person before is no subject.
            if index > 0, group.afterMark, !group.words.isEmpty, clause.groups[index - 1].preposition != nil, isPerson(clause.groups[index - 1].entities) { return false }
            // "A and his allies" before the object marker.
            if index + 1 < clause.groups.count, clause.groups[index + 1].afterAnd, clause.groups[index + 1].isObject, clause.groups[index + 1].preposition == nil { return false }
            return group.preposition == nil && !group.isObject && !group.entities.isEmpty
                && isOfPeople(group)
                && !tellsWhere(group, clause)
        }
        if named.isEmpty { return partitive(clause) }
        // An outlet that heads the sentence only credits it, when somebody else is named too.
        let actor = named.first { !clause.groups[$0].entities.allSatisfy { world.referents[world.mentions[$0].referent].isOutlet } }
        if actor == nil, let verb = clause.verb, !pack.morphology.has("speech", verb.lemma), !pack.settings.reportLights.contains(verb.lemma), !saysAsClaimant(clause) { return [] }
        guard let first = actor ?? named.first else { return [] }
        return clause.groups[first].entities + joined(to: first, clause)
    }

    /// "Against A and B and C", "from A, his father, and B": a name that "and" joins to what a preposition governs.
    private func isListed(_ index: Int, _ clause: Clause) -> Bool {
        var at = index
        while at > 0, clause.groups[at].afterAnd { at -= 1 }
        if clause.groups[at].preposition != nil { return true }
        return at > 0 && clause.groups[at].afterMark && clause.groups[at].entities.isEmpty && !clause.groups[at].words.isEmpty
            && clause.groups[at - 1].preposition != nil && isPerson(clause.groups[at - 1].entities)
    }

    /// "Ten persons of the forces of X": whose people they are.
    private func partitive(_ clause: Clause) -> [Int] {
        guard let first = clause.groups.firstIndex(where: { $0.dates.isEmpty && $0.preposition == nil }), first + 1 < clause.groups.count else { return [] }
        let (count, whole) = (clause.groups[first], clause.groups[first + 1])
        guard count.entities.isEmpty, !count.isObject, let last = count.words.last, pack.settings.partitives.contains(last.stem),
              whole.preposition == "from", !whole.isObject, !whole.entities.isEmpty, isOfPeople(whole), whole.range.lowerBound == count.range.upperBound else { return [] }
        return whole.entities
    }

    private func isPerson(_ mentions: [Int]) -> Bool {
        !mentions.isEmpty && mentions.allSatisfy { world.referents[world.mentions[$0].referent].kind == .person }
    }

    /// A bare name, or one behind words for people: "special envoys of X".
    private func isOfPeople(_ group: Group) -> Bool {
        guard let first = group.words.first else { return true }
        // "The fighters and rockets of X": what it fights with.
        if group.words.count == 1, pack.settings.forceNouns.contains(first.stem) || pack.settings.weapons.contains(first.stem) { return true }
        guard !pack.lexicon.classes(first.stem).isDisjoint(with: [.human, .body]) else { return false }
        return group.words.dropFirst().allSatisfy { word in
            let classes = pack.lexicon.classes(word.stem)
            return classes.contains(.human) || classes.contains(.body) || classes.contains(.adjective) && !classes.contains(.event)
        }
    }

    /// "A, head of the party in X, and B": people whom "and" joins to the subject over what belongs to it.
    private func joined(to first: Int, _ clause: Clause) -> [Int] {
        guard isPerson(clause.groups[first].entities), let next = clause.groups[(first + 1)...].first(where: { $0.preposition != "in" }),
              next.afterAnd, next.preposition == nil, next.words.isEmpty, !next.isObject, isPerson(next.entities) else { return [] }
        return next.entities
    }

    /// "In the city of Mosul, Iraq": the state right behind its place.
    private func tellsWhere(_ group: Group, _ clause: Clause) -> Bool {
        guard let index = clause.groups.firstIndex(where: { $0.range == group.range }), index > 0, group.words.isEmpty, group.entities.count == 1,
              clause.groups[index - 1].preposition != nil, clause.groups[index - 1].range.upperBound == group.range.lowerBound,
              let place = clause.groups[index - 1].entities.last.map({ world.referents[world.mentions[$0].referent] }), place.kind == .place,
              let state = world.referents[world.mentions[group.entities[0]].referent].entity, pack.world.entities[state].kind == .state
        else { return false }
        return place.entity.map { pack.world.entities[$0].links.contains(pack.world.entities[state].slug) } ?? (place.state == pack.world.entities[state].slug)
    }

    func inherited(_ clause: Clause) -> [Int] {
        // "If you go": whom one speaks to is nobody that was named before.
        if clause.verb?.form.person == 2 { return [] }
        switch clause.link {
        case .relative(let antecedent?): return [antecedent]
        // "The minister of trade who is to go to X": whom the clause tells of has no name.
        case .relative where !clause.groups.contains(where: { $0.isDemonstrative && $0.preposition == nil }): return []
        // Whom one asks does what is asked for, not who asks.
        case .complement(let of) where of < finished.count && finished[of].isModal && finished[of].groups.contains { $0.preposition == "from" }: return []
        case .complement(let of) where of < finished.count && finished[of].isModal: return isOfThing(clause) ? [] : finished[of].subject
        case .complement(let of) where of < finished.count && clause.verb?.form.person == 1: return finished[of].subject
        // "And we condemn": who speaks of himself in a speech that goes on.
        case .main where clause.verb?.form.person == 1 && !speaker.isEmpty && (isSpoken || clause.quotation != 0): return speaker
        // "Set out to talk with X": whoever goes does it.
        case .complement(let of) where of < finished.count && clause.verb?.form.mood == .subjunctive && isMotion(finished[of]) && !unnamedSubject(clause): return finished[of].subject
        case .complement(let of): return of < finished.count ? selfTold(clause, by: finished[of]) : []
        case .adverbial:
            // "X, although … did, said": who is named before the inner clause is its subject too.
            let around = open.last.map(subjects) ?? []
            return unnamedSubject(clause) ? [] : around.isEmpty ? lastSubject : around
        default:
            return unnamedSubject(clause) || isOfThing(clause) ? [] : lastSubject
        }
    }

    /// Whether the clause tells of a journey or a gathering.
    private func isMotion(_ clause: Clause) -> Bool {
        guard let verb = clause.verb, !verb.isPassive else { return false }
        func moves(_ frame: Frame) -> Bool { frame.product == .edge(.travelledTo) || frame.product == .meeting(.talks) }
        return pack.frames.frames(verb: verb.lemma).contains(where: moves)
            || clause.groups.last?.words.last.map { pack.frames.frames(noun: $0.stem).contains { moves($0) && $0.lights.contains(verb.lemma) } } == true
            || clause.groups.contains { $0.words.contains { pack.frames.frames(noun: $0.stem).contains { moves($0) && !$0.isNominal && $0.lights.contains(verb.lemma) } } }
    }

    /// Whether the clause has a subject that names nobody, or none at all.
    private func unnamedSubject(_ clause: Clause) -> Bool {
        guard let verb = clause.verb, verb.form.person != 0 else { return true }
        // A noun group without preposition that names nobody is a subject too, only not one of ours.
        if clause.groups.contains(where: { $0.preposition == nil && !$0.isObject && $0.words.count > 1 && !$0.isReflexive && $0.afterMark }) { return true }
        // So is a word for people or a body that begins the clause.
        guard let first = clause.groups.first(where: { $0.preposition == nil && $0.dates.isEmpty }), first.entities.isEmpty, !first.isObject, !first.isReflexive,
              let head = first.words.first?.stem else { return false }
        return !pack.lexicon.classes(head).isDisjoint(with: [.human, .body]) && !pack.lexicon.isCompound(head, verb.lemma)
    }

    /// "The ties | with X | the marker": the noun whose complement the object marker follows.
    private func isHeadOfObject(_ index: Int, _ clause: Clause) -> Bool {
        index + 1 < clause.groups.count && clause.groups[index + 1].isObject && clause.groups[index + 1].preposition != nil
    }

    /// "That the help of X comes": what becomes or is something is a thing of whom the clause names.
    private func isOfThing(_ clause: Clause) -> Bool {
        guard let verb = clause.verb, pack.settings.isPassiveLight(verb.lemma) || pack.morphology.has("copula", verb.lemma),
              let first = clause.groups.first(where: { $0.preposition == nil && $0.dates.isEmpty }), !first.isObject, let head = first.words.first else { return false }
        return pack.lexicon.classes(head.stem).contains(.noun) && pack.lexicon.classes(head.stem).isDisjoint(with: [.human, .body])
            && (clause.groups.last?.range != first.range && !pack.lexicon.isCompound(head.stem, verb.lemma) || first.words.dropFirst().contains { pack.lexicon.isCompound($0.stem, verb.lemma) })
    }

    /// Who said that he will attack: of a clause of what is said whose only nameless noun is its verb's own, the speaker is the subject.
    private func selfTold(_ clause: Clause, by speaking: Clause) -> [Int] {
        guard isSpeech(speaking), let verb = clause.verb, verb.form.mood == .indicative, verb.form.plural == (speaking.subject.count > 1), !verb.isPassive,
              !unnamedSubject(clause), !clause.groups.contains(where: { $0.preposition == nil && !$0.isObject && !$0.entities.isEmpty }) else { return [] }
        var nameless = clause.groups.indices.filter { !isHeadOfObject($0, clause) }.map { clause.groups[$0] }
            .filter { $0.preposition == nil && !$0.isObject && $0.entities.isEmpty && $0.dates.isEmpty && !$0.words.isEmpty }
        let own = nameless.popLast()?.words.last.map { $0.stem }
        let isCalling = own.map(pack.settings.callingWords.contains) ?? false
        if pack.settings.isPassiveLight(verb.lemma), !isCalling { return [] }
        guard nameless.isEmpty else { return [] }
        guard let own, !isCalling, !pack.morphology.has("copula", verb.lemma) else { return speaking.subject }
        return pack.lexicon.isCompound(own, verb.lemma) ? speaking.subject : []
    }
}
