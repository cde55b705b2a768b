import LanguagePack

/// Cuts the nominal words of a sentence into noun groups: decides where a chain of ezafe, which is seldom written, goes on and where it ends.
struct NounGroupFinder {
    let pack: LanguagePack
    let tokens: [Token]
    let parts: [PartOfSpeech]
    var verbs: [SentenceGrammar.PlacedVerb]
    /// The end of the last verb group passed.
    private var clauseStart = 0
    /// Where a group that has begun must end, as the fixed phrase it stands in ends there.
    private var limit: Int?
    /// Tokens that belong to a verb: the noun of a light verb, an adjective that one is or becomes.
    private var taken: Set<Int> = []
    private var verbAt: [Int: Int] = [:]

    init(pack: LanguagePack, tokens: [Token], parts: [PartOfSpeech], verbs: [SentenceGrammar.PlacedVerb]) {
        self.pack = pack
        self.tokens = tokens
        self.parts = parts
        self.verbs = verbs
        taken = Set(verbs.compactMap(\.light))
        for (number, verb) in verbs.enumerated() { verbAt[verb.range.lowerBound] = number }
    }

    /// The groups in order; light verbs whose noun has words of its own find it on the way.
    mutating func groups() -> [NounGroup] {
        var found: [NounGroup] = []
        var preposition: (range: Range<Int>, function: String)?
        var joined = false
        var at = 0
        while at < tokens.count {
            if let verb = verbAt[at] { clauseStart = verbs[verb].range.upperBound }
            if parts[at] == .preposition {
                let (end, function) = phrase(at)
                preposition = (at..<end, function)
                // "In fact", "after all": the noun of a fixed adverb goes on with nothing.
                limit = adverbEnd(at)
                let isInexact = at > 0 && pack.settings.quantityHeads.contains(tokens[at - 1].form.hash) || pack.settings.quantityHeads.contains(tokens[at].form.hash)
                if isInexact, at + 1 < tokens.count, parts[at + 1] == .number { preposition = nil }
                joined = false
                at += 1
                continue
            }
            guard !taken.contains(at), let (head, end) = group(at) else {
                if parts[at] == .objectMarker, let last = found.indices.last, found[last].range.upperBound == at { markObject(&found) }
                if parts[at] != .mark || !["«", "\"", "(", "“"].contains(tokens[at].key) {
                    joined = (parts[at] == .conjunction || tokens[at].isMark(",") && endsList(at)) && found.last?.range.upperBound == at
                    preposition = nil
                }
                at += 1
                continue
            }
            if let verb = verbAt[end], verbs[verb].light == nil, preposition == nil, isLightHead(head, at, verb) {
                // "Took an important decision": the noun of the light verb has words of its own.
                verbs[verb].light = head
                (preposition, joined) = (nil, false)
                at = end
                continue
            }
            var group = NounGroup(range: at..<end, head: head)
            if let governing = preposition {
                group.preposition = governing.range
                group.function = governing.function
            }
            group.isTime = tokens[head].classes.contains(.time)
            group.isJoined = joined
            found.append(group)
            (preposition, joined, limit) = (nil, false, nil)
            at = end
        }
        return found
    }

    /// Whether a comma stands between members of a list, which "and" closes before the next verb.
    private func endsList(_ comma: Int) -> Bool {
        var at = comma + 1
        while at < min(tokens.count, comma + 24), parts[at].isNominal || parts[at] == .determiner || tokens[at].isMark(",") { at += 1 }
        return at < tokens.count && parts[at] == .conjunction && tokens[at].classes.contains(.conjunction) && !tokens[at].classes.contains(.subordinator)
    }

    /// Marks the last group as the object. Where it begins with who acts, and the clause names nobody else, the two are parted:
    /// "[the companies] [goods of the neighbours]" and the object marker.
    private func markObject(_ found: inout [NounGroup]) {
        var object = found.removeLast()
        if let border = objectStart(object, behind: found) {
            var subject = object
            subject.range = object.range.lowerBound..<border
            found.append(subject)
            object = NounGroup(range: border..<object.range.upperBound, head: border)
        }
        object.isObject = true
        found.append(object)
    }

    private func objectStart(_ group: NounGroup, behind others: [NounGroup]) -> Int? {
        guard group.preposition == nil, !group.isJoined, parts[group.head] == .noun else { return nil }
        guard !others.suffix(12).reversed().prefix(while: { $0.range.lowerBound >= clauseStart }).contains(where: { $0.preposition == nil && !$0.isTime && !$0.isObject }) else { return nil }
        let people: WordClass = [.human, .body]
        guard !tokens[group.head].classes.isDisjoint(with: people) || isUnknownName(tokens[group.head]) else { return nil }
        return ((group.head + 1)..<group.range.upperBound).first { at in
            parts[at] == .noun && tokens[at].classes.isDisjoint(with: people.union(.place)) && !tokens[at].classes.isEmpty
                && !tokens[at].inflection.isDisjoint(with: [.plural, .indefinite, .possessive])
        }
    }

    /// The longest function phrase that begins at a preposition, with what it does.
    private func phrase(_ at: Int) -> (end: Int, function: String) {
        var hash = PhraseHash()
        var best = (at + 1, "")
        for end in at..<min(tokens.count, at + 5) {
            guard tokens[end].kind == .word else { break }
            hash.add(tokens[end].form.hash)
            if let word = pack.lexicon.functionWords.values(hash: hash)?.first(where: { $0.classes.contains(.preposition) }) { best = (end + 1, word.function) }
        }
        return best
    }

    /// The end of an adverb of several words that begins at a preposition; nil when none does.
    private func adverbEnd(_ at: Int) -> Int? {
        var hash = PhraseHash()
        var best: Int?
        for end in at..<min(tokens.count, at + 4) {
            guard tokens[end].kind == .word else { break }
            hash.add(tokens[end].form.hash)
            if end > at, let words = pack.lexicon.functionWords.values(hash: hash) {
                best = words.allSatisfy { $0.classes.isDisjoint(with: [.preposition, .subordinator]) } ? end + 1 : nil
            }
        }
        return best
    }

    /// The group that begins at a token: its head and its end.
    private func group(_ at: Int) -> (head: Int, end: Int)? {
        // "Each of them", "every time": a determiner and an adverb that are one word of grammar.
        if parts[at] == .determiner, at + 1 < tokens.count, parts[at + 1] == .adverb, let words = twoWords(at) {
            return words.contains { !$0.classes.isDisjoint(with: [.pronoun, .adverb, .subordinator]) } ? (at + 1, at + 2) : nil
        }
        var head = at
        while head + 1 < tokens.count, precedesHead(head), parts[head + 1].isNominal || parts[head + 1] == .determiner, !taken.contains(head + 1) { head += 1 }
        switch parts[head] {
        case .noun, .pronoun, .number: break
        case .determiner: break
        case .adjective: guard isNounLike(head, at) else { return nil }
        default: return nil
        }
        var end = head + 1
        while end < tokens.count, end != limit, let next = continued(end, head) { end = next }
        return (head, end)
    }

    private func twoWords(_ at: Int) -> [Lexicon.FunctionWord]? {
        var hash = PhraseHash()
        for index in at...(at + 1) { hash.add(tokens[index].form.hash) }
        return pack.lexicon.functionWords.values(hash: hash)
    }

    /// Whether a word stands before its noun: this, each, three, largest.
    private func precedesHead(_ at: Int) -> Bool {
        switch parts[at] {
        case .determiner: true
        case .number: tokens[at].kind == .word || parts[at + 1] == .noun || parts[at + 1] == .number
        case .adjective: tokens[at].inflection.contains(.superlative) || pack.settings.frontedAdjectives.contains(tokens[at].form.hash) || pack.lexicon.isOrdinal(tokens[at].form.hash) && parts[at + 1].isNominal
        default: false
        }
    }

    /// Whether an adjective stands for a noun: behind a preposition, a determiner, before the object marker.
    private func isNounLike(_ head: Int, _ start: Int) -> Bool {
        if head > start { return true }
        if head + 1 < tokens.count, parts[head + 1] == .objectMarker { return true }
        if head > 0, parts[head - 1] == .preposition { return true }
        // "The late", "the martyr" before a name.
        return head + 1 < tokens.count && parts[head + 1] == .noun && isName(tokens[head + 1])
    }

    /// The end of the group when the token at `at` still belongs to it.
    private func continued(_ at: Int, _ head: Int) -> Int? {
        let last = tokens[at - 1], next = tokens[at]
        guard !taken.contains(at), parts[at - 1] != .pronoun || last.classes.contains(.determiner) else { return nil }
        if next.kind == .mark { return quoted(at) }
        guard last.inflection.isDisjoint(with: [.possessive, .copula]) else { return nil }
        if last.inflection.contains(.closed), !isName(last) { return nil }
        switch parts[at] {
        case .adjective:
            if isPredicate(at), !last.inflection.contains(.indefinite) || parts[at - 1] != .noun { return nil }
            return pack.settings.predicateHeads.contains(next.form.hash) && at + 1 < tokens.count && parts[at + 1] != .mark ? nil : at + 1
        case .noun, .pronoun:
            if last.inflection.contains(.indefinite), parts[at - 1] != .number { return nil }
            if pack.settings.predicateHeads.contains(next.form.hash) { return nil }
            // "This", "all" and "I" behind a noun are no owners of it.
            if parts[at] == .pronoun, next.classes.contains(.demonstrative) || pack.settings.leadingDeterminers.contains(next.form.hash) { return nil }
            // A bare name takes no owner; a bare adverb of time, or one with its adjective, takes none either.
            if parts[at] == .noun, at - 1 == head, isUnknownName(last), !next.classes.isEmpty { return nil }
            if tokens[head].classes.contains(.time), at - 1 == head ? tokens[head].classes.contains(.adverb) : parts[at - 1] == .adjective || parts[at - 1] == .adverb { return nil }
            if next.classes.contains(.time), isTime(at), !last.classes.contains(.time) { return nil }
            // Behind a figure that follows its noun, as in a year, another noun begins a group of its own; so it does behind a bare name of a place.
            if last.kind == .number, at - 1 > head, tokens[at - 2].classes.contains(.time) || last.key.count > 3, !next.classes.contains(.time) { return nil }
            if isPlace(last), parts[at] == .noun, !next.classes.isEmpty, pack.world.names.values(hash: next.form.hash) == nil { return nil }
            return at + 1
        case .number:
            if at + 1 < tokens.count, parts[at + 1] == .noun, next.kind == .number && !last.classes.contains(.time) || !tokens[at + 1].classes.isDisjoint(with: [.time]) { return nil }
            return pack.settings.leadingDeterminers.contains(next.form.hash) ? nil : at + 1
        case .determiner:
            if last.inflection.contains(.indefinite) || pack.settings.leadingDeterminers.contains(next.form.hash) { return nil }
            return at + 1 < tokens.count && parts[at + 1].isNominal ? at + 1 : nil
        case .conjunction:
            // Coordinated adjectives.
            guard parts[at - 1] == .adjective, at + 1 < tokens.count, parts[at + 1] == .adjective, !taken.contains(at + 1), !isPredicate(at + 1) else { return nil }
            return at + 2
        case .adverb:
            // "Last year", "two days later".
            guard last.classes.contains(.time), parts[at - 1] == .noun, next.classes.contains(.adverb), !next.classes.contains(.time) else { return nil }
            return at + 1 < tokens.count && parts[at + 1] == .preposition ? nil : at + 1
        default: return nil
        }
    }

    /// Whether the head of a group right before a verb makes one verb with it.
    private func isLightHead(_ head: Int, _ start: Int, _ verb: Int) -> Bool {
        parts[head] == .noun && LightVerbFinder(pack: pack).isCompound(tokens[head], verbs[verb].group.lemma)
    }

    private func isPlace(_ token: Token) -> Bool {
        token.classes.isEmpty && (pack.world.names.values(hash: token.form.hash) ?? []).contains { [.state, .place].contains(pack.world.entities[$0.entity].kind) }
    }

    private func isUnknownName(_ token: Token) -> Bool { token.classes.isEmpty && token.inflection.isEmpty && !token.isInflected }

    private func isName(_ token: Token) -> Bool { token.classes.isEmpty || pack.grammar.isGivenName(token.form.hash) }

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
        guard let verb = verbAt[at + 1] else { return false }
        let lemma = verbs[verb].group.lemma
        return pack.morphology.has("copula", lemma) || pack.morphology.has("passive_light", lemma)
    }

    /// A day or year that tells when: "on Tuesday", "last year".
    private func isTime(_ at: Int) -> Bool {
        guard at + 1 < tokens.count else { return false }
        return tokens[at + 1].kind == .number || tokens[at + 1].classes.contains(.time)
    }
}
