import LanguagePack
import Mentions

/// Who says what a clause says.
extension ClauseBuilder {
    /// Whether the clause's verb says something: "said", "gave the warning".
    func isSpeech(_ clause: Clause) -> Bool {
        guard let verb = clause.verb, !verb.form.negative else { return false }
        if pack.morphology.has("speech", verb.lemma), !pack.morphology.has("light", verb.lemma) || clause.groups.last?.preposition != nil || clause.groups.last?.words.isEmpty == true {
            return true
        }
        if saysAsClaimant(clause) { return true }
        guard pack.settings.reportLights.contains(verb.lemma), let last = clause.groups.last, last.entities.isEmpty, !last.isObject else { return false }
        return last.words.last.map { pack.settings.reportNouns.contains($0.stem) } ?? false
    }

    /// What a researcher or a citizen of a state says is not said by the state.
    func isPrivate(_ mention: Int, _ clause: Clause) -> Bool {
        guard world.referents[world.mentions[mention].referent].kind == .state, let group = clause.groups.first(where: { $0.entities.contains(mention) }) else { return false }
        return group.words.contains { pack.settings.privatePeople.contains($0.stem) }
    }

    /// "Became claimant": an adjective and "become" that say something.
    func saysAsClaimant(_ clause: Clause) -> Bool {
        guard let verb = clause.verb, pack.morphology.has("passive_light", verb.lemma) else { return false }
        return clause.groups.last.map { $0.entities.isEmpty && !$0.isObject && $0.words.last.map { pack.settings.claimants.contains($0.stem) } == true } ?? false
    }

    /// Whether the unit can begin the clause that somebody says.
    func beginsClause(_ unit: Unit) -> Bool {
        switch unit.content {
        case .entity, .word, .preposition, .demonstrative, .subordinator("if"): true
        default: false
        }
    }

    /// "Saying that …, X added": the one who says stands behind what is said.
    mutating func nameLaterSpeakers() {
        for index in finished.indices where finished[index].link == .adverbial("saying") && finished[index].speaker.isEmpty {
            let around = finished[(index + 1)...].first { $0.range.lowerBound < finished[index].range.lowerBound } ?? finished[(index + 1)...].first { $0.link == .main }
            finished[index].speaker = around?.subject ?? []
        }
    }
}
