import Mentions
import Passage

extension Encounters {
    /// The same people (or the ones' states), dates that do not contradict, forms that can be one.
    func isSame(_ one: MeetingClaim, _ other: MeetingClaim) -> Bool {
        if let a = one.date, let b = other.date, !a.agrees(with: b) { return false }
        if (one.status == .held) != (other.status == .held), one.hasOwnStatus, other.hasOwnStatus {
            if one.date != nil, other.date != nil, one.date != other.date { return false }
            if Self.undone.contains(one.status) || Self.undone.contains(other.status) { return false }
        }
        let (mine, theirs) = (Set(one.participants.map(\.referent)), Set(other.participants.map(\.referent)))
        if one.body != nil || other.body != nil { return one.body == other.body && one.status == other.status }
        if one.isAttendance || other.isAttendance { return one.isAttendance && other.isAttendance && one.place == other.place }
        // What two of them say to each other at a summit of more is an encounter of its own.
        if one.form == .summit && mine.count > 2 && theirs.count == 2 || other.form == .summit && theirs.count > 2 && mine.count == 2 { return false }
        if isLead(one, of: other) || isLead(other, of: one) { return mine.isSubset(of: theirs) || theirs.isSubset(of: mine) }
        if mine.isSubset(of: theirs) || theirs.isSubset(of: mine) { return mine.intersection(theirs).count > 1 || mine == theirs }
        return (!mine.isDisjoint(with: theirs) || one.isSummary || other.isSummary) && covers(one, other) && covers(other, one)
    }

    /// A headline or lead that names one of those who meet, and the sentences behind it that name both.
    private func isLead(_ one: MeetingClaim, of other: MeetingClaim) -> Bool {
        one.participants.count == 1 && other.participants.count > 1 && one.tellings[0].sentence <= 2 && other.tellings[0].sentence <= 4
    }

    private static let undone: Set<MeetingStatus> = [.cancelled, .denied]

    /// Every member takes part in the other telling, itself or by its state.
    private func covers(_ one: MeetingClaim, _ other: MeetingClaim) -> Bool {
        one.participants.allSatisfy { member in
            other.participants.contains { $0.referent == member.referent || isState($0.referent, of: member.referent, in: other) || isState(member.referent, of: $0.referent, in: one) }
        }
    }

    /// Whether a telling means the person by the state, not another officer of it: the prime minister of X is not its president.
    private func isState(_ state: Int, of person: Int, in telling: MeetingClaim) -> Bool {
        if isBody(state, of: person) || telling.isSummary && isBodyOfState(state, of: person) { return true }
        guard world.referents[state].kind == .state, let slug = slug(state), slug == self.slug(person) else { return false }
        return !telling.unnamedOffices.contains(state) || !world.offices.contains { $0.person == person && $0.holder == state }
    }

    /// "The head of the Authority" is the person whom another sentence names.
    private func isBody(_ body: Int, of person: Int) -> Bool {
        world.referents[body].kind == .organization && world.offices.contains { $0.person == person && $0.holder == body }
    }

    private func isBodyOfState(_ body: Int, of person: Int) -> Bool {
        world.referents[body].kind == .organization && world.referents[person].kind == .person && slug(body) != nil && slug(body) == slug(person)
    }

    /// The state that the referent is, or belongs to.
    func slug(_ referent: Int) -> String? {
        let it = world.referents[referent]
        if it.kind == .place { return it.state ?? it.entity.flatMap { pack.world.entities[$0].links.first } }
        return it.kind == .state ? it.entity.map { pack.world.entities[$0].slug } : it.state
    }

    /// Adds what the telling knows to the meeting it tells of.
    mutating func merge(_ telling: MeetingClaim, into index: Int) {
        var meeting = meetings[index]
        let people = Set(telling.participants.map(\.referent))
        // A headline sums several encounters up; the telling with a date of its own says who was at this one.
        if telling.hasOwnDate, !meeting.hasOwnDate, people.count > 1, people.isStrictSubset(of: Set(meeting.participants.map(\.referent))) {
            meeting.participants = telling.participants
        }
        meeting.hasOwnDate = meeting.hasOwnDate || telling.hasOwnDate
        for person in telling.participants where !meeting.participants.contains(where: { $0.referent == person.referent }) { meeting.participants.append(person) }
        meeting.participants = withoutStatesOf(meeting.participants)
        meeting.participants = meeting.participants.filter { body in
            !telling.isSummary && !meeting.isSummary || !meeting.participants.contains { isBody(body.referent, of: $0.referent) || isBodyOfState(body.referent, of: $0.referent) }
        }
        if meeting.date == nil || telling.date.map({ $0.precision == .day && meeting.date!.precision != .day }) ?? false { meeting.date = telling.date ?? meeting.date }
        meeting.dateText += telling.dateText
        meeting.calendars += telling.calendars
        if meeting.place == nil || meeting.place.map({ world.referents[$0].kind == .state }) == true && telling.place != nil { meeting.place = telling.place ?? meeting.place }
        if meeting.form == .talks || meeting.form == .other { meeting.form = telling.form == .other ? meeting.form : telling.form }
        if telling.hasOwnStatus, !Self.undone.contains(meeting.status), !meeting.hasOwnStatus || telling.status == .held || telling.status == .cancelled {
            meeting.status = telling.status
        }
        meeting.isBackground = meeting.isBackground && telling.isBackground
        meeting.unnamedOffices.formUnion(telling.unnamedOffices)
        meeting.isSummary = meeting.isSummary && telling.isSummary
        meeting.hasOwnStatus = meeting.hasOwnStatus || telling.hasOwnStatus
        meeting.tellings += telling.tellings
        meetings[index] = meeting
    }

    /// Adds one who took part too.
    mutating func join(_ person: Int, _ meeting: Int) {
        guard !meetings[meeting].participants.contains(where: { $0.referent == person }) else { return }
        meetings[meeting].participants = withoutStatesOf(meetings[meeting].participants + [(person, nil)])
    }

    /// People stand for their state: a state is left out where a person of it takes part.
    func withoutStatesOf(_ people: [(referent: Int, role: String?)]) -> [(referent: Int, role: String?)] {
        let states = Set(people.compactMap { world.referents[$0.referent].kind == .person ? world.referents[$0.referent].state : nil })
        return people.filter { one in
            let referent = world.referents[one.referent]
            guard referent.kind == .state, let entity = referent.entity else { return true }
            return !states.contains(pack.world.entities[entity].slug)
        }
    }
}
