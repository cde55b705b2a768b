import LanguagePack
import Mentions
import Passage

/// Finds the frames of a clause: as verb, light-verb compound, passive, and as noun.
struct FrameMatcher {
    let pack: LanguagePack
    let world: MentionedWorld

    /// All matches in `clauses`, in order.
    func matches(in clauses: [Clause]) -> [FrameMatch] {
        clauses.indices.flatMap { index in
            var used: Set<Int> = []
            let verbal = verbal(clauses[index], index, &used)
            return verbal + nominal(clauses[index], index, used)
        }
    }

    // MARK: As a verb

    private func verbal(_ clause: Clause, _ number: Int, _ used: inout Set<Int>) -> [FrameMatch] {
        guard let verb = clause.verb, let verbRange = clause.verbRange else { return [] }
        var found: [FrameMatch] = []
        for frame in pack.frames.frames(verb: verb.lemma) {
            if let match = fill(frame, clause, number, noun: nil, passive: verb.isPassive, verbRange, true) { found.append(match) }
        }
        for (index, group) in clause.groups.enumerated() {
            for (at, word) in group.words.enumerated() {
                for frame in pack.frames.frames(noun: word.stem) {
                    let passive = pack.morphology.has("passive_light", verb.lemma) && !frame.lights.contains(verb.lemma)
                        || pack.isPassiveLight(verb.lemma) || verb.isPassive
                    let active = pack.activeLight(of: verb.lemma).contains { frame.lights.contains($0) } || frame.lights.contains(verb.lemma)
                    guard active || passive && pack.activeLights.contains(where: frame.lights.contains) else { continue }
                    guard isCompound(group, at, index, clause, verb) else { continue }
                    let noun = (group: index, word: at)
                    if let match = fill(frame, clause, number, noun: noun, passive: passive && !frame.lights.contains(verb.lemma), word.range.lowerBound..<verbRange.upperBound, true) {
                        used.insert(word.range.lowerBound)
                        found.append(match)
                    }
                }
            }
        }
        return found
    }

    /// Whether the noun and the verb can be one predicate: the noun heads a group without preposition, or «مورد» leads it.
    private func isCompound(_ group: Group, _ at: Int, _ index: Int, _ clause: Clause, _ verb: VerbGroup) -> Bool {
        if at > 0, pack.predicateMarkers.contains(group.words[at - 1].stem) { return true }
        guard at == 0 || at == group.words.count - 1 || group.words.count <= 4 && group.entities.isEmpty else { return false }
        if group.preposition == nil {
            // A noun nearer to the verb that makes a verb with it leaves this one a noun.
            return !clause.groups[(index + 1)...].contains { later in
                later.preposition == nil && !later.isObject && later.entities.isEmpty
                    && later.words.contains { pack.lexicon.isCompound($0.stem, verb.lemma) || pack.fixedNouns.contains($0.stem) }
            }
        }
        guard group.preposition == "to" else { return false }
        // «به توافق رسیدند»: the preposition is part of the idiom when the group stands last.
        return index == clause.groups.count - 1 && group.entities.isEmpty && group.words.count == 1
    }

    // MARK: As a noun

    private func nominal(_ clause: Clause, _ number: Int, _ used: Set<Int>) -> [FrameMatch] {
        var found: [FrameMatch] = []
        for (index, group) in clause.groups.enumerated() {
            for (at, word) in group.words.enumerated() where !used.contains(word.range.lowerBound) {
                for frame in pack.frames.frames(noun: word.stem) where frame.isNominal {
                    if let match = fill(frame, clause, number, noun: (index, at), passive: false, word.range, false) { found.append(match) }
                }
            }
        }
        return found
    }

    // MARK: Roles

    private func fill(
        _ frame: Frame, _ clause: Clause, _ number: Int, noun: (group: Int, word: Int)?, passive: Bool, _ predicate: Range<Int>, _ isVerbal: Bool
    ) -> FrameMatch? {
        var fillers: [String: [Int]] = [:]
        var taken: Set<Int> = []
        for role in frame.roles {
            for slot in role.slots {
                let mentions = candidates(slot, clause, noun, passive, isVerbal).filter { mention in
                    !taken.contains(mention) && !isMereAdjective(mention, clause) && (role.kinds.isEmpty || role.kinds.contains(kind(mention)))
                }
                guard !mentions.isEmpty else { continue }
                fillers[role.name, default: []] += mentions
                taken.formUnion(mentions)
                // A participant can stand in several places at once: subject and «با …».
                if role.name != "participant" { break }
            }
        }
        guard !fillers.isEmpty, frame.without.allSatisfy({ candidates($0, clause, noun, passive, isVerbal).isEmpty }) else { return nil }
        return FrameMatch(frame: frame, fillers: fillers, predicate: predicate, clause: number, isVerbal: isVerbal)
    }

    /// "A German magazine": an adjective names its state only behind a word for people or a body.
    private func isMereAdjective(_ mention: Int, _ clause: Clause) -> Bool {
        guard world.mentions[mention].use == .adjective, let group = clause.groups.first(where: { $0.entities.contains(mention) }),
              let last = group.words.last else { return false }
        return pack.lexicon.classes(last.stem).isDisjoint(with: [.human, .body, .event])
    }

    private func kind(_ mention: Int) -> NodeKind { world.referents[world.mentions[mention].referent].kind }

    private func candidates(_ slot: Frame.Slot, _ clause: Clause, _ noun: (group: Int, word: Int)?, _ passive: Bool, _ isVerbal: Bool) -> [Int] {
        switch slot {
        case .subject:
            if isVerbal { return passive ? by(clause, after: noun?.group) : clause.subject }
            // A noun's agent is the clause's subject only where the text says so: «خود», or a converb «با …، در …».
            guard let noun else { return [] }
            let group = clause.groups[noun.group]
            if group.entities.isEmpty, group.isReflexive || isConverb(clause, noun) { return clause.subject }
            return []
        case .object:
            if isVerbal && passive { return clause.hasOwnSubject ? clause.subject : lastNamed(clause) }
            if isVerbal { return clause.groups.first { $0.isObject && !$0.entities.isEmpty }.map { target($0) } ?? [] }
            return []
        case .genitive:
            guard let noun else { return [] }
            let group = clause.groups[noun.group]
            guard !group.entities.isEmpty else { return [] }
            return group.entities
        case .preposition(let function):
            if function == "by" { return by(clause, after: noun.map { isVerbal ? -1 : $0.group } ?? -1) }
            return prepositional(function, clause, noun, isVerbal)
        }
    }

    /// Groups with this preposition: anywhere in a verb's clause, right behind a noun.
    private func prepositional(_ function: String, _ clause: Clause, _ noun: (group: Int, word: Int)?, _ isVerbal: Bool) -> [Int] {
        if isVerbal {
            for (index, group) in clause.groups.enumerated() where group.preposition == function && !group.entities.isEmpty {
                if index > 0, governs(clause.groups[index - 1], function), index - 1 != noun?.group { continue }
                return target(group)
            }
            return []
        }
        guard let noun else { return [] }
        var index = noun.group + 1
        while index < clause.groups.count, index <= noun.group + 3 {
            let group = clause.groups[index]
            if group.preposition == function { return target(group) }
            // Only times and scenes may stand between a noun and what it governs.
            guard group.preposition == nil ? !group.dates.isEmpty : Self.scenes.contains(group.preposition!) else { return [] }
            index += 1
        }
        return []
    }

    private static let scenes: Set<String> = ["in", "on_sidelines", "during", "at", "near", "framework"]

    /// Whether the group ends with a noun that takes this preposition itself: "fight against", "cooperation with".
    private func governs(_ group: Group, _ function: String) -> Bool {
        guard group.entities.isEmpty, let last = group.words.last else { return false }
        return pack.governors[function]?.contains(last.stem) ?? false
    }

    private func by(_ clause: Clause, after group: Int?) -> [Int] {
        for (index, group) in clause.groups.enumerated() where group.preposition == "by" && !group.entities.isEmpty { _ = index; return group.entities }
        return []
    }

    private func lastNamed(_ clause: Clause) -> [Int] {
        clause.groups.first { $0.preposition == nil && !$0.entities.isEmpty && !$0.isObject }.map { target($0) } ?? []
    }

    /// Whom a group means as the target of a deed: the doer of the deed it names, else its entities.
    private func target(_ group: Group) -> [Int] { group.entities }

    /// «در دیدار با X»، «با محکوم کردن Y»: a noun group whose doer is the subject of the clause.
    private func isConverb(_ clause: Clause, _ noun: (group: Int, word: Int)) -> Bool {
        let group = clause.groups[noun.group]
        guard noun.word <= 1, let preposition = group.preposition else { return false }
        return pack.converbPrepositions.contains(preposition)
    }
}
