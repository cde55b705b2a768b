import LanguagePack
import Passage
import Reading

/// People by name, by office, or both.
extension SentenceParser {
    /// Titles, a name, titles: whatever of it is there, as one mention.
    mutating func parsePerson(_ at: Int) -> Int? {
        let saved = (state.world.mentions.count, state.world.belongings.count, state.world.offices.count)
        var next = at
        var before: [Office] = []
        let mark = state.world.mentions.count
        // Nobody has so many titles; a list of them without end would be read anew from each of them.
        while next < min(tokens.count, at + 60) {
            if let office = parseOffice(next) {
                before.append(office)
                next = office.range.upperBound
                if isAnd(next), titleFollows(next + 1) { next += 1; continue }
                if next < tokens.count, personName(next, introduced: true, afterComma: false)?.entity == nil, let end = honorific(next) { next = end; continue }
            } else if personName(next, introduced: next > at, afterComma: false)?.entity == nil, let end = honorific(next) { next = end; continue }
            break
        }
        let introduced = next > at && before.last?.isPlural != true
        if introduced || !isNamedAfter(at), let end = personName(next, introduced: introduced, afterComma: false) {
            return finish(at, before, end, mark)
        }
        // "The defence minister of Syria, Murhaf Abu Qasra,"
        if !before.isEmpty, before.last?.isPlural != true, isComma(next), let end = personName(next + 1, introduced: true, afterComma: true) {
            return finish(at, before, end, mark)
        }
        // "The president (Trump)"
        if !before.isEmpty, before.last?.isPlural != true, next < tokens.count, tokens[next].isMark("("), var person = personName(next + 1, introduced: true, afterComma: false),
           person.end < tokens.count, tokens[person.end].isMark(")") {
            person.end += 1
            return finish(at, before, person, mark)
        }
        if before.count == 1, before[0].isPlural, let end = shareOut(before[0], next) { return end }
        noteUnnamed(before, at)
        if !before.isEmpty, let end = titleOnly(at, before, next) { return end }
        state.world.mentions.removeSubrange(saved.0...)
        state.world.belongings.removeSubrange(saved.1...)
        state.world.offices.removeSubrange(saved.2...)
        return nil
    }

    /// Whether a person who stands here can be whom the sentence is about: not in quoted words, not behind a colon, a preposition or a noun.
    func canBeTopic(_ at: Int) -> Bool {
        guard tokens[at].quotation == 0 || isOpenQuote(at) else { return false }
        if at > 6, colon < at { return false }
        guard at > 0, tokens[at - 1].kind == .word else { return true }
        let before = tokens[at - 1]
        return !before.classes.contains(.preposition) && (before.classes.isDisjoint(with: .noun) || before.classes.contains(.time) || !before.classes.isDisjoint(with: .function))
    }

    /// A street, a school or a square bears a person's name without being the person.
    func isNamedAfter(_ at: Int) -> Bool {
        guard at > 0, tokens[at - 1].kind == .word, tokens[at - 1].classes.contains(.place) else { return false }
        return at < 2 || tokens[at - 2].classes.isDisjoint(with: .demonstrative)
    }

    private func titleFollows(_ at: Int) -> Bool {
        at < tokens.count && matches[at].contains { if case .title = $0.content { true } else { false } }
    }

    func honorific(_ at: Int) -> Int? {
        for match in matches[at] {
            guard case .honorific(let risky) = match.content else { continue }
            let end = match.range.upperBound
            guard end < tokens.count, !risky || personName(end, introduced: true, afterComma: false) != nil else { continue }
            return end
        }
        return nil
    }

    /// "X (John X)": where the name in the letters of another language ends that stands behind a name.
    func foreignSpelling(_ at: Int) -> Int? {
        guard at + 2 < tokens.count, tokens[at].isMark("("), let close = (at + 2..<min(tokens.count, at + 8)).first(where: { tokens[$0].isMark(")") }) else { return nil }
        return (at + 1..<close).allSatisfy { isForeign($0) || tokens[$0].kind == .mark } ? close + 1 : nil
    }

    /// Writes a named person with the offices before and after the name.
    mutating func finish(_ at: Int, _ before: [Office], _ person: PersonName, _ mark: Int) -> Int {
        var end = person.end
        let named = referent(of: person, beside: before)
        var offices = before
        // A closing mark whose opening one was forgotten stands between the name and its office.
        if isCloseQuote(end), titleFollows(end + 1) { end += 1 }
        if let behind = foreignSpelling(end) { end = behind }
        // "X (President of Y)".
        let isBracketed = end < tokens.count && tokens[end].isMark("(") && titleFollows(end + 1)
        var next = isComma(end) || isBracketed ? end + 1 : end
        let isOne = oneOf(next)
        while var office = parseOffice(isOne ?? next) {
            if isOne != nil { office.isPlural = false }
            // "X was president of Y".
            if !isComma(end), office.period == .current, predicatePeriod(office.range.upperBound) == .former { office.period = .former }
            // "In the time of Obama, the deputy of the agency was …": an office that its supposed holder never had, and no comma closes.
            if isComma(end), !isClosedApposition(office, of: named) {
                state.world.mentions.removeAll { $0.sentence == number && $0.range.lowerBound >= office.range.lowerBound }
                break
            }
            // An office that another name follows is that person's: "Putin, President of Syria Ahmed al-Sharaa".
            if office.holders.isEmpty, let other = personName(office.range.upperBound, introduced: true, afterComma: false) {
                if !isComma(end), office.isOpen { sayOfficeUnder(named, office, other) }
                break
            }
            if isComma(end), office.holders.isEmpty && office.isOpen && office.codes != ["minister"] { break }
            // A plural or an office of nobody is not a second office of this person.
            if !offices.isEmpty, office.holders.isEmpty || office.isPlural && offices.count > before.count, isAnd(end) {
                state.world.mentions.removeAll { $0.sentence == number && $0.range.lowerBound >= office.range.lowerBound }
                break
            }
            // Nobody is president and foreign minister of one state: the second office is another person's.
            if !office.isOpen, offices.contains(where: { !$0.isOpen && $0.codes != office.codes && !$0.holders.isEmpty && $0.holders == office.holders }) {
                state.world.mentions.removeAll { $0.sentence == number && $0.range.lowerBound >= office.range.lowerBound }
                break
            }
            offices.append(office)
            end = office.range.upperBound
            if isBracketed {
                if end < tokens.count, tokens[end].isMark(")") { end += 1 }
                break
            }
            guard isOne == nil, isAnd(end), titleFollows(end + 1) else { break }
            next = end + 1
        }
        if offices.isEmpty, let (office, stop) = officeOfCounterpart(isComma(end) ? end + 1 : end, named) {
            offices.append(office)
            end = stop
        }
        for index in offices.indices { settleThisCountry(&offices[index], of: named) }
        // The words of an office that the lead names stand in another sentence.
        if offices.isEmpty, let office = officeFromLead(named, at) { offices.append(office) }
        for office in offices {
            if office.isPlural, let first = partner(at) { share(office, [first, named], at..<end) } else { say(office, named, at..<end) }
        }
        state.world.mentions.insert(Mention(
            sentence: number, range: at..<end, name: person.name, referent: named,
            use: person.isFamily ? .family : .name, isInner: false, rule: person.rule), at: mark)
        if canBeTopic(at) { topic = topic ?? named }
        return end
    }

    /// "The ministers of foreign affairs and defence, A and B": a plural office before the names of those who hold it.
    private mutating func shareOut(_ office: Office, _ at: Int) -> Int? {
        var next = isComma(at) ? at + 1 : at
        var names: [PersonName] = []
        while names.count < 8, let name = personName(next, introduced: true, afterComma: false) {
            names.append(name)
            guard isAnd(name.end) || isComma(name.end) else { break }
            next = name.end + 1
        }
        let seats = office.codes.count * max(1, office.holders.count)
        guard names.count > 1, names.count == seats || seats == 1, office.codes.count == 1 || office.holders.count < 2 else { return nil }
        let people = names.map { referent(of: $0, beside: [office]) }
        share(office, people, office.range.lowerBound..<names[0].end)
        for (name, person) in zip(names, people) {
            add(person, name.name.lowerBound..<name.end, name: name.name, use: name.isFamily ? .family : .name, rule: name.rule)
        }
        return names.last!.end
    }

    /// "Spokesman of Vladimir Putin": who serves a person holds an office of that person's state.
    private mutating func sayOfficeUnder(_ person: Int, _ office: Office, _ master: PersonName) {
        let other = referent(of: master, beside: [])
        guard let slug = state.registry.referents[other].state, let holder = state.registry.entity(id: "state:\(slug)") else { return }
        var office = office
        office.holders = [holder]
        say(office, person, office.range)
    }

    /// The person whom "and" joins to the one that begins at `at`.
    private func partner(_ at: Int) -> Int? {
        guard at > 0, isAnd(at - 1) else { return nil }
        return state.world.mentions.last {
            $0.sentence == number && !$0.isInner && $0.range.upperBound == at - 1 && state.registry.referents[$0.referent].kind == .person
        }?.referent
    }

    /// A plural office of two people: respectively, when there are as many offices or holders as people, else of each.
    private mutating func share(_ office: Office, _ people: [Int], _ range: Range<Int>) {
        for (index, person) in people.enumerated() {
            var own = office
            if office.codes.count == people.count { own.codes = [office.codes[index]] }
            if office.holders.count == people.count { own.holders = [office.holders[index]] }
            say(own, person, range)
        }
    }

    /// Writes that `person` holds the office.
    mutating func say(_ office: Office, _ person: Int, _ range: Range<Int>) {
        var holders = office.holders
        if holders.isEmpty {
            // Without a holder only a person known to the pack, or the outlet's own state, can fill it.
            guard !office.isOpen || office.codes == ["minister"] else { return }
            guard office.codes.allSatisfy(Self.nationalOffices.contains) else { return }
            let stranger = state.registry.referents[person].entity == nil
            let slug = state.registry.referents[person].state ?? (stranger ? homeState : nil)
            // Of an office whose holders the pack knows, nobody else is meant.
            if stranger, let slug, office.codes.contains(where: { Self.famousOffices.contains($0) && pack.world.knowsHolder($0, of: slug) }) { return }
            guard let slug, let holder = state.registry.entity(id: "state:\(slug)") else { return }
            holders = [holder]
            if !state.world.mentions.contains(where: { $0.referent == holder }) {
                add(holder, office.range, name: office.range, use: .description, inner: true, rule: "reference.office_state")
            }
        }
        for code in office.codes {
            for holder in holders {
                if code == "member" {
                    guard state.registry.referents[holder].kind == .organization, office.period == .current else { continue }
                    state.world.belongings.append(Belonging(
                        type: .memberOf, source: person, target: holder, sentence: number, range: range, rule: "office.member"))
                    continue
                }
                state.world.offices.append(OfficeHeld(
                    person: person, title: code, holder: holder, period: office.period, sentence: number, range: range, rule: "office.\(code)"))
                if let slug = stateOfHolder(holder) { state.registry.setState(slug, of: person) }
            }
        }
    }

    func isOfState(_ holder: Int) -> Bool {
        let body = state.registry.referents[holder]
        return body.kind == .state || body.type == "ministry"
    }

    /// The state whose people hold offices of this state or body; those of an international body come from anywhere, wherever its seat is.
    func stateOfHolder(_ holder: Int) -> String? {
        let referent = state.registry.referents[holder]
        if referent.kind == .state { return referent.entity.map { pack.world.entities[$0].slug } }
        return referent.type == "international" ? nil : referent.state
    }

    /// Offices that each state has one of, so that the state can be understood.
    static let nationalOffices: Set<String> = [
        "president", "vice_president", "prime_minister", "foreign_minister", "defense_minister", "interior_minister", "minister",
        "speaker_of_parliament", "supreme_leader", "king", "crown_prince", "emir", "deputy_minister", "spokesperson",
    ]
}
