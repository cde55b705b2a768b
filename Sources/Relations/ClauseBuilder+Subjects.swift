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
            if index > 0, group.afterMark, clause.groups[index - 1].preposition == "with", !clause.groups[index - 1].entities.isEmpty { return false }
            if index > 0, group.afterAnd, clause.groups[index - 1].preposition != nil { return false }
            return group.preposition == nil && !group.isObject && !group.entities.isEmpty
                && isOfPeople(group)
                && !tellsWhere(group, clause)
        }
        // An outlet that heads the sentence only credits it, when somebody else is named too.
        let actor = named.first { !clause.groups[$0].entities.allSatisfy { world.referents[world.mentions[$0].referent].isOutlet } }
        if actor == nil, let verb = clause.verb, !pack.morphology.has("speech", verb.lemma), !pack.settings.reportLights.contains(verb.lemma) { return [] }
        guard let first = actor ?? named.first else { return [] }
        return clause.groups[first].entities + joined(to: first, clause)
    }

    /// A bare name, or one behind words for people: "special envoys of X".
    private func isOfPeople(_ group: Group) -> Bool {
        guard let first = group.words.first else { return true }
        guard pack.lexicon.classes(first.stem).contains(.human) else { return false }
        return group.words.dropFirst().allSatisfy { word in
            let classes = pack.lexicon.classes(word.stem)
            return classes.contains(.human) || classes.contains(.adjective) && classes.isDisjoint(with: [.event, .body])
        }
    }

    /// "A, head of the party in X, and B": people whom "and" joins to the subject over what belongs to it.
    private func joined(to first: Int, _ clause: Clause) -> [Int] {
        func isPerson(_ mention: Int) -> Bool { world.referents[world.mentions[mention].referent].kind == .person }
        guard clause.groups[first].entities.allSatisfy(isPerson), let next = clause.groups[(first + 1)...].first(where: { $0.preposition != "in" }),
              next.afterAnd, next.preposition == nil, next.words.isEmpty, !next.isObject, next.entities.allSatisfy(isPerson) else { return [] }
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
        switch clause.link {
        case .relative(let antecedent?): return [antecedent]
        case .complement(let of) where of < finished.count && finished[of].verb.map(isModal) == true: return finished[of].subject
        case .complement(let of) where of < finished.count && clause.verb?.form.person == 1: return finished[of].subject
        // "And we condemn": who speaks of himself in a speech that goes on.
        case .main where clause.verb?.form.person == 1 && !speaker.isEmpty && (isSpoken || clause.quotation != 0): return speaker
        case .complement: return []
        default:
            guard clause.verb?.form.person != 0, clause.verb != nil else { return [] }
            // A noun group without preposition that names nobody is a subject too, only not one of ours.
            if clause.groups.contains(where: { $0.preposition == nil && !$0.isObject && $0.words.count > 1 && !$0.isReflexive && $0.afterMark }) { return [] }
            // So is a word for people or a body that begins the clause.
            if let first = clause.groups.first(where: { $0.preposition == nil && $0.dates.isEmpty }), first.entities.isEmpty, !first.isObject, !first.isReflexive,
               let head = first.words.first?.stem, !pack.lexicon.classes(head).isDisjoint(with: [.human, .body]),
               !pack.lexicon.isCompound(head, clause.verb!.lemma) { return [] }
            return lastSubject
        }
    }
}
