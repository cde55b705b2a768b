import LanguagePack
import Mentions
import Passage

/// Slots beyond a deed's own: whom a description is about, and what a relative clause tells more of.
extension FrameMatcher {
    /// Names of the slots.
    enum Wider {
        /// The clause's subject, wherever the noun stands: "stressed the support for X".
        static let actor = "actor"
        /// The name that a description follows or is said of: "X, ally of Y", "X is one of the allies of Y".
        static let head = "head"
        /// What a relative clause belongs to: "the base where forces of X are".
        static let antecedent = "antecedent"
        /// Who says what the clause says.
        static let speaker = "speaker"
        /// Whom the clause speaks of: its subject, or who has what its subject is: "the conduct of X is".
        static let theme = "theme"
        /// Who refers to the noun: "referring to the crimes of X, Y said".
        static let teller = "teller"
        /// Whose claim the sentences before told, where the clause speaks of "this news", "the charge".
        static let claimer = "claimer"
        /// Where the nameless thing stands that is acted on: "attacked a checkpoint in X".
        static let site = "site"
    }

    /// The mentions in one of these slots; nil for any other slot.
    func wider(_ slot: String, _ predicate: Predicate) -> [Int]? {
        switch slot {
        // What is only talked about is done by nobody.
        case Wider.actor: predicate.noun.map { isTopic($0.group, predicate.clause) } == true ? [] : predicate.clause.subject
        case Wider.head: head(predicate)
        case Wider.antecedent: if case .relative(let mention?) = predicate.clause.link { [mention] } else { [] }
        case Wider.speaker: predicate.noun.map { predicate.clause.groups[$0.group].preposition == "about" } == true ? [] : predicate.clause.speaker
        case Wider.theme: theme(predicate.clause)
        case Wider.claimer: claimed(predicate)
        case Wider.site: site(predicate)
        case Wider.teller: predicate.noun.map { predicate.clause.groups[$0.group].preposition == "referring" } == true ? predicate.clause.subject : []
        default: nil
        }
    }

    private func site(_ predicate: Predicate) -> [Int] {
        guard predicate.reading == .verb, !predicate.isPassive else { return [] }
        let groups = predicate.clause.groups
        // Who strikes at home strikes somebody else than his own town.
        let sides = Set(predicate.clause.subject.compactMap { world.referents[world.mentions[$0].referent].side(in: pack) })
        for (group, place) in zip(groups, groups.dropFirst()) where group.entities.isEmpty && !group.words.isEmpty {
            // The object marker may stand behind the place.
            let isActedOn = group.isObject || group.preposition == "to" || group.preposition == nil && place.isObject
            guard isActedOn, place.preposition == "in" || place.preposition == "near", place.range.lowerBound <= group.range.upperBound + 2 else { continue }
            return place.entities.filter { mention in
                let there = world.referents[world.mentions[mention].referent]
                let home = there.kind == .state ? there.side(in: pack) : there.entity.map { pack.world.entities[$0].state } ?? there.state
                return [.place, .state, .base].contains(there.kind) && home.map(sides.contains) != true
            }
        }
        return []
    }

    private func theme(_ clause: Clause) -> [Int] {
        if clause.hasOwnSubject { return clause.subject }
        return clause.groups.first { $0.preposition == nil && !$0.isObject && ($0.words.count + $0.entities.count) > 0 }?.entities ?? []
    }

    /// Who brought the news that the clause denies without naming him.
    private func claimed(_ predicate: Predicate) -> [Int] {
        let clause = predicate.clause
        let own = Set(clause.subject.map { world.mentions[$0].referent })
        // What its own president says a state does not deny.
        let sides = Set(own.compactMap { world.referents[$0].side(in: pack) })
        let denied = clause.groups.contains { group in
            group.entities.isEmpty && group.words.contains { pack.settings.claimNouns.contains($0.stem) }
                && (group.isObject || group.isDemonstrative || group.words.last.map { pack.settings.claimNouns.contains($0.stem) } == true)
        }
        return denied ? claimers.filter { claimer in
            let claimer = world.mentions[claimer].referent
            return !own.contains(claimer) && world.referents[claimer].side(in: pack).map(sides.contains) != true
        } : []
    }

    /// Whether the noun stands for what is only talked about.
    func isTopic(_ group: Int, _ clause: Clause) -> Bool {
        clause.groups[group].preposition == "about" || isGoverned(group, clause)
    }

    /// "With the lifting of sanctions disagreed": the deed behind "with" is what the verb's noun is about, not how it is done.
    func isGoverned(_ group: Int, _ clause: Clause) -> Bool {
        guard clause.groups[group].preposition == "with", let governors = pack.settings.governors["with"] else { return false }
        return clause.groups[(group + 1)...].contains { later in
            later.preposition == nil && later.entities.isEmpty && later.words.first.map { !pack.settings.callingWords.contains($0.stem) } == true && later.words.last.map { governors.contains($0.stem) } == true
        }
    }

    private func head(_ predicate: Predicate) -> [Int] {
        let clause = predicate.clause
        guard let noun = predicate.noun else { return clause.subject }
        let group = clause.groups[noun.group]
        let own = Set(group.entities)
        // "Fighters of X affiliated to Y are": the name right before is the likelier one.
        let before = noun.group > 0 && noun.word == 0 ? clause.groups[noun.group - 1] : nil
        let isAttribute = group.preposition == nil && before.map { $0.range.upperBound == group.range.lowerBound && !$0.entities.isEmpty && ($0.preposition == nil || clause.subject.isEmpty) } == true
        // "X is ally of Y", "X is one of the allies of Y".
        if !isAttribute, let verb = clause.verb, pack.morphology.has("copula", verb.lemma), group.preposition == nil || group.preposition == "from" {
            return clause.subject.filter { !own.contains($0) }
        }
        guard group.preposition == nil, !group.isObject, let before else { return [] }
        guard before.range.upperBound + 1 >= group.range.lowerBound, !before.isObject else { return [] }
        return Array(before.entities.suffix(1))
    }
}
