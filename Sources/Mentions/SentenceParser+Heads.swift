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
        if let (named, name) = listed, named.count > range.count {
            // "The Free Democratic Party of Germany" is no party of another state that is called Democratic.
            if head.type == "party", head.takes.contains(.phrase), let end = partyOfState(range, head, named, name) { return end }
            if head.takes.contains(.state) { state.bodies[head.english, default: []].insert(state.registry.entity(name.entity)) }
            return addEntity(name, named, outer: named)
        }
        if let end = headed(range, head, inner: false)?.end { return end }
        return listed.flatMap { named, name in named.count == range.count ? addEntity(name, named, outer: named) : nil }
    }

    private mutating func partyOfState(_ range: Range<Int>, _ head: HeadWord, _ named: Range<Int>, _ name: Name) -> Int? {
        guard named.upperBound < tokens.count, stateName(named.upperBound) == nil, tokens[named.upperBound].classes.contains(.adjective) || tokens[named.upperBound].isUnknown else { return nil }
        let saved = (state.world.mentions.count, state.world.belongings.count)
        guard let (end, referent) = phraseComplement(range, head, false) else { return nil }
        if state.registry.referents[referent].state != pack.world.entities[name.entity].state { return end }
        state.world.mentions.removeSubrange(saved.0...)
        state.world.belongings.removeSubrange(saved.1...)
        return nil
    }

    func headWord(_ at: Int) -> (Range<Int>, HeadWord)? {
        guard at < matches.count else { return nil }
        for match in matches[at] {
            if case .function = match.content, match.range.count > 1 { return nil }
            if case .head(let heads) = match.content { return (match.range, heads[0]) }
        }
        return nil
    }

    /// Head and complement as one mention; nil when the complement is not there.
    mutating func headed(_ range: Range<Int>, _ head: HeadWord, inner: Bool) -> (end: Int, referent: Int)? {
        if let known = knownComplement(range, head, inner) { return known }
        // "Is a «terrorist organisation»": one of the kind has no name.
        if range.lowerBound > 1, isOpenQuote(range.lowerBound - 1), !tokens[range.lowerBound - 2].classes.isDisjoint(with: [.number, .determiner]) { return nil }
        // "The agency and the officials of X" are two.
        if head.kind == .organization, isAnd(range.upperBound), headWord(range.upperBound + 1) == nil { return nil }
        if head.takes.contains(.state), let found = stateComplement(range, head, inner) ?? sharedState(range, head, inner) { return found }
        if head.takes.contains(.body), let found = bodyComplement(range, head, inner) { return found }
        if head.kind == .organization, head.takes.contains(.place), let found = placeComplement(range, head, inner) { return found }
        if head.takes.contains(.base) || head.kind == .place && head.takes.contains(.place) || head.takes.contains(.name) || head.takes.contains(.quoted) {
            if let found = nameComplement(range, head, inner) { return found }
        }
        if let found = abbreviated(range, head, inner) ?? quotedWhole(range, head, inner) { return found }
        if head.takes.contains(.phrase), let found = phraseComplement(range, head, inner) { return found }
        if let found = knownPhrase(range, head, inner) { return found }
        // "According to the office of the media of the presidency": whom the words come from is a body.
        if isCredited(range.lowerBound), let found = freeComplement(range, head, inner) { return found }
        return head.takes.contains(.state) ? alreadyNamed(range, head, inner) : nil
    }

    /// "The paper" and a listed paper, "the air base of" and the bare name of a listed base.
    private mutating func knownComplement(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        var next = range.upperBound
        // The state's adjective may stand between: "the French paper Le Figaro".
        if let (adjective, name) = entityName(next), name.use == .adjective { next = adjective.upperBound }
        // "The ruling party «…»".
        if next + 1 < tokens.count, tokens[next].classes.contains(.adjective), isOpenQuote(next + 1) { next += 1 }
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
                // "The Congress Party" is not the Congress.
                if head.type == "party", Entity.publicTypes.contains(entity.type) { continue }
                // An office of information is not the paper called so.
                if entity.kind == .organization, entity.isOutlet != head.isOutlet { continue }
                // A buffer zone is not the town that is called like it.
                if entity.kind == .place, entity.risky, entity.type != head.type { continue }
                let referent = state.registry.entity(name.entity)
                if entity.kind == .place { state.headedPlaces.insert(name.entity) }
                var end = match.range.upperBound
                if quoted && isCloseQuote(end) || parenthesis && end < tokens.count && tokens[end].isMark(")") { end += 1 }
                add(referent, range.lowerBound..<end, name: quoted || parenthesis ? match.range : range.lowerBound..<match.range.upperBound, use: .name, inner: inner, rule: "name.head")
                return (end, referent)
            }
        }
        return nil
    }

    /// A name in quotation marks, or unknown words that directly follow.
    private mutating func nameComplement(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        var next = range.upperBound
        // "The Pakistani paper «…»"
        if let (adjective, state) = stateName(next), state.use == .adjective, isOpenQuote(adjective.upperBound) { next = adjective.upperBound }
        var name: Range<Int>, end: Int
        if isOpenQuote(next), let close = (next + 1..<min(tokens.count, next + 8)).first(where: { isCloseQuote($0) }), close > next + 1 {
            name = next + 1..<close
            end = close + 1
            // The section «Iran» of a report is no place.
            if head.kind == .place, let (known, _) = stateName(name.lowerBound), known == name { return nil }
        } else {
            // Of a region only a word that is nothing else is the name.
            guard !head.takes.contains(.quoted) || head.kind == .place else { return nil }
            var stop = next
            if head.takes.contains(.quoted) { stop = strangeWords(next) ?? next }
            while !head.takes.contains(.quoted), stop < tokens.count, stop < next + 3, isNameWord(stop) && !pack.settings.isAdjectiveShape(tokens[stop].key) || isPlaceWord(stop, head) { stop += 1 }
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
        if kind == .organization, name.count > 1 || tokens[name.lowerBound].isUnknown && tokens[name.lowerBound].key.unicodeScalars.count > 3 {
            state.phrases.set(referent, for: sentence.key(name))
            state.phrases.set(referent, for: sentence.key(range) + sentence.key(name))
        }
        add(referent, range.lowerBound..<end, name: kind == .base ? range.lowerBound..<name.upperBound : name, use: .name, inner: inner, rule: "name.head")
        return (end, referent)
    }

    private func isPlaceWord(_ at: Int, _ head: HeadWord) -> Bool {
        guard head.takes.contains(.base), let (_, name) = entityName(at) else { return false }
        return pack.world.entities[name.entity].kind == .place
    }
}
