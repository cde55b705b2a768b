import LanguagePack
import Mentions
import Passage

/// "X said that Y has killed …": who tells of another's violence accuses him of it.
struct Allegations {
    let context: SentenceContext

    /// The accusations in the deeds that somebody tells of.
    func edges(in deeds: [Claim]) -> [Claim] {
        deeds.compactMap { deed in
            guard [.assault, .coerce].contains(deed.type), deed.status == .actual, case .referent(let doer) = deed.source,
                  let speaker = deed.attributedTo, isStranger(doer, to: speaker) else { return nil }
            return Claim(
                type: .accuse, source: .referent(speaker), target: .referent(doer), mode: "allege", date: deed.date, confidence: 0.6,
                rule: "accuse.allegation", sentence: deed.sentence, range: deed.range)
        }
    }

    /// Nobody accuses his own side of what it has done, and an outlet only tells of it.
    private func isStranger(_ doer: Int, to speaker: Int) -> Bool {
        let (one, other) = (context.world.referents[speaker], context.world.referents[doer])
        guard doer != speaker, !one.isOutlet, [.person, .state, .organization].contains(one.kind) else { return false }
        let side = other.side(in: context.pack)
        return side == nil || side != one.side(in: context.pack)
    }
}
