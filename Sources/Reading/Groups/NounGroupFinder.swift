import LanguagePack

/// Cuts the nominal words of a sentence into noun groups: decides where a chain of ezafe, which is seldom written, goes on and where it ends.
struct NounGroupFinder {
    let pack: LanguagePack
    let tokens: [Token]
    let parts: [PartOfSpeech]
    var verbs: [SentenceGrammar.PlacedVerb]
    /// The end of the last verb group passed.
    var clauseStart = 0
    /// Where a group that has begun must end, as the fixed phrase it stands in ends there.
    var limit: Int?
    /// Tokens that belong to a verb: the noun of a light verb, an adjective that one is or becomes.
    var taken: Set<Int> = []
    var verbAt: [Int: Int] = [:]

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
            if let verb = verbAt[at] {
                partBeforeVerb(&found, verb)
                clauseStart = verbs[verb].range.upperBound
            }
            if parts[at] == .preposition {
                let (end, function) = phrase(at)
                preposition = (at..<end, function)
                // "In fact", "after all": the noun of a fixed adverb goes on with nothing.
                limit = adverbEnd(at)
                let isInexact = at > 0 && pack.settings.quantityHeads.contains(tokens[at - 1].form.hash) || pack.settings.quantityHeads.contains(tokens[at].form.hash)
                // "With more than ten" is governed by "with".
                let isGoverned = at > 1 && pack.settings.quantityHeads.contains(tokens[at - 1].form.hash) && (parts[at - 2] == .preposition || parts[at - 2] == .noun)
                if isInexact, !isGoverned, at + 1 < tokens.count, parts[at + 1] == .number { preposition = nil }
                joined = false
                at += 1
                continue
            }
            if isOfInfinitive(at) {
                at += 1
                continue
            }
            guard !taken.contains(at), let (head, end) = group(at, isGoverned: preposition != nil) else {
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

    /// "For [becoming] ready": what makes one verb with a light infinitive behind it is no part of its group.
    private func isOfInfinitive(_ at: Int) -> Bool {
        guard at + 1 < tokens.count, !taken.contains(at), parts[at] == .adjective,
              let infinitive = tokens[at + 1].form.verbs.first(where: { $0.kind == .infinitive }), pack.morphology.has("light", infinitive.lemma) else { return false }
        return parts[at] == .adjective
    }

    /// Whether a comma stands between members of a list, which "and" closes before the next verb.
    private func endsList(_ comma: Int) -> Bool {
        var at = comma + 1
        while at < min(tokens.count, comma + 24), parts[at].isNominal || parts[at] == .determiner || tokens[at].isMark(",") { at += 1 }
        return at < tokens.count && parts[at] == .conjunction && tokens[at].classes.contains(.conjunction) && !tokens[at].classes.contains(.subordinator)
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
                best = words.allSatisfy { $0.classes.isDisjoint(with: [.preposition, .subordinator]) && $0.function != "progressive" } ? end + 1 : nil
            }
        }
        return best
    }

    /// The group that begins at a token: its head and its end.
    private func group(_ at: Int, isGoverned: Bool) -> (head: Int, end: Int)? {
        // "Each of them", "every time": a determiner and an adverb that are one word of grammar.
        if parts[at] == .determiner, at + 1 < tokens.count, parts[at + 1] == .adverb, let words = twoWords(at) {
            return words.contains { !$0.classes.isDisjoint(with: [.pronoun, .adverb, .subordinator]) } ? (at + 1, at + 2) : nil
        }
        var head = at
        while head + 1 < tokens.count, precedesHead(head), !taken.contains(head + 1) {
            if parts[head + 1].isNominal || parts[head + 1] == .determiner { head += 1 } else if joinsFigures(head + 1) { head += 2 } else { break }
        }
        switch parts[head] {
        case .noun, .pronoun, .number: break
        case .determiner: break
        case .adjective: guard isNounLike(head, at) else { return nil }
        default: return nil
        }
        let chain = Chain(start: at, head: head, isGoverned: isGoverned)
        var end = head + 1
        while end < tokens.count, end != limit, let next = continued(end, chain) { end = next }
        return (head, end)
    }

    /// "Six thousand and two", "3 / 5", "9.5": what joins two figures into one.
    func joinsFigures(_ at: Int) -> Bool {
        guard at + 1 < tokens.count, parts[at - 1] == .number, parts[at + 1] == .number, !taken.contains(at + 1) else { return false }
        return parts[at] == .conjunction || tokens[at].isMark("/") || tokens[at].isMark(".") && !tokens[at].spaced && !tokens[at + 1].spaced
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
        case .number: tokens[at].kind == .word || parts[at + 1] == .noun || parts[at + 1] == .number || joinsFigures(at + 1)
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
}
