import LanguagePack

/// Finds the verb groups of a sentence, each with the noun or adjective right before it that makes one verb with it.
struct LightVerbFinder {
    let pack: LanguagePack

    func verbs(in tokens: [Token]) -> [SentenceGrammar.PlacedVerb] {
        let finder = VerbGroupFinder(pack: pack)
        var found: [SentenceGrammar.PlacedVerb] = []
        var at = 0
        while at < tokens.count {
            guard !tokens[at].verbs.isEmpty, let (group, end) = finder.group(in: tokens, at: at) else {
                at += 1
                continue
            }
            var verb = SentenceGrammar.PlacedVerb(group: group, range: at..<end)
            let start = found.last?.range.upperBound ?? 0
            if at > 0, start < at, !pack.morphology.has("copula", group.lemma) { verb.light = light(tokens, before: at, from: start, group.lemma) }
            found.append(verb)
            at = end
        }
        return found
    }

    /// The token that makes one verb with the verb at `at`: the one before it, or one farther off with a complement of its own.
    private func light(_ tokens: [Token], before at: Int, from start: Int, _ lemma: String) -> Int? {
        let near = adjacent(tokens, before: at, from: start, lemma)
        // "Expressed hope": a noun that with its verb takes another noun.
        if near?.index == at - 1, at - 2 >= start, pack.settings.takingNouns.contains(tokens[at - 2].form.hash), isCompound(tokens[at - 2], lemma) { return at - 2 }
        if let near, near.isListed { return near.index }
        return distant(tokens, before: at, from: start, lemma) ?? near?.index
    }

    /// The token before the verb, where the two are listed as one verb or look like one.
    private func adjacent(_ tokens: [Token], before at: Int, from start: Int, _ lemma: String) -> (index: Int, isListed: Bool)? {
        let token = tokens[at - 1]
        guard token.kind == .word, token.inflection.isDisjoint(with: [.comparative, .superlative]), !pack.settings.directions.contains(token.form.hash) else { return nil }
        // "Comes into being": a preposition and its noun.
        if at > 1, tokens[at - 2].classes.contains(.preposition) {
            return isCompound(tokens[at - 2].key + token.key, lemma) ? (at - 1, true) : nil
        }
        if isCompound(token, lemma) { return (at - 1, true) }
        return isLikely(token, before: at, tokens, lemma) ? (at - 1, false) : nil
    }

    /// Whether a word that no table joins to the verb is a part of it: "do" makes a verb of any noun that stands bare before it.
    private func isLikely(_ token: Token, before at: Int, _ tokens: [Token], _ lemma: String) -> Bool {
        let morphology = pack.morphology
        let isPassive = morphology.has("passive_light", lemma)
        guard morphology.has("makes_verbs", lemma) || isPassive || morphology.has("makes_states", lemma) else { return false }
        guard token.classes.isDisjoint(with: WordClass.function.union([.number, .place, .body, .time])) else { return false }
        if token.classes.contains(.adjective), !token.classes.contains(.human) {
            // "Made it clear", "became clear": what something becomes.
            let isBare = token.inflection.isDisjoint(with: [.plural, .indefinite, .possessive, .ezafe])
            return isBare && (isPassive || morphology.has("makes_states", lemma) && tokens[at - 2 >= 0 ? at - 2 : 0].classes.contains(.objectMarker))
        }
        // "Did seafaring": the sign of the abstract on a word for people.
        if token.classes.contains(.human) { return token.inflection == .indefinite && morphology.has("makes_states", lemma) && !isPassive }
        guard !morphology.has("makes_states", lemma) || morphology.has("makes_verbs", lemma) || isPassive else { return false }
        return token.inflection.isDisjoint(with: [.possessive, .plural, .ezafe, .indefinite]) && !token.classes.contains(.adverb)
            && pack.world.names.values(hash: token.form.hash) == nil
    }

    /// A noun or adjective that opens the predicate and has a complement before the verb: "became subject to the rules of X", "began to bark".
    private func distant(_ tokens: [Token], before at: Int, from start: Int, _ lemma: String) -> Int? {
        for index in stride(from: at - 2, through: max(start, at - Self.reach), by: -1) {
            let token = tokens[index]
            if token.kind == .mark && !token.isMark(",") || !token.classes.isDisjoint(with: [.objectMarker, .subordinator]) && !token.classes.contains(.noun) { return nil }
            guard token.kind == .word, index == start || !tokens[index - 1].classes.contains(.preposition) else { continue }
            let isPredicate = pack.settings.predicateHeads.contains(token.form.hash)
            let hasPreposition = tokens[index + 1].classes.contains(.preposition) && !token.classes.isDisjoint(with: [.noun, .event]) && pack.settings.complementNouns.contains(PhraseHash(token.stem))
            if isPredicate || hasPreposition, isCompound(token, lemma) { return index }
        }
        return nil
    }

    /// Words between the two parts of a verb at most.
    private static let reach = 12

    /// Whether a noun or adjective and a light verb make one verb.
    func isCompound(_ token: Token, _ lemma: String) -> Bool {
        isCompound(token.key, lemma) || token.stem != token.key && isCompound(token.stem, lemma)
    }

    private func isCompound(_ noun: String, _ lemma: String) -> Bool {
        pack.lexicon.isCompound(noun, lemma) || pack.settings.activeLight(of: lemma).contains { pack.lexicon.isCompound(noun, $0) }
    }
}
