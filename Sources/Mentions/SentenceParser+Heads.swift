import LanguagePack
import Passage
import Reading

/// Names told by their head word: «army of …», «news agency …», «air base …».
extension SentenceParser {
    /// A head word and what follows it.
    mutating func parseHead(_ at: Int) -> Int? {
        guard let (range, head) = headWord(at) else { return nil }
        // A listed name that is at least as long as the head says more than the head.
        let listed = entityName(at)
        if let (named, name) = listed, named.count > range.count { return addEntity(name, named, outer: named) }
        if let end = headed(range, head, inner: false)?.end { return end }
        return listed.flatMap { named, name in named.count == range.count ? addEntity(name, named, outer: named) : nil }
    }

    private func headWord(_ at: Int) -> (Range<Int>, HeadWord)? {
        for match in matches[at] {
            if case .function = match.content, match.range.count > 1 { return nil }
            if case .head(let heads) = match.content { return (match.range, heads[0]) }
        }
        return nil
    }

    /// Head and complement as one mention; nil when the complement is not there.
    mutating func headed(_ range: Range<Int>, _ head: HeadWord, inner: Bool) -> (end: Int, referent: Int)? {
        if let known = knownComplement(range, head, inner) { return known }
        if head.takes.contains(.state), let found = stateComplement(range, head, inner) { return found }
        if head.takes.contains(.base) || head.takes.contains(.place) || head.takes.contains(.name) || head.takes.contains(.quoted) {
            if let found = nameComplement(range, head, inner) { return found }
        }
        if head.takes.contains(.phrase) { return phraseComplement(range, head, inner) }
        return nil
    }

    /// "The paper" and a listed paper, "the air base of" and the bare name of a listed base.
    private mutating func knownComplement(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        var next = range.upperBound
        // The state's adjective may stand between: "the French paper Le Figaro".
        if let (adjective, name) = entityName(next), name.use == .adjective { next = adjective.upperBound }
        let quoted = isOpenQuote(next)
        let parenthesis = next < tokens.count && tokens[next].isMark("(")
        if quoted || parenthesis { next += 1 }
        guard next < tokens.count else { return nil }
        for match in matches[next] {
            guard case .names(let names) = match.content else { continue }
            for name in names {
                let entity = pack.world.entities[name.entity]
                guard entity.kind == head.kind, entity.kind != .organization || !["state", "party"].contains(entity.type) || head.takes.contains(.name) else { continue }
                if head.kind == .organization, head.takes == [.state] { continue }
                // A buffer zone is not the town that is called like it.
                if entity.kind == .place, entity.risky, entity.type != head.type { continue }
                let referent = state.registry.entity(name.entity)
                var end = match.range.upperBound
                if quoted && isCloseQuote(end) || parenthesis && end < tokens.count && tokens[end].isMark(")") { end += 1 }
                add(referent, range.lowerBound..<end, name: quoted || parenthesis ? match.range : range.lowerBound..<match.range.upperBound, use: .name, inner: inner, rule: "name.head")
                return (end, referent)
            }
        }
        return nil
    }

    /// The army, the parliament, the foreign ministry of a state.
    private mutating func stateComplement(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        var next = range.upperBound
        while next < tokens.count, tokens[next].classes.contains(.adjective), stateName(next) == nil, next < range.upperBound + 2 { next += 1 }
        guard let (words, holder, end) = holderState(next) else { return nil }
        let stateLabel = state.registry.referents[holder].label
        let slug = state.registry.referents[holder].entity.map { pack.world.entities[$0].slug }
        let headKey = sentence.key(range)
        // "The Saudi news agency (SPA)": what stands in parentheses says which.
        if end < tokens.count, tokens[end].isMark("("), let (inside, name) = entityName(end + 1),
           pack.world.entities[name.entity].kind == head.kind, inside.upperBound < tokens.count, tokens[inside.upperBound].isMark(")") {
            let referent = state.registry.entity(name.entity)
            add(referent, range.lowerBound..<(inside.upperBound + 1), name: inside, use: .name, inner: inner, rule: "name.head")
            add(holder, words, name: words, use: .name, inner: true, rule: "name.state")
            return (inside.upperBound + 1, referent)
        }
        if head.type == "agency" { return nil }
        if let entity = state.registry.referents[holder].entity, let listed = listedBody(headKey, head, of: entity) {
            let referent = state.registry.entity(listed)
            add(referent, range.lowerBound..<end, name: range.lowerBound..<end, use: .name, inner: inner, rule: "name.body_of_state")
            add(holder, words, name: words, use: .name, inner: true, rule: "name.state")
            state.world.belongings.append(Belonging(
                type: .partOf, source: referent, target: holder, sentence: number, range: range.lowerBound..<end, rule: "name.body_of_state"))
            return (end, referent)
        }
        let english = pack.world.entities[state.registry.referents[holder].entity!].english
        let label = text(range) + " " + stateLabel
        let referent = state.registry.named(
            head.kind, key: head.english + "/" + (slug ?? headKey), label: label,
            english: head.english.replacing("{state}", with: english), state: slug, type: head.type)
        add(referent, range.lowerBound..<end, name: range.lowerBound..<end, use: .name, inner: inner, rule: "name.body_of_state")
        add(holder, words, name: words, use: .name, inner: true, rule: "name.state")
        state.world.belongings.append(Belonging(
            type: .partOf, source: referent, target: holder, sentence: number, range: range.lowerBound..<end, rule: "name.body_of_state"))
        return (end, referent)
    }

    /// The listed organization that a head word and any name of its state name together.
    private func listedBody(_ headKey: String, _ head: HeadWord, of state: Int) -> Int? {
        for key in pack.world.keys(ofState: state) {
            for name in pack.world.names.values(for: headKey + key) where pack.world.entities[name.entity].kind == head.kind { return name.entity }
        }
        return nil
    }

    /// A name in quotation marks, or unknown words that directly follow.
    private mutating func nameComplement(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        let next = range.upperBound
        var name: Range<Int>, end: Int
        if isOpenQuote(next), let close = (next + 1..<min(tokens.count, next + 8)).first(where: { isCloseQuote($0) }), close > next + 1 {
            name = next + 1..<close
            end = close + 1
        } else {
            guard !head.takes.contains(.quoted) else { return nil }
            var stop = next
            while stop < tokens.count, stop < next + 3, isNameWord(stop) || isPlaceWord(stop, head) { stop += 1 }
            guard stop > next else { return nil }
            name = next..<stop
            end = stop
        }
        let kind = head.kind
        let label = kind == .place || head.takes.contains(.quoted) ? text(name) : text(range) + " " + text(name)
        let referent: Int
        if kind == .place, let (known, place) = entityName(name.lowerBound), known == name, pack.world.entities[place.entity].kind == .place {
            referent = state.registry.entity(place.entity)
        } else {
            referent = state.registry.named(kind, key: sentence.key(name), label: label, type: head.type)
        }
        add(referent, range.lowerBound..<end, name: kind == .base ? range.lowerBound..<name.upperBound : name, use: .name, inner: inner, rule: "name.head")
        return (end, referent)
    }

    private func isPlaceWord(_ at: Int, _ head: HeadWord) -> Bool {
        guard head.takes.contains(.base), let (_, name) = entityName(at) else { return false }
        return pack.world.entities[name.entity].kind == .place
    }

    /// "Supreme Political Council of Yemen": ordinary words, closed by the state they belong to.
    private mutating func phraseComplement(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        var next = range.upperBound
        while next < tokens.count, next < range.upperBound + 5, stateName(next) == nil {
            let token = tokens[next]
            guard token.kind == .word, token.finite == nil || !token.classes.isEmpty, !token.classes.isDisjoint(with: [.noun, .adjective]) || isAnd(next),
                  token.classes.isDisjoint(with: [.preposition, .time]) else { return nil }
            next += 1
        }
        guard next > range.upperBound, let (words, holder, first) = holderState(next) else { return nil }
        // "Joint commission of Iran and Qatar": a body of two states belongs to neither.
        var end = first, isShared = false
        if isAnd(end), let (_, _, second) = holderState(end + 1) { (end, isShared) = (second, true) }
        let phrase = range.lowerBound..<next
        let slug = state.registry.referents[holder].entity.map { pack.world.entities[$0].slug } ?? ""
        let referent = state.registry.named(
            head.kind, key: sentence.key(phrase) + "/" + slug, label: isShared ? text(range.lowerBound..<end) : text(phrase) + " " + state.registry.referents[holder].label,
            state: isShared ? nil : slug, type: head.type)
        add(referent, range.lowerBound..<end, name: range.lowerBound..<end, use: .name, inner: inner, rule: "name.body_of_state")
        add(holder, words, name: words, use: .name, inner: true, rule: "name.state")
        if !isShared { state.world.belongings.append(Belonging(
            type: .partOf, source: referent, target: holder, sentence: number, range: range.lowerBound..<end, rule: "name.body_of_state")) }
        return (end, referent)
    }
}
