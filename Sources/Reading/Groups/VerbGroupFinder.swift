import LanguagePack

/// Puts a finite verb together with its auxiliaries.
public struct VerbGroupFinder: Sendable {
    private let pack: LanguagePack

    /// Finds with the verbs of `pack`.
    public init(pack: LanguagePack) { self.pack = pack }

    /// The verb group that begins at a token, with the end of its range: will do, has done, had been done.
    public func group(in tokens: [Token], at: Int) -> (group: VerbGroup, end: Int)? {
        func forms(_ index: Int) -> [VerbForm] { index < tokens.count ? tokens[index].verbs : [] }
        // Future: a present form of "want", then the bare past stem.
        if let will = forms(at).first(where: { $0.kind == .finite && $0.tense != .past && $0.lemma == pack.settings.futureAuxiliary }),
           let main = forms(at + 1).first(where: { $0.kind == .finite && $0.tense == .past && $0.person == 3 && !$0.plural && !$0.negative }) {
            var form = main
            form.tense = .future
            form.negative = will.negative
            form.plural = will.plural
            form.person = will.person
            return (VerbGroup(lemma: main.lemma, form: form), at + 2)
        }
        // "Is going": a present or past form of "have", then the same person of the verb.
        if let having = forms(at).first(where: { $0.kind == .finite && !$0.negative && $0.lemma == pack.settings.progressiveAuxiliary }),
           let main = forms(at + 1).first(where: { $0.kind == .finite && $0.mood == .indicative && $0.tense == having.tense && $0.person == having.person && $0.plural == having.plural && $0.lemma != having.lemma }) {
            return (VerbGroup(lemma: main.lemma, form: main), at + 2)
        }
        if let participle = forms(at).first(where: { $0.kind == .participle }) {
            // "Will be written": the passive's own future stands between.
            if let (next, end) = group(in: tokens, at: at + 1), next.form.tense == .future, end == at + 3, pack.morphology.has("passive_light", next.lemma) {
                var form = next.form
                form.negative = form.negative || participle.negative
                return (VerbGroup(lemma: participle.lemma, form: form, isPassive: true), end)
            }
            if let next = forms(at + 1).first(where: { pack.morphology.has("copula", $0.lemma) || $0.kind == .finite && pack.morphology.has("passive_light", $0.lemma) || $0.kind == .participle && pack.morphology.has("passive_light", $0.lemma) }) {
                let passive = pack.morphology.has("passive_light", next.lemma) && !pack.morphology.has("copula", next.lemma)
                var form = next.kind == .participle ? participle : next
                form.kind = .finite
                form.person = max(1, form.person)
                form.negative = participle.negative || next.negative
                if !passive { form.tense = .past }
                var end = at + 2
                // "Has been": the participle of the passive may bring its own auxiliary.
                if next.kind == .participle, let last = forms(at + 2).first(where: { pack.morphology.has("copula", $0.lemma) && $0.kind == .finite }) {
                    form = last
                    form.tense = .past
                    end = at + 3
                }
                // "Has been being written": the auxiliary in the perfect.
                if end == at + 2, next.kind == .participle, let been = forms(at + 2).first(where: { $0.kind == .participle && pack.morphology.has("copula", $0.lemma) }),
                   let last = forms(at + 3).first(where: { $0.kind == .finite && pack.morphology.has("copula", $0.lemma) }) {
                    form = last
                    form.tense = .past
                    form.negative = participle.negative || next.negative || been.negative
                    end = at + 4
                }
                if next.kind == .participle || next.kind == .finite { return (VerbGroup(lemma: participle.lemma, form: form, isPassive: passive), end) }
            }
            // A participle alone ends a clause that shares its auxiliary with the next one: "having done and said".
            if at + 1 < tokens.count, tokens[at].classes.isDisjoint(with: [.noun, .adjective]) || isSaid(participle, tokens, at),
               tokens[at + 1].kind == .mark || tokens[at + 1].classes.contains(.conjunction) || tokens[at + 1].classes.contains(.subordinator) || VerbOrNoun.wishes(tokens, at, pack) {
                var form = participle
                form.kind = .finite
                form.person = 3
                // Before "that" and before a wish the auxiliary is left out, and nothing is shared.
                return (VerbGroup(lemma: participle.lemma, form: form, goesOn: !tokens[at + 1].classes.contains(.subordinator) && !VerbOrNoun.wishes(tokens, at, pack)), at + 1)
            }
        }
        // News seldom addresses its reader, so of several readings the second person is the last.
        let finites = forms(at).filter { $0.kind == .finite }
        guard let likely = finites.first(where: { $0.person != 2 }) ?? finites.first else { return nil }
        // Where past and bare present of a verb look alike, the fact is likelier than the wish.
        let form = finites.first { $0.lemma == likely.lemma && $0.person == 3 && $0.mood == .indicative } ?? likely
        return (VerbGroup(lemma: form.lemma, form: form), at + 1)
    }

    /// "As A said, …", "has asked B that …": such a participle is a noun too, but not there, unless a preposition or demonstrative governs it.
    private func isSaid(_ participle: VerbForm, _ tokens: [Token], _ at: Int) -> Bool {
        guard at > 0, pack.morphology.has("speech", participle.lemma) && tokens[at + 1].isMark(",")
            || participle.lemma == pack.settings.futureAuxiliary && (tokens[at + 1].classes.contains(.subordinator) || VerbOrNoun.wishes(tokens, at, pack)) else { return false }
        return tokens[at - 1].classes.isDisjoint(with: [.preposition, .demonstrative, .determiner])
    }
}
