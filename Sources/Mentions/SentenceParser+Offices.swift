import LanguagePack
import Passage
import Reading

/// An office as the text writes it: title, its period, and for whom it is held.
struct Office {
    var codes: [String]
    var isOpen: Bool
    var isPlural: Bool
    var period: Period
    /// Referents it is held for; empty when the text does not say here.
    var holders: [Int]
    var range: Range<Int>
    /// Code where a place is what it is held for; empty where no place can be.
    var placeCode = ""
}

/// Titles of office and their holders.
extension SentenceParser {
    /// The office that begins at `at`; writes the mentions inside it.
    mutating func parseOffice(_ at: Int) -> Office? {
        guard at < tokens.count, let match = titleMatch(at), case .title(let titles) = match.content else { return nil }
        var office = Office(
            codes: [titles[0].code], isOpen: titles[0].isOpen, isPlural: titles[0].isPlural, period: .current,
            holders: [], range: match.range, placeCode: titles[0].placeCode)
        var next = match.range.upperBound
        // "The ministers of foreign affairs and defence": a second office that shares the word for minister.
        if office.isPlural, isAnd(next), let second = sharedTitle(match.range, next + 1) {
            office.codes.append(second.code)
            next = second.end
        }
        if let end = bodyOfNoState(match.range, &office) {
            office.range = at..<end
            return office
        }
        next = periods(next, &office)
        let mark = state.world.mentions.count
        let end = holders(next, &office)
        // "The former envoy of the parliament" sits in it.
        if office.codes == ["envoy"], office.holders.count == 1, state.registry.referents[office.holders[0]].type == "parliament" { office.codes = ["member_of_parliament"] }
        bodyInTitle(match.range, end, office, mark)
        office.range = at..<max(end, next)
        if office.codes == ["minister"], office.range.count == match.range.count { return nil }
        return office
    }

    /// "Speaker of the European Parliament": the title's last word begins the name of a body that is of no state.
    private mutating func bodyOfNoState(_ title: Range<Int>, _ office: inout Office) -> Int? {
        guard title.count > 1, let (range, name) = entityName(title.upperBound - 1), range.upperBound > title.upperBound,
              pack.world.entities[name.entity].kind == .organization, pack.world.entities[name.entity].state.isEmpty else { return nil }
        let body = state.registry.entity(name.entity)
        add(body, range, name: range, use: .name, inner: true, rule: "name.organization")
        office.holders = [body]
        return range.upperBound
    }

    private func titleMatch(_ at: Int) -> Match? {
        for match in matches[at] {
            switch match.content {
            case .function where match.range.count > 1: return nil
            case .names(let names) where match.range.count > 1 && names.contains(where: { $0.use == .full || $0.use == .short }):
                return nil
            // "Responsible for the crisis in X" is no office.
            case .title(let titles) where titles[0].isOpen && match.range.upperBound < tokens.count && pack.settings.blamedEvents.contains(tokens[match.range.upperBound].stem):
                continue
            case .title:
                // "A member of the Assembly of Experts" is not one of an assembly: the listed body takes its own words.
                if match.range.count > 1, let (body, name) = entityName(match.range.upperBound - 1), body.count > 1,
                   pack.world.entities[name.entity].kind == .organization, pack.world.entities[name.entity].type != "parliament" { continue }
                return match
            default: continue
            }
        }
        return nil
    }

    private func sharedTitle(_ plural: Range<Int>, _ at: Int) -> (code: String, end: Int)? {
        guard at < tokens.count else { return nil }
        for width in 1..<max(2, plural.count + 1) {
            let stem = sentence.key(plural.lowerBound..<(plural.lowerBound + width))
            if let title = pack.grammar.titles.values(for: stem + tokens[at].key).first { return (title.code, at + 1) }
        }
        return nil
    }

    /// Words such as former, acting, new; other adjectives only where the holder follows them.
    private func periods(_ at: Int, _ office: inout Office, behindHolder: Bool = false) -> Int {
        var next = at, end = at
        while next < tokens.count, next < at + 4, tokens[next].kind == .word {
            if let period = ([tokens[next].key, tokens[next].stem] + tokens[next].nameStems).lazy.compactMap({ pack.grammar.periods[$0] }).first {
                if period != .current || office.period == .current { office.period = period }
                end = next + 1
            } else if stateName(next) != nil || entityName(next) != nil || headWord(next) != nil || !tokens[next].classes.contains(.adjective) || tokens[next].finite != nil {
                break
            }
            next += 1
        }
        return !behindHolder && next < tokens.count && (stateName(next) != nil || entityName(next) != nil) ? next : end
    }

    /// The states and bodies that an office is held for; returns where they end.
    private mutating func holders(_ at: Int, _ office: inout Office) -> Int {
        guard at < tokens.count else { return at }
        // "Adviser of the prime minister of Iraq": who serves an office holds one of the same state.
        if office.isOpen, !office.isPlural, let master = masterOffice(at) {
            office.holders = master.holders
            return master.range.upperBound
        }
        if let end = holder(at, &office) {
            var next = periods(end, &office, behindHolder: true)
            // "The foreign ministers of Russia and America": a plural office has several holders.
            while office.isPlural, next + 1 < tokens.count, isAnd(next) || isComma(next), let more = holder(next + 1, &office) { next = more }
            return next
        }
        guard office.isOpen else { return at }
        let saved = (state.world.mentions.count, state.world.belongings.count)
        var next = at
        while next < tokens.count, next < at + 6 {
            let token = tokens[next]
            // "The deputy of the Corps of Fars" is none of the agency that a province names.
            if next > at, let (words, name) = entityName(next), words.count == 1, name.use == .short, pack.world.entities[name.entity].isOutlet { break }
            if next > at, let end = holder(next, &office) {
                // "Head of the academy of the navy of X" does not lead the navy.
                if office.codes.contains("head"), (at..<next).contains(where: { tokens[$0].classes.contains(.body) || headWord($0)?.1.kind == .organization }) { office.codes = ["other"] }
                return periods(end, &office, behindHolder: true)
            }
            // "Diplomatic adviser of the president of France"
            if next > at, !office.isPlural, let master = masterOffice(next) {
                office.holders = master.holders
                return master.range.upperBound
            }
            // The leader of those against a state holds no office of it.
            guard token.kind == .word, !pack.settings.opponents.contains(token.stem), token.finite == nil || !token.classes.isEmpty,
                  !token.classes.isDisjoint(with: [.noun, .adjective]) || isAnd(next),
                  token.classes.isDisjoint(with: [.preposition, .objectMarker, .pronoun]),
                  !matches[next].contains(where: { if case .title(let titles) = $0.content { !titles[0].isOpen } else { false } })
            else { break }
            next += 1
        }
        state.world.mentions.removeSubrange(saved.0...)
        state.world.belongings.removeSubrange(saved.1...)
        // "The oil minister": the ministry alone, its state not said.
        return office.codes == ["minister"] && next > at ? min(next, at + 2) : at
    }

    /// The office of one who is not named here and whom another serves.
    private mutating func masterOffice(_ at: Int) -> Office? {
        guard let match = titleMatch(at), case .title(let titles) = match.content, !titles[0].isOpen, !titles[0].isPlural else { return nil }
        let mark = state.world.mentions.count
        if let master = parseOffice(at), !master.holders.isEmpty, personName(master.range.upperBound, introduced: true, afterComma: false) == nil { return master }
        state.world.mentions.removeSubrange(mark...)
        return nil
    }

    private mutating func holder(_ at: Int, _ office: inout Office) -> Int? {
        guard at < tokens.count else { return nil }
        var at = at
        if isOpenQuote(at) { at += 1 }
        if let (words, referent, end) = holderState(at) {
            add(referent, words, name: words, use: .name, inner: true, rule: "name.state")
            office.holders.append(referent)
            return isCloseQuote(end) ? end + 1 : end
        }
        if let (range, name) = entityName(at) {
            let entity = pack.world.entities[name.entity]
            // A capital may have envoys where a town has only members of parliament.
            if entity.kind == .place, !office.placeCode.isEmpty, !office.isOpen || entity.links.isEmpty || isInParliament(range.upperBound) { return placeHolder(range, name, &office) }
            guard entity.kind == .organization || entity.kind == .base || (entity.kind == .place && !entity.links.isEmpty && (!office.isOpen || entity.type == "palace")) else { return nil }
            let id = entity.kind == .place ? "state:\(entity.links[0])" : entity.id
            guard let referent = state.registry.entity(id: id) else { return nil }
            // A minister is one of the state, whose ministry the words name.
            if office.codes == ["minister"], entity.type == "ministry", let own = state.registry.entity(id: "state:\(entity.state)") {
                add(own, range, name: range, use: .description, inner: true, rule: "reference.office_state")
                office.holders.append(own)
                return range.upperBound
            }
            add(referent, range, name: range, use: entity.kind == .place ? .metonym : .name, inner: true, rule: "name.\(entity.kind.rawValue)")
            if entity.kind == .organization { addWhole(of: entity, referent, in: range) }
            office.holders.append(referent)
            var end = isCloseQuote(range.upperBound) ? range.upperBound + 1 : range.upperBound
            // "The Atomic Energy Organization of Iran": the state of a body that is listed without it.
            if let (words, state, stop) = holderState(end) {
                add(state, words, name: words, use: .name, inner: true, rule: "name.state")
                end = stop
            }
            return end
        }
        if let (end, referent) = thisBody(at, inner: true) {
            office.holders.append(referent)
            return end
        }
        for match in matches[at] {
            if case .function = match.content { return nil }
            guard case .head(let heads) = match.content, heads[0].kind == .organization else { continue }
            guard let (end, referent) = headed(match.range, heads[0], inner: true) ?? freeComplement(match.range, heads[0], true) else { return nil }
            office.holders.append(referent)
            return end
        }
        return nil
    }

    /// "The member for Tehran | in the parliament".
    private func isInParliament(_ at: Int) -> Bool {
        guard at + 1 < tokens.count, functions(at).contains("in") else { return false }
        if let (_, name) = entityName(at + 1), pack.world.entities[name.entity].type == "parliament" { return true }
        return headWord(at + 1)?.1.type == "parliament"
    }

    /// "Spokesman of the foreign ministry of Russia": the ministry that the title names, when its state stands behind.
    private mutating func bodyInTitle(_ title: Range<Int>, _ end: Int, _ office: Office, _ mark: Int) {
        guard title.count > 1, office.holders.count == 1, let first = (title.lowerBound + 1..<title.upperBound).first(where: { at in
            matches[at].contains { if case .head(let heads) = $0.content { heads[0].takes.contains(.state) && $0.range.upperBound == title.upperBound } else { false } }
        }), state.world.mentions.count > mark, let (range, head) = headWord(first), range.upperBound == title.upperBound,
              state.registry.referents[office.holders[0]].kind == .state else { return }
        let isNamed = state.world.mentions[mark].name.contains { stateName($0) != nil }
        bodyOfState(range, head, office.holders[0], to: isNamed ? end : range.upperBound, at: mark)
    }

    /// "The mayor of Tabriz", "the member for Tabriz": an office of the state in which the place lies.
    private mutating func placeHolder(_ range: Range<Int>, _ name: Name, _ office: inout Office) -> Int? {
        guard let holder = state.registry.entity(id: "state:\(pack.world.entities[name.entity].state)") else { return nil }
        office.codes = [office.placeCode]
        office.holders.append(holder)
        add(state.registry.entity(name.entity), range, name: range, use: .name, inner: true, rule: "name.place")
        if !state.world.mentions.contains(where: { $0.referent == holder }) {
            add(holder, range, name: range, use: .description, inner: true, rule: "reference.office_state")
        }
        var end = range.upperBound
        if let (words, state, stop) = holderState(end), state == holder {
            add(state, words, name: words, use: .name, inner: true, rule: "name.state")
            end = stop
        }
        return end
    }
}
