import LanguagePack
import Passage
import Reading

/// Finds who and what an article mentions: names, offices, references, each linked to its referent.
public struct MentionFinder: Sendable {
    private let pack: LanguagePack

    /// Finds with the tables of `pack`.
    public init(pack: LanguagePack) { self.pack = pack }

    /// The mentions of the article's sentences; two passes, so that a full name behind a short one still explains it.
    public func mentions(in sentences: [Sentence], of article: Article) -> MentionedWorld {
        let scanner = Scanner(pack: pack)
        let scanned = sentences.map(scanner.matches)
        var state = ArticleState(registry: Registry(pack: pack))
        state.ownState = pack.settings.ownState
        for resolving in [false, true] {
            state.resolving = resolving
            state.knownOffices = state.world.offices
            state.world = MentionedWorld()
            state.lastState = nil
            state.lastAdjective = nil
            state.unnamedOffice = nil
            state.knownBodies = state.bodies
            state.lastTopic = nil
            for (number, sentence) in sentences.enumerated() {
                var parser = SentenceParser(
                    pack: pack, article: article, sentence: sentence, number: number, matches: scanned[number], state: state)
                // Handed over, not copied: the parser alone holds the arrays while it grows them.
                state = ArticleState(registry: Registry(pack: pack))
                parser.parse()
                swap(&state, &parser.state)
                state.lastTopic = parser.topic ?? state.lastTopic
            }
            state.namedPersons = Set(state.world.mentions.map(\.referent).filter { state.registry.referents[$0].kind == .person })
            state.statesNamed = Set(state.world.mentions.compactMap { mention in
                let referent = state.registry.referents[mention.referent]
                return referent.kind == .state ? referent.entity.map { pack.world.entities[$0].slug } : nil
            })
        }
        state.world.referents = state.registry.referents
        return state.world
    }
}
