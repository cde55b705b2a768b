import LanguagePack

/// Where a chain of ezafe goes on and where it ends.
extension NounGroupFinder {
    /// A group that has begun.
    struct Chain {
        var start: Int
        var head: Int
        /// Whether a preposition governs it, so that what follows is seldom another part of the clause.
        var isGoverned: Bool
    }

    /// The end of the group when the token at `at` still belongs to it.
    func continued(_ at: Int, _ chain: Chain) -> Int? {
        let last = tokens[at - 1], next = tokens[at]
        guard !taken.contains(at) else { return nil }
        if parts[at - 1] == .pronoun, !last.classes.contains(.determiner) {
            // "The council itself" begins with "itself".
            return at - 1 == chain.start && parts[at] == .noun && at - 1 == chain.head && isReflexive(last) && last.inflection.isDisjoint(with: .possessive) ? at + 1 : nil
        }
        if joinsFigures(at) { return at + 2 }
        if next.kind == .mark { return quoted(at) }
        guard last.inflection.isDisjoint(with: [.possessive, .copula]) else { return nil }
        if last.inflection.contains(.closed), !isName(last) { return nil }
        switch parts[at] {
        case .adjective:
            if isPredicate(at), !last.inflection.contains(.indefinite) || parts[at - 1] != .noun { return nil }
            // "The largest", "the first" stand before their noun, and behind another only where that governs them.
            if next.inflection.contains(.superlative) || pack.settings.frontedAdjectives.contains(next.form.hash), at + 1 < tokens.count, parts[at + 1].isNominal, !isBound(at, chain) { return nil }
            return pack.settings.predicateHeads.contains(next.form.hash) && at + 1 < tokens.count && parts[at + 1] != .mark ? nil : at + 1
        case .noun: return continuesWithNoun(at, chain) ? at + 1 : nil
        case .pronoun: return continuesWithPronoun(at, chain) ? at + 1 : nil
        case .number: return continuesWithNumber(at, chain) ? at + 1 : nil
        case .determiner:
            if last.inflection.contains(.indefinite) || isLeading(next) && !isBound(at, chain) { return nil }
            if parts[at - 1] == .adjective, !next.classes.contains(.demonstrative) { return nil }
            return at + 1 < tokens.count && parts[at + 1].isNominal ? at + 1 : nil
        case .conjunction: return coordinated(at)
        case .adverb: return continuedWithAdverb(at)
        default: return nil
        }
    }

    private func continuesWithNoun(_ at: Int, _ chain: Chain) -> Bool {
        let last = tokens[at - 1], next = tokens[at], head = tokens[chain.head]
        let isHead = at - 1 == chain.head
        // Behind the head the sign of "a" ends the group; further on the same letter makes an adjective of a noun.
        if last.inflection.contains(.indefinite), isHead, parts[at - 1] != .number { return false }
        if pack.settings.predicateHeads.contains(next.form.hash) { return false }
        if isUnknownName(last) {
            // A bare name takes no owner, and who somebody is stands behind his name as a group of its own.
            let isSurname = pack.grammar.isGivenName(last.form.hash) && (next.inflection == .indefinite || next.classes.contains(.nameToo))
            if !isSurname, isHead ? !next.classes.isEmpty && !chain.isGoverned : next.classes.contains(.human) { return false }
        }
        // "In this law the transfer of …": a noun that is pointed at takes no owner.
        if isHead, chain.isGoverned, parts[chain.start] == .determiner, tokens[chain.start].classes.contains(.demonstrative) { return false }
        if endsTime(at, chain) { return false }
        if next.classes.contains(.time), isTime(at), !last.classes.contains(.time), !head.classes.contains(.time) { return false }
        // Behind a figure that follows its noun, as in a year, another noun begins a group of its own; so it does behind a bare name of a place.
        if last.kind == .number, !isHead, tokens[at - 2].classes.contains(.time) || last.key.count > 3, !next.classes.contains(.time), !pack.settings.deicticTimes.contains(next.form.hash) { return false }
        return !(isPlace(last) && !next.classes.isEmpty && pack.world.names.values(hash: next.form.hash) == nil)
    }

    /// Whether a phrase of time ends before a noun: "last year [the council]", "on Tuesday [the words of …]", "today [the minister]".
    private func endsTime(_ at: Int, _ chain: Chain) -> Bool {
        let last = tokens[at - 1], head = tokens[chain.head]
        guard !tokens[at].classes.contains(.time) else { return false }
        if pack.settings.deicticTimes.contains(last.form.hash) { return true }
        return head.classes.contains(.time) && at - 1 > chain.head && last.classes.contains(.time) && parts[at - 1] == .noun
    }

    private func continuesWithPronoun(_ at: Int, _ chain: Chain) -> Bool {
        let last = tokens[at - 1], next = tokens[at]
        if last.inflection.contains(.indefinite), at - 1 == chain.head { return false }
        if isLeading(next) { return isBound(at, chain) }
        if pack.settings.deicticTimes.contains(last.form.hash) { return false }
        // "The centre of that", but "who heard that": only where no sentence follows that the pronoun announces.
        guard next.classes.contains(.demonstrative) else { return true }
        return isBound(at, chain) || at + 1 < tokens.count && parts[at + 1] != .subordinator && parts[at + 1] != .verb
    }

    private func continuesWithNumber(_ at: Int, _ chain: Chain) -> Bool {
        let last = tokens[at - 1], next = tokens[at]
        guard at + 1 < tokens.count, parts[at + 1] == .noun else { return !isLeading(next) || isBound(at, chain) }
        let counts = next.kind == .number && !last.classes.contains(.time) || tokens[at + 1].classes.contains(.time) || isLeading(next)
        if !counts { return true }
        guard !isPlace(last), last.kind != .number, !pack.settings.deicticTimes.contains(last.form.hash) else { return false }
        // "On Tuesday [17 kilograms]", "within a week [six times]".
        if last.classes.contains(.time), !tokens[at + 1].classes.contains(.time), next.kind == .word || next.key.count < 4 { return false }
        return isBound(at, chain) || last.classes.contains(.time) && next.kind == .number
    }

    /// Whether what follows can hardly be a part of the clause of its own: a preposition governs the group, or the sign of ezafe is written.
    private func isBound(_ at: Int, _ chain: Chain) -> Bool {
        if tokens[at - 1].inflection.contains(.ezafe) { return true }
        return chain.isGoverned && parts[at - 1] != .adjective && !pack.settings.deicticTimes.contains(tokens[at - 1].form.hash)
    }

    private func isLeading(_ token: Token) -> Bool { pack.settings.leadingDeterminers.contains(token.form.hash) }

    /// Adjectives that a conjunction joins: "political and economic".
    private func coordinated(_ at: Int) -> Int? {
        guard at + 1 < tokens.count, !taken.contains(at + 1) else { return nil }
        if parts[at - 1] == .adjective, parts[at + 1] == .adjective, !isPredicate(at + 1) { return at + 2 }
        return nil
    }

    private func continuedWithAdverb(_ at: Int) -> Int? {
        let last = tokens[at - 1], next = tokens[at]
        // "A very wide", "quite federal": an adverb of degree and its adjective.
        if at + 1 < tokens.count, parts[at + 1] == .adjective, !isPredicate(at + 1), parts[at - 1] == .noun, next.classes.isDisjoint(with: [.time, .place, .particle]) { return at + 2 }
        // "Last year", "two days later".
        guard last.classes.contains(.time), parts[at - 1] == .noun, !next.classes.contains(.time), !isAlso(next) else { return nil }
        return at + 1 < tokens.count && parts[at + 1] == .preposition ? nil : at + 1
    }

    private func isAlso(_ token: Token) -> Bool {
        pack.lexicon.functionWords.values(hash: token.form.hash)?.contains { ["also", "therefore", "however"].contains($0.function) } ?? false
    }

    /// Whether the head of a group right before a verb makes one verb with it.
    func isLightHead(_ head: Int, _ start: Int, _ verb: Int) -> Bool {
        parts[head] == .noun && LightVerbFinder(pack: pack).isCompound(tokens[head], verbs[verb].group.lemma)
    }

    func isReflexive(_ token: Token) -> Bool {
        pack.lexicon.functionWords.values(hash: token.form.hash)?.contains { $0.function == "reflexive" } ?? false
    }

    private func isPlace(_ token: Token) -> Bool {
        token.classes.isEmpty && (pack.world.names.values(hash: token.form.hash) ?? []).contains { [.state, .place].contains(pack.world.entities[$0.entity].kind) }
    }

    func isUnknownName(_ token: Token) -> Bool { token.classes.isEmpty && token.inflection.isEmpty && !token.isInflected && !isInfinitive(token) }

    private func isInfinitive(_ token: Token) -> Bool { token.form.verbs.contains { $0.kind == .infinitive } }

    func isName(_ token: Token) -> Bool { token.classes.isEmpty || pack.grammar.isGivenName(token.form.hash) }

    /// A name or term in quotation marks goes on with the group before it.
    private func quoted(_ at: Int) -> Int? {
        guard ["«", "\"", "“"].contains(tokens[at].key), at + 2 < tokens.count else { return nil }
        for end in (at + 1)..<min(tokens.count, at + 8) {
            if tokens[end].kind == .mark { return end > at + 1 && ["»", "\"", "”"].contains(tokens[end].key) ? end + 1 : nil }
            guard parts[end].isNominal else { return nil }
        }
        return nil
    }

    /// Whether the adjective is what the verb behind it says something is or becomes.
    private func isPredicate(_ at: Int) -> Bool {
        guard let verb = verbAt[at + 1], verbs[verb].light == nil else { return false }
        let lemma = verbs[verb].group.lemma
        return pack.morphology.has("copula", lemma) || pack.morphology.has("passive_light", lemma)
    }

    /// A day or year that tells when: "on Tuesday", "last year".
    private func isTime(_ at: Int) -> Bool {
        guard at + 1 < tokens.count else { return false }
        return tokens[at + 1].kind == .number || tokens[at + 1].classes.contains(.time)
    }
}
