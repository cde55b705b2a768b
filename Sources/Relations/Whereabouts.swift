import LanguagePack
import Mentions
import Passage
import Reading

/// Where a place lies, by the words between its name and the next: "X in Y", "X (Y)", "X, centre of the province of Y".
struct Whereabouts {
    let pack: LanguagePack
    let world: MentionedWorld

    /// One edge for each pair of neighbouring places of which the first lies in the second.
    func claims(_ here: [Int], _ number: Int, _ sentence: Sentence) -> [Claim] {
        let outer = here.filter { !world.mentions[$0].isInner }.sorted { world.mentions[$0].range.lowerBound < world.mentions[$1].range.lowerBound }
        return zip(outer, outer.dropFirst()).compactMap { inner, whole in
            let (one, other) = (world.mentions[inner], world.mentions[whole])
            guard one.referent != other.referent, other.use == .name, world.referents[one.referent].kind == .place, one.use == .name,
                  one.range.upperBound <= other.range.lowerBound, isInside(one, other, sentence) else { return nil }
            return Claim(
                type: .locatedIn, source: .referent(one.referent), target: .referent(other.referent), confidence: 0.85, rule: "place.in_place",
                sentence: number, range: one.range.lowerBound..<other.range.upperBound)
        }
    }

    private func isInside(_ one: Mention, _ other: Mention, _ sentence: Sentence) -> Bool {
        let (part, whole) = (world.referents[one.referent], world.referents[other.referent])
        guard whole.kind == .place || whole.kind == .state, fits(part, whole) else { return false }
        let between = Array(sentence.tokens[one.range.upperBound..<other.range.lowerBound])
        // "X (Y)", and no other words in the parentheses.
        if between.count == 1, between[0].isMark("(") {
            return other.range.upperBound < sentence.tokens.count && sentence.tokens[other.range.upperBound].isMark(")")
        }
        let words = between.filter { $0.kind == .word }
        guard words.count <= 4, between.allSatisfy({ $0.kind == .word || isQuote($0) || $0.isMark(",") }), words.count > 0 || part.entity == nil && between.allSatisfy(isQuote) else { return false }
        guard let first = words.first else { return true }
        // "X, centre of the province of Y", "X, a dependency of Y".
        if pack.settings.centreWords.contains(words.map(\.key).joined()) { return whole.kind == .place && !between[0].isMark(",") || isProvince(whole) || whole.kind == .state }
        guard !between[0].isMark(","), isIn(first) else { return false }
        // "A town in the north of Baghdad" lies outside it.
        let rest = words.dropFirst()
        guard !rest.isEmpty else { return true }
        return rest.allSatisfy { pack.settings.sides.contains($0.key) || pack.settings.sides.contains($0.stem) } && (whole.kind == .state || isProvince(whole) || ["region", "district"].contains(part.type))
    }

    /// What is known of both does not speak against it: the same state, and the narrower in the wider.
    private func fits(_ part: Referent, _ whole: Referent) -> Bool {
        if whole.kind == .state { return part.entity == nil || part.state == slug(whole) }
        if let mine = part.state, let other = whole.state, mine != other { return false }
        guard part.entity != nil else { return true }
        return part.state != nil && part.state == whole.state && (isProvince(whole) || Self.buildings.contains(part.type))
    }

    private func slug(_ state: Referent) -> String? { state.entity.map { pack.world.entities[$0].slug } }

    private func isProvince(_ place: Referent) -> Bool { ["province", "region", "territory", "island"].contains(place.type) }

    private static let buildings: Set<String> = ["building", "palace", "hotel", "airport", "crossing", "camp", "site", "district"]

    private func isIn(_ token: Token) -> Bool {
        pack.lexicon.functionWords.values(for: token.key).contains { $0.function == "in" }
    }

    private func isQuote(_ token: Token) -> Bool { token.kind == .mark && ["«", "»", "\"", "“", "”"].contains(token.key) }
}
