import LanguagePack
import Passage
import Reading

/// Places that no table lists and that no head word names: by where they stand.
extension SentenceParser {
    /// "The agency from X (…)", "in «X» Wales": a strange word where only a place can stand.
    mutating func strangePlace(_ at: Int) -> Int? {
        guard at > 0, tokens[at - 1].kind == .word else { return nil }
        let before = functions(at - 1)
        if before.contains("from"), let outlet = state.world.mentions.last(where: { $0.sentence == number && !$0.isInner }),
           outlet.range.upperBound == at - 1, state.registry.referents[outlet.referent].isOutlet {
            let quoted = isOpenQuote(at)
            guard let end = strangeWords(quoted ? at + 1 : at) else { return nil }
            if quoted, !isCloseQuote(end) { return nil }
            guard quoted || end >= tokens.count || tokens[end].kind == .mark else { return nil }
            return place(quoted ? at + 1..<end : at..<end, outer: at..<(quoted ? end + 1 : end), rule: "name.place_of_dateline")
        }
        guard before.contains("in"), isOpenQuote(at), let end = strangeWords(at + 1), isCloseQuote(end), let (_, name) = entityName(end + 1), name.use != .adjective,
              [.state, .place].contains(pack.world.entities[name.entity].kind) else { return nil }
        return place(at + 1..<end, outer: at..<(end + 1), rule: "name.place_in_place")
    }

    /// Where a run of one or two words ends that the lexicon does not know.
    func strangeWords(_ at: Int) -> Int? {
        var end = at
        while end < min(tokens.count, at + 2), tokens[end].isUnknown, !tokens[end].isInflected, entityName(end) == nil, !isForeign(end), !isGivenName(end) { end += 1 }
        return end > at ? end : nil
    }

    private mutating func place(_ name: Range<Int>, outer: Range<Int>, rule: String) -> Int {
        let referent = state.registry.named(.place, key: sentence.key(name), label: text(name), type: "city")
        add(referent, outer, name: name, use: .name, rule: rule)
        return outer.upperBound
    }
}
