import LanguagePack
import Passage
import Reading

/// Bodies that neither a table nor a state names: by where they stand, by an abbreviation, by "this body".
extension SentenceParser {
    /// "Secretary of the Assembly of the Writers": behind an office the whole noun group is the body's name.
    mutating func freeComplement(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        guard head.takes.contains(.free), head.kind == .organization else { return nil }
        var end = range.upperBound
        while end < min(tokens.count, range.upperBound + 7), isFreeWord(end), !isLight(end) { end += 1 }
        while end > range.upperBound, isAnd(end - 1) || !tokens[end - 1].classes.isDisjoint(with: [.human, .event]) && end - range.upperBound > 1 { end -= 1 }
        guard end > range.upperBound, isBorder(end) || isLight(end), (range.upperBound..<end).contains(where: isTelling) else { return nil }
        return freeBody(range.lowerBound..<end, to: end, head, inner, rule: "name.body_of_office")
    }

    /// "Coastal Financial Service (CFS)": letters in parentheses abbreviate a name.
    mutating func abbreviated(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        guard head.kind == .organization else { return nil }
        var end = range.upperBound
        while end < min(tokens.count, range.upperBound + 7), isFreeWord(end) || entityName(end) != nil { end += 1 }
        guard end > range.upperBound, end + 2 < tokens.count, tokens[end].isMark("("), isForeign(end + 1), tokens[end + 2].isMark(")") else { return nil }
        let found = freeBody(range.lowerBound..<end, to: end + 3, head, inner, rule: "name.body_abbreviated")
        state.abbreviations.set(found.referent, for: tokens[end + 1].key)
        return found
    }

    /// The body whose abbreviation stands here.
    mutating func abbreviation(_ at: Int) -> Int? {
        guard state.resolving, isForeign(at), let referent = state.abbreviations[tokens[at].key] else { return nil }
        add(referent, at..<(at + 1), name: at..<(at + 1), use: .name, rule: "name.abbreviation")
        return at + 1
    }

    /// "Alliance of the People for Democracy", in quotation marks as a whole.
    mutating func quotedWhole(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        guard head.kind == .organization, range.lowerBound > 0, isOpenQuote(range.lowerBound - 1),
              let close = (range.upperBound..<min(tokens.count, range.lowerBound + 8)).first(where: isCloseQuote), close > range.upperBound,
              (range.upperBound..<close).allSatisfy({ tokens[$0].kind == .word && (tokens[$0].finite == nil || tokens[$0].classes.contains(.noun)) }) else { return nil }
        // "In the 'House of Peace'" is a building.
        if range.lowerBound > 1, functions(range.lowerBound - 2).contains("in") { return nil }
        return freeBody(range.lowerBound..<close, to: close, head, inner, rule: "name.body_quoted")
    }

    /// "This party": the body named last that has this head word, or is of its kind.
    mutating func thisBody(_ at: Int, inner: Bool) -> (end: Int, referent: Int)? {
        guard at + 1 < tokens.count, tokens[at].classes.contains(.demonstrative),
              let (range, head) = headWord(at + 1), head.kind == .organization else { return nil }
        let key = tokens[range.lowerBound].stem
        let known = state.world.mentions.suffix(Self.reach).last { mention in
            let body = state.registry.referents[mention.referent]
            guard body.kind == .organization else { return false }
            return state.headsOfBodies[mention.referent]?.contains(key) == true || body.entity != nil && body.label.hasPrefix(key)
                || Self.tellingTypes.contains(head.type) && body.type == head.type
        }
        // "This Turkish bank" may be another.
        guard let referent = known?.referent, stateName(range.upperBound)?.1.use != .adjective else { return nil }
        let all = at..<range.upperBound
        add(referent, all, name: all, use: .description, inner: inner, rule: "reference.this_body")
        return (all.upperBound, referent)
    }

    /// How many mentions back "this body" can stand for one.
    private static let reach = 60

    /// Kinds whose head word names no body of another kind.
    private static let tellingTypes: Set<String> = ["party", "armed_group", "agency", "newspaper", "broadcaster", "parliament", "ministry", "army", "company", "bank"]

    /// A ministry of the outlet's own state, where another body's name ends in it.
    mutating func homeBody(_ range: Range<Int>, _ head: HeadWord) -> (end: Int, referent: Int)? {
        if let known = alreadyNamed(range, head, true) { return known }
        guard head.type == "ministry", let slug = state.ownState, state.statesNamed.contains(slug), isBorder(range.upperBound), let own = state.registry.entity(id: "state:\(slug)") else { return nil }
        let mark = state.world.mentions.count
        bodyOfState(range, head, own, to: range.upperBound, at: mark)
        return (range.upperBound, state.world.mentions[mark].referent)
    }

    /// "The committee of inquiry", where the article has said once whose committee it is.
    mutating func knownPhrase(_ range: Range<Int>, _ head: HeadWord, _ inner: Bool) -> (end: Int, referent: Int)? {
        guard state.resolving, head.kind == .organization, range.upperBound < tokens.count else { return nil }
        for end in (range.upperBound + 1..<min(tokens.count, range.upperBound + 5) + 1).reversed() {
            guard tokens[end - 1].kind == .word, let referent = state.phrases[sentence.hash(range.lowerBound..<end)] else { continue }
            add(referent, range.lowerBound..<end, name: range.lowerBound..<end, use: .name, inner: inner, rule: "reference.body")
            return (end, referent)
        }
        return nil
    }

    /// A name that the article has put behind a head word once: "the site «Middle East Online»", then without.
    mutating func knownName(_ at: Int) -> Int? {
        guard state.resolving, state.phrases.count > 0, tokens[at].kind == .word else { return nil }
        for end in (at + 1..<min(tokens.count, at + 4) + 1).reversed() {
            guard tokens[end - 1].kind == .word, let referent = state.phrases[sentence.hash(at..<end)] else { continue }
            add(referent, at..<end, name: at..<end, use: .name, rule: "name.known")
            return end
        }
        return nil
    }

    private mutating func freeBody(_ name: Range<Int>, to end: Int, _ head: HeadWord, _ inner: Bool, rule: String) -> (end: Int, referent: Int) {
        // What stood in quotation marks behind its head word elsewhere is the same body without them.
        if state.resolving, let known = state.phrases[sentence.hash(name)] {
            add(known, name.lowerBound..<end, name: name, use: .name, inner: inner, rule: rule)
            return (end, known)
        }
        let key = sentence.key(name)
        // A name may be cut short: the longest that the article has is the body's.
        if state.resolving, let long = state.freeBodies.filter({ $0.key.hasPrefix(key) && $0.key.count > key.count }).max(by: { ($0.key.count, $0.key) < ($1.key.count, $1.key) }) {
            add(long.referent, name.lowerBound..<end, name: name, use: .name, inner: inner, rule: rule)
            return (end, long.referent)
        }
        let referent = state.registry.named(head.kind, key: key, label: text(name), type: head.type)
        if !state.resolving, !state.freeBodies.contains(where: { $0.referent == referent }), state.freeBodies.count < Self.reach { state.freeBodies.append((key, referent)) }
        add(referent, name.lowerBound..<end, name: name, use: .name, inner: inner, rule: rule)
        return (end, referent)
    }

    /// Whether the word can stand in such a name: no verb, no person, no office.
    private func isFreeWord(_ at: Int) -> Bool {
        guard isBodyWord(at) || isNameWord(at), !isPersonHere(at) else { return false }
        return !matches[at].contains { if case .title = $0.content { true } else if case .reference = $0.content { true } else { false } }
    }

    private func isPersonHere(_ at: Int) -> Bool {
        matches[at].contains { if case .names(let names) = $0.content { names.contains { pack.world.entities[$0.entity].kind == .person && $0.use == .full } } else { false } }
            || isGivenName(at) && (tokens[at].isUnknown || isNameWord(at + 1))
    }

    /// Whether the noun and the verb behind it are one: "made known".
    func isLight(_ at: Int) -> Bool {
        guard at + 1 < tokens.count, let verb = tokens[at + 1].finite, tokens[at].classes.contains(.noun) else { return false }
        return pack.lexicon.isCompound(tokens[at].stem, verb.lemma) || pack.settings.reportNouns.contains(tokens[at].key)
    }

    /// A noun or a strange word says which body it is; an adjective does not.
    private func isTelling(_ at: Int) -> Bool {
        !isAnd(at) && (tokens[at].isUnknown || tokens[at].classes.contains(.noun) && !tokens[at].classes.contains(.adjective) || tokens[at].inflection.contains(.plural))
    }

    /// Whether no further word of a noun group stands here.
    private func isBorder(_ at: Int) -> Bool {
        guard at < tokens.count, tokens[at].kind == .word else { return true }
        return !tokens[at].classes.isDisjoint(with: .function) || tokens[at].finite != nil || isPersonHere(at) || isGivenName(at)
    }

    /// Whether the word is written in letters other than the pack's own.
    func isForeign(_ at: Int) -> Bool {
        guard at < tokens.count, tokens[at].kind == .word, let first = tokens[at].form.letters.scalars.first else { return false }
        return first < 0x0250 && first > 0x0040
    }
}
