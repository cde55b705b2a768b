import LanguagePack

/// Parts a group in two where the clause shows that it holds two of its members: who does it and what is done, or when and who.
extension NounGroupFinder {
    private static let people: WordClass = [.human, .body]

    /// Marks the last group as the object. Where it begins with who acts, and the clause names nobody else, the two are parted:
    /// "[the companies] [goods of the neighbours]" and the object marker.
    func markObject(_ found: inout [NounGroup]) {
        if let border = objectStart(found[found.count - 1], behind: found.dropLast()) ?? governedObject(found[found.count - 1], behind: found.dropLast().last) { part(&found, at: border) }
        found[found.count - 1].isObject = true
    }

    private func part(_ found: inout [NounGroup], at border: Int) {
        var second = found[found.count - 1]
        found[found.count - 1].range = second.range.lowerBound..<border
        second = NounGroup(range: border..<second.range.upperBound, head: border)
        while second.head + 1 < second.range.upperBound, parts[second.head] == .determiner || parts[second.head] == .number { second.head += 1 }
        found.append(second)
    }

    /// Whether the clause has a group that can be its subject.
    private func hasSubject(_ groups: some BidirectionalCollection<NounGroup>) -> Bool {
        groups.suffix(12).reversed().prefix { $0.range.lowerBound >= clauseStart }.contains { $0.preposition == nil && !$0.isTime && !$0.isObject }
    }

    private func objectStart(_ group: NounGroup, behind others: ArraySlice<NounGroup>) -> Int? {
        guard group.preposition == nil, !group.isJoined, !hasSubject(others), nextVerb(from: group.range.upperBound)?.form.person == 3 else { return nil }
        let inside = (group.head + 1)..<group.range.upperBound
        // "The officials of America [saccharin]": a word that ends so that the sign of ezafe would be written, and has none, ends its group.
        if let border = inside.first(where: { (parts[$0] == .noun || parts[$0] == .pronoun) && tokens[$0 - 1].inflection.contains(.closed) }) { return border }
        guard let last = inside.last, isActor(group.head) else { return nil }
        // "The smugglers [this cargo]", "God [him]".
        if let border = inside.first(where: { parts[$0] == .determiner && tokens[$0].classes.contains(.demonstrative) }) { return border }
        if parts[last] == .pronoun, !isReflexive(tokens[last]), !isMarked(last - 1) { return last }
        return inside.first { at in
            parts[at] == .noun && tokens[at].classes.isDisjoint(with: Self.people.union(.place)) && !tokens[at].classes.isEmpty && !isMarked(at - 1)
        }
    }

    /// "At the death of X [his shirt]", "for hundreds of years [them]": what a preposition governs is not the object, so that the end of the group is.
    private func governedObject(_ group: NounGroup, behind other: NounGroup?) -> Int? {
        // "The talks with X" as the object: the preposition belongs to the noun before it.
        guard let preposition = group.preposition, other?.range.upperBound != preposition.lowerBound else { return nil }
        let inside = (group.head + 1)..<group.range.upperBound
        if let border = inside.first(where: { parts[$0] == .determiner || parts[$0] == .number }), !isMarked(border - 1) { return border }
        guard let last = inside.last else { return nil }
        if parts[last] == .pronoun, !isReflexive(tokens[last]), !isMarked(last - 1) { return last }
        return nil
    }

    private func isActor(_ head: Int) -> Bool {
        guard parts[head] == .noun || parts[head] == .adjective else { return false }
        return !tokens[head].classes.isDisjoint(with: Self.people) || isUnknownName(tokens[head]) && !pack.settings.isAdjectiveShape(tokens[head].key)
    }

    /// Whether the writing says that the group goes on.
    private func isMarked(_ at: Int) -> Bool { tokens[at].inflection.contains(.ezafe) }

    private func nextVerb(from start: Int) -> VerbGroup? { verbs.first { $0.range.lowerBound >= start }?.group }

    /// Parts the group right before a verb that needs an object or a subject which the clause has not named.
    func partBeforeVerb(_ found: inout [NounGroup], _ number: Int) {
        let verb = verbs[number]
        guard let last = found.last, last.range.lowerBound >= clauseStart, last.preposition != nil else { return }
        let inClause = found.suffix(12).drop { $0.range.lowerBound < clauseStart }
        if last.range.upperBound == (verb.light ?? verb.range.lowerBound), needsObject(verb), !inClause.contains(where: \.isObject), let border = lastNoun(last) {
            part(&found, at: border)
        } else if last.range.upperBound == (verb.light ?? verb.range.lowerBound), isUndergone(verb), !hasSubject(inClause), let border = pointed(last) {
            part(&found, at: border)
        }
    }

    /// Whether the verb says what happens to something, so that a subject must stand before it.
    private func isUndergone(_ verb: SentenceGrammar.PlacedVerb) -> Bool {
        verb.group.form.person == 3 && (verb.group.isPassive || verb.light != nil && pack.settings.isPassiveLight(verb.group.lemma))
    }

    /// "For the safety of the staff [these pits] were burnt": a demonstrative behind the head of a governed group.
    private func pointed(_ group: NounGroup) -> Int? {
        ((group.head + 1)..<group.range.upperBound).first { parts[$0] == .determiner && tokens[$0].classes.contains(.demonstrative) && !isMarked($0 - 1) }
    }

    /// Whether something must be done with the verb, and nothing before it says what.
    private func needsObject(_ verb: SentenceGrammar.PlacedVerb) -> Bool {
        if let light = verb.light { return pack.settings.objectLights.contains(tokens[light].form.hash) && !verb.group.isPassive && !pack.settings.isPassiveLight(verb.group.lemma) }
        return pack.settings.objectVerbs.contains(verb.group.lemma) && !verb.group.isPassive
    }

    /// The last noun of a group behind its head, with nothing but adjectives behind it.
    private func lastNoun(_ group: NounGroup) -> Int? {
        var at = group.range.upperBound - 1
        while at > group.head, parts[at] == .adjective { at -= 1 }
        guard at > group.head, parts[at] == .noun, !tokens[at - 1].inflection.contains(.ezafe) else { return nil }
        return at
    }
}
