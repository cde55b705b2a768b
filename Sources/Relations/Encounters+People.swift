import LanguagePack
import Mentions
import Passage

extension Encounters {
    /// Who takes part, each once, without outlets and without states that a person stands for.
    func people(_ match: FrameMatch, _ context: SentenceContext, withSubject: Bool) -> [(referent: Int, role: String?)] {
        var people: [(referent: Int, role: String?)] = []
        func add(_ mentions: [Int], _ role: String?) {
            for mention in mentions {
                for referent in context.referents(mention) where !people.contains(where: { $0.referent == referent }) { people.append((referent, role)) }
            }
        }
        let outside = announcers(match, context)
        for role in FrameMatch.parts { add((match.fillers[role] ?? []).filter { !outside.contains($0) && isPartner($0, match, context) && (role != "guest" || isOfOffice($0)) }, role == "participant" || role == "party" ? nil : role) }
        // "He called the meeting with X off": who does so was to be there.
        if people.count == 1, withSubject || hasPronounPartner(match, context) { add(context.clauses[match.clause].subject.filter { !isSpokesperson(context.referent($0)) }, nil) }
        if people.count == 1 { add(travellers(match, context), nil) }
        if !people.isEmpty { add(leaders(match, context), nil) }
        return withoutStatesOf(people.filter {
            let referent = world.referents[$0.referent]
            return [.person, .state, .organization].contains(referent.kind) && !referent.isOutlet
        })
    }

    /// "We have a summit in the presence of A, B and C": who tells of it in the first person need not be there.
    private func announcers(_ match: FrameMatch, _ context: SentenceContext) -> [Int] {
        let clause = context.clauses[match.clause]
        return !clause.hasOwnSubject && clause.groups.contains { isPresence($0, context) } ? clause.subject : []
    }

    /// "In the presence of A and B": all who meet, not the partners of somebody.
    private func isPresence(_ group: Group, _ context: SentenceContext) -> Bool {
        group.preposition == "with" && group.entities.flatMap(context.referents).count > 1
            && context.sentence.tokens[group.range.prefix(3)].contains { pack.encounterWords.has(.presence, $0.stem) }
    }

    /// "A in the meeting of B with him": the pronoun is A, who is the subject.
    private func hasPronounPartner(_ match: FrameMatch, _ context: SentenceContext) -> Bool {
        guard !match.isVerbal, let noun = nounGroup(match, context) else { return false }
        let groups = context.clauses[match.clause].groups
        guard !groups[noun].entities.isEmpty, noun + 1 < groups.count, groups[noun + 1].preposition == "with" else { return false }
        return groups[noun + 1].entities.contains { world.mentions[$0].use == .pronoun }
    }

    /// "The journey of A to X and his talks with B": who meets B is the traveller.
    private func travellers(_ match: FrameMatch, _ context: SentenceContext) -> [Int] {
        guard !match.isVerbal, let noun = nounGroup(match, context), context.clauses[match.clause].groups[noun].afterAnd,
              let journey = journeys.last(where: { $0.sentence == context.number && $0.clause == match.clause && !$0.isStay }) else { return [] }
        return world.mentions.indices.filter { world.mentions[$0].sentence == context.number && journey.travellers.contains(context.referent($0)) }
    }

    private func isSpokesperson(_ referent: Int) -> Bool {
        world.offices.contains { $0.person == referent && $0.title == "spokesperson" }
    }

    /// A state is host or guest where the words name an office of it: "received the ambassador of X".
    private func isOfOffice(_ mention: Int) -> Bool {
        world.referents[world.mentions[mention].referent].kind != .state || [.title, .description].contains(world.mentions[mention].use)
    }

    /// "With greetings of X" names no partner: the head of the group has to be a person or a body.
    private func isPartner(_ mention: Int, _ match: FrameMatch, _ context: SentenceContext) -> Bool {
        guard let group = context.clauses[match.clause].groups.first(where: { $0.entities.contains(mention) }),
              ["with", "between", "from", "to"].contains(group.preposition), let head = group.words.first else { return true }
        func canMeet(_ stem: String) -> Bool {
            let classes = pack.lexicon.classes(stem)
            return classes.isDisjoint(with: [.noun, .event]) || !classes.isDisjoint(with: [.human, .body]) || pack.encounterWords.has(.party, stem)
        }
        // "Went to the meeting of X": the encounter itself.
        if pack.encounterWords.has(.encounter, head.stem) { return true }
        if group.words.contains(where: { pack.encounterWords.has(.kin, $0.stem) }) { return false }
        // "Clerics of the mosques of Italy" do not stand for the state.
        if context.kind(context.referent(mention)) == .state {
            if group.words.contains(where: { pack.encounterWords.has(.faction, $0.stem) }) { return false }
            return group.words.allSatisfy { canMeet($0.stem) || pack.lexicon.classes($0.stem).contains(.adjective) }
        }
        return canMeet(head.stem)
    }

    /// Whether only partners are named, all behind "with", so that the other side is missing.
    func isOneSided(_ match: FrameMatch, _ people: [(referent: Int, role: String?)], _ context: SentenceContext) -> Bool {
        let noun = nounGroup(match, context) ?? 0
        let clause = context.clauses[match.clause]
        let partners = clause.groups[(match.isVerbal ? 0 : noun)...].first { $0.preposition == "with" }.map { isPresence($0, context) ? [] : $0.entities.flatMap(context.referents) } ?? []
        return people.count == 1 || people.allSatisfy { partners.contains($0.referent) }
    }

    /// Whether those named are the ones who act, not their partners.
    func isOfSubject(_ people: [(referent: Int, role: String?)], _ match: FrameMatch, _ context: SentenceContext) -> Bool {
        let clause = context.clauses[match.clause]
        let own = nounGroup(match, context).map { clause.groups[$0].entities } ?? []
        let subject = Set((clause.subject + own).flatMap(context.referents))
        return people.allSatisfy { subject.contains($0.referent) }
    }

    /// "X met with the leader of the opposition": news of one named person and an office that nobody here holds.
    func hasUnnamedPartner(_ match: FrameMatch, _ people: [(referent: Int, role: String?)], _ context: SentenceContext) -> Bool {
        guard people.count == 1, world.referents[people[0].referent].kind == .person, isOfSubject(people, match, context),
              context.sentence.isTitle || context.number <= 5 else { return false }
        let groups = context.clauses[match.clause].groups
        let from = match.isVerbal ? 0 : nounGroup(match, context) ?? 0
        guard let partner = groups[from...].first(where: { $0.preposition == "with" }), !partner.isReflexive else { return false }
        return partner.words.first.map { pack.encounterWords.has(.dignitary, $0.stem) } ?? false
    }

    /// "The delegation led by X met …": who leads a delegation takes part.
    private func leaders(_ match: FrameMatch, _ context: SentenceContext) -> [Int] {
        guard match.isVerbal else { return [] }
        return context.clauses[match.clause].groups.filter { $0.preposition == "led_by" }.flatMap(\.entities)
            .filter { context.kind(context.referent($0)) == .person }
    }

    /// "Separate talks with A, B and C" are as many encounters as partners.
    func separated(_ match: FrameMatch, _ context: SentenceContext) -> [FrameMatch] {
        let clause = context.clauses[match.clause]
        if let stations = stations(match, clause) { return stations }
        let isSeparate = clause.groups.contains { group in
            group.words.contains { pack.settings.separators.contains($0.stem) || pack.settings.separators.contains(context.sentence.tokens[$0.range.lowerBound].key) }
        }
        // A telephone has two ends.
        guard isSeparate || match.frame.product == .meeting(.call), var partners = match.fillers["participant"] else { return [match] }
        let own = nounGroup(match, context).map { clause.groups[$0].entities } ?? []
        let hosts = partners.filter { clause.subject.contains($0) || own.contains($0) }
        // The list of partners may go on behind a comma.
        if isSeparate, let with = clause.groups.firstIndex(where: { $0.preposition == "with" && $0.entities.contains(where: partners.contains) }) {
            for group in clause.groups[(with + 1)...] {
                guard group.preposition == nil || group.preposition == "with", !group.isObject, !group.entities.isEmpty,
                      group.words.isEmpty, !group.entities.contains(where: hosts.contains) else { break }
                partners += group.entities
            }
        }
        let guests = partners.filter { !hosts.contains($0) }
        guard !hosts.isEmpty, isSeparate || hosts.count == 1, guests.count > 1 else { return [match] }
        return guests.map { guest in
            var one = match
            one.fillers["participant"] = hosts + [guest]
            return one
        }
    }

    /// "In Riyadh with A and then in Cairo with B": each partner behind a "with" of its own, each at the place before it.
    private func stations(_ match: FrameMatch, _ clause: Clause) -> [FrameMatch]? {
        let partners = clause.groups.indices.filter { index in
            let group = clause.groups[index]
            guard !group.entities.isEmpty, !group.isReflexive, index > 0 else { return false }
            let before = clause.groups[index - 1]
            // "With A and then B", "with A in X and B in Y".
            let first = before.preposition == "in" && index > 1 ? clause.groups[index - 2] : before
            let goesOn = group.afterAnd && group.preposition == nil && group.words.isEmpty && first.preposition == "with" && !first.entities.isEmpty
            return group.preposition == "with" && !before.isOtherEncounter(pack) || goesOn
        }
        guard match.isVerbal, partners.count > 1, match.fillers["participant"] != nil else { return nil }
        let hosts = clause.subject.filter { mention in !partners.contains { clause.groups[$0].entities.contains(mention) } }
        guard !hosts.isEmpty else { return nil }
        return partners.map { index in
            var one = match
            one.fillers["participant"] = hosts + clause.groups[index].entities
            // "With A in X and B in Y", "with A and in X with B".
            let (before, next) = (clause.groups[index - 1], index + 1 < clause.groups.count ? clause.groups[index + 1] : nil)
            let isBefore = before.preposition == "in" && (before.afterAnd || !partners.contains(index - 2))
            if let scene = isBefore ? before : next.flatMap({ $0.afterAnd ? nil : $0 }), scene.preposition == "in", let place = scene.entities.first { one.fillers["scene"] = [place] }
            return one
        }
    }

    /// The group of the match's noun; nil when a simple verb says it.
    func nounGroup(_ match: FrameMatch, _ context: SentenceContext) -> Int? {
        context.clauses[match.clause].groups.firstIndex { group in group.words.contains { $0.range.lowerBound == match.predicate.lowerBound } }
    }

    /// Whether "this meeting" points at one told of before; what an indefinite plural names is new.
    func isReference(_ match: FrameMatch, _ context: SentenceContext) -> Bool {
        guard let group = nounGroup(match, context) else { return false }
        return context.clauses[match.clause].groups[group].isDemonstrative
    }

    /// Talks with journalists and outlets are interviews.
    func isInterview(_ match: FrameMatch, _ context: SentenceContext) -> Bool {
        let groups = context.clauses[match.clause].groups
        let from = match.isVerbal ? 0 : nounGroup(match, context) ?? 0
        guard let with = groups[from...].first(where: { $0.preposition == "with" }) else { return false }
        return with.words.contains { pack.encounterWords.has(.press, $0.stem) }
            || with.entities.contains { world.referents[context.referent($0)].isOutlet }
    }

    /// From the first to the last word of the telling.
    func evidence(_ match: FrameMatch, _ context: SentenceContext) -> Range<Int> {
        let here = match.fillers.values.joined().map { world.mentions[$0] }.filter { $0.sentence == context.number }.map(\.range) + [match.predicate]
        return here.map(\.lowerBound).min()!..<here.map(\.upperBound).max()!
    }
}
