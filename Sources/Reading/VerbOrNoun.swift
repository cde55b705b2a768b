import LanguagePack

/// Settles whether a form that can be a verb or something else is a verb where it stands.
enum VerbOrNoun {
    /// Takes the verb readings from tokens that are no verbs here.
    static func settle(_ tokens: inout [Token], _ pack: LanguagePack) {
        for index in tokens.indices where !tokens[index].verbs.isEmpty {
            if pack.settings.preferredVerbs.contains(tokens[index].form.hash) {
                // "Kurdish" is written like "did": behind a plural that says the group goes on it is no verb.
                if pack.settings.nationVerbs.contains(tokens[index].form.hash), index > 0, tokens[index - 1].inflection.isSuperset(of: [.plural, .ezafe]) { tokens[index].canBeVerb = false }
                continue
            }
            // A bare imperative is a name as well; only a word that it makes a verb with, or its object, before it tells.
            if tokens[index].classes.isEmpty, tokens[index].verbs.allSatisfy({ $0.mood == .imperative && $0.person == 2 && !$0.plural }), !isAsked(tokens, index, pack) {
                tokens[index].canBeVerb = false
                continue
            }
            guard !tokens[index].classes.isDisjoint(with: [.noun, .adjective, .adverb, .number, .nameToo]),
                  !tokens[index].classes.contains(.verb) else { continue }
            // Behind the object marker nothing but the verb is left.
            if index > 0, tokens[index - 1].classes.contains(.objectMarker), endsPhrase(tokens, after: index) { continue }
            if !endsClause(tokens, after: index, pack) || followsPreposition(tokens, index) { tokens[index].canBeVerb = false }
        }
    }

    private static func isAsked(_ tokens: [Token], _ index: Int, _ pack: LanguagePack) -> Bool {
        guard index > 0 else { return false }
        let (before, lemmas) = (tokens[index - 1], Set(tokens[index].verbs.map(\.lemma)))
        return before.classes.contains(.objectMarker) || lemmas.contains { pack.lexicon.isCompound(before.key, $0) || pack.lexicon.isCompound(before.stem, $0) }
    }

    /// A Persian clause ends with its verb: what follows is a mark, a conjunction, another verb or nothing.
    private static func endsClause(_ tokens: [Token], after index: Int, _ pack: LanguagePack) -> Bool {
        guard index + 1 < tokens.count else { return true }
        let morphology = pack.morphology
        let next = tokens[index + 1]
        // "Will be written".
        if index + 2 < tokens.count, tokens[index].verbs.contains(where: { $0.kind == .participle }), tokens[index + 2].verbs.contains(where: { morphology.has("passive_light", $0.lemma) }),
           next.verbs.contains(where: { $0.lemma == pack.settings.futureAuxiliary }) { return true }
        if next.verbs.contains(where: { form in tokens[index].verbs.contains { $0.kind == .participle } && (morphology.has("copula", form.lemma) || morphology.has("passive_light", form.lemma)) }) { return true }
        // "As A has said, …": the participle of a verb of speech needs no auxiliary.
        if next.isMark(","), tokens[index].verbs.contains(where: { $0.kind == .participle && morphology.has("speech", $0.lemma) }) { return true }
        if wishes(tokens, index, pack) { return true }
        switch next.mark {
        case ".", "!", "?", ";", ":": return true
        case nil: return next.classes.contains(.subordinator)
        default: return false
        }
    }

    /// "Has asked B | to let": the participle of wishing, where a wish follows before anything else that has a verb.
    static func wishes(_ tokens: [Token], _ index: Int, _ pack: LanguagePack) -> Bool {
        guard tokens[index].verbs.contains(where: { $0.kind == .participle && $0.lemma == pack.settings.futureAuxiliary }) else { return false }
        let next = tokens[(index + 1)..<min(tokens.count, index + 14)].lazy.compactMap { token in token.classes.isDisjoint(with: [.noun, .adjective]) ? token.finite : nil }.first
        return next?.mood == .subjunctive && next?.person == 3
    }

    private static func endsInAuxiliary(_ tokens: [Token], _ index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index].verbs.contains { $0.kind == .participle } && tokens[index + 1].finite != nil
    }

    private static func endsPhrase(_ tokens: [Token], after index: Int) -> Bool {
        index + 1 == tokens.count || tokens[index + 1].kind == .mark || tokens[index + 1].classes.contains(.conjunction)
    }

    private static func followsPreposition(_ tokens: [Token], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        // "From between", "from that": behind another preposition it is the noun that the preposition governs.
        if index > 1, tokens[index - 2].classes.contains(.preposition), tokens[index - 1].classes.contains(.preposition) || endsInAuxiliary(tokens, index) { return false }
        return tokens[index - 1].classes.contains(.preposition) || tokens[index - 1].classes.contains(.demonstrative)
    }
}
