import LanguagePack
import Passage
import Reading

/// The way news agencies begin: the lead names an office, the next sentence the person who holds it.
extension SentenceParser {
    /// Remembers an office that stands alone in the lead, whose words the article goes on to report.
    mutating func noteUnnamed(_ offices: [Office], _ at: Int) {
        guard offices.count == 1, let office = offices.first, !office.isPlural, !office.holders.isEmpty || !office.isOpen, office.period != .future,
              !sentence.isTitle, number <= 3, state.unnamedOffice == nil, topic == nil, canBeTopic(at), at == 0 || !tokens[at - 1].classes.contains(.demonstrative), state.world.mentions.allSatisfy({ !isNamedHere($0) }) else { return }
        state.unnamedOffice = UnnamedOffice(office: office, sentence: number, isDefinite: isDefinite(at))
    }

    /// The office of the lead, when the person at `at` is the first whom the sentences behind it name.
    mutating func officeFromLead(_ person: Int, _ at: Int) -> Office? {
        guard let lead = state.unnamedOffice, canBeTopic(at) else { return nil }
        // He may be "he" for some sentences before one begins with his name.
        guard lead.sentence < number, number <= lead.sentence + (at == 0 && lead.isDefinite ? 6 : 2), topic == nil,
              !state.world.mentions.contains(where: { isPerson($0) && ($0.use == .name || $0.use == .family) && isRival($0, to: lead) }) else { return nil }
        guard let office = held(lead.office, person), isOf(office, person) else { return nil }
        // "A member of parliament": he is whose name begins the next sentence, unless the world knows that one otherwise.
        if !lead.isDefinite {
            guard at == 0 || isComma(at - 1) else { return nil }
            if let known = state.registry.referents[person].entity, !pack.world.entities[known].offices.isEmpty { return nil }
        }
        state.unnamedOffice = nil
        return office
    }

    /// The office with its holder: of "the interior minister", without a state, that of whom the world knows to have held it.
    private mutating func held(_ office: Office, _ person: Int) -> Office? {
        guard office.holders.isEmpty else { return office }
        guard let known = state.registry.referents[person].entity, let home = state.registry.entity(id: "state:\(pack.world.entities[known].state)"),
              office.codes.contains(where: { pack.world.entities[known].held($0, for: pack.world.entities[known].state, in: nil) }) else { return nil }
        var office = office
        office.holders = [home]
        return office
    }

    /// The one person whom the whole article names, where a sentence begins with another office of the same state.
    func onlySpeaker(_ at: Int, _ offices: [Office]) -> Int? {
        guard at == 0 || functionEnds(at, "according"), !sentence.isTitle, state.namedPersons.count == 1, let person = state.namedPersons.first,
              offices.allSatisfy({ !$0.isPlural && $0.period == .current && !$0.holders.isEmpty && isOf($0, person, surely: true) }),
              state.world.mentions.contains(where: { $0.referent == person && $0.sentence < number }) else { return nil }
        // Nobody holds two offices of which each state has one.
        let held = Set(state.knownOffices.filter { $0.person == person }.map(\.title))
        return offices.contains { office in !office.isOpen && office.codes != ["member_of_parliament"] && !office.codes.contains(where: held.contains) } ? nil : person
    }

    /// Whether somebody named in the lead or behind it may as well be the one: in the lead itself nobody whom the world knows.
    private func isRival(_ mention: Mention, to lead: UnnamedOffice) -> Bool {
        mention.sentence > lead.sentence || mention.sentence == lead.sentence && state.registry.referents[mention.referent].entity == nil
    }

    /// Whether the sentence begins with a preposition of this function that ends at `at`: "according to".
    private func functionEnds(_ at: Int, _ function: String) -> Bool {
        matches[0].contains { if case .function(let word) = $0.content { word.function == function && $0.range == 0..<at } else { false } }
    }

    /// "A spokesman", "one minister" is nobody in particular.
    private func isDefinite(_ at: Int) -> Bool {
        at == 0 || tokens[at - 1].classes.isDisjoint(with: [.number, .determiner, .demonstrative])
    }

    private func isPerson(_ mention: Mention) -> Bool { state.registry.referents[mention.referent].kind == .person }

    private func isNamedHere(_ mention: Mention) -> Bool { mention.sentence == number && isPerson(mention) && !mention.isInner }

    /// Whether the person, as far as is known, can hold the office: of the same state, and of an office that the pack knows where it knows any.
    private func isOf(_ office: Office, _ person: Int, surely: Bool = false) -> Bool {
        let known = state.registry.referents[person]
        let homes = Set(office.holders.compactMap(stateOfHolder))
        guard let home = known.state else { return !surely }
        return homes.isEmpty ? !surely : homes.contains(home)
    }
}
