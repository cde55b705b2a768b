import LanguagePack
import Mentions
import Passage

/// "X said Y must …": what a speaker says another must do is a request.
struct Requests {
    let context: SentenceContext

    /// The requests of the sentence.
    func edges() -> [Claim] {
        var claims: [Claim] = []
        for clause in context.clauses {
            guard let speaker = clause.speaker.first, clause.hasOwnSubject, let subject = clause.subject.first,
                  let verb = clause.verb, context.pack.settings.obligations.contains(verb.lemma), !verb.form.negative,
                  context.kind(context.referent(speaker)) == .person || context.kind(context.referent(speaker)) == .state
            else { continue }
            let (source, target) = (context.referent(speaker), context.referent(subject))
            guard source != target, [.person, .state, .organization].contains(context.kind(target)),
                  context.world.referents[source].state.map({ slug in context.world.referents[target].entity.map { context.pack.world.entities[$0].slug } == slug }) != true
            else { continue }
            claims.append(Claim(
                type: .request, source: .referent(source), target: .referent(target), confidence: 0.7,
                rule: "request.obligation", sentence: context.number, range: clause.range))
        }
        return claims
    }
}
