import LanguagePack

/// Chooses for each word, among the parts the lexicon gives it, the one it plays where it stands.
struct PartOfSpeechTagger {
    let pack: LanguagePack

    func parts(of tokens: [Token], verbs: [SentenceGrammar.PlacedVerb]) -> [PartOfSpeech] {
        var parts = [PartOfSpeech](repeating: .noun, count: tokens.count)
        for verb in verbs { for at in verb.range { parts[at] = .verb } }
        var at = 0
        while at < tokens.count {
            if parts[at] == .verb {
                at += 1
                continue
            }
            if let end = preposition(tokens, at) {
                for inside in at..<end { parts[inside] = .preposition }
                at = end
                continue
            }
            // "Political and economic": a word behind "and" goes on as the one before it.
            let isCoordinated = at > 1 && parts[at - 1] == .conjunction && parts[at - 2] == .adjective && (tokens[at].classes.contains(.adjective) || isAdjectiveLike(tokens[at]))
            parts[at] = part(tokens, at, before: isCoordinated ? .adjective : at > 0 ? parts[at - 1] : nil)
            at += 1
        }
        return parts
    }

    /// The end of a preposition of several words that ends in a plain one: "after", "because of", written "behind from", "regard to".
    private func preposition(_ tokens: [Token], _ at: Int) -> Int? {
        guard at + 1 < tokens.count, tokens[at].kind == .word, !tokens[at].classes.contains(.preposition), tokens[at + 1].classes.contains(.preposition) else { return nil }
        var hash = PhraseHash()
        for index in at...(at + 1) { hash.add(tokens[index].form.hash) }
        guard let words = pack.lexicon.functionWords.values(hash: hash) else { return nil }
        return words.contains { $0.classes.contains(.preposition) } ? at + 2 : nil
    }

    private func part(_ tokens: [Token], _ at: Int, before: PartOfSpeech?) -> PartOfSpeech {
        let token = tokens[at], classes = token.classes
        if token.kind != .word { return token.kind == .mark ? .mark : .number }
        if classes.contains(.objectMarker) { return .objectMarker }
        if classes.contains(.conjunction) {
            // "What place", "what way": before a noun a question, else one of a pair, "whether … or".
            let asks = classes.contains(.particle) && pack.settings.askingConjunctions.contains(token.form.hash) && followsNominal(tokens, at)
            return asks ? .determiner : .conjunction
        }
        if classes.contains(.preposition) {
            // "In the face of", "from the top of": behind a preposition it is the noun it once was.
            if before == .preposition, classes.contains(.noun) || !pack.settings.plainPrepositions.contains(token.form.hash) { return .noun }
            // "Until" a time is a preposition, behind a verb it opens a clause.
            if classes.contains(.subordinator), before == .verb { return .subordinator }
            return .preposition
        }
        if classes.contains(.subordinator) { return classes.contains(.noun) ? .noun : .subordinator }
        // "This is a", "that was the first": what has a determiner of its own is not pointed at.
        if classes.contains(.demonstrative), at + 1 < tokens.count, pack.settings.frontedAdjectives.contains(tokens[at + 1].form.hash) || pack.lexicon.number(tokens[at + 1].form.hash) == 1 { return .pronoun }
        if classes.contains(.demonstrative) { return followsNominal(tokens, at) ? .determiner : .pronoun }
        if pack.lexicon.number(token.form.hash) != nil { return pack.lexicon.isOrdinal(token.form.hash) ? .adjective : .number }
        if classes.contains(.determiner) {
            // "Very" before an adjective.
            if at + 1 < tokens.count, classes.contains(.adverb) || classes.contains(.adjective), tokens[at + 1].classes.contains(.adjective),
               !tokens[at + 1].classes.contains(.noun) { return .adverb }
            if followsNominal(tokens, at) { return .determiner }
            // "More information", the determiner behind its noun.
            if before == .noun || before == .adjective, pack.settings.postponed.contains(token.form.hash) { return .adjective }
            return classes.contains(.pronoun) ? .pronoun : classes.contains(.adverb) ? .adverb : .determiner
        }
        // "Too", behind a preposition "each other".
        if classes.contains(.pronoun) { return classes.contains(.particle) && before != .preposition ? .adverb : .pronoun }
        if classes.contains(.number) { return .number }
        if classes.contains(.particle) {
            // "Which critic".
            return pack.settings.askingConjunctions.contains(token.form.hash) && followsNominal(tokens, at) ? .determiner : .adverb
        }
        if isAdjectiveLike(token), before == .noun || before == .adjective || before == .conjunction && at > 1 && tokens[at - 2].kind == .word { return .adjective }
        return open(token, before)
    }

    /// Nouns, adjectives and adverbs.
    private func open(_ token: Token, _ before: PartOfSpeech?) -> PartOfSpeech {
        let classes = token.classes
        if !token.inflection.isDisjoint(with: [.comparative, .superlative]) { return .adjective }
        if pack.settings.focusAdverbs.contains(token.form.hash) { return .adverb }
        let behindNominal = before == .noun || before == .adjective
        switch (classes.contains(.noun), classes.contains(.adjective), classes.contains(.adverb)) {
        case (false, _, true) where before == .preposition: return .noun
        case (false, false, true): return behindNominal && pack.settings.postponed.contains(token.form.hash) ? .adjective : .adverb
        case (true, true, _): return behindNominal && !token.inflection.contains(.plural) ? .adjective : .noun
        case (false, true, false):
            // "Discomfort": an adjective with the sign of the abstract is a noun, save behind one.
            if token.inflection.contains(.plural) || token.inflection.contains(.indefinite) && !behindNominal { return .noun }
            return !behindNominal && before != .pronoun && isNounWithA(token) ? .noun : .adjective
        case (false, true, true): return behindNominal ? .adjective : isNounWithA(token) ? .noun : .adverb
        case (true, false, true): return .noun
        default: return .noun
        }
    }

    /// Whether an unknown word has the shape of an adjective: "powerless", "far-sighted".
    private func isAdjectiveLike(_ token: Token) -> Bool {
        guard token.classes.isEmpty, token.form.verbs.isEmpty, pack.world.names.values(hash: token.form.hash) == nil, !pack.grammar.isGivenName(token.form.hash) else { return false }
        return pack.settings.isAdjectiveShape(token.key)
    }

    /// "A government", which is written like "governmental".
    private func isNounWithA(_ token: Token) -> Bool {
        let letters = token.form.letters
        return pack.morphology.nounReadings(letters).contains { $0.inflection == .indefinite && pack.lexicon.classes(letters.hash(0..<$0.count)).contains(.noun) }
    }

    private func isIndefinite(_ token: Token) -> Bool {
        token.classes.contains(.pronoun) && pack.lexicon.functionWords.values(hash: token.form.hash)?.contains { $0.function == "indefinite" } ?? false
    }

    /// Whether what follows a determiner can be its noun.
    private func followsNominal(_ tokens: [Token], _ at: Int) -> Bool {
        guard at + 1 < tokens.count else { return false }
        let next = tokens[at + 1]
        if next.kind == .number { return true }
        if next.kind == .mark { return false }
        if next.finite != nil { return false }
        // "These few", "that one".
        if isIndefinite(next) || tokens[at].classes.contains(.demonstrative) && next.classes.contains(.determiner) { return true }
        return next.classes.isDisjoint(with: [.objectMarker, .conjunction, .preposition, .subordinator, .pronoun, .particle, .demonstrative])
            || !next.classes.isDisjoint(with: [.noun, .adjective, .number])
    }
}
