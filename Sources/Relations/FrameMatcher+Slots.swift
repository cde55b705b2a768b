import LanguagePack
import Mentions
import Passage

extension FrameMatcher {
    /// The mentions that stand in a slot of the predicate.
    func candidates(_ slot: Frame.Slot, _ predicate: Predicate, _ frame: Frame) -> [Int] {
        let clause = predicate.clause
        let isVerbal = predicate.reading == .verb || predicate.reading == .undergone
        switch slot {
        case .subject:
            if isVerbal { return predicate.isPassive ? by(clause) : clause.subject }
            return doer(predicate, frame)
        case .object:
            guard isVerbal else { return [] }
            if predicate.isPassive { return clause.hasOwnSubject ? clause.subject : lastNamed(clause, not: predicate.noun?.group) }
            return object(clause, before: predicate.noun?.group)
        case .genitive:
            return predicate.noun.map { clause.groups[$0.group].entities } ?? []
        case .preposition("by"):
            if isVerbal { return by(clause) }
            // Of a passive clause the agent belongs to its verb, unless it stands right behind the noun.
            if let noun = predicate.noun, noun.group + 1 < clause.groups.count, clause.groups[noun.group + 1].preposition == "by" {
                return clause.groups[noun.group + 1].entities
            }
            if let verb = clause.verb, verb.isPassive || pack.settings.isPassiveLight(verb.lemma) { return [] }
            return agent(predicate)
        case .preposition(Self.complement):
            return complement(clause)
        case .preposition(Self.content):
            guard isVerbal, let content = predicate.content else { return [] }
            let struck = object(content, before: nil)
            if !struck.isEmpty { return struck }
            let other = content.groups.first { ["to", "against"].contains($0.preposition) && !$0.entities.isEmpty }?.entities
            // "Threatened that X would get its answer".
            return other ?? (content.hasOwnSubject ? content.subject : [])
        case .preposition(Self.wish):
            guard let content = predicate.content, content.hasOwnSubject, let verb = content.verb,
                  verb.form.mood == .subjunctive || pack.settings.obligations.contains(verb.lemma) else { return [] }
            return content.subject
        case .preposition(Self.cause):
            return clause.groups.first { $0.preposition != nil && !$0.entities.isEmpty && $0.words.contains { word in strikes(word.stem) } }?.entities ?? []
        case .preposition(let function):
            return wider(function, predicate) ?? prepositional(function, predicate, frame, isVerbal)
        }
    }

    /// Name of the slot for whom the governed clause strikes: "threatened that it would bomb X".
    private static let content = "content"
    /// Name of the slot behind a preposition within the object: "cut the aid to X".
    private static let complement = "complement"

    /// Name of the slot for whom a wish makes act: "called for X to withdraw".
    private static let wish = "wish"
    /// Name of the slot for whose deed kills: "died in the attack of X".
    private static let cause = "cause"

    /// Whether the noun is of a deed that can kill.
    private func strikes(_ noun: String) -> Bool {
        if pack.settings.weapons.contains(noun) { return true }
        return pack.frames.frames(noun: noun).contains { $0.product == .edge(.assault) && $0.isNominal && $0.roles.contains { $0.name == "source" && $0.slots.contains(.genitive) } }
    }

    /// A noun's agent is the clause's subject only where the text says so: "own", a converb "by, in", "undertook".
    private func doer(_ predicate: Predicate, _ frame: Frame) -> [Int] {
        // "After the occupation of X by Y, Z …": who is named behind the noun did it.
        guard let noun = predicate.noun, agent(predicate).isEmpty else { return [] }
        let group = predicate.clause.groups[noun.group]
        let ownGenitive = frame.roles.contains { !Self.otherParts.contains($0.name) && $0.slots.contains(.genitive) }
        guard group.entities.isEmpty || !ownGenitive || predicate.reading == .infinitive else { return [] }
        // "The journey of the delegation of ministers": somebody without a name does it.
        let isOwned = frame.roles.contains { $0.name == "source" && $0.slots.contains(.genitive) }
        if isOwned, group.words[(noun.word + 1)...].contains(where: { !pack.lexicon.classes($0.stem).isDisjoint(with: [.human, .body]) && !pack.lexicon.classes($0.stem).contains(.adjective) }), !group.isReflexive { return [] }
        if group.isReflexive || isConverb(predicate.clause, noun) || isUndertaken(predicate.clause, noun) || isPursued(predicate.clause, noun) || isClaimed(predicate.clause, noun) { return predicate.clause.subject }
        return decider(predicate.clause, noun)
    }

    /// "Began the war on X", "went on with": the clause's verb only says how far the deed of its subject has come.
    func isPursued(_ clause: Clause, _ noun: (group: Int, word: Int)) -> Bool {
        guard noun.word == 0, clause.groups[noun.group].preposition == nil || clause.groups[noun.group].preposition == "to", let verb = clause.verb,
              !pack.settings.isPassiveLight(verb.lemma), !verb.isPassive else { return false }
        let object = clause.groups[noun.group...].firstIndex { $0.isObject || clause.groups[noun.group].preposition == "to" } ?? noun.group
        return clause.groups[(object + 1)...].contains { $0.entities.isEmpty && $0.words.last.map { pack.settings.aspects.contains($0.stem) } == true }
    }

    /// "Took the responsibility for the attack on X": who does so did it.
    private func isClaimed(_ clause: Clause, _ noun: (group: Int, word: Int)) -> Bool {
        guard let verb = clause.verb, !verb.form.negative, !verb.isPassive, !pack.settings.isPassiveLight(verb.lemma) else { return false }
        // Who only speaks for them has not done it.
        if clause.subject.contains(where: { mention in world.offices.contains { $0.person == world.mentions[mention].referent && $0.title == "spokesperson" } }) { return false }
        return clause.groups[noun.group].words[..<noun.word].contains { pack.settings.responsibilities.contains($0.stem) }
    }

    /// "The decision of X to expel": who undertakes a deed stands with the noun before it.
    private func decider(_ clause: Clause, _ noun: (group: Int, word: Int)) -> [Int] {
        guard noun.group > 0, noun.word == 0, ["to", "for", "in"].contains(clause.groups[noun.group].preposition) else { return [] }
        let before = clause.groups[noun.group - 1]
        guard before.words.last.map({ pack.settings.undertakings.contains($0.stem) }) == true else { return [] }
        // "X has a plan for an attack", "X took the decision to": without an owner the plan is the subject's.
        if before.entities.isEmpty, clause.hasOwnSubject, clause.verb.map({ !$0.isPassive && !$0.form.negative && !pack.settings.isPassiveLight($0.lemma) }) == true { return clause.subject }
        return before.entities
    }

    /// Roles of whom the noun's genitive names as somebody else than its doer.
    private static let otherParts: Set<String> = ["target", "guest", "party", "place"]

    /// The object's head: in "condemned the attack of X on Y" that is the deed of X.
    private func object(_ clause: Clause, before noun: Int?) -> [Int] {
        let marked = clause.groups.indices.filter { clause.groups[$0].isObject }
        guard let index = noun.flatMap({ noun in marked.last { $0 < noun } }) ?? marked.first else { return [] }
        // "Received X and the delegation": the marker stands behind the last of the joined objects.
        if clause.groups[index].entities.isEmpty, clause.groups[index].afterAnd, index > 0, clause.groups[index - 1].preposition == nil, !clause.groups[index - 1].entities.isEmpty,
           clause.groups[index - 1].entities != clause.subject { return clause.groups[index - 1].entities }
        guard clause.groups[index].preposition != nil else { return clause.groups[index].entities }
        guard let head = clause.groups[..<index].lastIndex(where: { $0.preposition == nil && !$0.words.isEmpty }) else { return clause.groups[index].entities }
        if !clause.groups[head].entities.isEmpty { return clause.groups[head].entities }
        // "The policy known as the pressure of X": what an adjective takes is of the noun before it.
        if head == index - 1, let last = clause.groups[head].words.last, clause.groups[head].words.count > 1, pack.lexicon.classes(last.stem).contains(.adjective),
           governor(clause.groups[head], clause.groups[index].preposition!) == clause.groups[head].words.count - 1 { return clause.groups[index].entities }
        // "The claims made by X about Y | the marker": whose claims they are stands behind "by".
        if let maker = clause.groups[(head + 1)...index].first(where: { $0.preposition == "by" && !$0.entities.isEmpty }) { return maker.entities }
        // Of several objects the last may name nobody.
        return clause.groups[..<head].last { $0.preposition == nil && !$0.words.isEmpty && !$0.entities.isEmpty }?.entities ?? []
    }

    /// The name behind the preposition of an object or of another noun: "cut the aid to X", "ended its cooperation with X".
    private func complement(_ clause: Clause) -> [Int] {
        if let object = clause.groups.first(where: { $0.isObject && $0.preposition != nil }) { return object.entities }
        for (index, group) in clause.groups.enumerated().dropFirst() where !group.entities.isEmpty && !isManner(index - 1, clause) {
            if let preposition = group.preposition, governor(clause.groups[index - 1], preposition) != nil { return group.entities }
        }
        return []
    }

    /// "By cooperation with X cut": how it is done, not what is cut.
    private func isManner(_ index: Int, _ clause: Clause) -> Bool {
        clause.groups[index].preposition == "with" || clause.groups[index].preposition == nil && clause.groups[(index + 2)...].contains { $0.isObject && $0.preposition == nil }
    }

    /// Groups with this preposition: anywhere in a verb's clause, right behind a noun.
    private func prepositional(_ function: String, _ predicate: Predicate, _ frame: Frame, _ isVerbal: Bool) -> [Int] {
        let (clause, noun) = (predicate.clause, predicate.noun)
        if isVerbal {
            for (index, group) in clause.groups.enumerated() where group.preposition == function && !group.entities.isEmpty {
                // "Met with X and of Y spoke": behind "and" another noun of the same verb has its own.
                if let noun, index > noun.group, isShared(noun, clause) { break }
                // "Fars agency from Tehran" tells where the news was written.
                if index > 0, function == "from", clause.groups[index - 1].preposition == "according" { continue }
                if index > 0, isTaken(group, by: clause.groups[index - 1], function, noun?.group == index - 1 ? noun?.word : nil, frame) { continue }
                // "Thanked Iraq for … and China for …": the same preposition again behind "and".
                let further = clause.groups[(index + 1)...].filter { $0.afterAnd && $0.preposition == function && !$0.isObject }
                let listed = function == "with" ? clause.groups.indices.filter { $0 > index && clause.isOfPartners($0) }.flatMap { clause.groups[$0].entities } : []
                // "With officials of X, among them A and B".
                let named = function == "with" && index + 1 < clause.groups.count && clause.groups[index + 1].preposition == "including" ? clause.groups[index + 1].entities : []
                return group.entities + further.flatMap(\.entities) + listed + named
            }
            return []
        }
        guard let noun else { return [] }
        var index = noun.group + 1
        while index < clause.groups.count, index <= noun.group + 3 {
            let group = clause.groups[index]
            if group.preposition == function { return group.entities }
            // "Clashes between X with Y": both prepositions say who they are.
            if function == "with", group.preposition == "between" {
                index += 1
                continue
            }
            // Only times and scenes may stand between a noun and what it governs.
            if function == "with_mediation", group.preposition != nil {
                index += 1
                continue
            }
            guard group.preposition == nil ? !group.dates.isEmpty || group.afterAnd && group.entities.isEmpty : Self.scenes.contains(group.preposition!) else { return [] }
            index += 1
        }
        return []
    }

    /// Whether a noun behind "and" shares the verb with this one.
    private func isShared(_ noun: (group: Int, word: Int), _ clause: Clause) -> Bool {
        let own = clause.groups[noun.group]
        guard noun.word == own.words.count - 1, own.entities.isEmpty, !own.isObject, noun.group + 1 < clause.groups.count else { return false }
        return clause.groups[noun.group + 1].afterAnd && clause.groups[noun.group + 1].preposition != nil
    }

    private static let scenes: Set<String> = ["in", "on_sidelines", "during", "at", "near", "framework"]

    /// Whether a prepositional group belongs to the noun group before it, not to the predicate whose noun is `own` there.
    /// A noun that the frame asks for is part of its predicate: "ready for cooperation with".
    private func isTaken(_ group: Group, by before: Group, _ function: String, _ own: Int?, _ frame: Frame) -> Bool {
        if function == "with", own == nil, before.isOtherEncounter(pack) { return true }
        if let governor = governor(before, function) { return governor != own && !frame.needs.contains(before.words[governor].stem) }
        return group.isObject && own != before.words.count - 1
    }

    /// The last word of the group that takes this preposition itself: "fight against", "cooperation with".
    private func governor(_ group: Group, _ function: String) -> Int? {
        // What is marked as the object has ended: "cut its relations with X" names X beside the verb.
        guard !group.isObject, let governors = pack.settings.governors[function] else { return nil }
        guard let index = group.words.lastIndex(where: { governors.contains($0.stem) }) else { return nil }
        // "About mutual relations | with X talked": whose relations they are has been said.
        if function == "with", group.preposition == "about", group.words[(index + 1)...].contains(where: { pack.settings.mutualWords.contains($0.stem) }) { return nil }
        return index
    }

    private func by(_ clause: Clause) -> [Int] {
        clause.groups.first { $0.preposition == "by" && !$0.entities.isEmpty }?.entities ?? []
    }

    /// "Attack on X by Y": an agent behind the noun and its complements.
    private func agent(_ predicate: Predicate) -> [Int] {
        guard let noun = predicate.noun else { return [] }
        for group in predicate.clause.groups[(noun.group + 1)...].prefix(4) {
            if group.preposition == "by" { return group.entities }
            if group.preposition == nil, !group.words.isEmpty || !group.entities.isEmpty { return [] }
        }
        return []
    }

    private func lastNamed(_ clause: Clause, not group: Int?) -> [Int] {
        clause.groups.indices.first { index in
            let candidate = clause.groups[index]
            return index != group && candidate.preposition == nil && !candidate.entities.isEmpty && !candidate.isObject
        }.map { clause.groups[$0].entities } ?? []
    }

    /// "In a meeting with X", "by condemning Y": a noun group whose doer is the subject of the clause.
    private func isConverb(_ clause: Clause, _ noun: (group: Int, word: Int)) -> Bool {
        let group = clause.groups[noun.group]
        guard noun.word <= 1, let preposition = group.preposition, pack.settings.converbPrepositions.contains(preposition), !isGoverned(noun.group, clause) else { return false }
        // Whom a nameless subject before it leaves out does not do it: "the Americans in attacking".
        if !clause.hasOwnSubject, clause.groups[..<noun.group].contains(where: { $0.preposition == nil && $0.entities.isEmpty && !$0.words.isEmpty && $0.dates.isEmpty }) { return false }
        guard preposition != "with", noun.group > 0 else { return true }
        // "About the flights of helicopters in support of X": the deed is theirs of whom the noun before tells.
        if preposition == "in", clause.groups[..<noun.group].contains(where: { $0.preposition == "about" && $0.entities.isEmpty && !$0.words.isEmpty }) { return false }
        // "Of the decision of X in calling off": behind a name that is no subject the deed is that name's.
        let before = clause.groups[noun.group - 1]
        return before.preposition == nil || before.entities.isEmpty || !Self.owning.contains(before.preposition!)
    }

    private static let owning: Set<String> = ["from", "to", "about", "by", "for", "on"]

    /// "Undertook the arrest of X": the subject does the deed.
    private func isUndertaken(_ clause: Clause, _ noun: (group: Int, word: Int)) -> Bool {
        guard noun.group > 0, noun.word == 0, clause.groups[noun.group].preposition == "to" else { return false }
        return clause.groups[noun.group - 1].words.last.map { pack.settings.undertakings.contains($0.stem) } ?? false
    }
}
