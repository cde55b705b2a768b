import LanguagePack
import Mentions
import Passage

extension Encounters {
    /// "In this meeting, at which A was present, B said": whom a clause inside the sentence names as present took part in the encounter told of last.
    mutating func addPresent(_ context: SentenceContext) {
        guard let last else { return }
        for clause in context.clauses where follows(clause, context) {
            let words = clause.groups.flatMap { $0.words.map(\.stem) }
            var present = words.contains { pack.encounterWords.has(.presence, $0) } && clause.hasOwnSubject ? clause.subject : []
            if words.contains(where: { pack.encounterWords.has(.event, $0) }) {
                present += clause.groups.filter { $0.preposition == "with" && $0.words.isEmpty }.flatMap(\.entities)
            }
            let people = present.flatMap(context.referents).filter { context.kind($0) == .person }
            for person in people { join(person, last) }
        }
    }

    /// Whether the clause tells more of a group that takes up an encounter.
    private func follows(_ clause: Clause, _ context: SentenceContext) -> Bool {
        guard case .relative = clause.link, clause.verb?.form.negative == false else { return false }
        return context.clauses.contains { outer in
            outer.groups.contains { group in
                group.isDemonstrative && group.entities.isEmpty && group.words.contains { pack.encounterWords.has(.encounter, $0.stem) }
                    && group.range.upperBound < clause.range.lowerBound && group.range.upperBound + 2 >= clause.range.lowerBound
            }
        }
    }
}
