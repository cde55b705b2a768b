import LanguagePack
import Mentions
import Passage

/// An outlet that a sentence credits.
struct ReportCredit {
    /// Referent of the outlet.
    var outlet: Int
    /// The words that credit it.
    var range: Range<Int>
    /// Id of the rule.
    var rule: String
    /// The person who spoke to the outlet, where the text says so.
    var person: Int?
    /// Whether it is for what the sentence before tells.
    var looksBack = false
    /// Whether the outlet stands alone before a colon, so that its news may follow as a paragraph of its own.
    var standsAlone = false
}

/// Finds the outlets that a sentence credits; one that is merely mentioned is none.
struct CreditFinder {
    let context: SentenceContext

    /// Each credited outlet once, in the order of the text.
    func credits() -> [ReportCredit] {
        var seen: Set<Int> = []
        let found = heading() + context.clauses.flatMap { named($0) + reporting($0) + interviews($0) + publications($0) }
        return found.filter { seen.insert($0.outlet).inserted }
    }

    /// "Reuters: …": an outlet before the colon with which the sentence opens.
    private func heading() -> [ReportCredit] {
        let units = context.units
        guard let colon = units.prefix(9).firstIndex(where: { if case .colon = $0.content { true } else { false } }), colon > 0 else { return [] }
        let head = units[..<colon]
        let isPlain = head.allSatisfy { unit in
            switch unit.content {
            case .verb, .objectMarker, .subordinator, .preposition: false
            default: true
            }
        }
        guard isPlain else { return [] }
        return head.flatMap { unit -> [ReportCredit] in
            guard case .entity(let mentions) = unit.content else { return [] }
            return outlets(mentions).map {
                ReportCredit(outlet: $0, range: unit.range, rule: "report.heading", standsAlone: colon == units.count - 1)
            }
        }
    }

    /// "According to A", "quoting B": the preposition says it; "from C" may go on behind it.
    private func named(_ clause: Clause) -> [ReportCredit] {
        var found: [ReportCredit] = []
        var follows = false
        for group in clause.groups {
            let credits = group.preposition == "according" || follows && group.preposition == "from"
            if credits {
                found += bodies(group).map { ReportCredit(outlet: $0, range: group.range, rule: "report.according") }
            }
            follows = credits
        }
        return found
    }

    /// "A wrote", "A has reported these words".
    private func reporting(_ clause: Clause) -> [ReportCredit] {
        guard let verb = clause.verb, !verb.form.negative, context.isSpeech(verb, clause), case .main = clause.link else { return [] }
        guard let group = clause.groups.first(where: { $0.preposition == nil && !$0.isObject && !outlets($0.entities).isEmpty }) else { return [] }
        // Another actor before the outlet is the one who speaks.
        let actor = clause.groups.first { $0.preposition == nil && !$0.isObject && !$0.entities.isEmpty }
        guard actor?.range == group.range else { return [] }
        let looksBack = clause.groups.contains { $0.isDemonstrative && $0.isObject }
        let range = group.range.lowerBound..<max(group.range.upperBound, clause.verbRange?.upperBound ?? 0)
        return outlets(group.entities).map { ReportCredit(outlet: $0, range: range, rule: "report.subject", looksBack: looksBack) }
    }

    /// "Said in an interview with A", "told A": the person who spoke to it.
    private func interviews(_ clause: Clause) -> [ReportCredit] {
        let person = (clause.subject + clause.speaker).map(context.referent).first { context.kind($0) == .person }
        guard let person else { return [] }
        var found: [ReportCredit] = []
        for (index, group) in clause.groups.enumerated() where !outlets(group.entities).isEmpty {
            let isInterview: Bool = switch group.preposition {
            case "with":
                index > 0 && clause.groups[index - 1].words.contains { context.pack.settings.interviews.contains($0.stem) }
                    || group.words.isEmpty && (isPhrase(before: group) || isPredicate(behind: index, clause))
            case "to": clause.verb.map { context.pack.morphology.has("speech", $0.lemma) } ?? false
            // "In an article in A wrote", "in the programme of A said".
            case "in": index > 0 && isPiece(clause.groups[index - 1]) || isPiece(group)
            default: false
            }
            guard isInterview || isAnswer(group, clause) else { continue }
            found += outlets(group.entities).map { ReportCredit(outlet: $0, range: group.range, rule: "report.interview", person: person) }
        }
        return found
    }

    /// "In answer to A's reporter said", "among reporters, A's with them".
    private func isAnswer(_ group: Group, _ clause: Clause) -> Bool {
        guard let preposition = group.preposition, preposition != "according", let verb = clause.verb, context.isSpeech(verb, clause) else { return false }
        return group.words.contains { context.pack.settings.reporters.contains($0.stem) }
    }

    private func isPiece(_ group: Group) -> Bool { group.preposition != nil && group.words.contains { context.pack.settings.pieces.contains($0.stem) } }

    /// "Said in a speech that A broadcast": the outlet brings out what the subject of the clause around it says.
    private func publications(_ clause: Clause) -> [ReportCredit] {
        guard case .relative = clause.link, clause.groups.contains(where: { $0.entities.isEmpty && $0.words.contains { context.pack.settings.publishing.contains($0.stem) } }) else { return [] }
        let around = context.clauses.filter { if case .relative = $0.link { false } else { $0.range.lowerBound < clause.range.lowerBound && clause.range.upperBound <= $0.range.upperBound } }
        guard let person = around.flatMap(\.subject).map(context.referent).first(where: { context.kind($0) == .person }) else { return [] }
        return clause.groups.flatMap { group in
            outlets(group.entities).map { ReportCredit(outlet: $0, range: group.range, rule: "report.publication", person: person) }
        }
    }

    /// "Who spoke with A": the noun stands before the verb.
    private func isPredicate(behind group: Int, _ clause: Clause) -> Bool {
        guard clause.verb != nil, let last = clause.groups[(group + 1)...].last, last.entities.isEmpty else { return false }
        return last.words.last.map { context.pack.settings.interviews.contains($0.stem) } ?? false
    }

    /// "In an interview with" is one preposition.
    private func isPhrase(before group: Group) -> Bool {
        let first = context.sentence.tokens[group.range.lowerBound..<min(group.range.lowerBound + 3, group.range.upperBound)]
        return first.contains { context.pack.settings.interviews.contains($0.stem) || context.pack.settings.interviews.contains($0.key) }
    }

    /// What is credited in so many words need be no outlet: the press office of a ministry; but "the charter of a body" credits nobody.
    private func bodies(_ group: Group) -> [Int] {
        guard group.words.allSatisfy({ context.pack.settings.pressOffices.contains($0.stem) }) else {
            // "In view of the measures of A" speaks of A.
            let isDeed = group.words.contains { (context.pack.lexicon.classes($0.stem).contains(.event) || context.pack.settings.undertakings.contains($0.stem)) && !context.pack.settings.reportNouns.contains($0.stem) && !context.pack.settings.pieces.contains($0.stem) }
            return isDeed ? [] : outlets(group.entities)
        }
        return group.entities.filter { context.world.mentions[$0].use != .title }.map(context.referent).filter {
            context.kind($0) == .organization && (!group.words.isEmpty || !Self.parties.contains(context.world.referents[$0].type))
        }
    }

    /// Types of bodies that "according to" makes speakers, not sources of the news.
    private static let parties: Set<String> = ["armed_group", "army", "party"]

    private func outlets(_ mentions: [Int]) -> [Int] {
        mentions.map(context.referent).filter { context.world.referents[$0].isOutlet }
    }
}
