import LanguagePack
import Passage
import Reading

/// Names that are ordinary words too, or the beginning of another's: what around them says that they are meant.
extension SentenceParser {
    /// A name that is an ordinary word too, or very short, must be backed by what stands around it.
    func isPlausible(_ name: Name, _ range: Range<Int>) -> Bool {
        if name.use == .bare { return false }
        let entity = pack.world.entities[name.entity]
        // A little word of one or two letters that happens to complete a name: "and also" is not Venice.
        guard range.count == 1 else {
            return !isOfAnother(entity, range) && !isElsewhere(entity, name) && [range.lowerBound, range.upperBound - 1].allSatisfy { at in
                tokens[at].classes.isDisjoint(with: .function) || tokens[at].key.unicodeScalars.count > 2
            }
        }
        let token = tokens[range.lowerBound]
        if !token.verbs.isEmpty && token.finite != nil && token.classes.isEmpty && name.use != .full { return false }
        if isQuotedAlone(range) { return true }
        // "Economic Times" is not the Times.
        if entity.isOutlet, name.use == .short, range.lowerBound > 0, tokens[range.lowerBound - 1].isUnknown, tokens[range.lowerBound].spaced, !isForeign(range.lowerBound - 1) { return false }
        if entity.risky, entity.kind != .person, state.resolving, state.namedInFull.contains(name.entity), closes(range.upperBound) { return true }
        if entity.risky, entity.kind == .place { return isKnownPlace(name.entity, range) }
        if entity.risky, entity.kind == .organization, !entity.isOutlet, followsTitle(range.lowerBound), closes(range.upperBound) {
            // "The member for Amol" is that of the town and not of the movement that is written alike.
            return !pack.world.names.values(for: token.key).contains { pack.world.entities[$0.entity].kind == .place }
        }
        if entity.risky { return entity.kind == .organization && (isCredited(range.lowerBound) && closes(range.upperBound) || isHeading(range, entity)) }
        if name.use == .adjective {
            // "Leaving Washington" has the letters of "Turkish": an adjective stands behind a noun, and no name follows it.
            let at = range.lowerBound
            guard token.classes.contains(.noun) else { return true }
            return at > 0 && tokens[at - 1].kind == .word && tokens[at - 1].classes.isDisjoint(with: .function)
                && !(at + 1 < tokens.count && (tokens[at + 1].finite != nil || matches[at + 1].contains { if case .names = $0.content { true } else { false } }))
        }
        // An inflected form that is a word of its own is that word; an exact name that the table does not call risky is the name.
        let ordinary = !token.classes.isDisjoint(with: [.noun, .adjective, .adverb, .number, .time]) || !token.classes.isDisjoint(with: .function)
        return !ordinary || pack.world.names.values(for: token.key).contains(name)
    }

    /// "The Congress Party", in news of other states: every state may have a party of that name.
    private func isElsewhere(_ party: Entity, _ name: Name) -> Bool {
        party.type == "party" && name.use == .short && state.resolving && !party.state.isEmpty && !state.statesNamed.isEmpty && !state.statesNamed.contains(party.state)
    }

    /// "The ministry of health of Afghanistan": the words alone name an organ of one state, and here another state stands behind them.
    func isOfAnother(_ organ: Entity, _ range: Range<Int>) -> Bool {
        guard Entity.publicTypes.contains(organ.type), !organ.state.isEmpty, stateName(range.upperBound - 1) == nil,
              let (words, name) = stateName(range.upperBound), name.use != .adjective,
              pack.world.entities[name.entity].id != "state:\(organ.state)" else { return false }
        return words.upperBound >= tokens.count || tokens[words.upperBound].classes.isDisjoint(with: .objectMarker)
    }

    /// A place whose name is an everyday word too: one that the article calls a town elsewhere, or that a place of its state stands before.
    func isKnownPlace(_ place: Int, _ range: Range<Int>) -> Bool {
        if state.resolving, state.headedPlaces.contains(place) { return true }
        guard isAnd(range.lowerBound - 1) || isComma(range.lowerBound - 1), let before = state.world.mentions.last, before.sentence == number,
              before.range.upperBound == range.lowerBound - 1 else { return false }
        let neighbour = state.registry.referents[before.referent]
        return neighbour.kind == .place && neighbour.entity != nil && neighbour.state == pack.world.entities[place].state && neighbour.type == pack.world.entities[place].type
    }

    /// Whether "according to" stands directly before.
    func isCredited(_ at: Int) -> Bool {
        (max(0, at - 4)..<at).contains { start in
            matches[start].contains { match in
                if case .function(let word) = match.content { word.function == "according" && match.range.upperBound == at } else { false }
            }
        }
    }

    /// "Commander of the Corps": a title of office directly before.
    func followsTitle(_ at: Int) -> Bool {
        (max(0, at - 4)..<at).contains { start in
            matches[start].contains { if case .title = $0.content { $0.range.upperBound == at } else { false } }
        }
    }

    /// "Mehr: …": an outlet alone before the colon that opens the news.
    func isHeading(_ range: Range<Int>, _ entity: Entity) -> Bool {
        range.lowerBound == 0 && range.upperBound < tokens.count && tokens[range.upperBound].isMark(":")
            && ["agency", "newspaper", "broadcaster", "website"].contains(entity.type)
    }

    /// Whether no noun follows that the word could belong to.
    func closes(_ at: Int) -> Bool {
        at >= tokens.count || tokens[at].kind != .word || !tokens[at].classes.isDisjoint(with: .function) || tokens[at].finite != nil
    }

    /// Whether quotation marks stand directly around the words.
    func isQuotedAlone(_ range: Range<Int>) -> Bool {
        range.lowerBound > 0 && range.upperBound < tokens.count
            && isOpenQuote(range.lowerBound - 1) && isCloseQuote(range.upperBound)
    }
}
