import LanguagePack
import Passage
import Reading

/// Names of persons that no table lists, by their given names, their shape and what stands around them.
extension SentenceParser {
    /// Where a run of words that can be a name ends; nil when nothing vouches for a person.
    func nameRun(_ at: Int, introduced: Bool, afterComma: Bool) -> Int? {
        guard !startsWithHead(at), !isProxy(at) else { return nil }
        let given = isGivenName(at) || isFathered(at)
        // An everyday word that is a given name too names nobody behind a preposition or a noun, or before somebody's family name.
        if !introduced, given, isOrdinary(at), !mayBeginName(at) { return nil }
        guard introduced || given else { return nameBeforeOffice(at) ?? nameBeforeSpeech(at) }
        var end = at
        if isFathered(at) { end = at + 2 }
        while end < tokens.count, end < at + 5, end == at || !isListedInFull(end), isNameWord(end) || end > at && isFamilyOfSomebody(end) || end > at && pack.grammar.nameParticles.contains(tokens[end].form.hash) && end + 1 < tokens.count && isNameWord(end + 1) {
            if end > at, !tokens[end].spaced { break }
            end += 1
            // After the first strange word that is no given name, one more may follow; the rest is the sentence.
            if end - at >= 2, !isGivenName(end - 1), !pack.grammar.nameParticles.contains(tokens[end - 1].form.hash),
               end < tokens.count, !isGivenName(end), !pack.grammar.nameParticles.contains(tokens[end].form.hash) { break }
        }
        guard end > at else { return nil }
        // Behind given names alone an everyday word with an ending is the family name: "Mohammad Ali Shojai".
        if given, end < tokens.count, end < at + 4, (at..<end).allSatisfy({ isGivenName($0) && entityName($0) == nil }), isNisba(end) { end += 1 }
        // "Uzi Dayan said": so does one of whom it says that he speaks.
        if given, end == at + 1, end < tokens.count, isLikeName(end), speaksBehind(end + 1) { end += 1 }
        // "Hosseini Bushehri": behind the family name the town it comes from.
        if end > at + 1 || introduced && end > at, end < tokens.count, isOfTown(end), !titleStarts(end) { end += 1 }
        while end > at + 1, end < tokens.count, tokens[end].kind == .word, pack.grammar.nameEndings.contains(tokens[end].form.hash), !isLight(end), !isGivenName(end), !titleStarts(end),
              end + 1 < tokens.count { end += 1 }
        if given {
            // A given name alone names nobody; nor do two that are ordinary words.
            guard end - at > 1, (at..<end).contains(where: { tokens[$0].isUnknown || isGivenName($0) && !isOrdinary($0) }) else { return nil }
            if !introduced && isOrdinary(at) && !(at + 1..<end).contains(where: { tokens[$0].isUnknown }) { return nil }
            return end
        }
        // One strange word behind an office is a name only where a mark, an honorific or a preposition sets it off.
        if end - at == 1, !afterComma, !(end < tokens.count && tokens[end].kind == .mark && !isOpenQuote(end)), !isHonored(at), !isSetOff(at) { return nil }
        if afterComma { return end < tokens.count && (isComma(end) || tokens[end].kind == .mark || tokens[end].classes.contains(.preposition)) || end - at > 1 ? end : nil }
        return end
    }

    /// "X bin Y": the particle makes a name of the word before it.
    func isFathered(_ at: Int) -> Bool {
        guard at + 2 < tokens.count, tokens[at].kind == .word, tokens[at].classes.isDisjoint(with: .function), tokens[at + 1].kind == .word else { return false }
        return pack.grammar.lineageParticles.contains(tokens[at + 1].form.hash) && pack.grammar.nameParticles.contains(tokens[at + 1].form.hash) && isNameWord(at + 2)
    }

    /// Whether somebody's listed full name begins here: what stands before it is no part of it.
    func isListedInFull(_ at: Int) -> Bool {
        matches[at].contains { match in
            if case .names(let names) = match.content { match.range.count > 1 && names.contains { $0.use == .full && pack.world.entities[$0.entity].kind == .person } } else { false }
        }
    }

    /// Whether the word, which looks inflected, is listed as the family name of somebody.
    func isFamilyOfSomebody(_ at: Int) -> Bool {
        tokens[at].kind == .word && tokens[at].isInflected && tokens[at].verbs.isEmpty && matches[at].contains { match in
            if case .names(let names) = match.content { match.range.count == 1 && names.contains { $0.use == .family } && names.allSatisfy { pack.world.entities[$0.entity].kind == .person } } else { false }
        }
    }

    /// Whether the word is a town's name with one letter more: of Shiraz, of Bushehr.
    func isOfTown(_ at: Int) -> Bool {
        guard tokens[at].kind == .word, tokens[at].finite == nil, tokens[at].key.unicodeScalars.count > 4, entityName(at) == nil, stateName(at) == nil else { return false }
        let town = String(tokens[at].key.unicodeScalars.dropLast())
        return pack.world.names.values(for: town).contains { pack.world.entities[$0.entity].kind == .place && pack.world.entities[$0.entity].type == "city" && $0.use != .bare }
    }

    func isNisba(_ at: Int) -> Bool {
        isLikeName(at) && tokens[at].classes.isDisjoint(with: [.function, .time]) && !tokens[at].inflection.contains(.possessive) && tokens[at].key.unicodeScalars.count == tokens[at].stem.unicodeScalars.count + 1
    }

    func isSetOff(_ at: Int) -> Bool {
        at + 1 < tokens.count && tokens[at].isUnknown && !tokens[at].isInflected && tokens[at].key.unicodeScalars.count > 3
            && tokens[at + 1].classes.contains(.preposition)
    }

    func mayBeginName(_ at: Int) -> Bool {
        if at > 0, tokens[at - 1].kind == .word, !tokens[at - 1].classes.isDisjoint(with: [.preposition, .noun, .adjective]) { return false }
        return !(at + 1 < tokens.count && matches[at + 1].contains { match in
            if case .names(let names) = match.content { names.contains { $0.use == .family && !pack.world.entities[$0.entity].risky } } else { false }
        })
    }

    func isHonored(_ at: Int) -> Bool {
        at > 0 && matches[at - 1].contains { if case .honorific(let risky) = $0.content { !risky && $0.range.upperBound == at } else { false } }
    }

    /// Unknown words directly before an office, mostly with a comma between: the apposition says that they name a person.
    func nameBeforeOffice(_ at: Int) -> Int? {
        var end = at
        // So strong a sign allows words that look inflected, and an adjective behind a name.
        while end < tokens.count, end < at + 4, isNameWord(end) || isLikeName(end) || end > at && tokens[end].classes.contains(.adjective) && tokens[end].verbs.isEmpty { end += 1 }
        guard end > at, at == 0 || tokens[at - 1].kind == .mark || !isNameWord(at - 1), !(at + 1..<end).contains(where: { isListedInFull($0) }) else { return nil }
        let behind = foreignSpelling(end) ?? end
        if isComma(behind) { return end - at >= 1 && titleStarts(behind + 1) && !namedBehind(behind + 1) ? end : nil }
        // Without the comma both the words and the office must leave no doubt.
        guard end - at >= 2, (at..<end).filter({ tokens[$0].isUnknown }).count * 2 >= end - at, tokens[at].isUnknown || isGivenName(at),
              at == 0 || tokens[at - 1].classes.isDisjoint(with: [.noun, .adjective]) || !tokens[at - 1].classes.isDisjoint(with: .function),
              officeWithHolder(behind) else { return nil }
        return end
    }

    /// Whether the office of one person begins here that says for whom it is held.
    func officeWithHolder(_ at: Int) -> Bool {
        guard at < tokens.count else { return false }
        return matches[at].contains { match in
            guard case .title(let titles) = match.content, !titles[0].isPlural else { return false }
            let next = match.range.upperBound
            return stateName(next) != nil || entityName(next).map { pack.world.entities[$0.1.entity].kind == .organization } == true
                || next < tokens.count && (startsWithHead(next) || matches[next].contains { if case .reference(.state) = $0.content { true } else if case .reference(.own_state) = $0.content { true } else { false } })
        }
    }

    func isLikeName(_ at: Int) -> Bool {
        tokens[at].kind == .word && tokens[at].isInflected && tokens[at].verbs.isEmpty && entityName(at) == nil && !titleStarts(at) && !startsWithHead(at)
    }

    func isGivenName(_ at: Int) -> Bool {
        at < tokens.count && tokens[at].kind == .word && pack.grammar.isGivenName(tokens[at].form.hash)
    }

    /// Whether the word can be part of a name: unknown to the lexicon, or known as a name too, and no name of something else.
    func isNameWord(_ at: Int) -> Bool {
        guard at < tokens.count, tokens[at].kind == .word, tokens[at].classes.isDisjoint(with: .function) else { return false }
        let token = tokens[at]
        // "Amir" before a state is an office, although it is a given name too.
        if titleStarts(at), stateName(at + 1) != nil { return false }
        if isGivenName(at) { return true }
        guard token.isUnknown || token.classes.contains(.nameToo) && token.finite == nil else { return false }
        if titleStarts(at) || startsWithHead(at) { return false }
        return entityName(at) == nil
    }
}
