import LanguagePack
import Mentions
import Passage
import Reading

/// Divides the units of a sentence into clauses and their groups.
///
/// A Persian clause ends with its verb. A clause that "that" opens behind a noun is finished first, then the clause around it goes on.
struct ClauseBuilder {
    let pack: LanguagePack
    let world: MentionedWorld
    var finished: [Clause] = []
    var open: [Clause] = [Clause(link: .main)]
    var group: Group?
    var pendingPreposition: String?
    var pendingDemonstrative = false
    var afterMark = true
    var afterAnd = false
    private var justClosed = false
    private var lastClosed: Int?
    /// Mentions that spoke in the sentence before, for a quotation that goes on.
    private(set) var speaker: [Int]
    /// Whether a colon has opened what somebody says, to the end of the sentence.
    var isSpoken = false
    var lastSubject: [Int] = []

    init(pack: LanguagePack, world: MentionedWorld, speaker: [Int]) {
        self.pack = pack
        self.world = world
        self.speaker = speaker
    }

    /// The clauses of `units`, each with its subject.
    mutating func clauses(_ units: [Unit]) -> [Clause] {
        for (index, unit) in units.enumerated() {
            read(unit, next: index + 1 < units.count ? units[index + 1] : nil)
        }
        endGroup()
        while let clause = open.popLast() { if !clause.groups.isEmpty { finish(clause) } }
        nameLaterSpeakers()
        return finished
    }

    private mutating func read(_ unit: Unit, next: Unit?) {
        if isParenthesis(unit) { return }
        switch unit.content {
        case .entity(let mentions):
            if isStateOfPlace(mentions) || isStateOfBody(mentions, unit, isObject: next.map { if case .objectMarker = $0.content { true } else { false } } ?? false) {
                extend(unit)
                break
            }
            if group == nil || isFull || isAfterPointing(mentions) { startGroup(unit) }
            group!.entities += mentions
            extend(unit)
            // A name closes its group, unless it is a place's whose state follows.
        case .word(let stem):
            if group == nil || isFull || group!.isDemonstrative && !group!.words.isEmpty && !continuesDemonstrative(stem, unit) { startGroup(unit) }
            // "In his meeting | the ties of": behind "own" another group begins.
            if isPredicative(stem, before: next) || group!.isReflexive && pack.lexicon.classes(stem).contains(.noun) { startGroup(unit) }
            group!.words.append((stem, unit.range))
            extend(unit)
        case .date(let date):
            if group == nil || isFull { startGroup(unit) }
            group!.dates.append(date)
            extend(unit)
            endGroup()
        // "Caused that X …": behind a verb "until" opens the clause of what comes of it.
        case .preposition("until") where justClosed && group == nil:
            subordinator("that", unit)
        // "A plane belonging to X" is the plane of X.
        case .preposition("of") where isProperty:
            extend(unit)
        case .preposition(let function):
            endGroup()
            pendingPreposition = function
            pendingStart = unit.range.lowerBound
            // "And" before a preposition still joins the group to the one before.
            (afterMark, justClosed) = (false, false)
            return
        case .objectMarker:
            if group == nil, !open[open.count - 1].groups.isEmpty {
                open[open.count - 1].groups[open[open.count - 1].groups.count - 1].isObject = true
            }
            group?.isObject = true
            if isApposition { open[open.count - 1].groups[open[open.count - 1].groups.count - 1].isObject = true }
            endGroup()
        case .reflexive:
            if marksDatedNoun(unit) { break }
            if group == nil { startGroup(unit) }
            group!.isReflexive = true
            extend(unit)
        case .demonstrative:
            endGroup(keepPreposition: true)
            pendingDemonstrative = true
        case .and, .or:
            if let next, case .word = next.content, let group, !group.words.isEmpty, group.entities.isEmpty, case .and = unit.content {
                guard group.isDemonstrative else { return }
                // "After this journey and talks with": the preposition governs both.
                endGroup()
                (pendingPreposition, pendingStart) = (group.preposition, nil)
                return
            }
            // "In the government and the parliament of X": the preposition governs both.
            let shared = next.flatMap { if case .entity = $0.content { sharedPreposition } else { nil } }
            endGroup()
            afterAnd = true
            if let shared { (pendingPreposition, pendingStart) = (shared, nil) }
            return
        case .comma, .mark, .colon:
            endGroup()
            afterMark = true
            if case .colon = unit.content { colon() }
            // "He said, the talks …": behind a verb of saying a comma does as well.
            // And so does the mark that opens the quotation.
            let opensQuote = if case .mark = unit.content { next.map { $0.quotation != 0 && $0.quotation != finished.last?.quotation } ?? false } else { false }
            if opensQuote, justClosed, let lastClosed, isSpeech(finished[lastClosed]) { colon() }
            if case .comma = unit.content, justClosed, let lastClosed, isSpeech(finished[lastClosed]) { colon() }
            return
        case .parenthesis:
            return
        case .adverb:
            // Between a noun and its complement an adverb is an adjective.
            if isOfNoun(before: next) { break }
            // "And then with X" is joined as "and with X" is.
            if afterAnd, group == nil { return }
            endGroup()
        case .subordinator(let function):
            subordinator(function, unit)
        case .verb(let verb):
            verbGroup(verb, unit, next: next)
            return
        }
        afterMark = false
        afterAnd = false
        justClosed = false
    }

    var pendingStart: Int?
    private var parentheses = 0

    /// What stands in parentheses explains a name and is no part of the clause.
    private mutating func isParenthesis(_ unit: Unit) -> Bool {
        if case .parenthesis(let opens) = unit.content {
            parentheses = opens ? parentheses + 1 : max(0, parentheses - 1)
            return true
        }
        if parentheses > 0, case .verb = unit.content { parentheses = 0 }
        return parentheses > 0
    }

    /// Behind a name or a verb of saying a colon opens what is said.
    private mutating func colon() {
        if justClosed, let last = lastClosed {
            isSpoken = true
            open[open.count - 1].link = .complement(of: last)
            if let verb = finished[last].verb, pack.morphology.has("speech", verb.lemma) || !finished[last].subject.isEmpty { speaker = finished[last].subject }
        } else if open.count == 1, open[0].verb == nil, !open[0].groups.isEmpty, open[0].groups.count <= 2 {
            var clause = open.removeLast()
            clause.subject = subjects(clause)
            clause.hasOwnSubject = true
            speaker = clause.subject
            finish(clause)
            open = [Clause(link: .complement(of: finished.count - 1))]
            isSpoken = true
        }
    }

    private mutating func subordinator(_ function: String, _ unit: Unit) {
        let hadGroup = group != nil || !open[open.count - 1].groups.isEmpty
        let named = group?.entities ?? []
        let hadNoun = group != nil
        let antecedent = group?.entities.last ?? (group == nil ? open[open.count - 1].groups.last?.entities.last : nil)
        endGroup()
        if function == "that" {
            if justClosed, let last = lastClosed, !hadGroup {
                open[open.count - 1] = Clause(link: .complement(of: last))
            } else if hadGroup {
                open.append(Clause(link: .relative(antecedent: antecedent)))
            }
        } else if function == "but", !hadNoun, let lastClosed, finished[lastClosed].link == .adverbial("although") {
            // "X, although … , but said": the clause of X goes on.
            return
        } else if hadGroup {
            var clause = Clause(link: .adverbial(function))
            // "The words of X to the effect that".
            if function == "content" { clause.speaker = named }
            open.append(clause)
        } else if case .complement = open[open.count - 1].link {
            // "Said that if A goes, B …": what is said goes on behind the condition.
            open.append(Clause(link: .adverbial(function)))
        } else {
            open[open.count - 1].link = .adverbial(function)
        }
    }

    private mutating func verbGroup(_ verb: VerbGroup, _ unit: Unit, next: Unit?) {
        let isModal = isModal(verb)
        // The fixed noun and the verb are one light verb.
        var verb = verb
        if let fixed = group?.words.last, group!.entities.isEmpty, pack.settings.fixedNouns.contains(fixed.stem) {
            verb.lemma = fixed.stem + verb.lemma
            group!.words.removeLast()
            if group!.words.isEmpty && group!.preposition == nil { group = nil }
        }
        endGroup()
        var clause = open.removeLast()
        clause.verb = verb
        clause.isModal = isModal
        clause.verbRange = unit.range
        clause.quotation = unit.quotation
        let wasNested: Bool
        switch clause.link {
        case .relative: wasNested = true
        case .adverbial: wasNested = !open.isEmpty
        default: wasNested = !open.isEmpty
        }
        finish(clause)
        if open.isEmpty || !wasNested { open.append(Clause(link: .main)) }
        // A modal verb governs the clause that follows it.
        if isModal {
            let governed = Clause(link: .complement(of: finished.count - 1))
            // Inside another clause the governed one comes before what goes on around both.
            if wasNested { open.append(governed) } else { open[open.count - 1] = governed }
        }
        // "He stressed the two states must": what is said may follow without "that".
        if !wasNested, open.count == 1, let next, beginsClause(next), isSpeech(finished[finished.count - 1]) {
            open[0] = Clause(link: .complement(of: finished.count - 1))
        }
        // "To a question whether it is said | that X was killed": inside another clause too.
        if wasNested, verb.isPassive, pack.morphology.has("speech", verb.lemma), let next, beginsClause(next) {
            open.append(Clause(link: .complement(of: finished.count - 1)))
        }
        justClosed = true
        afterMark = false
        afterAnd = false
    }

    /// "Must go", "is to go": a verb that governs another.
    private func isModal(_ verb: VerbGroup) -> Bool {
        if pack.morphology.has("modal", verb.lemma) { return verb.form.tense != .future }
        guard pack.morphology.has("copula", verb.lemma), let word = group?.words.last else { return false }
        return group!.entities.isEmpty && pack.settings.modalPredicates.contains(word.stem)
    }

    private func isRightBehind(_ clause: Clause, _ before: Clause) -> Bool {
        guard let first = clause.groups.first, !first.afterMark, !first.afterAnd, let verb = before.verbRange else { return false }
        return first.range.lowerBound == verb.upperBound
    }

    mutating func finish(_ clause: Clause) {
        var clause = withDatedNouns(clause)
        let own = subjects(clause)
        if !own.isEmpty {
            clause.subject = own
            clause.hasOwnSubject = true
            // "It is necessary X goes": a wish right behind a verb hangs on it.
            if clause.link == .main, clause.verb?.form.mood == .subjunctive, let lastClosed, isRightBehind(clause, finished[lastClosed]) { clause.link = .complement(of: lastClosed) }
        } else {
            clause.subject = inherited(clause)
        }
        switch clause.link {
        case .complement(let of) where of < finished.count:
            clause.speaker = finished[of].subject.filter { !isPrivate($0, finished[of]) }
            // Who must go, or what is necessary, says nothing.
            if finished[of].subject.isEmpty || finished[of].isModal { clause.speaker = finished[of].speaker }
        case .adverbial("saying"):
            clause.speaker = open.last.map(subjects) ?? []
        default:
            if clause.quotation != 0 || isSpoken, clause.speaker.isEmpty { clause.speaker = speaker }
        }
        let starts = clause.groups.map(\.range.lowerBound) + [clause.verbRange?.lowerBound].compactMap { $0 }
        let ends = clause.groups.map(\.range.upperBound) + [clause.verbRange?.upperBound].compactMap { $0 }
        clause.range = (starts.min() ?? 0)..<(ends.max() ?? 0)
        if !clause.subject.isEmpty, case .relative = clause.link {} else if clause.hasOwnSubject { lastSubject = clause.subject }
        finished.append(clause)
        lastClosed = finished.count - 1
    }
}
