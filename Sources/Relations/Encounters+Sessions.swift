import LanguagePack
import Mentions
import Passage

/// Sessions of bodies, and encounters that only their participants' words tell of.
extension Encounters {
    /// Prepositions of a session that is told of, not merely a time or an aside.
    private static let told: Set<String> = ["in", "during", "for"]
    /// Prepositions behind which talks without a partner are those of the clause's subjects.
    private static let own: Set<String> = ["in", "after", "during"]

    /// Whether the session of a body is told of; nil for any other encounter. "For a session" tells of one only on a journey to it.
    func isSession(_ match: FrameMatch, _ context: SentenceContext) -> Bool? {
        guard match.fillers["body"] != nil else { return nil }
        guard let index = nounGroup(match, context) else { return false }
        let group = context.clauses[match.clause].groups[index]
        guard let preposition = group.preposition else { return true }
        guard Self.told.contains(preposition) else { return false }
        return preposition != "for" || journeys.contains { $0.sentence == context.number && $0.clause == match.clause }
    }

    /// "X spoke in the session of the Council", "left for the session": whoever is in a session or goes to it attends.
    func attends(_ match: FrameMatch, _ context: SentenceContext) -> Bool {
        guard match.fillers["body"] != nil, let index = nounGroup(match, context) else { return false }
        return context.clauses[match.clause].groups[index].preposition != nil
    }

    /// "After talks in Ankara X and Y announced": whether several sides are the subject; nil for frames that name their participants.
    func isOfAllSubjects(_ match: FrameMatch, _ context: SentenceContext) -> Bool? {
        guard match.frame.roles.contains(where: { $0.slots == [.preposition("actor")] }) else { return nil }
        let clause = context.clauses[match.clause]
        guard clause.hasOwnSubject, let index = nounGroup(match, context), let preposition = clause.groups[index].preposition else { return false }
        let sides = Set(clause.subject.flatMap(context.referents).map { slug($0) ?? world.referents[$0].key })
        return Self.own.contains(preposition) && !clause.groups[index].isDemonstrative && sides.count > 1
    }
}
