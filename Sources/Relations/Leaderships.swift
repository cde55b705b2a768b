import LanguagePack
import Mentions
import Passage
import Reading

/// Offices said by the noun of leading: "the party under the chairmanship of X", "the election of X to the presidency of Y".
struct Leaderships {
    let pack: LanguagePack
    let world: MentionedWorld

    /// One edge for each such noun that stands between a body and a person.
    func claims(_ here: [Int], _ number: Int, _ sentence: Sentence) -> [Claim] {
        let outer = here.filter { !world.mentions[$0].isInner }
        guard outer.count > 1 else { return [] }
        return sentence.tokens.indices.compactMap { at in
            guard at > 0, at + 2 < sentence.tokens.count, isTo(sentence.tokens[at]), let (code, end) = leadership(at + 1, sentence) else { return nil }
            guard let before = outer.last(where: { isRight($0, before: at, sentence) }),
                  let after = outer.first(where: { isRight($0, behind: end, within: at + 1, sentence) }) else { return nil }
            let (one, other) = (world.mentions[before], world.mentions[after])
            let range = one.range.lowerBound..<other.range.upperBound
            if kind(one) == .organization, !world.referents[one.referent].isOutlet, kind(other) == .person {
                return held(other.referent, code, one.referent, number, range)
            }
            guard kind(one) == .person, kind(other) == .state && Self.national.contains(code) || kind(other) == .organization && !Self.national.contains(code),
                  isAppointed(range, sentence) else { return nil }
            return held(one.referent, code, other.referent, number, range)
        }
    }

    private static let national: Set<String> = ["president", "prime_minister", "foreign_minister", "defense_minister"]

    private func held(_ person: Int, _ code: String, _ holder: Int, _ number: Int, _ range: Range<Int>) -> Claim {
        Claim(
            type: .holdsOffice, source: .referent(person), target: .referent(holder), title: code, period: .current, confidence: 0.8,
            rule: "office.leadership", sentence: number, range: range)
    }

    /// The noun of leading that begins at `at`, of one or two words.
    private func leadership(_ at: Int, _ sentence: Sentence) -> (code: String, end: Int)? {
        for end in [at + 2, at + 1] where end <= sentence.tokens.count {
            if let code = pack.settings.leaderships[sentence.key(at..<end)] { return (code, end) }
        }
        return nil
    }

    /// Whether the mention ends right before, a closing mark or comma at most between.
    private func isRight(_ mention: Int, before at: Int, _ sentence: Sentence) -> Bool {
        let end = world.mentions[mention].range.upperBound
        return end <= at && end + 1 >= at && (end..<at).allSatisfy { sentence.tokens[$0].kind == .mark }
    }

    /// Whether the mention begins right behind, or takes the noun of leading in.
    private func isRight(_ mention: Int, behind end: Int, within first: Int, _ sentence: Sentence) -> Bool {
        let start = world.mentions[mention].range.lowerBound
        return start == first || start >= end && start <= end + 1 && (end..<start).allSatisfy { sentence.tokens[$0].kind == .mark }
    }

    /// Whether the words around say that somebody was put there.
    private func isAppointed(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
        (max(0, range.lowerBound - 3)..<min(sentence.tokens.count, range.upperBound + 4)).contains { at in
            !range.contains(at) && (pack.settings.appointments.contains(sentence.tokens[at].key) || sentence.tokens[at].verbs.contains { pack.settings.appointments.contains($0.lemma) })
        }
    }

    private func kind(_ mention: Mention) -> NodeKind { world.referents[mention.referent].kind }

    private func isTo(_ token: Token) -> Bool { pack.lexicon.functionWords.values(for: token.key).contains { $0.function == "to" } }
}
