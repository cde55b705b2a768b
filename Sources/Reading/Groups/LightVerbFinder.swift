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
            if at > 0, (found.last?.range.upperBound ?? 0) < at { verb.light = light(tokens, before: at, group.lemma) }
            found.append(verb)
            at = end
        }
        return found
    }

    /// The token before the verb that makes one verb with it.
    private func light(_ tokens: [Token], before at: Int, _ lemma: String) -> Int? {
        let token = tokens[at - 1]
        guard token.kind == .word, token.inflection.isDisjoint(with: [.comparative, .superlative]) else { return nil }
        // "Comes into being": a preposition and its noun.
        if at > 1, tokens[at - 2].classes.contains(.preposition) {
            return isCompound(tokens[at - 2].key + token.key, lemma) ? at - 1 : nil
        }
        if isCompound(token, lemma) { return at - 1 }
        // "Do" makes a verb of any noun that stands bare before it.
        guard pack.morphology.has("makes_verbs", lemma) || pack.morphology.has("passive_light", lemma), token.inflection.isDisjoint(with: [.possessive, .plural, .ezafe, .indefinite]) else { return nil }
        guard token.classes.isDisjoint(with: WordClass.function.union([.number, .adverb, .human, .place, .body, .time, .adjective])) else { return nil }
        return pack.world.names.values(hash: token.form.hash) == nil ? at - 1 : nil
    }

    /// Whether a noun or adjective and a light verb make one verb.
    func isCompound(_ token: Token, _ lemma: String) -> Bool {
        isCompound(token.key, lemma) || token.stem != token.key && isCompound(token.stem, lemma)
    }

    private func isCompound(_ noun: String, _ lemma: String) -> Bool {
        pack.lexicon.isCompound(noun, lemma) || pack.settings.activeLight(of: lemma).contains { pack.lexicon.isCompound(noun, $0) }
    }
}
