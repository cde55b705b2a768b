import LanguagePack
import Mentions
import Passage
import Reading

/// Relations said by structure alone: offices, bodies of states, where bases and towns lie.
struct Standing {
    let pack: LanguagePack
    let world: MentionedWorld

    func edges(in sentences: [Sentence]) -> [Claim] {
        var claims: [Claim] = world.offices.map { held in
            Claim(
                type: .holdsOffice, source: .referent(held.person), target: .referent(held.holder), title: held.title,
                period: held.period, confidence: 0.9, rule: held.rule, sentence: held.sentence, range: held.range)
        }
        claims += world.belongings.map {
            Claim(type: $0.type, source: .referent($0.source), target: .referent($0.target), confidence: 0.9, rule: $0.rule, sentence: $0.sentence, range: $0.range)
        }
        for (number, here) in world.mentions(ofSentences: sentences.count).enumerated() where !here.isEmpty {
            claims += bases(here, number)
            claims += neighbours(here, number, sentences[number])
            claims += bodies(here, number, sentences[number])
            claims += parts(here, number, sentences[number])
            claims += Leaderships(pack: pack, world: world).claims(here, number, sentences[number])
            claims += Whereabouts(pack: pack, world: world).claims(here, number, sentences[number])
        }
        return claims
    }

    /// A base that the pack knows lies in, and is run by, a state that the same sentence names.
    private func bases(_ here: [Int], _ number: Int) -> [Claim] {
        var claims: [Claim] = []
        for base in here {
            guard let known = entity(base), known.kind == .base else { continue }
            for other in here where other != base {
                guard let state = entity(other), state.kind == .state else { continue }
                let range = span(base, other)
                if state.slug == known.state {
                    claims.append(claim(.locatedIn, base, other, "base.location", number, range))
                } else if known.links.contains(state.slug) {
                    claims.append(claim(.operates, other, base, "base.operator", number, range))
                }
            }
        }
        return claims
    }

    private static let bodyTypes: Set<String> = [
        "army", "navy", "ministry", "parliament", "intelligence", "security", "police", "government_body", "court",
    ]

    /// A listed body of a state that the article names too: the Syrian Arab Army, the Mossad.
    private func bodies(_ here: [Int], _ number: Int, _ sentence: Sentence) -> [Claim] {
        here.compactMap { body in
            guard let known = entity(body), known.kind == .organization, Self.bodyTypes.contains(known.type),
                  let slug = ([known.state] + known.links).first(where: { pack.world.index("state:\($0)") != nil }),
                  let index = pack.world.index("state:\(slug)"),
                  let state = world.referents.firstIndex(where: { $0.entity == index && $0.kind == .state }) else { return nil }
            let key = sentence.key(world.mentions[body].name)
            let bearsName = pack.world.keys(ofState: index).contains(where: { key.contains($0) })
            // What belongs to another body belongs to the state only through that.
            guard bearsName || !known.links.contains(where: { pack.world.index("organization:\($0)") != nil }) && world.mentions.contains(where: { $0.referent == state }) else { return nil }
            return Claim(
                type: .partOf, source: .referent(world.mentions[body].referent), target: .referent(state), confidence: bearsName ? 0.9 : 0.8,
                rule: bearsName ? "body.named_for_state" : "body.known_of_state", sentence: number, range: world.mentions[body].range)
        }
    }

    /// "The Quds Force of the Guard Corps", "the Kurdistan Region of Iraq": a name that ends in that of the whole, which the article names too.
    private func parts(_ here: [Int], _ number: Int, _ sentence: Sentence) -> [Claim] {
        here.compactMap { part in
            let name = world.mentions[part].name
            guard let known = entity(part), name.count > 1, !pack.settings.sides.contains(sentence.tokens[name.lowerBound].key), known.kind == .organization || known.kind == .place && ["region", "province", "territory"].contains(known.type) else { return nil }
            let ids = known.kind == .place ? ["state:\(known.state)"] : known.links.map { "organization:\($0)" }
            guard let index = ids.lazy.compactMap(pack.world.index).first, let whole = world.referents.firstIndex(where: { $0.entity == index && $0.kind != .person }),
                  whole != world.mentions[part].referent,
                  (name.lowerBound + 1..<name.upperBound).contains(where: { start in
                      pack.world.names.values(hash: sentence.hash(start..<name.upperBound))?.contains { $0.entity == index } == true
                  }) else { return nil }
            return Claim(
                type: known.kind == .place ? .locatedIn : .partOf, source: .referent(world.mentions[part].referent), target: .referent(whole), confidence: 0.9,
                rule: "name.of_whole", sentence: number, range: world.mentions[part].range)
        }
    }

    /// "Helsinki, Finland", "Hezbollah of Lebanon": a name directly followed by the state it belongs to.
    private func neighbours(_ here: [Int], _ number: Int, _ sentence: Sentence) -> [Claim] {
        var claims: [Claim] = []
        let starting = Dictionary(grouping: here) { world.mentions[$0].range.lowerBound }
        for one in here {
            for other in starting[world.mentions[one].range.upperBound] ?? [] {
                guard let second = entity(other), second.kind == .state, world.mentions[other].use != .adjective else { continue }
                // A town that only this text names, told by its head word: the state behind it is where it lies.
                let here = world.referents[world.mentions[one].referent]
                if here.kind == .place, here.entity == nil, !world.mentions[one].isInner {
                    claims.append(claim(.locatedIn, one, other, "place.in_state", number, span(one, other)))
                }
                guard let first = entity(one), first.state == second.slug else { continue }
                switch first.kind {
                case .place: claims.append(claim(.locatedIn, one, other, "place.in_state", number, span(one, other)))
                case .organization where !["agency", "newspaper", "broadcaster", "website"].contains(first.type):
                    claims.append(claim(.partOf, one, other, "body.of_state", number, span(one, other)))
                default: continue
                }
            }
        }
        return claims
    }

    private func entity(_ mention: Int) -> Entity? {
        world.referents[world.mentions[mention].referent].entity.map { pack.world.entities[$0] }
    }

    private func span(_ one: Int, _ other: Int) -> Range<Int> {
        let (a, b) = (world.mentions[one].range, world.mentions[other].range)
        return min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
    }

    private func claim(_ type: EdgeType, _ source: Int, _ target: Int, _ rule: String, _ number: Int, _ range: Range<Int>) -> Claim {
        Claim(
            type: type, source: .referent(world.mentions[source].referent), target: .referent(world.mentions[target].referent),
            confidence: 0.9, rule: rule, sentence: number, range: range)
    }
}
