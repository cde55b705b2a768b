import LanguagePack
import Mentions
import Passage

/// Decides where a capital or palace stands for its government: as an actor it is the state, as a scene it is the place.
struct Metonymy {
    let pack: LanguagePack
    /// Prepositions behind which such a name is an actor.
    private static let actorPrepositions: Set<String> = ["with", "against", "between", "by", "according", "for", "about", "on_behalf", "response"]

    init(pack: LanguagePack) { self.pack = pack }

    /// `world` with the actors among the names of capitals turned to their states.
    func resolved(_ world: MentionedWorld, _ clauses: [[Clause]]) -> MentionedWorld {
        var world = world
        let places = world
        var turned: Set<Int> = []
        for sentence in clauses {
            let speaking = Set(sentence.compactMap { clause in if case .complement(let of) = clause.link { of } else { nil } })
            for (number, clause) in sentence.enumerated() {
                for (index, group) in clause.groups.enumerated() where isActor(group, index > 0 ? clause.groups[index - 1] : nil, clause) || isHeadlineSpeaker(group, clause, speaking.contains(number)) {
                    for mention in group.entities {
                        turn(mention, &world)
                        if world.mentions[mention].use == .metonym { turned.insert(places.mentions[mention].referent) }
                    }
                }
            }
        }
        // A capital that acts once in the article is its government wherever it is no scene.
        for clause in clauses.joined() where !turned.isEmpty {
            for group in clause.groups where group.words.isEmpty && !isPlaceOf(group, clause) {
                for mention in group.entities where turned.contains(world.mentions[mention].referent) { turn(mention, &world) }
            }
        }
        // A palace in parentheses explains the government before it.
        let grouped = Set(clauses.joined().flatMap { $0.groups.flatMap(\.entities) })
        for mention in world.mentions.indices where !grouped.contains(mention) && !world.mentions[mention].isInner {
            if world.referents[world.mentions[mention].referent].type == "palace" { turn(mention, &world) }
        }
        return world
    }

    /// Prepositions behind which such a name is the scene, or may be.
    private static let scenes: Set<String> = ["in", "at", "near", "from", "around", "outside", "inside", "throughout", "through", "until", "above", "under", "during"]

    /// Whether something happens there or somebody goes there.
    private func isPlaceOf(_ group: Group, _ clause: Clause) -> Bool {
        guard let preposition = group.preposition else { return false }
        if Self.scenes.contains(preposition) { return true }
        guard ["to", "toward"].contains(preposition) else { return false }
        return clause.groups.contains { $0.words.contains { isScene($0.stem) } }
            || clause.verb.map { verb in pack.frames.frames(verb: verb.lemma).contains { if case .edge(.travelledTo) = $0.product { true } else { false } } } == true
    }

    /// Whether the noun is of a deed whose doer or target stands right behind it: "blamed on Tel Aviv".
    private func takesActor(_ noun: String) -> Bool {
        pack.frames.frames(noun: noun).contains { frame in frame.isDeed && frame.roles.contains { $0.slots.contains(.genitive) && $0.kinds.contains(.state) } }
    }

    /// "Moscow: the talks go on".
    private func isHeadlineSpeaker(_ group: Group, _ clause: Clause, _ speaks: Bool) -> Bool {
        speaks && clause.verb == nil && clause.groups.count == 1 && group.preposition == nil && group.words.isEmpty
    }

    private func isActor(_ group: Group, _ before: Group?, _ clause: Clause) -> Bool {
        // Behind a noun of travel or encounter, or of a part of a town, the name is the scene.
        if let last = group.words.last {
            // Only what a government has or does makes the name its government's: relations, a decision, a demand.
            return !isScene(last.stem) && !pack.settings.datedNouns.contains(last.stem) && (takesActor(last.stem) || group.words.contains { pack.settings.actorNouns.contains($0.stem) || pack.frames.frames(noun: $0.stem).contains { $0.isDeed && $0.isNominal } })
        }
        if let preposition = group.preposition {
            if Self.actorPrepositions.contains(preposition) { return true }
            if preposition == "from", before.map(thanksFrom) == true { return true }
            guard preposition == "from", let verb = clause.verb else { return false }
            return pack.morphology.has("modal", verb.lemma) || clause.groups.last.map { $0.entities.isEmpty && thanksFrom($0) } ?? false
        }
        return clause.verb != nil
    }

    /// Whether the group ends with a noun whose target stands behind "from" and can be no place: thanks, demand.
    private func thanksFrom(_ group: Group) -> Bool {
        guard let last = group.words.last else { return false }
        let targets = pack.frames.frames(noun: last.stem).filter(\.isDeed).flatMap(\.roles).filter { $0.name == "target" }
        return !targets.isEmpty && targets.allSatisfy { $0.slots.contains(.preposition("from")) && !$0.kinds.contains(.place) }
    }

    /// Whether the noun makes a journey or an encounter.
    private func isScene(_ noun: String) -> Bool {
        pack.frames.frames(noun: noun).contains { frame in
            switch frame.product {
            case .meeting, .edge(.travelledTo): true
            default: false
            }
        }
    }

    private func turn(_ mention: Int, _ world: inout MentionedWorld) {
        let referent = world.referents[world.mentions[mention].referent]
        // "The city of Kabul" is the city.
        guard world.mentions[mention].range == world.mentions[mention].name, referent.kind == .place, let index = referent.entity, let slug = pack.world.entities[index].links.first,
              let state = pack.world.index("state:\(slug)") else { return }
        let entity = pack.world.entities[state]
        if let known = world.referents.firstIndex(where: { $0.key == entity.id }) {
            world.mentions[mention].referent = known
        } else {
            world.referents.append(Referent(
                kind: .state, entity: state, label: entity.name, english: entity.english, state: nil, type: "", key: entity.id))
            world.mentions[mention].referent = world.referents.count - 1
        }
        world.mentions[mention].use = .metonym
        world.mentions[mention].rule = "name.metonym"
    }
}
