import LanguagePack
import Mentions
import Passage

extension Encounters {
    /// Whether it took place; nil when the words speak of no encounter.
    func status(_ match: FrameMatch, _ context: SentenceContext) -> MeetingStatus? {
        let clause = context.clauses[match.clause]
        let index = nounGroup(match, context)
        let group = index.map { clause.groups[$0] }
        if let group, let index {
            if let said = said(before: match, group, index, clause) { return said.status }
            if group.preposition == "for", !match.isVerbal {
                return journeys.contains { $0.sentence == context.number && $0.clause == match.clause } ? .planned : nil
            }
        }
        if let fate = fate(match, clause, group) { return fate }
        guard let verb = clause.verb else { return .held }
        // "Tries by talks with X to": what is wanted as a means is not told of.
        if !match.isVerbal, group?.preposition == "with", verb.form.mood == .subjunctive { return nil }
        if !match.isVerbal, continuation(match, group, context) != nil { return .planned }
        let isEvent = clause.groups.contains { $0.words.contains { pack.encounterWords.has(.event, $0.stem) } } && group?.preposition == nil
        if !match.isVerbal, !isEvent {
            // "During his talks he will examine …": talks inside what is still to come are to come themselves.
            return context.status(of: match.clause) == .planned ? .planned : .held
        }
        if verb.form.mood == .subjunctive, isUnreal(match.clause, context) || isAsked(match.clause, context) { return nil }
        if verb.form.negative { return !match.isVerbal ? .cancelled : verb.form.tense == .past ? .denied : nil }
        switch context.status(of: match.clause) {
        case .planned?: return .planned
        case .hoped?: return .proposed
        case .calledFor?: return nil
        case .conditional?: return isUnreal(match.clause, context) ? nil : .proposed
        // In the news the present tense of an encounter speaks of one to come.
        default: return verb.form.tense == .present && verb.form.mood == .indicative ? .planned : .held
        }
    }

    /// "The meeting is due | to be held in X": the clause that says when and where.
    private func continuation(_ match: FrameMatch, _ group: Group?, _ context: SentenceContext) -> Int? {
        let (clause, next) = (context.clauses[match.clause], match.clause + 1)
        guard let group, group.preposition == nil, let verb = clause.verb, pack.settings.hasFixedNoun(verb.lemma) || pack.morphology.has("modal", verb.lemma), !verb.form.negative,
              next < context.clauses.count, !context.clauses[next].groups.contains(where: { $0.preposition == nil && !$0.entities.isEmpty }),
              context.clauses[next].groups.contains(where: { $0.words.contains { pack.encounterWords.has(.event, $0.stem) } }) else { return nil }
        return next
    }

    /// "Ready for talks", "call off the talks", "a possible meeting": what the words before the noun make of it.
    private func said(before match: FrameMatch, _ group: Group, _ index: Int, _ clause: Clause) -> (status: MeetingStatus?, Void)? {
        var before = group.words.filter { $0.range.upperBound <= match.predicate.lowerBound }.map(\.stem)
        if group.preposition.map({ Self.complements.contains($0) }) == true, !match.isVerbal {
            if index > 0, clause.groups[index - 1].dates.isEmpty { before += clause.groups[index - 1].words.suffix(1).map(\.stem) }
            // "Invited X to talks", "opposed talks with X".
            before += clause.groups[(index + 1)...].filter { $0.entities.isEmpty }.flatMap { $0.words.map(\.stem) }.filter { pack.encounterWords.has(.unreal, $0) }
        }
        for word in group.words where word.range.lowerBound > match.predicate.lowerBound && !match.isVerbal {
            if pack.encounterWords.has(.coming, word.stem) { return (.planned, ()) }
            if pack.encounterWords.has(.proposed, word.stem) { return (.proposed, ()) }
        }
        for word in before.reversed() {
            if pack.encounterWords.has(.cancelled, word) { return (.cancelled, ()) }
            if pack.encounterWords.has(.proposed, word) { return (.proposed, ()) }
            if pack.encounterWords.has(.unreal, word) { return (nil, ()) }
        }
        return nil
    }

    /// Prepositions by which a noun or verb takes the encounter as its complement.
    private static let complements: Set<String> = ["to", "for", "with", "from", "on", "about", "through"]

    /// "Cancelled", "refused", "denied" behind the noun.
    private func fate(_ match: FrameMatch, _ clause: Clause, _ group: Group?) -> MeetingStatus? {
        guard !match.isVerbal, let group, clause.verb?.form.negative != true else { return nil }
        let behind = clause.groups.filter { $0.range.lowerBound >= group.range.upperBound && $0.entities.isEmpty }.flatMap { $0.words.map(\.stem) }
        if group.preposition == nil, behind.contains(where: { pack.encounterWords.has(.cancelled, $0) }) { return .cancelled }
        // "Refused to take part in the meeting".
        let isOfPart = group.preposition == "in" && clause.groups.contains { $0.preposition == "from" && $0.range.upperBound == group.range.lowerBound && $0.entities.isEmpty }
        if group.preposition == "from" || isOfPart, behind.contains(where: { pack.encounterWords.has(.refused, $0) }) { return .cancelled }
        if behind.contains(where: { pack.encounterWords.has(.denied, $0) }), group.preposition == nil || group.preposition == "about" && clause.groups.contains(where: \.isObject) { return .denied }
        return nil
    }

    private func isUnreal(_ clause: Int, _ context: SentenceContext) -> Bool {
        if case .adverbial("if") = context.clauses[clause].link { return true }
        let near = context.clauses[max(0, clause - 1)...clause].flatMap { $0.groups.flatMap { $0.words.map(\.stem) } }
        return near.contains { pack.encounterWords.has(.unreal, $0) }
    }

    /// "Asked X to meet Y".
    private func isAsked(_ clause: Int, _ context: SentenceContext) -> Bool {
        guard clause > 0, let verb = context.clauses[clause - 1].verb, pack.morphology.has("modal", verb.lemma) else { return false }
        return context.clauses[clause - 1].groups.contains { $0.preposition == "from" && !$0.entities.isEmpty }
    }

    /// When it was: the date of its clause, else the only day or month of the sentence outside what is quoted.
    func date(_ match: FrameMatch, _ context: SentenceContext) -> DateMention? {
        let clause = context.clauses[match.clause]
        if !match.isVerbal, let noun = nounGroup(match, context), ["after", "before"].contains(clause.groups[noun].preposition) {
            // A date behind a comma tells when the other thing was.
            let own = clause.groups[noun...].prefix { !$0.afterMark && ($0.preposition != nil || !$0.dates.isEmpty) || $0.range == clause.groups[noun].range }
            return own.flatMap(\.dates).map { context.dates[$0] }.first { $0.value != nil }
        }
        guard let date = context.date(of: match.clause) else { return nil }
        if let index = clause.groups.firstIndex(where: { $0.dates.contains { context.dates[$0].range == date.range } }) {
            return isOfOther(index, clause, than: nounGroup(match, context)) ? nil : date
        }
        guard date.value.map({ $0.precision == .day || $0.precision == .month }) == true else { return nil }
        let isQuoted = context.clauses.contains { other in
            guard case .complement = other.link else { return false }
            return other.groups.contains { $0.dates.contains { context.dates[$0].range == date.range } }
        }
        return isQuoted ? nil : date
    }

    /// "In the journey of May of X to Y": the date of somebody's own event, not of the encounter.
    private func isOfOther(_ dated: Int, _ clause: Clause, than noun: Int?) -> Bool {
        guard dated != noun, dated + 1 < clause.groups.count, clause.groups[dated].words.contains(where: { pack.lexicon.classes($0.stem).contains(.event) }) else { return false }
        let owner = clause.groups[dated + 1]
        return owner.preposition == nil && !owner.afterMark && !owner.afterAnd && !owner.entities.isEmpty && owner.range.lowerBound == clause.groups[dated].range.upperBound
    }

    /// Where it was: named in its clause, else where its people had travelled, else at the conference of the same sentence.
    func place(_ match: FrameMatch, _ meeting: MeetingClaim, _ context: SentenceContext) -> Int? {
        guard meeting.form != .call else { return nil }
        let clause = context.clauses[match.clause]
        let noun = nounGroup(match, context)
        if let scene = match.fillers["scene"]?.first { return context.referent(scene) }
        if let own = match.fillers["place"]?.first, let noun, clause.groups[noun].entities.contains(own) { return context.referent(own) }
        let scenes = clause.groups.indices.compactMap { index in isScene(index, match, noun, context) ? clause.groups[index].entities.first.map(context.referent) : nil }
        if let place = scenes.first(where: { context.kind($0) != .state }) ?? scenes.first { return place }
        if let next = continuation(match, noun.map { clause.groups[$0] }, context),
           let place = context.clauses[next].groups.first(where: { $0.preposition == "in" && $0.words.isEmpty && !$0.entities.isEmpty }).map({ context.referent($0.entities[0]) }),
           [.place, .state, .base].contains(context.kind(place)) { return place }
        // "Before this summit": at the same place.
        if let last, clause.groups.contains(where: { $0.isDemonstrative && $0.entities.isEmpty && $0.words.contains { pack.encounterWords.has(.encounter, $0.stem) } }),
           meetings[last].form != .call, noun.map({ !clause.groups[$0].isDemonstrative }) ?? true, let place = meetings[last].place { return place }
        let people = Set(meeting.participants.map(\.referent))
        if let journey = journeys.last(where: { isScene($0, of: people, match, noun, context) && isNear($0.date, meeting.date) }) { return journey.target }
        return inSentence.map { meetings[$0] }.last { $0.form == .conference && $0.place != nil && !people.isDisjoint(with: $0.participants.map(\.referent)) }?.place
    }

    /// An "in" group that tells where the encounter was, not where something else is: "the fight in Syria", "ambassador in Tehran".
    private func isScene(_ index: Int, _ match: FrameMatch, _ noun: Int?, _ context: SentenceContext) -> Bool {
        let clause = context.clauses[match.clause]
        let group = clause.groups[index]
        guard group.preposition == "in", let entity = group.entities.first, [.place, .state, .base].contains(context.kind(context.referent(entity))),
              group.words.allSatisfy({ pack.encounterWords.has(.site, $0.stem) || pack.lexicon.classes($0.stem).contains(.adjective) }), !match.fillers.values.joined().contains(where: { $0 == entity }) || match.fillers["place"]?.contains(entity) == true
        else { return false }
        guard index > 0 else { return true }
        let before = clause.groups[index - 1]
        let taking = match.fillers.filter { $0.key != "place" }.values.flatMap { $0 }
        // "To discuss the programme of A in X with each other met": a town behind the purpose and before the partner is the scene.
        if before.preposition == "for", match.isVerbal, context.kind(context.referent(entity)) == .place, index + 1 < clause.groups.count,
           clause.groups[index + 1].isReflexive || clause.groups[index + 1].preposition == "with" || noun == index + 1 { return true }
        if before.entities.contains(where: taking.contains) {
            return !(context.kind(context.referent(entity)) == .state && before.entities.last.map { isEnvoy($0, context) } == true)
        }
        // "With military leaders in Kabul": behind partners without a name.
        if before.preposition == "with", before.entities.isEmpty, noun == index - 2, before.words.first.map({ pack.lexicon.classes($0.stem).contains(.human) }) == true { return true }
        if noun == index - 1 || before.entities.isEmpty && before.words.isEmpty { return true }
        return ["on_sidelines", "led_by", "according", "with_mediation", "framework", "host", "because"].contains(before.preposition) 
            || before.preposition == "in" && (before.entities.isEmpty ? isFree(index - 1, taking, clause) : isScene(index - 1, match, noun, context))
    }

    /// Whether the days can be of one stay.
    private func isNear(_ one: EDTFDate?, _ other: EDTFDate?) -> Bool {
        guard let one = one?.components, let other = other?.components else { return true }
        return one.year == other.year && (one.month == nil || other.month == nil || one.month == other.month)
    }

    /// "In the House of Peace, in X": whether an "in" group without a name stands behind those who meet.
    private func isFree(_ index: Int, _ taking: [Int], _ clause: Clause) -> Bool {
        index == 0 || clause.groups[index - 1].entities.contains(where: taking.contains) || clause.groups[index - 1].entities.isEmpty && clause.groups[index - 1].words.isEmpty
    }

    private func isEnvoy(_ mention: Int, _ context: SentenceContext) -> Bool {
        let range = world.mentions[mention].range
        return world.offices.contains { $0.person == context.referent(mention) && ["ambassador", "envoy"].contains($0.title) }
            || context.sentence.tokens[range].contains { pack.encounterWords.has(.envoy, $0.stem) }
    }

    /// A journey of one of the people, told of just before.
    private func isScene(_ journey: Journey, of people: Set<Int>, _ match: FrameMatch, _ noun: Int?, _ context: SentenceContext) -> Bool {
        guard !people.isDisjoint(with: journey.travellers), !people.contains(journey.target) || people.count > 1 else { return false }
        // Whoever meets somebody of the state travelled to is there still.
        let isAtHost = slug(journey.target).map { state in people.contains { !journey.travellers.contains($0) && slug($0) == state } } ?? false
        guard context.number - journey.sentence <= (isAtHost ? 3 : journey.isStay ? -1 : 1) else { return false }
        guard journey.sentence == context.number else { return true }
        let preposition = noun.flatMap { context.clauses[match.clause].groups[$0].preposition }
        if preposition == "for" { return journey.clause == match.clause }
        // "For taking part in the session of X went to Y".
        if let noun, noun > 0, preposition == "in", context.clauses[match.clause].groups[noun - 1].preposition == "for", context.clauses[match.clause].groups[noun - 1].entities.isEmpty { return journey.clause == match.clause }
        return journey.start < match.predicate.lowerBound && preposition != "after" && preposition != "before"
    }
}
