import LanguagePack
import Mentions
import Passage
import Reading

/// Finds the frames of a clause: as verb, light-verb compound, passive, and as noun.
struct FrameMatcher {
    let pack: LanguagePack
    let world: MentionedWorld
    /// Mentions of who claimed or demanded something last, in the sentences before.
    var claimers: [Int] = []

    /// All matches in `clauses`, in order.
    func matches(in clauses: [Clause]) -> [FrameMatch] {
        clauses.indices.flatMap { index in
            var used: Set<Int> = []
            let verbal = verbal(clauses[index], index, content(of: index, clauses), &used)
            let undergone = undergone(clauses[index], index, &used)
            return verbal + undergone + nominal(clauses[index], index, used)
        }
    }

    /// The clause right behind that a verb governs.
    private func content(of index: Int, _ clauses: [Clause]) -> Clause? {
        guard index + 1 < clauses.count else { return nil }
        let next = clauses[index + 1]
        // "Tries to attack": a wish without a subject of its own is governed too.
        if next.link == .main, !next.hasOwnSubject, next.verb?.form.mood == .subjunctive, next.range.lowerBound == clauses[index].range.upperBound,
           clauses[index].groups.last?.words.last.map({ pack.settings.undertakings.contains($0.stem) }) == true { return next }
        guard case .complement(index) = next.link else { return nil }
        return next
    }

    // MARK: As a verb

    private func verbal(_ clause: Clause, _ number: Int, _ content: Clause?, _ used: inout Set<Int>) -> [FrameMatch] {
        guard let verb = clause.verb, let verbRange = clause.verbRange else { return [] }
        var found: [FrameMatch] = []
        for frame in pack.frames.frames(verb: verb.lemma) {
            let predicate = Predicate(clause: clause, number: number, noun: nil, reading: .verb, isPassive: verb.isPassive, range: verbRange, content: content)
            if let match = fill(frame, predicate) { found.append(match) }
        }
        for (index, group) in clause.groups.enumerated() {
            for (at, word) in group.words.enumerated() {
                for frame in pack.frames.frames(noun: word.stem) {
                    let passive = pack.morphology.has("passive_light", verb.lemma) && !frame.lights.contains(verb.lemma)
                        || pack.settings.isPassiveLight(verb.lemma) || verb.isPassive
                    let active = pack.settings.activeLight(of: verb.lemma).contains { frame.lights.contains($0) } || frame.lights.contains(verb.lemma)
                    guard active || passive && pack.settings.activeLights.contains(where: frame.lights.contains) else { continue }
                    guard isCompound(group, at, index, clause, verb) else { continue }
                    let predicate = Predicate(
                        clause: clause, number: number, noun: (index, at), reading: .verb,
                        isPassive: verb.isPassive || passive && !frame.lights.contains(verb.lemma), range: word.range.lowerBound..<verbRange.upperBound, content: content)
                    if let match = fill(frame, predicate) {
                        // A deed without its ends may still find them beside the noun.
                        if match.isComplete || !frame.isDeed { used.insert(word.range.lowerBound) }
                        found.append(match)
                    }
                }
            }
        }
        return found
    }

    /// Whether the noun and the verb can be one predicate: what stands between them belongs to the noun.
    private func isCompound(_ group: Group, _ at: Int, _ index: Int, _ clause: Clause, _ verb: VerbGroup) -> Bool {
        if isMarked(group, at) { return true }
        // "Calling for the resignation of X became": the verb belongs to the calling, not to what is called for.
        if group.words[..<at].contains(where: { pack.settings.callingWords.contains($0.stem) }) { return false }
        let isLast = index == clause.groups.count - 1
        guard at == 0 || at == group.words.count - 1 || group.words.count <= 4 && group.entities.isEmpty else { return false }
        if let preposition = group.preposition {
            // "Reached to agreement": the preposition is part of the idiom; "to meddling accused": the last word is not of the group.
            // "In the region | condemned": the place without a name is part of the preposition.
            let hasOwnPlace = preposition == "in" && group.words[0].range.lowerBound > group.range.lowerBound + 1
            // "Reached a nuclear agreement": adjectives may follow the noun.
            let endsGroup = group.words[(at + 1)...].allSatisfy { pack.lexicon.classes($0.stem).contains(.adjective) && pack.frames.frames(noun: $0.stem).isEmpty }
            return isLast && group.entities.isEmpty && endsGroup && (at > 0 || hasOwnPlace || ["to", "from", "under", "on"].contains(preposition))
        }
        let hasFixed = pack.settings.hasFixedNoun(verb.lemma)
        // "This promise to X gave": the marked noun is the verb's own where no other is nearer to it.
        if group.isObject, group.words.count == 1, group.entities.isEmpty, pack.lexicon.isCompound(group.words[at].stem, verb.lemma),
           clause.groups[(index + 1)...].allSatisfy({ $0.preposition != nil || !$0.dates.isEmpty }) { return true }
        if group.isObject, !hasFixed {
            // "From X support and the attacks of Y condemned": the first of the joined nouns keeps what stands before it.
            guard at == 0, group.words.count > 1, index > 0, pack.lexicon.isCompound(group.words[at].stem, verb.lemma) else { return false }
            return clause.groups[index - 1].preposition != nil && !clause.groups[index - 1].entities.isEmpty
        }
        let behind = clause.groups[(index + 1)...]
        // An object behind it, or a noun nearer to the verb that makes a verb with it, leaves this one a noun: "the attack on X condemned".
        let interrupted = behind.contains { later in
            // Of a prepositional group only the last word can be the verb's: "for reasons of safety | called off".
            if let function = later.preposition, Self.adverbial.contains(function), later.words.count > 1, later.range == clause.groups.last!.range, later.entities.isEmpty {
                return pack.lexicon.isCompound(later.words.last!.stem, verb.lemma)
            }
            return later.isObject || later.preposition == nil && later.entities.isEmpty
                && later.words.contains { pack.lexicon.isCompound($0.stem, verb.lemma) || pack.settings.fixedNouns.contains($0.stem) }
        }
        if !interrupted || hasFixed { return true }
        // "From X support and Y condemnation did": two nouns share the verb.
        return at == group.words.count - 1 && group.entities.isEmpty && behind.first?.afterAnd == true
    }

    /// "Subject of attack": a word before the noun makes a predicate of it.
    private func isMarked(_ group: Group, _ at: Int) -> Bool {
        at > 0 && pack.settings.predicateMarkers.contains(group.words[at - 1].stem)
    }

    /// "Came under the criticism of X", "met with the opposition of X": any noun of a deed can be undergone so.
    private func undergone(_ clause: Clause, _ number: Int, _ used: inout Set<Int>) -> [FrameMatch] {
        guard let verb = clause.verb, let range = clause.verbRange else { return [] }
        let meets = pack.settings.activeLight(of: verb.lemma).isEmpty == false || pack.morphology.has("copula", verb.lemma)
        let met = clause.groups.last.map { $0.entities.isEmpty && $0.words.last.map { pack.settings.facingWords.contains($0.stem) } == true } == true
        var found: [FrameMatch] = []
        for (index, group) in clause.groups.enumerated() {
            for (at, word) in group.words.enumerated() where !used.contains(word.range.lowerBound) {
                let isCopula = pack.morphology.has("copula", verb.lemma)
                let marked = isMarked(group, at) && (pack.settings.hasFixedNoun(verb.lemma) || isCopula)
                guard marked || met && meets && group.preposition == "with" && at == 0 else { continue }
                let predicate = Predicate(
                    clause: clause, number: number, noun: (index, at), reading: .undergone,
                    isPassive: met || isCopula || pack.settings.isPassiveLight(verb.lemma), range: word.range.lowerBound..<range.upperBound)
                for frame in pack.frames.frames(noun: word.stem) where frame.isNominal && frame.isDeed && !frame.isNegative {
                    guard let match = fill(frame, predicate), match.isComplete else { continue }
                    used.insert(word.range.lowerBound)
                    found.append(match)
                    break
                }
            }
        }
        return found
    }

    // MARK: As a noun

    private func nominal(_ clause: Clause, _ number: Int, _ used: Set<Int>) -> [FrameMatch] {
        var found: [FrameMatch] = []
        for (index, group) in clause.groups.enumerated() {
            for (at, word) in group.words.enumerated() where !used.contains(word.range.lowerBound) {
                let next = at + 1 < group.words.count ? group.words[at + 1].stem : nil
                for frame in pack.frames.frames(noun: word.stem) {
                    // "The condemning of X": the infinitive of the compound is a noun whatever the frame says.
                    let infinitive = next.map { frame.lights.contains(String($0.unicodeScalars.dropLast())) } ?? false
                    guard infinitive || frame.isNominal, !frame.isNegative else { continue }
                    let predicate = Predicate(
                        clause: clause, number: number, noun: (index, at), reading: infinitive ? .infinitive : .noun, isPassive: false, range: word.range)
                    if let match = fill(frame, predicate) { found.append(match) }
                }
            }
        }
        return found
    }

    // MARK: Roles

    private static let adverbial: Set<String> = ["because", "after", "during"]
    private static let forces = "name.proxy.forces"

    private func fill(_ frame: Frame, _ predicate: Predicate) -> FrameMatch? {
        guard isSaid(frame, predicate) else { return nil }
        var fillers: [String: [Int]] = [:]
        var taken: Set<Int> = []
        var isOfVerb = predicate.reading == .verb || predicate.reading == .undergone
        for role in frame.roles {
            // Who attacks a thing without a name strikes where it stands.
            let isStruck = role.name == "target" && frame.product == .edge(.assault)
            for slot in predicate.slots(of: role, in: frame) + (isStruck ? [.preposition(Wider.site)] : []) {
                let mentions = candidates(slot, predicate, frame).filter { mention in
                    !taken.contains(mention) && !isMereAdjective(mention, predicate.clause) && (role.kinds.isEmpty || role.kinds.contains(kind(mention)))
                        && !isBarred(mention, role, predicate.clause) && !isPrivate(mention, role, predicate.clause, frame) && !isOpposed(mention, predicate.clause)
                        && (role.name != "participant" || isPartner(mention, slot, predicate.clause)) && !(isStruck && isWater(mention))
                }
                guard !mentions.isEmpty else { continue }
                fillers[role.name, default: []] += mentions
                // What the subject of the clause does hangs on its verb.
                if slot == .preposition(Wider.actor) || slot == .subject && predicate.noun.map({ isPursued(predicate.clause, $0) }) == true { isOfVerb = true }
                taken.formUnion(mentions)
                // A participant can stand in several places at once: subject and "with".
                if role.name != "participant" { break }
            }
        }
        // Of a mutual deed "both sides" may be the doers, who are named elsewhere; what they only talk about they do not do.
        let isOfActors = frame.roles.contains { $0.slots.contains(.preposition(Wider.actor)) }
            && predicate.noun.map { isTopic($0.group, predicate.clause) } != true && predicate.clause.verb.map { pack.settings.isPassiveLight($0.lemma) } != true
        guard !fillers.isEmpty || frame.isMutual && (isOfVerb || isOfActors),
              frame.without.allSatisfy({ candidates($0, predicate, frame).isEmpty }),
              frame.requires.allSatisfy({ !candidates($0, predicate, frame).isEmpty }) else { return nil }
        return FrameMatch(
            frame: frame, fillers: fillers, predicate: predicate.range, clause: predicate.number, isVerbal: isOfVerb)
    }

    /// Whether the words around the predicate are those the frame asks for, and none that it bars.
    private func isSaid(_ frame: Frame, _ predicate: Predicate) -> Bool {
        if !frame.bars.isEmpty {
            let beside = predicate.noun.map { around($0.group, predicate.clause) } ?? predicate.clause.groups.flatMap(\.words)
            if beside.contains(where: { frame.bars.contains($0.stem) }) { return false }
        }
        if !frame.beside.isEmpty {
            guard let noun = predicate.noun, around(noun.group, predicate.clause).contains(where: { frame.beside.contains($0.stem) }) else { return false }
        }
        guard !frame.needs.isEmpty else { return true }
        // What one lets another do stands in the governed clause.
        let groups = predicate.clause.groups + (predicate.reading == .verb ? predicate.content?.groups ?? [] : [])
        if groups.contains(where: { $0.words.contains { frame.needs.contains($0.stem) } }) { return true }
        // "The forces of X" is one mention, its words are no longer beside it.
        return frame.needs.contains(where: pack.settings.forceNouns.contains) && predicate.clause.groups.contains { group in
            group.preposition == nil && group.entities.contains { world.mentions[$0].rule == Self.forces }
        }
    }

    /// Missiles that fall into a sea strike nobody.
    private func isWater(_ mention: Int) -> Bool {
        world.referents[world.mentions[mention].referent].entity.map { ["sea", "ocean", "gulf", "strait"].contains(pack.world.entities[$0].type) } ?? false
    }

    /// "A German magazine": an adjective names its state only behind a word for people or a body.
    private func isMereAdjective(_ mention: Int, _ clause: Clause) -> Bool {
        guard world.mentions[mention].use == .adjective, let group = clause.groups.first(where: { $0.entities.contains(mention) }),
              let last = group.words.last else { return false }
        return pack.lexicon.classes(last.stem).isDisjoint(with: [.human, .body, .event, .number]) && !pack.settings.actorNouns.contains(last.stem)
            && !pack.settings.propertyNouns.contains(last.stem)
    }

    /// What citizens, students or prisoners of a state do is not done by the state.
    private func isPrivate(_ mention: Int, _ role: Frame.Role, _ clause: Clause, _ frame: Frame) -> Bool {
        // Who protests is the people.
        guard role.name == "source", frame.isDeed, frame.product != .edge(.protest), kind(mention) == .state,
              let group = clause.groups.first(where: { $0.entities.contains(mention) }) else { return false }
        return group.words.contains { pack.settings.privatePeople.contains($0.stem) }
    }

    /// "Groups against Iran" are not Iran.
    private func isOpposed(_ mention: Int, _ clause: Clause) -> Bool {
        guard let last = clause.groups.first(where: { $0.entities.contains(mention) })?.words.last else { return false }
        // "The terrorists of this country" are not the country, those of a group are the group.
        return pack.settings.opponents.contains(last.stem) || kind(mention) == .state && world.mentions[mention].use != .adjective && pack.settings.rebels.contains(last.stem)
    }

    /// Who is met stands behind "with" by name or behind words for people: "with a greeting from X" is no encounter with X.
    private func isPartner(_ mention: Int, _ slot: Frame.Slot, _ clause: Clause) -> Bool {
        guard case .preposition = slot, let group = clause.groups.first(where: { $0.entities.contains(mention) }) else { return true }
        return group.words.allSatisfy { word in
            let classes = pack.lexicon.classes(word.stem)
            return !classes.isDisjoint(with: [.human, .body]) || classes.isDisjoint(with: .noun)
        }
    }

    /// Whether a word that the role bars stands before the name, or none that it needs.
    private func isBarred(_ mention: Int, _ role: Frame.Role, _ clause: Clause) -> Bool {
        guard !role.bars.isEmpty || !role.needs.isEmpty, let group = clause.groups.first(where: { $0.entities.contains(mention) }) else { return false }
        return group.words.contains { role.bars.contains($0.stem) } || !role.needs.isEmpty && !group.words.contains { role.needs.contains($0.stem) }
    }

    /// The words of the noun's group, and of the nameless group behind it: "threatened with an attack".
    private func around(_ group: Int, _ clause: Clause) -> [(stem: String, range: Range<Int>)] {
        let next = group + 1 < clause.groups.count && clause.groups[group + 1].preposition != nil && clause.groups[group + 1].entities.isEmpty
        return clause.groups[group].words + (next ? clause.groups[group + 1].words : [])
    }

    private func kind(_ mention: Int) -> NodeKind { world.referents[world.mentions[mention].referent].kind }
}
