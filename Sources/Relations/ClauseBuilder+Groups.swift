import LanguagePack
import Mentions
import Passage
import Reading

/// Where the groups of a clause begin and end.
extension ClauseBuilder {
    /// "And X, the leader of the rebels | the marker": what describes whom "and" has brought in marks him as the object.
    var isApposition: Bool {
        guard let group, group.preposition == nil, group.afterMark, let head = group.words.first, pack.lexicon.classes(head.stem).contains(.human),
              let named = open[open.count - 1].groups.last, named.afterAnd || !finished.isEmpty && open[open.count - 1].groups.count == 1,
              named.preposition == nil, named.words.isEmpty, let mention = named.entities.last else { return false }
        return open[open.count - 1].link == .main && !finished.isEmpty && world.referents[world.mentions[mention].referent].kind == .person
    }

    /// Whether an adverb here stands within a noun's group, before its name or what says whose it is.
    func isOfNoun(before next: Unit?) -> Bool {
        guard let group, !group.words.isEmpty, group.entities.isEmpty else { return false }
        return switch next?.content {
        case .entity: true
        case .preposition("of"): isProperty
        default: false
        }
    }

    /// Whether the group tells of a property whose owner is not said yet.
    var isProperty: Bool {
        guard let group, group.entities.isEmpty else { return false }
        return group.words.contains { pack.settings.propertyNouns.contains($0.stem) }
    }

    /// The preposition of a group that names nobody yet, where it takes people, bodies or places.
    var sharedPreposition: String? {
        guard let group, let preposition = group.preposition, group.entities.isEmpty, group.dates.isEmpty, let last = group.words.last, !group.isDemonstrative,
              ["in", "with", "to", "from", "against", "between", "by"].contains(preposition),
              !pack.lexicon.classes(last.stem).isDisjoint(with: [.human, .body]) else { return nil }
        return preposition
    }

    /// "At the invitation of X | bound for Y": an adjective that makes a verb takes the name behind it away from the group before.
    func isPredicative(_ stem: String, before next: Unit?) -> Bool {
        guard let group, group.preposition != nil, !group.words.isEmpty else { return false }
        if pack.settings.callingWords.contains(stem) { return true }
        guard case .entity? = next?.content else { return false }
        if pack.settings.predicateHeads.contains(stem) { return true }
        let (classes, frames) = (pack.lexicon.classes(stem), pack.frames.frames(noun: stem))
        return classes.contains(.adjective) && classes.isDisjoint(with: [.noun, .event]) && !frames.isEmpty
            && frames.contains { !$0.isNominal && $0.product == .edge(.travelledTo) }
    }

    /// "In Helsinki of Finland": the state only tells where the place lies.
    func isStateOfPlace(_ mentions: [Int]) -> Bool {
        guard let last = group?.entities.last, group!.preposition != nil, mentions.count == 1 else { return false }
        let (place, state) = (world.referents[world.mentions[last].referent], world.referents[world.mentions[mentions[0]].referent])
        guard place.kind == .place, state.kind == .state, world.mentions[mentions[0]].use == .name, let slug = state.entity.map({ pack.world.entities[$0].slug }) else { return false }
        return (place.state ?? place.entity.flatMap { pack.world.entities[$0].links.first }) == slug
    }

    /// "The newspaper A of Japan", "the Workers' Party of Iraq": the state right behind a body only tells whose it is.
    func isStateOfBody(_ mentions: [Int], _ unit: Unit, isObject: Bool) -> Bool {
        guard let group, let last = group.entities.last, mentions.count == 1, group.range.upperBound == unit.range.lowerBound, world.mentions[mentions[0]].use == .name else { return false }
        let (body, state) = (world.referents[world.mentions[last].referent], world.referents[world.mentions[mentions[0]].referent])
        guard body.kind == .organization, state.kind == .state, world.mentions[last].use != .title else { return false }
        // "A calls the party of X terrorist": where the clause has its subject, body and state are one object.
        if isObject, group.preposition == nil, !group.afterAnd, open[open.count - 1].groups.contains(where: { $0.preposition == nil && !$0.isObject && !$0.entities.isEmpty && $0.words.isEmpty }) { return true }
        // "Hezbollah drove Israel out": another state behind a body is the object.
        return body.isOutlet || body.type != "international" && body.state != nil && body.state == state.entity.map { pack.world.entities[$0].slug }
    }

    /// "On this journey | X …": what is pointed at is known, so that the name behind it begins another group.
    func isAfterPointing(_ mentions: [Int]) -> Bool {
        guard let group, group.isDemonstrative, let last = group.words.last, let first = mentions.first else { return false }
        let kind = world.referents[world.mentions[first].referent].kind
        return world.mentions[first].use != .adjective && (kind == .person || kind == .state && pack.encounterWords.has(.encounter, last.stem))
    }

    /// Whether the group has its name, so that what follows begins another.
    var isFull: Bool { group.map { !$0.entities.isEmpty || !$0.dates.isEmpty } ?? false }

    /// "This meeting" is a group of its own; "this terrorist group" takes its adjective along.
    func continuesDemonstrative(_ stem: String, _ unit: Unit) -> Bool {
        // An adjective that one becomes makes a predicate: "calling for".
        guard !pack.frames.frames(noun: stem).contains(where: { $0.lights.contains { pack.morphology.has("passive_light", $0) } }) else { return false }
        return pack.lexicon.classes(stem).contains(.adjective) && !pack.lexicon.classes(stem).contains(.noun)
    }

    /// "In the Sunday meeting of his": behind a date the reflexive belongs to the noun before it.
    mutating func marksDatedNoun(_ unit: Unit) -> Bool {
        guard group == nil, pendingPreposition == nil, let last = open[open.count - 1].groups.last, !last.dates.isEmpty, !last.words.isEmpty, last.entities.isEmpty,
              last.range.upperBound == unit.range.lowerBound else { return false }
        let index = open[open.count - 1].groups.count - 1
        open[open.count - 1].groups[index].isReflexive = true
        open[open.count - 1].groups[index].range = last.range.lowerBound..<unit.range.upperBound
        return true
    }

    mutating func startGroup(_ unit: Unit) {
        let (preposition, start, demonstrative) = (pendingPreposition, pendingStart, pendingDemonstrative)
        endGroup()
        group = Group(preposition: preposition, range: (start ?? unit.range.lowerBound)..<unit.range.upperBound)
        group!.isDemonstrative = demonstrative
        group!.afterMark = afterMark
        group!.afterAnd = afterAnd
    }

    mutating func extend(_ unit: Unit) { group!.range = group!.range.lowerBound..<unit.range.upperBound }

    mutating func endGroup(keepPreposition: Bool = false) {
        if let group {
            open[open.count - 1].groups.append(group)
            self.group = nil
            pendingPreposition = nil
            pendingStart = nil
        }
        if !keepPreposition {
            pendingPreposition = nil
            pendingStart = nil
        }
        pendingDemonstrative = false
    }

    /// "The talks of yesterday of A with B": a name behind the date belongs to the noun before it, when a partner follows.
    func withDatedNouns(_ clause: Clause) -> Clause {
        var clause = clause
        var index = 0
        while index + 2 < clause.groups.count {
            let (noun, name, partner) = (clause.groups[index], clause.groups[index + 1], clause.groups[index + 2])
            if let word = noun.words.last, !noun.dates.isEmpty, noun.entities.isEmpty,
               name.preposition == nil, name.words.isEmpty, !name.entities.isEmpty, !name.isObject, !name.afterMark, !name.afterAnd,
               partner.preposition == "with" ? pack.encounterWords.has(.encounter, word.stem) : ["to", "against"].contains(partner.preposition) && noun.words.contains(where: { isDeed($0.stem) || isJourney($0.stem) }) {
                clause.groups[index].entities = name.entities
                clause.groups[index].range = noun.range.lowerBound..<name.range.upperBound
                clause.groups.remove(at: index + 1)
            }
            index += 1
        }
        return clause
    }

    private func isJourney(_ noun: String) -> Bool { pack.frames.frames(noun: noun).contains { $0.product == .edge(.travelledTo) && $0.isNominal } }

    func isDeed(_ noun: String) -> Bool { pack.frames.frames(noun: noun).contains { $0.isDeed && $0.isNominal } }
}
