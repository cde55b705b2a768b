import LanguagePack

/// Gives every verb its groups and finds who its subject is.
///
/// A Persian clause ends with its verb; a clause that "that" opens behind a noun is finished first, then the one around it goes on.
struct ClauseFinder {
    let tokens: [Token]
    let parts: [PartOfSpeech]
    let verbs: [SentenceGrammar.PlacedVerb]
    let nouns: [NounGroup]
    let pack: LanguagePack

    func clauses() -> [SimpleClause] {
        var found: [SimpleClause] = []
        var open: [(groups: [Int], link: SimpleClause.Link)] = [([], .main)]
        var at = 0, noun = 0, verb = 0
        var justClosed = false
        var speech: (by: Int?, quotation: Int) = (nil, 0)
        while at < tokens.count {
            if noun < nouns.count, nouns[noun].range.lowerBound == at {
                open[open.count - 1].groups.append(noun)
                at = nouns[noun].range.upperBound
                noun += 1
                justClosed = false
                continue
            }
            if verb < verbs.count, verbs[verb].range.lowerBound == at, isImpersonal(verb) {
                // "Must": the clause goes on to the verb that it obliges.
                at = verbs[verb].range.upperBound
                verb += 1
                continue
            }
            if verb < verbs.count, verbs[verb].range.lowerBound == at {
                let clause = open.removeLast()
                var next = finished(clause.groups, clause.link, verb)
                if clause.link == .complement, let saying = found.last, isSpeech(saying) {
                    speech = (saying.subject, tokens[at].quotation)
                } else if tokens[at].quotation == 0 || tokens[at].quotation != speech.quotation {
                    speech = (nil, 0)
                }
                next.speaker = speech.by
                if clause.link == .modal, next.subject == nil { next.sharedSubject = found.last?.subject }
                found.append(next)
                if open.isEmpty { open.append(([], isModal(verb) ? .modal : .main)) } else if goesOn(behind: verb) { open.append(([], clause.link)) }
                at = verbs[verb].range.upperBound
                verb += 1
                justClosed = true
                continue
            }
            // "Tehran, agency:" is a dateline, and "A:" the speaker of a headline.
            if tokens[at].isMark(":"), !justClosed, open.count == 1 { open = [([], .main)] }
            if tokens[at].isMark("("), let close = closing(at) {
                // What stands in parentheses explains a word and is no part of the clause.
                at = close + 1
                while noun < nouns.count, nouns[noun].range.lowerBound < at { noun += 1 }
                continue
            }
            if parts[at] == .subordinator {
                let hasGroups = !open[open.count - 1].groups.isEmpty
                if justClosed || !hasGroups {
                    open[open.count - 1] = ([], justClosed ? .complement : .adverbial)
                } else {
                    open.append(([], .relative))
                }
            }
            // A colon or an opening mark behind a verb of saying opens what is said.
            if justClosed, tokens[at].isMark(":") || at + 1 < tokens.count && tokens[at].kind == .mark && tokens[at + 1].quotation > tokens[at].quotation {
                open[open.count - 1] = ([], .complement)
            }
            if parts[at] != .mark { justClosed = false }
            at += 1
        }
        return found
    }

    /// "Those who took and gave | were arrested": an "and" right behind the verb of an inner clause goes on with it, where verbs enough for both follow.
    private func goesOn(behind verb: Int) -> Bool {
        let end = verbs[verb].range.upperBound
        return end < tokens.count && parts[end] == .conjunction && tokens[end].classes.contains(.conjunction) && verb + 2 < verbs.count
            && verbs[verb].group.form.plural == verbs[verb + 1].group.form.plural && verbs[verb].group.form.person == verbs[verb + 1].group.form.person
    }

    private func isSpeech(_ clause: SimpleClause) -> Bool {
        let verb = verbs[clause.verb]
        if pack.morphology.has("speech", verb.group.lemma) { return true }
        return verb.light.map { pack.settings.reportNouns.contains(tokens[$0].stem) } ?? false
    }

    private func isModal(_ verb: Int) -> Bool {
        pack.morphology.has("modal", verbs[verb].group.lemma) || isModalPredicate(verb) || isProgressive(verb)
    }

    /// "Is possible", "is to".
    private func isModalPredicate(_ verb: Int) -> Bool {
        let start = verbs[verb].range.lowerBound
        return start > 0 && pack.morphology.has("copula", verbs[verb].group.lemma) && pack.settings.modalPredicates.contains(tokens[start - 1].form.hash)
    }

    /// "Is (in this year) growing": a form of "have" that the same person of another verb follows.
    private func isProgressive(_ verb: Int) -> Bool {
        guard verb + 1 < verbs.count, verbs[verb].light == nil, verbs[verb].group.lemma == pack.settings.progressiveAuxiliary else { return false }
        let (one, other) = (verbs[verb].group.form, verbs[verb + 1].group.form)
        return one.person == other.person && one.plural == other.plural && one.tense == other.tense && other.mood == .indicative
            && !(verbs[verb].range.upperBound..<verbs[verb + 1].range.lowerBound).contains { [.subordinator, .conjunction, .mark].contains(parts[$0]) }
    }

    private func isImpersonal(_ verb: Int) -> Bool { verb + 1 < verbs.count && pack.settings.obligations.contains(verbs[verb].group.lemma) }

    /// The mark that closes a short parenthesis without a verb.
    private func closing(_ at: Int) -> Int? {
        for index in at..<min(tokens.count, at + 12) {
            if parts[index] == .verb { return nil }
            if tokens[index].isMark(")") { return index }
        }
        return nil
    }

    private func finished(_ groups: [Int], _ link: SimpleClause.Link, _ verb: Int) -> SimpleClause {
        var clause = SimpleClause(verb: verb, groups: groups, link: link)
        let form = verbs[verb].group.form
        clause.object = groups.last { nouns[$0].isObject }
        let start = verbs[verb].light ?? verbs[verb].range.lowerBound
        let isCopula = pack.morphology.has("copula", verbs[verb].group.lemma)
        let plain = groups.filter { index in
            let group = nouns[index]
            return group.preposition == nil && !group.isObject && !group.isJoined
        }
        func canBeSubject(_ index: Int) -> Bool {
            if isCopula && nouns[index].range.upperBound == start { return false }
            return agrees(nouns[index], form) && !opensSubordinate(nouns[index])
        }
        // What tells when is a subject only where nothing else is: "the time has come".
        clause.subject = plain.first { !nouns[$0].isTime && canBeSubject($0) } ?? plain.first { nouns[$0].isTime && !tellsWhen(nouns[$0]) && canBeSubject($0) }
            ?? (isCopula ? plain.last { nouns[$0].range.upperBound == start && isOfItself(nouns[$0]) && agrees(nouns[$0], form) } : nil)
        return clause
    }

    /// "There is a party", "the coaches are good": what stands before "is" and holds more than what something is.
    private func isOfItself(_ group: NounGroup) -> Bool {
        let head = tokens[group.head]
        if head.inflection.contains(.indefinite) { return true }
        if group.head > group.range.lowerBound, !tokens[group.range.lowerBound].classes.isDisjoint(with: [.number, .determiner]) { return true }
        return head.isUnknown && group.head + 1 < group.range.upperBound && tokens[group.head + 1].classes.contains(.noun)
    }

    /// "Today", "last year", "on Tuesday": a group that tells when and is never a subject.
    private func tellsWhen(_ group: NounGroup) -> Bool {
        tokens[group.head].classes.contains(.adverb) || group.range.contains { pack.settings.deicticTimes.contains(tokens[$0].form.hash) }
    }

    /// "The way that", "every time that": the phrase with the word behind it is a subordinator of several words.
    private func opensSubordinate(_ group: NounGroup) -> Bool {
        guard group.range.count <= 3, group.range.upperBound < tokens.count, parts[group.range.upperBound] == .subordinator else { return false }
        // "Somebody who" is somebody.
        if group.range.count == 1, pack.lexicon.functionWords.values(hash: tokens[group.head].form.hash)?.contains(where: { $0.classes.contains(.pronoun) }) == true { return false }
        var hash = PhraseHash()
        for index in group.range.lowerBound...group.range.upperBound { hash.add(tokens[index].form.hash) }
        return pack.lexicon.functionWords.values(hash: hash)?.contains { $0.classes.contains(.subordinator) } ?? false
    }

    /// Whether a group can be the subject of a verb in this person: "we" of the first, a noun of the third.
    private func agrees(_ group: NounGroup, _ form: VerbForm) -> Bool {
        let words = pack.lexicon.functionWords.values(hash: tokens[group.head].form.hash) ?? []
        let persons = words.compactMap { $0.function.hasPrefix("person=") ? Int($0.function.dropFirst(7).prefix(1)) : nil }
        if let person = persons.first { return person == form.person }
        // "Yourself know": a reflexive agrees with whatever its ending says.
        if words.contains(where: { ["reflexive", "indefinite", "all", "some", "each"].contains($0.function) }) { return true }
        return form.person == 3
    }
}
