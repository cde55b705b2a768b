import LanguagePack
import Mentions
import Passage

/// "X said Y must …": what a speaker says another must do is a request.
struct Requests {
    let context: SentenceContext

    /// The requests of the sentence.
    func edges() -> [Claim] {
        context.clauses.indices.flatMap { number -> [Claim] in
            let clause = context.clauses[number]
            guard let speaker = clause.speaker.first, let verb = clause.verb, context.pack.settings.obligations.contains(verb.lemma) else { return [] }
            let (who, range) = obliged(number)
            let source = context.referent(speaker)
            guard [.person, .state, .organization].contains(context.kind(source)), !context.world.referents[source].isOutlet else { return [] }
            return who.map(context.referent).filter { isAddressee($0, of: source) }.map { target in
                Claim(
                    type: .request, source: .referent(source), target: .referent(target), confidence: 0.7,
                    rule: "request.obligation", sentence: context.number, range: range)
            }
        }
    }

    /// Who must, named before the verb or behind it: "Y must go", "it is necessary that Y goes".
    private func obliged(_ number: Int) -> (who: [Int], range: Range<Int>) {
        let clause = context.clauses[number]
        if clause.hasOwnSubject { return (clause.subject, clause.range) }
        guard number + 1 < context.clauses.count, clause.groups.allSatisfy({ $0.preposition != nil }) else { return ([], clause.range) }
        let next = context.clauses[number + 1]
        guard next.link == .complement(of: number), next.hasOwnSubject else { return ([], clause.range) }
        return (next.subject, clause.range.lowerBound..<next.range.upperBound)
    }

    /// Whether the request is to somebody else than the speaker and his own side.
    private func isAddressee(_ target: Int, of source: Int) -> Bool {
        guard source != target, [.person, .state, .organization].contains(context.kind(target)) else { return false }
        let slug = context.world.referents[target].entity.map { context.pack.world.entities[$0].slug }
        return context.world.referents[source].state == nil || context.world.referents[source].state != slug
    }
}
