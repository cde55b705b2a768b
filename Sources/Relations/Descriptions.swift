import LanguagePack
import Mentions
import Passage

/// Descriptions that the name they lead has taken in: "Turkey, member of NATO", "Maher, brother of Bashar".
///
/// Such a word is an office or a form of address elsewhere, so that the finder of names reads it with the name.
struct Descriptions {
    let context: SentenceContext

    /// An edge from whom the description is about to the name behind it.
    func edges() -> [Claim] {
        context.clauses.flatMap { clause in
            clause.groups.indices.flatMap { edges(clause, $0) }
        }
    }

    private func edges(_ clause: Clause, _ index: Int) -> [Claim] {
        let group = clause.groups[index]
        guard group.preposition == nil, !group.isObject, !group.afterAnd, let mention = group.entities.first else { return [] }
        let range = context.world.mentions[mention].range
        guard range.count > 1 else { return [] }
        let word = context.sentence.tokens[range.lowerBound]
        // Of several members the text speaks without a name.
        guard word.key == word.stem, group.words.isEmpty || clause.verb.map({ context.pack.morphology.has("copula", $0.lemma) }) == true else { return [] }
        let target = context.referent(mention)
        return context.pack.frames.frames(noun: word.stem).flatMap { frame -> [Claim] in
            guard case .edge(let type) = frame.product, frame.isNominal,
                  let source = frame.roles.first(where: { $0.name == "source" && $0.slots.contains(.preposition(FrameMatcher.Wider.head)) }),
                  let whom = frame.roles.first(where: { $0.name == "target" && $0.slots.contains(.genitive) }),
                  whom.kinds.contains(context.kind(target))
            else { return [] }
            return head(clause, index).map(context.referent).filter { $0 != target && !context.world.referents[$0].isOutlet && source.kinds.contains(context.kind($0)) }.map {
                Claim(
                    type: type, source: .referent($0), target: .referent(target), kin: type == .relatedTo ? frame.mode : nil,
                    confidence: frame.confidence, rule: frame.name, sentence: context.number, range: range)
            }
        }
    }

    /// Of what is said to be so the subject, else the name right before.
    private func head(_ clause: Clause, _ index: Int) -> [Int] {
        let own = Set(clause.groups[index].entities)
        if let verb = clause.verb, context.pack.morphology.has("copula", verb.lemma) { return clause.subject.filter { !own.contains($0) } }
        guard index > 0 else { return [] }
        let before = clause.groups[index - 1]
        guard before.range.upperBound + 1 >= clause.groups[index].range.lowerBound, !before.isObject else { return [] }
        return Array(before.entities.suffix(1))
    }
}
