import LanguagePack
import Mentions
import Passage
import Reading

/// The encounters of an article: gathers their tellings, so that each becomes one meeting.
struct Encounters {
    /// A journey told of, which can say where the traveller's encounters were.
    struct Journey {
        var travellers: Set<Int>
        var target: Int
        var sentence: Int
        /// Where its words begin in the sentence.
        var start: Int
        var clause: Int
        /// When they were there, where the text says.
        var date: EDTFDate?
        /// Whether only an encounter abroad tells of it.
        var isStay = false
    }

    /// The sentence behind the headline, which like it sums up what the others tell.
    private static let lead = 1

    let pack: LanguagePack
    let world: MentionedWorld
    let published: EDTFDate?
    /// Whether teams meet in this text, not people.
    let isAboutGames: Bool
    var meetings: [MeetingClaim] = []
    /// Meetings told of in the current sentence.
    private(set) var inSentence: [Int] = []
    private(set) var journeys: [Journey] = []
    /// The one told of last.
    private(set) var last: Int?

    init(pack: LanguagePack, world: MentionedWorld, published: EDTFDate?, sentences: [Sentence]) {
        self.pack = pack
        self.world = world
        self.published = published
        let games = sentences.flatMap { $0.tokens.filter { pack.encounterWords.has(.sport, $0.form.stemHash) }.map(\.stem) }
        isAboutGames = games.count >= 4 && Set(games).count > 1
    }

    /// Starts a sentence with all that its clauses say.
    mutating func begin(_ context: SentenceContext, _ matches: [FrameMatch]) {
        inSentence = []
        for match in matches where match.frame.product == .edge(.travelledTo) && match.isComplete && match.frame.mode != "flee" && match.frame.mode != "return" {
            guard let target = match.fillers["target"]?.first.map(context.referent) else { continue }
            let travellers = Set(match.fillers["source"]!.flatMap(context.referents))
            guard !travellers.contains(where: { world.referents[$0].state.map { $0 == slug(target) } ?? false }) else { continue }
            journeys.append(Journey(
                travellers: travellers, target: target, sentence: context.number, start: match.predicate.lowerBound, clause: match.clause,
                date: context.date(of: match.clause)?.value))
        }
    }

    /// Takes one telling: unites it with a meeting of the same people, or makes a new one.
    mutating func add(_ match: FrameMatch, _ form: MeetingForm, _ context: SentenceContext) {
        guard !isAboutGames, !isInterview(match, context) else { return }
        // Who receives somebody has to be named, or known from before.
        if match.fillers["host"] == nil, match.frame.roles.contains(where: { $0.name == "host" }) { return }
        for one in separated(match, context) { addOne(one, form, context) }
    }

    private mutating func addOne(_ match: FrameMatch, _ form: MeetingForm, _ context: SentenceContext) {
        guard var status = status(match, context) else { return }
        guard isSession(match, context) ?? true, isOfAllSubjects(match, context) ?? true else { return }
        let isBackReference = isReference(match, context)
        let isPurpose = !match.isVerbal && nounGroup(match, context).map { context.clauses[match.clause].groups[$0].preposition } == "for"
        let people = people(match, context, withSubject: [.cancelled, .proposed].contains(status) || isPurpose || attends(match, context))
        guard !people.isEmpty || isBackReference else { return }
        let date = date(match, context)
        let clause = context.clauses[match.clause]
        let isTold = match.isVerbal && clause.verb?.form.tense == .past
        if status == .held, !isTold, context.isFuture(date?.value) { status = .planned }
        var meeting = MeetingClaim(
            form: form, participants: people, place: nil, date: date?.value,
            dateText: date.map { [$0.text] } ?? [], calendars: date.map { [$0.calendar] } ?? [], status: status,
            rule: match.frame.name, tellings: [(context.number, evidence(match, context))],
            hasOwnDate: date != nil, hasOwnStatus: clause.verb != nil || status == .cancelled || status == .proposed)
        meeting.place = place(match, meeting, context)
        meeting.isBackground = clause.verbRange.map { isPluperfect($0, context) } ?? false
        meeting.isSummary = people.allSatisfy { [.state, .organization].contains(context.kind($0.referent)) } && people.contains { context.kind($0.referent) == .state } && (context.number <= Self.lead || match.fillers.values.joined().allSatisfy { world.mentions[$0].use == .title })
        meeting.unnamedOffices = Set(match.fillers.values.joined().filter { isOneOffice($0, context) }.map(context.referent).filter { context.kind($0) == .state })
        meeting.isAttendance = form == .conference && match.fillers["place"] != nil && isOfSubject(match, context)
        meeting.body = match.fillers["body"]?.first.map(context.referent)
        let referents = Set(people.map(\.referent))
        if isBackReference, let last = toldBefore(match, context), referents.isSubset(of: meetings[last].participants.map(\.referent)) || people.count < 2 {
            meeting.participants = people.isEmpty ? meetings[last].participants : people
            meeting.form = .other
            tell(meeting, of: last)
            return
        }
        // "In this meeting A and B were present": they joined those who met.
        if isBackReference, let last = toldBefore(match, context), clause.groups.last?.words.last.map({ pack.encounterWords.has(.presence, $0.stem) }) == true {
            for one in people where context.kind(one.referent) == .person { join(one.referent, last) }
            note(last)
            return
        }
        let isOneSided = isOneSided(match, people, context)
        if isOneSided, !isOfSubject(people, match, context), let one = known(meeting, match, context) {
            tell(meeting, of: one)
            return
        }
        guard !isOneSided || meeting.isAttendance || meeting.body != nil || hasUnnamedPartner(match, people, context), !isInPassing(match, meeting, context) else { return }
        stay(meeting, match, context)
        if let same = meetings.lastIndex(where: { isSame($0, meeting) }) {
            tell(meeting, of: same)
        } else {
            meetings.append(meeting)
            note(meetings.count - 1)
        }
    }

    /// Who meets somebody abroad is there, maybe for further talks.
    private mutating func stay(_ meeting: MeetingClaim, _ match: FrameMatch, _ context: SentenceContext) {
        guard let place = meeting.place, meeting.status == .held, let state = slug(place) else { return }
        let guests = meeting.participants.map(\.referent).filter { world.referents[$0].kind == .person && slug($0) != nil && slug($0) != state }
        guard !guests.isEmpty else { return }
        journeys.append(Journey(
            travellers: Set(guests), target: place, sentence: context.number, start: match.predicate.lowerBound, clause: match.clause, date: meeting.date,
            isStay: true))
    }

    /// What "this meeting" means: the encounter told of last; "this conference" is no talks of two.
    private func toldBefore(_ match: FrameMatch, _ context: SentenceContext) -> Int? {
        guard isForum(match, context) else { return last }
        return last.flatMap { [.conference, .summit].contains(meetings[$0].form) || meetings[$0].isAttendance ? $0 : nil }
    }

    private func isForum(_ match: FrameMatch, _ context: SentenceContext) -> Bool {
        pack.encounterWords.has(.forum, context.sentence.tokens[match.predicate.lowerBound].stem)
    }

    private mutating func tell(_ meeting: MeetingClaim, of index: Int) {
        merge(meeting, into: index)
        note(index)
    }

    private mutating func note(_ meeting: Int) {
        last = meeting
        if !inSentence.contains(meeting) { inSentence.append(meeting) }
    }

    /// "After his talks with X": the partner alone points at the one encounter with him.
    private func known(_ meeting: MeetingClaim, _ match: FrameMatch, _ context: SentenceContext) -> Int? {
        guard !match.isVerbal, !meeting.isAttendance,
              let group = nounGroup(match, context), ["in", "after", "during"].contains(context.clauses[match.clause].groups[group].preposition),
              context.clauses[match.clause].groups[group].entities.isEmpty else { return nil }
        let partner = meeting.participants[0].referent
        let candidates = meetings.indices.filter { index in meetings[index].participants.contains { $0.referent == partner } }
        guard candidates.count == 1, meetings[candidates[0]].status == meeting.status else { return nil }
        if let a = meetings[candidates[0]].date, let b = meeting.date, !a.agrees(with: b) { return nil }
        return candidates[0]
    }

    /// A conference at a named place can have one named participant who attends it; talks need two.
    private func isOfSubject(_ match: FrameMatch, _ context: SentenceContext) -> Bool {
        match.frame.roles.first { $0.name == "participant" }?.slots == [.subject] && !(match.fillers["participant"] ?? []).isEmpty
            && context.clauses[match.clause].groups.last!.words.contains { match.frame.needs.contains($0.stem) }
    }

    /// Talks between states that a later sentence only mentions are a process, no encounter.
    private func isInPassing(_ match: FrameMatch, _ meeting: MeetingClaim, _ context: SentenceContext) -> Bool {
        guard !match.isVerbal, context.number > 2, !context.sentence.isTitle, meeting.date == nil, meeting.place == nil else { return false }
        // An office without a name stands for its state, but means a person.
        let mentions = match.fillers.values.joined().map { world.mentions[$0] }
        return !mentions.contains { world.referents[$0.referent].kind == .person || $0.use == .title || $0.use == .description }
    }

    /// The last day of a month on which a meeting that is announced without a day is taken for one of the same month.
    private static let lateInMonth = 20

    /// Dates the encounters that the article is about, when it gives them no day: news is published in the month of what it tells.
    mutating func dateFromPublication(_ sentences: [Sentence]) {
        guard let parts = published?.components, let month = parts.month, let date = EDTFDate(year: parts.year, month: month),
              let approximate = EDTFDate(date.text + "~") else { return }
        for index in meetings.indices where meetings[index].date == nil {
            // What is planned is near when the news is of it; a month that is nearly over may not be that of the meeting.
            guard meetings[index].status == .held || meetings[index].status == .planned && (parts.day ?? 31) <= Self.lateInMonth else { continue }
            let isAbout = meetings[index].tellings.contains { sentences[$0.sentence].isTitle || $0.sentence <= 5 }
            if isAbout || !meetings[index].isBackground && meetings[index].tellings[0].sentence <= 12 { meetings[index].date = approximate }
        }
    }

    /// An office in the singular: "the ministers of X" may be any of them.
    private func isOneOffice(_ mention: Int, _ context: SentenceContext) -> Bool {
        guard world.mentions[mention].use == .title, world.mentions[mention].sentence == context.number else { return false }
        let head = context.sentence.tokens[world.mentions[mention].range.lowerBound]
        return head.key == head.stem
    }

    /// "Had met": what lies before the news.
    private func isPluperfect(_ verb: Range<Int>, _ context: SentenceContext) -> Bool {
        verb.count > 1 && context.sentence.tokens[verb.upperBound - 1].verbs.contains { $0.kind == .finite && $0.tense == .past && pack.morphology.has("copula", $0.lemma) }
    }

    /// Participants and places as edges.
    func edges() -> [Claim] {
        var claims: [Claim] = []
        for (index, meeting) in meetings.enumerated() {
            let telling = meeting.tellings[0]
            for person in meeting.participants {
                claims.append(Claim(
                    type: .participatedIn, source: .referent(person.referent), target: .meeting(index), role: person.role, date: nil,
                    confidence: 0.85, rule: meeting.rule, sentence: telling.sentence, range: telling.range))
            }
            if let place = meeting.place {
                claims.append(Claim(
                    type: .heldIn, source: .meeting(index), target: .referent(place), confidence: 0.85, rule: meeting.rule,
                    sentence: telling.sentence, range: telling.range))
            }
        }
        return claims
    }
}
