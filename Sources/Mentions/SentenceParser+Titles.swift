import LanguagePack
import Passage
import Reading

/// Offices without a name, and counterparts: who is meant by them.
extension SentenceParser {
    /// An office without a name: whoever of the article holds it, else the state or body itself.
    mutating func titleOnly(_ at: Int, _ offices: [Office], _ end: Int) -> Int? {
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

    /// Offices whose holders everybody knows.
    static let famousOffices: Set<String> = ["president", "prime_minister", "supreme_leader", "king"]

    /// The outlet's own state, where the article is about no other.
    var homeState: String? {
        guard let own = state.ownState, state.statesNamed.allSatisfy({ $0 == own }) else { return nil }
        return own
    }

    /// The one person of the article who, as the pack knows, held the office when it was published.
    func knownHolder(_ code: String, _ holders: [Int]) -> Int? {
        guard holders.count == 1, let slug = state.registry.referents[holders[0]].entity.map({ pack.world.entities[$0].slug }) else { return nil }
        let year = article.published?.components?.year
        let people = state.registry.referents.indices.filter { index in
            state.namedPersons.contains(index) && state.registry.referents[index].entity.map { pack.world.entities[$0].held(code, for: slug, in: year) } == true
        }
        return people.count == 1 ? people[0] : nil
    }

    /// "His British, French and Chinese counterparts": the states of the list behind the first.
    mutating func furtherHolders(_ next: inout Int) -> [(holder: Int, words: Range<Int>)] {
        var holders: [(Int, Range<Int>)] = []
        while isComma(next) || isAnd(next), let (words, name) = stateName(next + 1), name.use == .adjective {
            let holder = state.registry.entity(name.entity)
            holders.append((holder, words))
            next = words.upperBound
        }
        return holders
    }

    /// "Sergey Lavrov, his Russian counterpart": the office of who stands before, for another state.
    mutating func officeOfCounterpart(_ at: Int, _ person: Int) -> (office: Office, end: Int)? {
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
    mutating func nationWithEnding(_ at: Int) -> (words: Range<Int>, referent: Int, end: Int)? {
        guard at < tokens.count, tokens[at].inflection.contains(.possessive),
              let name = pack.world.names.values(for: tokens[at].stem).first(where: { $0.use == .adjective && pack.world.entities[$0.entity].kind == .state }) else { return nil }
        let referent = state.registry.entity(name.entity)
        return (at..<(at + 1), referent, at + 1)
    }

    /// The one office of a state that the pack knows of a person when the article was published.
    func listedOffice(_ person: Int) -> String? {
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
