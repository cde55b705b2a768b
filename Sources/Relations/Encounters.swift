import LanguagePack
import Mentions
import Passage
import Reading

/// The encounters of an article: gathers their tellings, so that each becomes one meeting.
struct Encounters {
    let pack: LanguagePack
    let world: MentionedWorld
    let dates: [DateMention]
    let published: EDTFDate?
    private(set) var meetings: [MeetingClaim] = []
    /// Meetings told of in the current sentence.
    private(set) var inSentence: [Int] = []
    /// The one told of last.
    private(set) var last: Int?

    init(pack: LanguagePack, world: MentionedWorld, dates: [DateMention], published: EDTFDate?) {
        self.pack = pack
        self.world = world
        self.dates = dates
        self.published = published
    }

    mutating func begin(_ context: SentenceContext) { inSentence = [] }

    /// Takes one telling: unites it with a meeting of the same people, or makes a new one.
    mutating func add(_ match: FrameMatch, _ form: MeetingForm, _ context: SentenceContext) {
        for one in separated(match, context) { addOne(one, form, context) }
    }

    /// "Separate talks with A, B and C" are as many encounters as partners.
    private func separated(_ match: FrameMatch, _ context: SentenceContext) -> [FrameMatch] {
        let clause = context.clauses[match.clause]
        guard clause.groups.contains(where: { $0.words.contains { pack.separators.contains($0.stem) } }),
              let partners = match.fillers["participant"] else { return [match] }
        let hosts = partners.filter { clause.subject.contains($0) }
        let guests = partners.filter { !clause.subject.contains($0) }
        guard !hosts.isEmpty, guests.count > 1 else { return [match] }
        return guests.map { guest in
            var one = match
            one.fillers["participant"] = hosts + [guest]
            return one
        }
    }

    private mutating func addOne(_ match: FrameMatch, _ form: MeetingForm, _ context: SentenceContext) {
        let clause = context.clauses[match.clause]
        var people: [(referent: Int, role: String?)] = []
        for role in ["participant", "host", "guest", "mediator"] {
            for mention in match.fillers[role] ?? [] {
                for referent in context.referents(mention) where !people.contains(where: { $0.referent == referent }) {
                    people.append((referent, role == "participant" ? nil : role))
                }
            }
        }
        people = people.filter { [.person, .state, .organization].contains(world.referents[$0.referent].kind) && !world.referents[$0.referent].isOutlet }
        people = withoutStatesOf(people)
        let isBackReference = isReference(match, context)
        guard !people.isEmpty || isBackReference else { return }
        guard var status = status(match, context) else { return }
        let date = context.date(of: match.clause)
        if status == .held, context.isFuture(date?.value) { status = .planned }
        var meeting = MeetingClaim(
            form: form, participants: people, place: place(match, context), date: date?.value,
            dateText: date.map { [$0.text] } ?? [], calendars: date.map { [$0.calendar] } ?? [], status: status,
            rule: match.frame.name, tellings: [(context.number, evidence(match, context))], hasOwnDate: date != nil,
            hasOwnStatus: clause.verb != nil)
        if isBackReference, let last, people.allSatisfy({ person in meetings[last].participants.contains { $0.referent == person.referent } }) || people.count < 2 {
            if isBackReference && people.isEmpty { meeting.participants = meetings[last].participants }
            merge(meeting, into: last)
            note(last)
            return
        }
        guard people.count > 1 || match.frame.isNominal && people.count == 1 && isLonely(match) else { return }
        if let same = meetings.lastIndex(where: { isSame($0, meeting) }) {
            merge(meeting, into: same)
            note(same)
        } else {
            meetings.append(meeting)
            note(meetings.count - 1)
        }
    }

    private mutating func note(_ meeting: Int) {
        last = meeting
        if !inSentence.contains(meeting) { inSentence.append(meeting) }
    }

    /// A conference or visit can have one named participant; talks need two.
    private func isLonely(_ match: FrameMatch) -> Bool {
        guard case .meeting(let form) = match.frame.product else { return false }
        return [.conference, .summit].contains(form)
    }

    private func isReference(_ match: FrameMatch, _ context: SentenceContext) -> Bool {
        context.clauses[match.clause].groups.contains { $0.isDemonstrative && $0.words.contains { $0.range.lowerBound == match.predicate.lowerBound } }
    }

    /// People stand for their state: a state is left out where a person of it takes part.
    private func withoutStatesOf(_ people: [(referent: Int, role: String?)]) -> [(referent: Int, role: String?)] {
        let states = Set(people.compactMap { world.referents[$0.referent].kind == .person ? world.referents[$0.referent].state : nil })
        return people.filter { one in
            let referent = world.referents[one.referent]
            guard referent.kind == .state, let entity = referent.entity else { return true }
            return !states.contains(pack.world.entities[entity].slug)
        }
    }

    private func status(_ match: FrameMatch, _ context: SentenceContext) -> MeetingStatus? {
        guard let verb = context.clauses[match.clause].verb else { return .held }
        if !match.isVerbal {
            // "During his talks he will examine …": talks inside what is still to come are to come themselves.
            return context.status(of: match.clause) == .planned ? .planned : .held
        }
        if verb.form.negative { return .denied }
        switch context.status(of: match.clause) {
        case .planned?: return .planned
        case .hoped?, .calledFor?, .conditional?: return .proposed
        default: return .held
        }
    }

    private func place(_ match: FrameMatch, _ context: SentenceContext) -> Int? {
        if let place = match.fillers["place"]?.first { return context.referent(place) }
        for group in context.clauses[match.clause].groups where group.preposition == "in" && group.words.isEmpty {
            if let place = group.entities.first(where: { [.place, .state, .base].contains(context.kind(context.referent($0))) }) { return context.referent(place) }
        }
        return nil
    }

    private func evidence(_ match: FrameMatch, _ context: SentenceContext) -> Range<Int> {
        let here = match.fillers.values.joined().map { world.mentions[$0] }.filter { $0.sentence == context.number }.map(\.range) + [match.predicate]
        return here.map(\.lowerBound).min()!..<here.map(\.upperBound).max()!
    }

    /// The same people (or the ones' states), dates that do not contradict, forms that can be one.
    private func isSame(_ one: MeetingClaim, _ other: MeetingClaim) -> Bool {
        if let a = one.date, let b = other.date, !a.agrees(with: b) { return false }
        if (one.status == .held) != (other.status == .held), one.hasOwnStatus, other.hasOwnStatus, one.date != nil, other.date != nil, one.date != other.date { return false }
        let (mine, theirs) = (Set(one.participants.map(\.referent)), Set(other.participants.map(\.referent)))
        if mine.isSubset(of: theirs) || theirs.isSubset(of: mine) { return mine.intersection(theirs).count > 1 || mine == theirs }
        return !mine.isDisjoint(with: theirs) && covers(mine, theirs) && covers(theirs, mine)
    }

    /// Every member is in the other set, itself or by its state.
    private func covers(_ one: Set<Int>, _ other: Set<Int>) -> Bool {
        one.allSatisfy { member in other.contains(member) || other.contains { slug($0) != nil && slug($0) == slug(member) && (world.referents[$0].kind == .state || world.referents[member].kind == .state) } }
    }

    private func slug(_ referent: Int) -> String? {
        let it = world.referents[referent]
        return it.kind == .state ? it.entity.map { pack.world.entities[$0].slug } : it.state
    }

    private mutating func merge(_ telling: MeetingClaim, into index: Int) {
        var meeting = meetings[index]
        let people = Set(telling.participants.map(\.referent))
        // A headline sums several encounters up; the telling with a date of its own says who was at this one.
        if telling.hasOwnDate, !meeting.hasOwnDate, people.count > 1, people.isStrictSubset(of: Set(meeting.participants.map(\.referent))) {
            meeting.participants = telling.participants
        }
        meeting.hasOwnDate = meeting.hasOwnDate || telling.hasOwnDate
        for person in telling.participants where !meeting.participants.contains(where: { $0.referent == person.referent }) { meeting.participants.append(person) }
        meeting.participants = withoutStatesOf(meeting.participants)
        if meeting.date == nil || telling.date.map({ $0.precision == .day && meeting.date!.precision != .day }) ?? false { meeting.date = telling.date ?? meeting.date }
        meeting.dateText += telling.dateText
        meeting.calendars += telling.calendars
        if meeting.place == nil || meeting.place.map({ world.referents[$0].kind == .state }) == true && telling.place != nil { meeting.place = telling.place ?? meeting.place }
        if meeting.form == .talks || meeting.form == .other { meeting.form = telling.form == .other ? meeting.form : telling.form }
        if telling.hasOwnStatus, !meeting.hasOwnStatus || telling.status == .held { meeting.status = telling.status }
        meeting.hasOwnStatus = meeting.hasOwnStatus || telling.hasOwnStatus
        meeting.tellings += telling.tellings
        meetings[index] = meeting
    }

    /// Dates the encounters that the article is about, when it gives them no day: news is published in the month of what it tells.
    mutating func dateFromPublication(_ sentences: [Sentence]) {
        guard let parts = published?.components, let month = parts.month, let date = EDTFDate(year: parts.year, month: month),
              let approximate = EDTFDate(date.text + "~") else { return }
        for index in meetings.indices where meetings[index].date == nil && meetings[index].status == .held {
            if meetings[index].tellings.contains(where: { sentences[$0.sentence].isTitle || $0.sentence <= 2 }) { meetings[index].date = approximate }
        }
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
