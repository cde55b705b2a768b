import LanguagePack
import Passage
import Reading

/// "This paper", "this group", "this Russian official": a demonstrative and a noun that point back to whom the article named before.
extension SentenceParser {
    /// Sentences beyond which a pointer would be a guess.
    private static let reach = 3

    /// A pointer that begins at `at`.
    mutating func parsePointer(_ at: Int) -> Int? {
        guard state.resolving, tokens[at].classes.contains(.demonstrative), at + 1 < tokens.count, tokens[at + 1].kind == .word,
              tokens[at + 1].inflection.isDisjoint(with: .plural), let pointer = pack.grammar.pointers[tokens[at + 1].stem] else { return nil }
        // The head of a listed name is no pointer: "this Council of Europe".
        if let (named, _) = entityName(at + 1), named.count > 1 { return nil }
        let (end, owner) = attributes(at + 2)
        guard let referent = pointer.isPerson ? speaker(of: owner) : body(pointer, named: tokens[at + 1].stem, of: owner) else { return nil }
        add(referent, at..<end, name: at..<end, use: .description, rule: pointer.isPerson ? "reference.this_person" : "reference.this_body")
        if pointer.isPerson, canBeTopic(at) { topic = topic ?? referent }
        return end
    }

    /// Adjectives behind the noun, and the state whose adjective is among them: "terrorist", "Russian".
    private func attributes(_ start: Int) -> (end: Int, state: Int?) {
        var end = start, owner: Int?
        while end < tokens.count, end < start + 3, tokens[end].kind == .word, tokens[end].finite == nil {
            if let (range, name) = stateName(end), name.use == .adjective {
                owner = name.entity
                end = range.upperBound
            } else if tokens[end].classes.contains(.adjective), tokens[end].classes.isDisjoint(with: [.noun, .event]), end > 0, !tokens[end - 1].inflection.contains(.closed) {
                end += 1
            } else { break }
        }
        return (end, owner)
    }

    /// The person whom the sentences before are about, where nothing says that it is somebody of another state.
    private func speaker(of owner: Int?) -> Int? {
        guard let person = topic ?? state.lastTopic else { return nil }
        guard let owner else { return person }
        return state.registry.referents[person].state == pack.world.entities[owner].slug ? person : nil
    }

    /// The body named last that the noun can mean.
    private func body(_ pointer: Pointer, named noun: String, of owner: Int?) -> Int? {
        let near = state.world.mentions.reversed().prefix { $0.sentence + Self.reach >= number }.map(\.referent)
        let bodies = near.filter { state.registry.referents[$0].kind == .organization && (owner == nil || state.registry.referents[$0].state == owner.map { pack.world.entities[$0].slug }) }
        return bodies.first { pack.folding.key(state.registry.referents[$0].label).hasPrefix(noun) } ?? bodies.first { pointer.types.contains(state.registry.referents[$0].type) }
    }

    /// "The Americans": a people named by its adjective alone acts for its state.
    mutating func parsePeople(_ at: Int) -> Int? {
        let token = tokens[at]
        guard token.kind == .word, token.inflection.contains(.plural), token.inflection.contains(.closed),
              let name = pack.world.names.values(for: token.stem).first(where: { $0.use == .adjective && pack.world.entities[$0.entity].kind == .state }),
              !isCounted(at) else { return nil }
        add(state.registry.entity(name.entity), at..<(at + 1), name: at..<(at + 1), use: .proxy, rule: "name.people")
        return at + 1
    }

    /// Whether a number or "some" before it makes single people of them, or a noun for people whose attribute it is.
    private func isCounted(_ at: Int) -> Bool {
        guard at > 0, tokens[at - 1].kind != .mark else { return false }
        let before = tokens[at - 1].classes
        return !before.isDisjoint(with: [.number, .determiner, .human, .time]) || tokens[at - 1].kind == .number
    }
}
