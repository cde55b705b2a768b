import LanguagePack
import Passage

/// Cuts source text into words, numbers and marks, and keeps where each stands.
struct Tokeniser {
    let pack: LanguagePack

    init(pack: LanguagePack) { self.pack = pack }

    /// The tokens of `scalars`; linear in their number.
    func tokens(_ scalars: [Unicode.Scalar], _ forms: inout WordForms) -> [Token] {
        let folding = pack.folding
        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count / 5)
        // The word or number that is open: its letters, their hash, and where they stand.
        var letters: [UInt32] = [], hash = PhraseHash()
        var start = 0, end = 0
        var kind: Folding.Class?
        var spaced = true, startsLine = false, hasEzafe = false, hasJoiner = false

        func add(_ span: Span, _ form: WordForm) {
            tokens.append(Token(span, form, spaced: spaced, startsLine: startsLine))
            (spaced, startsLine) = (false, false)
        }
        func close() {
            guard let open = kind else { return }
            kind = nil
            add(Span(start, end), forms.form(letters, hash, open == .letter ? .word : .number))
            tokens[tokens.count - 1].hasEzafe = hasEzafe
            hasEzafe = false
            letters.removeAll(keepingCapacity: true)
            hash = PhraseHash()
        }
        var next = 0
        while next < scalars.count {
            let index = next
            var scalar = scalars[index]
            next += 1
            if scalar == "&", let entity = Entity.read(scalars, at: index) { (scalar, next) = entity }
            let (folded, found) = folding.fold(scalar)
            switch found {
            case .letter, .digit:
                if let open = kind, open != found { close() }
                if kind == nil {
                    kind = found
                    start = index
                }
                if let parts = folding.ligature(folded) {
                    letters += parts
                    for part in parts { hash.add(part) }
                } else {
                    letters.append(folded)
                    hash.add(folded)
                }
                end = next
                hasEzafe = folding.isEzafe(scalar)
            case .ignorable:
                // A combining mark belongs to the letter it stands on; the one of ezafe is all that tells it.
                guard kind == .letter, scalar.properties.generalCategory == .nonspacingMark else { continue }
                end = next
                hasEzafe = hasEzafe || folding.isEzafe(scalar)
            case .joiner:
                hasJoiner = true
            case .space:
                close()
                spaced = true
            case .newline:
                close()
                (spaced, startsLine) = (true, true)
            case .mark:
                close()
                var mark = PhraseHash()
                mark.add(folded)
                add(Span(index, next), forms.form([folded], mark, .mark))
            }
        }
        close()
        return joined(tokens, &forms, isTorn: !hasJoiner && hasPartsApart(tokens))
    }

    /// Puts back together what a space has torn apart where a joiner belonged: a verb and its prefix, a noun and its suffix.
    private func joined(_ tokens: [Token], _ forms: inout WordForms, isTorn: Bool) -> [Token] {
        var result: [Token] = []
        result.reserveCapacity(tokens.count)
        var index = 0
        while index < tokens.count {
            var token = tokens[index]
            if token.kind == .word {
                if let (whole, width) = compound(tokens, index, &forms) {
                    token = whole
                    index += width - 1
                } else if let (preposition, rest) = unglued(token, index + 1 < tokens.count ? tokens[index + 1] : nil, &forms) {
                    result.append(preposition)
                    token = rest
                } else if token.form.joining.isFreePrefix, let whole = prefixed(tokens, index, &forms) {
                    token = whole
                    index += 1
                } else if token.form.joining.isFreeSuffix, token.spaced, !token.startsLine, let last = result.last, last.kind == .word,
                          !last.form.joining.isFreePrefix, last.key.utf8.count < WordForm.longest, !isVerbOfItsOwn(token, behind: last, &forms) {
                    result[result.count - 1] = join(last, token, &forms)
                    index += 1
                    continue
                } else if isTorn, let last = result.last, belongs(token, behind: last, before: index + 1 < tokens.count ? tokens[index + 1] : nil) {
                    result[result.count - 1] = join(last, token, &forms)
                    index += 1
                    continue
                }
            }
            result.append(token)
            index += 1
        }
        return result
    }

    /// Whether the text writes with a space what others write with a joiner: no joiner in it, but a prefix or suffix that stands apart.
    private func hasPartsApart(_ tokens: [Token]) -> Bool {
        tokens.contains { ($0.form.joining.isFreePrefix || $0.form.joining.isFreeSuffix) && $0.spaced && $0.kind == .word }
    }

    /// In a text that has lost its joiners: "in-justice", "house-making".
    private func belongs(_ token: Token, behind last: Token, before next: Token?) -> Bool {
        guard last.kind == .word, token.spaced, !token.startsLine, last.key.utf8.count < WordForm.longest else { return false }
        if pack.morphology.firstParts.contains(last.form.hash) { return token.classes.contains(.noun) && token.classes.isDisjoint(with: .function) }
        // "You will give": the auxiliary of the future before a bare past is no part of a word.
        if token.form.verbs.contains(where: { $0.lemma == pack.settings.futureAuxiliary }), next?.form.verbs.contains(where: { $0.tense == .past && $0.kind == .finite }) == true { return false }
        let isMaking = next?.form.verbs.contains { pack.morphology.has("makes_verbs", $0.lemma) } == true
            && (pack.morphology.secondPartsOfVerbs.contains(token.form.hash) || pack.morphology.isActionPart(token.form.letters)) && last.classes.isDisjoint(with: [.human, .body, .place])
        return (isMaking || pack.morphology.secondParts.contains(token.form.hash)) && last.classes.isDisjoint(with: .function) && last.inflection.isEmpty
            && (last.classes.isEmpty || !last.classes.isDisjoint(with: [.noun, .adjective]))
    }

    /// A word of the lexicon whose joiner became a space.
    private func compound(_ tokens: [Token], _ index: Int, _ forms: inout WordForms) -> (Token, Int)? {
        guard tokens[index].form.joining.startsCompound else { return nil }
        for width in [3, 2] where index + width <= tokens.count {
            let parts = tokens[index..<(index + width)]
            guard parts.allSatisfy({ $0.kind == .word }), !parts.dropFirst().contains(where: \.startsLine), isCompound(parts) else { continue }
            // "Has been stopped" is a verb, though "stopped" may be written as one word.
            if index + width < tokens.count, hasAuxiliary(parts.last!, tokens[index + width]) { continue }
            return (parts.dropFirst().reduce(parts.first!) { join($0, $1, &forms) }, width)
        }
        return nil
    }

    /// Whether a participle goes on with its auxiliary.
    private func hasAuxiliary(_ participle: Token, _ next: Token) -> Bool {
        guard participle.form.verbs.contains(where: { $0.kind == .participle }), !next.startsLine else { return false }
        return next.form.verbs.contains { pack.morphology.has("copula", $0.lemma) || pack.morphology.has("passive_light", $0.lemma) || $0.lemma == pack.settings.futureAuxiliary }
    }

    private func isCompound(_ parts: ArraySlice<Token>) -> Bool {
        // "Between national" is the adjective "international"; "in fact" stays two words.
        let standsApart = !parts.first!.classes.isDisjoint(with: Self.apart)
        func joins(_ stem: PhraseHash) -> Bool {
            pack.lexicon.isCompound(stem) && (!standsApart || pack.lexicon.classes(stem).contains(.adjective))
        }
        if joins(parts.reduce(PhraseHash()) { $0 + $1.form.hash }) { return true }
        let whole = Letters(parts.flatMap(\.form.letters.scalars))
        return whole.count < WordForm.longest && pack.morphology.nounStems(whole).contains { joins(whole.hash(0..<$0)) }
    }

    /// What is written apart as well as joined, and means the same: a preposition or demonstrative and its noun.
    private static let apart: WordClass = [.preposition, .demonstrative, .determiner, .conjunction]

    /// "Comes" with its long vowel looks like "you are", which is joined to an adjective or participle and not to a noun.
    private func isVerbOfItsOwn(_ token: Token, behind host: Token, _ forms: inout WordForms) -> Bool {
        guard !token.form.verbs.isEmpty, host.classes.contains(.noun), !host.classes.contains(.adjective), !host.form.verbs.contains(where: { $0.kind == .participle }) else { return false }
        return join(host, token, &forms).inflection.isEmpty
    }

    /// A verb and the prefix before it.
    private func prefixed(_ tokens: [Token], _ index: Int, _ forms: inout WordForms) -> Token? {
        guard index + 1 < tokens.count, tokens[index + 1].kind == .word, !tokens[index + 1].startsLine else { return nil }
        let whole = join(tokens[index], tokens[index + 1], &forms)
        return whole.form.joining.isVerb ? whole : nil
    }

    /// A preposition that has lost the space before a name.
    private func unglued(_ token: Token, _ next: Token?, _ forms: inout WordForms) -> (Token, Token)? {
        guard token.span.count == token.form.letters.count else { return nil }
        for glued in token.form.joining.glued {
            guard glued.isName || next.map({ pack.world.names.values(hash: glued.rest.hash + $0.form.hash) != nil }) == true else { continue }
            let border = token.span.end - glued.rest.count
            let preposition = Token(
                Span(token.span.start, border), forms.word(glued.preposition), spaced: token.spaced, startsLine: token.startsLine)
            let rest = Token(
                Span(border, token.span.end), forms.form(glued.rest.scalars, glued.rest.hash, .word), spaced: true, startsLine: false)
            return (preposition, rest)
        }
        return nil
    }

    private func join(_ one: Token, _ other: Token, _ forms: inout WordForms) -> Token {
        var whole = Token(one.span.union(other.span), forms.joined(one.form, other.form), spaced: one.spaced, startsLine: one.startsLine)
        whole.hasEzafe = other.hasEzafe
        return whole
    }
}
