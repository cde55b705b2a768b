import LanguagePack
import Mentions
import Passage

/// Credits: the outlet to which a sentence owes its news.
struct Reports {
    let context: SentenceContext

    /// "According to …" and outlets that report, with the encounter or the speaker of the sentence.
    func edges(meetings: [Int]) -> [Claim] {
        var claims: [Claim] = []
        for (outlet, range, clause) in outlets() {
            for told in told(meetings, not: outlet, clause) {
                claims.append(Claim(
                    type: .reportedBy, source: told, target: .referent(outlet), confidence: 0.85,
                    rule: "report.credit", sentence: context.number, range: range))
            }
        }
        return claims
    }

    private func outlets() -> [(Int, Range<Int>, Int)] {
        var found: [(Int, Range<Int>, Int)] = []
        for (number, clause) in context.clauses.enumerated() {
            for (index, group) in clause.groups.enumerated() {
                let governed = group.preposition.map { ["according", "from"].contains($0) } ?? false
                for mention in group.entities {
                    let referent = context.referent(mention)
                    guard context.world.referents[referent].isOutlet else { continue }
                    let reports = clause.subject.contains(mention) && clause.verb.map(isReport) ?? true
                    // A desk of the outlet may stand between; an outlet alone heads a sentence before a colon.
                    let credited = group.preposition == "according" || (governed && index > 0 && clause.groups[index - 1].preposition == "according")
                    guard credited || reports else { continue }
                    found.append((referent, group.range, number))
                }
            }
        }
        return found
    }

    private func isReport(_ verb: VerbGroup) -> Bool {
        context.pack.morphology.has("speech", verb.lemma) || context.pack.reportLights.contains(verb.lemma)
    }

    /// The sentence's encounters; without one its speaker, or the first person it is about.
    private func told(_ meetings: [Int], not outlet: Int, _ clause: Int) -> [Claim.End] {
        if !meetings.isEmpty { return [.meeting(meetings[0])] }
        let people = context.clauses.flatMap { $0.subject + $0.speaker }.map(context.referent).filter { context.kind($0) == .person }
        return people.first.map { [.referent($0)] } ?? []
    }
}
