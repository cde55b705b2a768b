import LanguagePack
import Mentions
import Passage
import Reading

/// Makes the units of a sentence out of its tokens and mentions.
struct UnitBuilder {
    let pack: LanguagePack
    let world: MentionedWorld
    let dates: [DateMention]

    /// The units of each sentence, in order.
    func units(of sentences: [Sentence]) -> [[Unit]] {
        let mentions = world.mentions(ofSentences: sentences.count)
        let dated = Dictionary(grouping: dates.indices) { dates[$0].sentence }
        return sentences.indices.map { units(of: sentences[$0].tokens, mentions: mentions[$0], dates: dated[$0] ?? []) }
    }

    private func units(of tokens: [Token], mentions: [Int], dates inSentence: [Int]) -> [Unit] {
        var outer: [Int: Int] = [:]
        for index in mentions where !world.mentions[index].isInner && outer[world.mentions[index].range.lowerBound] == nil {
            outer[world.mentions[index].range.lowerBound] = index
        }
        var dateAt: [Int: Int] = [:]
        for index in inSentence { dateAt[dates[index].range.lowerBound] = index }
        var units: [Unit] = []
        var at = 0
        while at < tokens.count {
            let quotation = tokens[at].quotation
            if let mention = outer[at], !isVerbNoun(world.mentions[mention], tokens) {
                let range = world.mentions[mention].range
                units.append(Unit(content: .entity([mention]), range: range, quotation: tokens[range.upperBound - 1].quotation == 0 ? 0 : quotation))
                at = range.upperBound
            } else if let date = dateAt[at] {
                // A preposition before the date belongs to it only when the date says so; the unit keeps the rest apart.
                let range = dates[date].range
                units.append(Unit(content: .date(date), range: range, quotation: quotation))
                at = max(range.upperBound, at + 1)
            } else if tokens[at].kind == .mark, quotesName(tokens, at) {
                at += 1
            } else if tokens[at].kind == .mark, isPair(tokens, at, outer, units.last) {
                units.append(Unit(content: .and, range: at..<(at + 1), quotation: quotation))
                at += 1
            } else if tokens[at].kind == .mark {
                units.append(Unit(content: mark(tokens[at].key), range: at..<(at + 1), quotation: quotation))
                at += 1
            } else if let (unit, end) = function(tokens, at, outer, dateAt) {
                units.append(unit)
                at = end
            } else if let (group, end) = VerbGroupFinder(pack: pack).group(in: tokens, at: at) {
                if let adjective = tokens[at].form.fusedAdjective {
                    units.append(Unit(content: .word(adjective), range: at..<(at + 1), quotation: quotation, isNominal: true))
                }
                units.append(Unit(content: .verb(group), range: at..<end, quotation: quotation))
                at = end
            } else {
                let word = tokens[at]
                let isAdverb = !word.classes.isDisjoint(with: [.adverb]) && word.classes.isDisjoint(with: [.noun, .adjective, .event])
                units.append(Unit(
                    content: isAdverb ? .adverb : .word(word.stem), range: at..<(at + 1), quotation: quotation, isNominal: !isAdverb))
                at += 1
            }
        }
        return coordinated(units)
    }

    /// Whether the mark opens or closes the quotation of a mere name or term, which divides nothing: in "Tehran".
    private func quotesName(_ tokens: [Token], _ at: Int) -> Bool {
        guard !Self.dividing.contains(tokens[at].key) else { return false }
        let own = tokens[at].quotation
        let opens = at + 1 < tokens.count && tokens[at + 1].quotation != own && tokens[at + 1].quotation != 0
        let number = opens ? tokens[at + 1].quotation : at > 0 ? tokens[at - 1].quotation : 0
        guard number != 0, number != own else { return false }
        var inside = opens ? at + 1 : at - 1
        var length = 0
        while tokens.indices.contains(inside), tokens[inside].quotation == number {
            if tokens[inside].kind == .mark || length > 0 && tokens[inside].finite != nil { return false }
            length += 1
            inside += opens ? 1 : -1
        }
        // A quotation that runs on into another sentence is speech.
        return length <= 6 && tokens.indices.contains(inside)
    }

    private static let dividing: Set<String> = [",", ":", "(", ")", ".", "-", "!", "?"]

    /// "The Russia-Turkey agreement": a dash between two states joins them.
    private func isPair(_ tokens: [Token], _ at: Int, _ outer: [Int: Int], _ before: Unit?) -> Bool {
        guard tokens[at].key == "-", case .entity(let one)? = before?.content, before?.range.upperBound == at, let other = outer[at + 1] else { return false }
        return (one + [other]).allSatisfy { world.referents[world.mentions[$0].referent].kind == .state }
    }

    /// "Left" is "did leaving", and "leaving" is written like "Turk".
    private func isVerbNoun(_ mention: Mention, _ tokens: [Token]) -> Bool {
        let next = mention.range.upperBound
        guard mention.use == .adjective, mention.range.count == 1, next < tokens.count, let verb = tokens[next].finite else { return false }
        return pack.lexicon.isCompound(tokens[mention.range.lowerBound].stem, verb.lemma)
    }

    private func mark(_ key: String) -> Unit.Content {
        switch key {
        case ",": .comma
        case ":": .colon
        case "(": .parenthesis(opens: true)
        case ")": .parenthesis(opens: false)
        default: .mark
        }
    }

    /// The longest function word that begins at `at`.
    private func function(_ tokens: [Token], _ at: Int, _ outer: [Int: Int], _ dateAt: [Int: Int]) -> (Unit, Int)? {
        var hash = PhraseHash()
        var best: (Lexicon.FunctionWord, Int)?
        var shorter: (Lexicon.FunctionWord, Int)?
        for end in at..<min(tokens.count, at + 6) {
            guard tokens[end].kind == .word, end == at || outer[end] == nil && dateAt[end] == nil else { break }
            hash.add(tokens[end].form.hash)
            guard pack.lexicon.functionWords.canStart(hash) else { break }
            if let words = pack.lexicon.functionWords.values(hash: hash) {
                // Of several readings the one that joins clauses or governs a noun shapes the sentence.
                shorter = best
                best = (words.first { !$0.classes.isDisjoint(with: [.subordinator, .preposition, .objectMarker, .conjunction]) } ?? words[0], end + 1)
            }
        }
        // "After this" is an adverb alone; before a noun it is "after" and "this".
        if let (word, end) = best, word.classes == [.adverb], end > at + 1, end < tokens.count, shorter?.1 == end - 1,
           tokens[end - 1].classes.contains(.demonstrative), pack.encounterWords.has(.encounter, tokens[end].stem) { best = shorter }
        guard let (word, end) = best else { return nil }
        // A word that is also a noun or a verb form here is left to those, when it stands alone.
        if end == at + 1, tokens[at].finite != nil, !word.classes.contains(.preposition) { return nil }
        let content: Unit.Content
        if word.classes.contains(.preposition) { content = .preposition(word.function)
        } else if word.classes.contains(.objectMarker) { content = .objectMarker
        } else if word.classes.contains(.conjunction) { content = word.function == "and" ? .and : word.function == "or" ? .or : .subordinator(word.function)
        } else if word.classes.contains(.subordinator) { content = .subordinator(word.function)
        } else if word.classes.contains(.demonstrative) {
            // "On its sidelines, talks": a new noun behind it leaves the word a pronoun.
            content = end < tokens.count && pack.settings.separators.contains(tokens[end].key) ? .adverb : .demonstrative
        } else if word.classes.contains(.pronoun) || word.function == "reflexive" || word.function == "emphasis" {
            // "We" and "I" name nobody: the verb's person says who speaks.
            content = ["reflexive", "reciprocal", "emphasis"].contains(word.function) ? .reflexive
                : word.function.hasPrefix("person=1") ? .adverb : .word(tokens[at].key)
        } else if word.classes.contains(.determiner) { content = .word(tokens[at].key)
        } else { content = .adverb }
        return (Unit(content: content, range: at..<end, quotation: tokens[at].quotation), end)
    }

    /// "Putin and Lavrov": entities joined by "and" or by commas before it are one unit.
    private func coordinated(_ units: [Unit]) -> [Unit] {
        var result: [Unit] = []
        var at = 0
        while at < units.count {
            guard case .entity(var mentions) = units[at].content else {
                result.append(units[at])
                at += 1
                continue
            }
            var unit = units[at]
            var next = at + 1
            // What follows a credit is no part of it.
            let credits: Bool = if case .preposition("according")? = result.last?.content { true } else { false }
            while next + 1 < units.count, case .entity(let more) = units[next + 1].content {
                if isPost(units[at], result.last, before: more) { break }
                if case .and = units[next].content { mentions += more; unit.range = unit.range.lowerBound..<units[next + 1].range.upperBound; next += 2; continue }
                // A comma joins only when an "and" closes the list.
                if !credits, case .comma = units[next].content, closesList(units, next + 2) {
                    mentions += more; unit.range = unit.range.lowerBound..<units[next + 1].range.upperBound; next += 2; continue
                }
                break
            }
            unit.content = .entity(mentions)
            result.append(unit)
            at = next
        }
        return result
    }

    /// "A of the parliament in X and B": a person behind the place of the first one's office is no second place.
    private func isPost(_ unit: Unit, _ before: Unit?, before more: [Int]) -> Bool {
        guard case .preposition("in")? = before?.content, case .entity(let mentions) = unit.content else { return false }
        func kind(_ mention: Int) -> NodeKind { world.referents[world.mentions[mention].referent].kind }
        return mentions.allSatisfy { kind($0) != .person } && more.contains { kind($0) == .person }
    }

    private func closesList(_ units: [Unit], _ at: Int) -> Bool {
        var next = at
        while next + 1 < units.count, case .entity = units[next + 1].content {
            if case .and = units[next].content { return true }
            guard case .comma = units[next].content else { return false }
            next += 2
        }
        // "A, B, C and some other states".
        guard next + 2 < units.count, case .and = units[next].content, case .word = units[next + 2].content else { return false }
        return switch units[next + 1].content {
        case .adverb: true
        case .word(let stem): pack.settings.partitives.contains(stem)
        default: false
        }
    }
}
