import LanguagePack
import Mentions
import Passage
import Reading

/// What an article says: edges and encounters.
public struct Claims: Sendable {
    /// The edges.
    public var edges: [Claim] = []
    /// The encounters, each once.
    public var meetings: [MeetingClaim] = []
    /// Mentions, with names of capitals that act turned to their states.
    public var world = MentionedWorld()
    /// Clauses per sentence, for `inspect`.
    public var clauses: [[Clause]] = []
}

/// Finds what the sentences of an article say about what they mention.
public struct RelationFinder: Sendable {
    private let pack: LanguagePack

    /// Finds with the frames of `pack`.
    public init(pack: LanguagePack) { self.pack = pack }

    /// The claims of an article.
    public func claims(
        in sentences: [Sentence], mentions world: MentionedWorld, dates: [DateMention], published: EDTFDate?
    ) -> Claims {
        var claims = Claims()
        let units = UnitBuilder(pack: pack, world: world, dates: dates).units(of: sentences)
        var speaker: [Int] = []
        for units in units {
            var builder = ClauseBuilder(pack: pack, world: world, speaker: speaker)
            claims.clauses.append(builder.clauses(units))
            speaker = builder.speaker
        }
        let world = Metonymy(pack: pack).resolved(world, claims.clauses)
        claims.world = world
        var matcher = FrameMatcher(pack: pack, world: world)
        var encounters = Encounters(pack: pack, world: world, published: published, sentences: sentences)
        var reports = Reports()
        for (number, sentence) in sentences.enumerated() {
            let clauses = claims.clauses[number]
            let context = SentenceContext(
                pack: pack, world: world, dates: dates, sentence: sentence, number: number, units: units[number], clauses: clauses,
                published: published)
            let matches = matcher.matches(in: clauses)
            matcher.claimers = context.claimers(matches) ?? matcher.claimers
            encounters.begin(context, matches)
            for match in matches {
                switch match.frame.product {
                case .meeting(let form): encounters.add(match, form, context)
                case .edge:
                    let made = EdgeMaker(context: context, together: encounters.last.map { encounters.meetings[$0].participants.map(\.referent) } ?? []).edges(of: match)
                    claims.edges += made
                    if match.isVerbal { claims.edges += Allegations(context: context).edges(in: made) }
                }
            }
            claims.edges += Requests(context: context).edges()
            claims.edges += Descriptions(context: context).edges()
            encounters.addPresent(context)
            reports.read(context, meetings: encounters.inSentence, last: encounters.last, matches: matches)
        }
        encounters.dateFromPublication(sentences)
        claims.meetings = encounters.meetings
        claims.edges += reports.edges
        claims.edges += encounters.edges()
        claims.edges += Standing(pack: pack, world: world).edges(in: sentences)
        return claims
    }
}

/// A sentence with all that has been found in it.
struct SentenceContext {
    let pack: LanguagePack
    let world: MentionedWorld
    let dates: [DateMention]
    let sentence: Sentence
    let number: Int
    let units: [Unit]
    let clauses: [Clause]
    let published: EDTFDate?

    /// Whether the date lies wholly behind the day of publication.
    func isFuture(_ date: EDTFDate?) -> Bool {
        guard let date, let published else { return false }
        return date.bounds.first > published.bounds.last
    }

    /// Who claims or demands something in the sentence: its accuser, else who speaks; nil where nobody does.
    func claimers(_ matches: [FrameMatch]) -> [Int]? {
        let accusing = matches.last { $0.isVerbal && [.edge(.accuse), .edge(.request), .edge(.threaten)].contains($0.frame.product) }?.fillers["source"]
        let speaking = clauses.last { clause in clause.verb.map { isSpeech($0, clause) && !$0.form.negative } == true && !clause.subject.isEmpty }?.subject
        return accusing ?? speaking
    }

    func referent(_ mention: Int) -> Int { world.mentions[mention].referent }
    /// All referents of a mention: «the two ministers» has two.
    func referents(_ mention: Int) -> [Int] { [world.mentions[mention].referent] + world.mentions[mention].others }
    func kind(_ referent: Int) -> NodeKind { world.referents[referent].kind }

    /// The date in the clause, else the only one of the sentence.
    func date(of clause: Int) -> DateMention? {
        // The date of a document or of history is its name: the agreement of 1974.
        func times(_ clause: Clause) -> [Int] {
            clause.groups.filter { !$0.words.contains { pack.settings.datedNouns.contains($0.stem) } }.flatMap(\.dates).filter { !pointsAhead($0) }
        }
        let own = times(clauses[clause])
        if let first = own.first(where: { dates[$0].value != nil }) { return dates[first] }
        // What a clause says of another does not date that other.
        let others = clauses.filter { if case .complement(of: clause) = $0.link { false } else { true } }
        let all = others.flatMap(times).filter { dates[$0].value != nil }
        return all.count == 1 ? dates[all[0]] : nil
    }

    /// "Three days after that, when …": a demonstrative that the clauses behind it explain gives no day yet.
    private func pointsAhead(_ date: Int) -> Bool {
        // "After that" may be one token: its end is the demonstrative then.
        let last = sentence.tokens[dates[date].range.upperBound - 1].key
        guard dates[date].relative, (2...3).contains(where: { pack.lexicon.classes(String(last.suffix($0))).contains(.demonstrative) }) else { return false }
        return clauses.contains { clause in
            if case .complement(let of) = clause.link, of < clauses.count { clauses[of].groups.contains { $0.dates.contains(date) } } else { false }
        }
    }

    /// What the verb of a clause, and the clauses that govern it, say about its status; nil for what is denied, or for what is not where `negated` is asked.
    func status(of clause: Int, negated: Bool = false) -> EdgeStatus? {
        let own = clauses[clause]
        var status = EdgeStatus.actual
        // "Without attacking X", "nor did he attack X": what is left out is not.
        if [.adverbial("without"), .adverbial("nor")].contains(own.link), !negated { return nil }
        // What must not be is not.
        if case .complement(let of) = own.link, of < clauses.count, let modal = clauses[of].verb, modal.form.negative, pack.morphology.has("modal", modal.lemma), !negated { return nil }
        if let verb = own.verb {
            if verb.form.negative != negated { return nil }
            if verb.goesOn, clause + 1 < clauses.count, let next = clauses[clause + 1].verb, !next.form.negative { return self.status(of: clause + 1) }
            if verb.form.tense == .future { status = .planned }
            if verb.form.mood == .subjunctive { status = governed(clause) }
        }
        if case .adverbial("if") = own.link { status = .conditional }
        return status
    }

    /// What the words before a deed's noun make of it: any, threat of, plan for, possibility of.
    func moodBefore(_ noun: Int, in clause: Int) -> EdgeStatus {
        var last: (stem: String, range: Range<Int>)?
        for group in clauses[clause].groups where group.range.lowerBound <= noun {
            for word in group.words where word.range.upperBound <= noun && word.range.upperBound + 3 >= noun { last = word }
            if let word = last, group.range.contains(noun) || group.range.upperBound + 2 >= noun, let mood = pack.settings.moods[word.stem] { return mood }
        }
        return .actual
    }

    /// A subjunctive hangs on what stands before it: "wants to", "must", "it is planned that", "hopes that".
    private func governed(_ clause: Int) -> EdgeStatus {
        let words = clauses[clause].groups.flatMap { $0.words.map(\.stem) }
            + (clause > 0 ? clauses[clause - 1].groups.flatMap { $0.words.map(\.stem) } + [clauses[clause - 1].verb?.lemma].compactMap { $0 } : [])
        for word in words { if let status = pack.settings.moods[word] { return status } }
        if let verb = clause > 0 ? clauses[clause - 1].verb : nil, verb.form.mood == .indicative, pack.settings.moods[verb.lemma] == nil { return .planned }
        return .planned
    }
}
