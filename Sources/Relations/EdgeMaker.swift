import LanguagePack
import Mentions
import Passage
import Reading

/// Makes edges of frames that say them.
struct EdgeMaker {
    let context: SentenceContext
    /// Who took part in the encounter told of last: "both sides" are they.
    var together: [Int] = []

    /// The edges of a match: each source with each target.
    func edges(of match: FrameMatch) -> [Claim] {
        guard case .edge(var type) = match.frame.product else { return [] }
        let clause = context.clauses[match.clause]
        if match.frame.isFuture, clause.verb?.form.tense != .future { return [] }
        let found = match.isVerbal ? context.status(of: match.clause, negated: match.frame.isNegative) : nominalStatus(match, clause)
        guard let found, type.family != .standing || !match.isVerbal || found == .actual || found == .planned else { return [] }
        let date = context.date(of: match.clause)?.value
        let isPlanned = found == .actual && (context.isFuture(date) || isAhead(match, type, clause))
        let status = type.family == .standing ? .actual : match.frame.status ?? (isPlanned ? .planned : found)
        // Cooperation that lies ahead is agreed, not done.
        if type == .cooperate, status == .planned { type = .agree }
        var sources = ends("source", of: match)
        var targets = ends("target", of: match)
        if !targets.isEmpty, targets.isSubset(of: sources), let other = otherPerson(match, not: sources) { targets = [other] }
        if !targets.isEmpty, targets.isSubset(of: sources), let other = otherState(match, not: sources) { targets = [other] }
        if sources.isEmpty, targets.isEmpty, match.frame.isMutual, saysBoth(match.clause) { sources = sides }
        // "Russia and Turkey agreed": of a mutual deed the coordinated doers are both ends.
        if targets.isEmpty, sources.count > 1, match.frame.isMutual {
            let all = sources.sorted()
            sources = [all[0]]
            targets = Set(all.dropFirst())
        }
        guard !sources.isEmpty, !targets.isEmpty else { return [] }
        // "Both ministers stressed that both states must keep the truce": what all ask of themselves nobody asks of another.
        if type == .request, sources.count > 1, targets.contains(where: { target in sources.contains { isOwnState($0, target) } }) { return [] }
        var claims: [Claim] = []
        for source in sources.sorted() {
            for target in targets.sorted() where source != target && !sources.contains(target) {
                if type.family != .standing, context.world.referents[source].isOutlet { continue }
                if type == .locatedIn, liesElsewhere(source, target) { continue }
                if isOwnBody(source, target, type), type.family != .standing, match.frame.mode != "resign" { continue }
                if isOwnState(source, target), type.family != .standing, match.frame.mode != "resign" { continue }
                claims.append(Claim(
                    type: type, source: .referent(source), target: .referent(target),
                    mode: type.family == .standing ? nil : match.frame.mode,
                    kin: type == .relatedTo ? match.frame.mode : nil, period: match.frame.period ?? period(type, match, clause),
                    date: type.family == .standing ? nil : date, status: status,
                    attributedTo: clause.speaker.first.map(context.referent).flatMap { $0 == source ? nil : $0 }, confidence: match.frame.confidence,
                    rule: match.frame.name, sentence: context.number, range: evidence(match)))
            }
        }
        return claims
    }

    /// A deed named by its noun is what the words before it make of it; behind "in the case of" it is a condition.
    private func nominalStatus(_ match: FrameMatch, _ clause: Clause) -> EdgeStatus? {
        // "Nor were we for the presence of X".
        if clause.link == .adverbial("nor") { return nil }
        let group = clause.groups.first { $0.range.contains(match.predicate.lowerBound) }
        // "Denied the bombing of X": what is said of the deed says that it did not happen.
        let behind = clause.groups.filter { $0.range.lowerBound > match.predicate.lowerBound && $0.preposition == nil && $0.entities.isEmpty && !$0.isObject }
        if clause.verb?.form.negative == false, behind.last?.words.contains(where: { context.pack.settings.moods[$0.stem] == .denied }) == true { return .denied }
        // "There is no agreement between A and B".
        if let group, group.preposition == nil, let verb = clause.verb, verb.form.negative, context.pack.morphology.has("copula", verb.lemma),
           !clause.groups.contains(where: { $0.range.lowerBound >= group.range.upperBound && $0.entities.isEmpty && !$0.words.isEmpty }) { return nil }
        // "Is after a boycott of X" seeks it; "is against an attack on X" speaks of one that may come.
        if group?.preposition == "after", let verb = clause.verb, context.pack.morphology.has("copula", verb.lemma) { return .planned }
        if group?.preposition == "with", behind.last?.words.contains(where: { context.pack.settings.opponents.contains($0.stem) }) == true { return .conditional }
        return group?.preposition == "if" ? .conditional : context.moodBefore(match.predicate.lowerBound, in: match.clause)
    }

    /// An alliance is over when the words say so: "former ally of", "was an ally of".
    private func period(_ type: EdgeType, _ match: FrameMatch, _ clause: Clause) -> Period? {
        guard type == .alliedWith else { return nil }
        let words = clause.groups.first { $0.range.contains(match.predicate.lowerBound) }?.words ?? []
        if let said = words.lazy.compactMap({ context.pack.grammar.periods[$0.stem] }).first { return said }
        guard let verb = clause.verb, context.pack.morphology.has("copula", verb.lemma), verb.form.tense == .past else { return .current }
        return .former
    }

    /// "Goes to X tomorrow": the present tense of a journey speaks of one to come.
    private func isAhead(_ match: FrameMatch, _ type: EdgeType, _ clause: Clause) -> Bool {
        type == .travelledTo && match.isVerbal && clause.verb?.form.tense == .present && clause.verb?.form.mood == .indicative
    }

    /// From the first to the last word of predicate and roles.
    private func evidence(_ match: FrameMatch) -> Range<Int> {
        let here = match.fillers.values.joined().map { context.world.mentions[$0] }.filter { $0.sentence == context.number }.map(\.range)
        let all = here + [match.predicate]
        return all.map(\.lowerBound).min()!..<all.map(\.upperBound).max()!
    }

    private func ends(_ role: String, of match: FrameMatch) -> Set<Int> {
        let referents = (match.fillers[role] ?? []).flatMap(context.referents)
        guard match.frame.roles.contains(where: { $0.name == role && $0.isForState }) else { return Set(referents) }
        return Set(referents.compactMap { context.kind($0) == .person ? state(of: $0) : $0 })
    }

    /// The referent of a person's state, where the article names it.
    private func state(of person: Int) -> Int? {
        guard let slug = context.world.referents[person].state else { return nil }
        return context.world.referents.indices.first { index in
            let it = context.world.referents[index]
            return it.kind == .state && it.side(in: context.pack) == slug
        }
    }

    /// Nobody congratulates himself: a pronoun beside its own subject means the person named before it.
    private func otherPerson(_ match: FrameMatch, not sources: Set<Int>) -> Int? {
        guard let pronoun = match.fillers["target"]?.first, context.world.mentions[pronoun].use == .pronoun else { return nil }
        let at = context.world.mentions[pronoun]
        let before = context.world.mentions.filter {
            ($0.sentence == at.sentence && $0.range.lowerBound < at.range.lowerBound || $0.sentence + 1 == at.sentence)
                && context.kind($0.referent) == .person && !sources.contains($0.referent)
        }
        return before.max { ($0.sentence, $0.range.lowerBound) < ($1.sentence, $1.range.lowerBound) }?.referent
    }

    /// "The envoys of A to B asked this country": nobody asks himself, so it is the other state of the sentence.
    private func otherState(_ match: FrameMatch, not sources: Set<Int>) -> Int? {
        guard let pointer = match.fillers["target"]?.first, context.world.mentions[pointer].rule == "reference.this_country" else { return nil }
        let at = context.world.mentions[pointer]
        return context.world.mentions.last {
            $0.sentence == at.sentence && $0.range.upperBound <= at.range.lowerBound && context.kind($0.referent) == .state && !sources.contains($0.referent)
        }?.referent
    }

    /// The first of each state that took part.
    private var sides: Set<Int> {
        var states: Set<String> = []
        return Set(together.filter { one in
            context.world.referents[one].side(in: context.pack).map { states.insert($0).inserted } ?? true
        })
    }

    /// "The two sides", "both leaders": a group of the clause that means the partners of an encounter.
    private func saysBoth(_ number: Int) -> Bool {
        let clause = context.clauses[number]
        // A clause without a subject goes on with the one of the clause before.
        let goesOn = number > 0 && clause.subject.isEmpty && clause.link == .main
        return (clause.groups + (goesOn ? context.clauses[number - 1].groups : [])).contains { group in
            guard group.preposition == nil || group.preposition == "between" else { return false }
            let pairs = group.entities.map { context.world.mentions[$0] }
            if let pair = pairs.first { return pairs.count == 1 && pair.rule == "reference.both" }
            guard let first = group.words.first else { return false }
            let words = first.range.lowerBound..<group.range.upperBound
            return context.pack.grammar.references.values(for: context.sentence.key(words)).contains { $0.isPair }
        }
    }

    /// Nobody refuses or attacks the party he leads, a ministry not the state it is an organ of, and a parliament does not withdraw from its own country.
    private func isOwnBody(_ source: Int, _ target: Int, _ type: EdgeType) -> Bool {
        let (one, other) = (context.world.referents[source], context.world.referents[target])
        if one.kind == .person, other.kind == .organization {
            return context.world.offices.contains { $0.person == source && $0.holder == target && $0.period == .current }
        }
        return (type == .retreat || Entity.organTypes.contains(one.type)) && one.kind == .organization && other.kind == .state && one.state != nil
            && one.state == other.side(in: context.pack)
    }

    /// Whether the world knows the place to lie in another state than the words seem to say.
    private func liesElsewhere(_ place: Int, _ state: Int) -> Bool {
        let (one, other) = (context.world.referents[place], context.world.referents[state])
        guard one.entity != nil, other.kind == .state, let home = one.state else { return false }
        return home != other.side(in: context.pack)
    }

    /// A minister who acts "against" his own state is a sign of a wrong reading.
    private func isOwnState(_ source: Int, _ target: Int) -> Bool {
        let (person, state) = (context.world.referents[source], context.world.referents[target])
        guard person.kind == .person, state.kind == .state, let slug = person.state, let entity = state.entity, context.pack.world.entities[entity].slug == slug else { return false }
        // A rebel, a dissident or who is out of office acts against his own state.
        let offices = context.world.offices.filter { $0.person == source && $0.holder == target }
        if !offices.isEmpty { return offices.contains { $0.period != .former } }
        return person.entity.map { known in
            let offices = context.pack.world.entities[known].offices
            return offices.isEmpty || offices.contains { $0.contains("@" + slug) || $0.contains("-of-" + slug) }
        } ?? true
    }
}
