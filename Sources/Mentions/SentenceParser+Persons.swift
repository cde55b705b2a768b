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

    private func honorific(_ at: Int) -> Int? {
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
    private mutating func finish(_ at: Int, _ before: [Office], _ person: PersonName, _ mark: Int) -> Int {
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
        if offices.isEmpty, let office = officeFromLead(named, at) { offices.append(office) }
        for index in offices.indices { settleThisCountry(&offices[index], of: named) }
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

    private func isOfState(_ holder: Int) -> Bool {
        let body = state.registry.referents[holder]
        return body.kind == .state || body.type == "ministry"
    }

    /// The state whose people hold offices of this state or body; those of an international body come from anywhere, wherever its seat is.
    func stateOfHolder(_ holder: Int) -> String? {
        let referent = state.registry.referents[holder]
        if referent.kind == .state { return referent.entity.map { pack.world.entities[$0].slug } }
        return referent.type == "international" ? nil : referent.state
    }

    /// An office without a name: whoever of the article holds it, else the state or body itself.
    private mutating func titleOnly(_ at: Int, _ offices: [Office], _ end: Int) -> Int? {
        guard state.resolving, !offices[0].isOpen || !offices[0].holders.isEmpty else { return nil }
        if let person = onlySpeaker(at, offices) {
            for office in offices { say(office, person, at..<end) }
            placeTitle(person, at..<end, rule: "reference.only_speaker", others: [])
            topic = topic ?? person
            return end
        }
        if let said = predicateOffice(at, offices, end) { return said }
        // "To elect a prime minister": an office to be filled is nobody yet.
        if at > 0, pack.settings.appointments.contains(tokens[at - 1].stem) { return nil }
        if offices.contains(where: { $0.codes == ["member"] }) { return nil }
        var found: [Int] = [], fallback: [Int] = [], isOfStates = true
        var shared = offices
        // "The foreign minister and the president of Germany": the holder stands once, behind the last office.
        if let last = offices.last?.holders, !last.isEmpty { for index in shared.indices where shared[index].holders.isEmpty { shared[index].holders = last } }
        for office in shared {
            // "The spokesman of the foreign ministry" is not that of another body whom the article names.
            let isMinistry = office.holders.isEmpty && office.range.count > 1
            for code in office.codes {
                var holders = office.holders
                if holders.isEmpty, let slug = homeState, let own = state.registry.entity(id: "state:\(slug)") { holders = [own] }
                // "The presidents of X and Y": of each state the one whom the article names, or the state.
                if office.isPlural, holders.count > 1 {
                    found += holders.map { holder in
                        let people = Set(state.knownOffices.filter { $0.title == code && $0.holder == holder && $0.period == office.period }.map(\.person))
                        return people.count == 1 ? people.first! : knownHolder(code, [holder]) ?? holder
                    }
                    isOfStates = isOfStates && found.suffix(holders.count).allSatisfy(holders.contains)
                    continue
                }
                let matching = state.knownOffices.filter { held in
                    held.title == code && (office.holders.isEmpty ? !isMinistry || isOfState(held.holder) : office.holders.contains(held.holder)) && held.period == office.period
                }
                var people = Set(matching.map(\.person))
                if people.isEmpty, office.period == .current, let known = knownHolder(code, holders) {
                    people = [known]
                    var said = office
                    (said.codes, said.holders) = ([code], holders)
                    say(said, known, at..<end)
                }
                if people.count == 1 {
                    found.append(people.first!)
                    isOfStates = false
                } else if people.isEmpty { fallback += office.holders.isEmpty ? [] : holders }
            }
        }
        // "Members of the parliament of Spain": together they are the parliament.
        if found.isEmpty, !fallback.isEmpty, offices.allSatisfy(\.isPlural), let body = state.world.mentions.last(where: { $0.sentence == number && $0.rule == "name.body_in_title" && (at..<end).contains($0.range.lowerBound) }) {
            fallback = [body.referent]
        }
        let referents = found.isEmpty ? fallback : found
        guard let first = referents.first else { return nil }
        let rest = referents.dropFirst().filter { $0 != first }
        placeTitle(first, at..<end, rule: found.isEmpty || isOfStates && offices.allSatisfy(\.isPlural) ? "reference.office_holder" : "reference.office", others: Array(rest))
        if !found.isEmpty, state.registry.referents[first].kind == .person, canBeTopic(at) { topic = topic ?? first }
        return end
    }

    /// Writes the mention of a title, before those inside it.
    mutating func placeTitle(_ referent: Int, _ range: Range<Int>, rule: String, others: [Int]) {
        let place = state.world.mentions.lastIndex { $0.sentence != number || $0.range.lowerBound < range.lowerBound }.map { $0 + 1 } ?? 0
        state.world.mentions.insert(Mention(
            sentence: number, range: range, name: range, referent: referent, use: .title, isInner: false, rule: rule, others: others), at: place)
    }

    /// Offices that each state has one of, so that the state can be understood.
    static let nationalOffices: Set<String> = [
        "president", "vice_president", "prime_minister", "foreign_minister", "defense_minister", "interior_minister", "minister",
        "speaker_of_parliament", "supreme_leader", "king", "crown_prince", "emir", "deputy_minister", "spokesperson",
    ]

    /// Offices whose holders everybody knows.
    private static let famousOffices: Set<String> = ["president", "prime_minister", "supreme_leader", "king"]

    /// The outlet's own state, where the article is about no other.
    var homeState: String? {
        guard let own = state.ownState, state.statesNamed.allSatisfy({ $0 == own }) else { return nil }
        return own
    }

    /// The one person of the article who, as the pack knows, held the office when it was published.
    private func knownHolder(_ code: String, _ holders: [Int]) -> Int? {
        guard holders.count == 1, let slug = state.registry.referents[holders[0]].entity.map({ pack.world.entities[$0].slug }) else { return nil }
        let year = article.published?.components?.year
        let people = state.registry.referents.indices.filter { index in
            state.namedPersons.contains(index) && state.registry.referents[index].entity.map { pack.world.entities[$0].held(code, for: slug, in: year) } == true
        }
        return people.count == 1 ? people[0] : nil
    }

    /// "His British, French and Chinese counterparts": the states of the list behind the first.
    private mutating func furtherHolders(_ next: inout Int) -> [(holder: Int, words: Range<Int>)] {
        var holders: [(Int, Range<Int>)] = []
        while isComma(next) || isAnd(next), let (words, name) = stateName(next + 1), name.use == .adjective {
            let holder = state.registry.entity(name.entity)
            holders.append((holder, words))
            next = words.upperBound
        }
        return holders
    }

    /// "Sergey Lavrov, his Russian counterpart": the office of who stands before, for another state.
    private mutating func officeOfCounterpart(_ at: Int, _ person: Int) -> (office: Office, end: Int)? {
        guard at < tokens.count, let match = matches[at].first(where: { if case .reference(.counterpart) = $0.content { true } else { false } }),
              let (words, holder, stop) = holderState(match.range.upperBound) ?? nationWithEnding(match.range.upperBound) else { return nil }
        let other = state.world.mentions.last { $0.sentence == number && !$0.isInner && state.registry.referents[$0.referent].kind == .person && $0.referent != person }?.referent ?? state.lastTopic
        guard let other, let code = (state.world.offices + state.knownOffices).first(where: { $0.person == other && Self.nationalOffices.contains($0.title) })?.title ?? listedOffice(other) else { return nil }
        add(holder, words, name: words, use: .adjective, inner: true, rule: "name.state")
        var end = stop
        if end < tokens.count, tokens[end].classes.contains(.pronoun) || functions(end).contains(where: { $0 == "reflexive" || $0 == "emphasis" }) { end += 1 }
        return (Office(codes: [code], isOpen: false, isPlural: false, period: .current, holders: [holder], range: at..<end), end)
    }

    /// "His Pakistani counterpart" with the ending "his" on the nation.
    private mutating func nationWithEnding(_ at: Int) -> (words: Range<Int>, referent: Int, end: Int)? {
        guard at < tokens.count, tokens[at].inflection.contains(.possessive),
              let name = pack.world.names.values(for: tokens[at].stem).first(where: { $0.use == .adjective && pack.world.entities[$0.entity].kind == .state }) else { return nil }
        let referent = state.registry.entity(name.entity)
        return (at..<(at + 1), referent, at + 1)
    }

    /// The one office of a state that the pack knows of a person when the article was published.
    private func listedOffice(_ person: Int) -> String? {
        guard let entity = state.registry.referents[person].entity else { return nil }
        let codes = pack.world.entities[entity].officeCodes(in: article.published?.components?.year).filter(Self.nationalOffices.contains)
        return codes.count == 1 ? codes[0] : nil
    }

    /// "His Russian counterpart, Sergey Lavrov": the one who holds the topic's office for another state.
    mutating func parseCounterpart(_ range: Range<Int>) -> Int? {
        let mark = state.world.mentions.count
        var next = range.upperBound
        guard let (words, holder, end) = holderState(next) else {
            guard let person = personName(next, introduced: true, afterComma: false) else { return nil }
            return finish(range.lowerBound, [], person, mark)
        }
        next = end
        add(holder, words, name: words, use: .adjective, inner: true, rule: "name.state")
        let further = furtherHolders(&next)
        if next < tokens.count, tokens[next].classes.contains(.pronoun) || matches[next].contains(where: { if case .function(let word) = $0.content { word.function == "reflexive" || word.function == "emphasis" } else { false } }) { next += 1 }
        var codes = (topic ?? state.lastTopic).map { topic in state.knownOffices.filter { $0.person == topic }.map(\.title) } ?? []
        if codes.isEmpty, let listed = (topic ?? state.lastTopic).flatMap(listedOffice) { codes = [listed] }
        let after = isComma(next) ? next + 1 : next
        if let person = personName(after, introduced: true, afterComma: after > next) {
            let office = codes.first.map { Office(codes: [$0], isOpen: false, isPlural: false, period: .current, holders: [holder], range: range) }
            let topic = topic
            let stop = finish(range.lowerBound, office.map { [$0] } ?? [], person, mark)
            self.topic = topic
            return stop
        }
        guard state.resolving else { return next }
        func meant(_ holder: Int) -> Int {
            let people = Set(state.knownOffices.filter { $0.holder == holder && codes.contains($0.title) }.map(\.person))
            return people.count == 1 ? people.first! : holder
        }
        let all = range.lowerBound..<(further.isEmpty ? next : end)
        state.world.mentions.insert(Mention(
            sentence: number, range: all, name: meant(holder) == holder ? words : all, referent: meant(holder), use: .description,
            isInner: false, rule: "reference.counterpart"), at: mark)
        // Each of the others is a mention of its own, joined to the first as any list is.
        for (other, words) in further { add(meant(other), words, name: words, use: .description, rule: "reference.counterpart") }
        return next
    }
}
