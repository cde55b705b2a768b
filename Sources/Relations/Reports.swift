import LanguagePack
import Mentions
import Passage
import Reading

/// Credits: the outlets to which the text owes the news of an encounter or somebody's words.
///
/// A credit belongs to what its own sentence tells. "A has reported these words" looks back; a sentence that only
/// names its source looks ahead, within its paragraph.
struct Reports {
    /// What a sentence tells, and what its neighbours need of it.
    private struct Told {
        var ends: [Claim.End]
        var paragraph: Int
    }
    /// A credit that still waits for what it is for.
    private struct Waiting {
        var credit: ReportCredit
        var sentence: Int
        var paragraph: Int
    }

    /// The edges so far.
    private(set) var edges: [Claim] = []
    private var before: Told?
    private var waiting: [Waiting] = []

    /// Reads the next sentence, whose encounters are `meetings`; `last` is the one told of last, here or before.
    mutating func read(_ context: SentenceContext, meetings: [Int], last: Int?, matches: [FrameMatch]) {
        let credits = CreditFinder(context: context).credits()
        let spoken = told(context, meetings, last)
        var told = spoken.isEmpty ? deed(context, matches) : spoken
        if told.isEmpty, credits.contains(where: { $0.rule == "report.according" }) { told = mainSubject(context) }
        let paragraph = context.sentence.paragraph
        if !spoken.isEmpty {
            for one in waiting where isNear(one, context) {
                add(one.credit, told, one.sentence)
            }
            waiting = []
        } else if !credits.isEmpty {
            // Another source speaks from here on.
            waiting = waiting.filter { $0.paragraph == paragraph || $0.sentence + 1 >= context.number }
        } else {
            waiting = waiting.filter { isNear($0, context) }
        }
        for credit in credits {
            if let person = credit.person {
                add(credit, [.referent(person)], context.number)
            } else if credit.looksBack, let before {
                add(credit, before.ends, context.number)
            } else if !told.isEmpty {
                add(credit, told, context.number)
            } else if !credit.looksBack, !speaks(context) {
                // Where somebody speaks whom we do not know, the credit is for that somebody and not for the next.
                waiting.append(Waiting(credit: credit, sentence: context.number, paragraph: paragraph))
            }
        }
        before = told.isEmpty ? before.flatMap { $0.paragraph == paragraph ? $0 : nil } : Told(ends: told, paragraph: paragraph)
    }

    /// The sentences whose source is that of what follows, too.
    private static let lead = 2

    /// Whether the credit can be for this sentence: of the same paragraph, or the next one, or of the lead just before.
    private func isNear(_ one: Waiting, _ context: SentenceContext) -> Bool {
        one.sentence <= Self.lead && one.credit.rule == "report.according" && one.sentence + 3 >= context.number || one.paragraph == context.sentence.paragraph || one.sentence + (one.credit.standsAlone ? 2 : 1) >= context.number
    }

    private mutating func add(_ credit: ReportCredit, _ ends: [Claim.End], _ sentence: Int) {
        for end in ends {
            edges.append(Claim(
                type: .reportedBy, source: end, target: .referent(credit.outlet), confidence: 0.85,
                rule: credit.rule, sentence: sentence, range: credit.range))
        }
    }

    /// The sentence's encounter; without one who speaks in it. Whom a sentence is merely about said nothing.
    private func told(_ context: SentenceContext, _ meetings: [Int], _ last: Int?) -> [Claim.End] {
        if let first = meetings.first { return [.meeting(first)] }
        if let last, pointsBack(context) { return [.meeting(last)] }
        func people(_ mentions: [Int]) -> [Int] { mentions.map(context.referent).filter { context.kind($0) == .person } }
        let speech = context.clauses.filter { clause in clause.verb.map { context.isSpeech($0, clause) } ?? false }
        let quoted = speech.flatMap { $0.groups.filter { $0.preposition == "according" }.flatMap { people($0.entities) } }
        let speaker = speech.flatMap { people($0.subject) }.first ?? quoted.first ?? said(context).flatMap { people($0.speaker) }.first
        return speaker.map { [.referent($0)] } ?? []
    }
}

extension Reports {
    /// Who does in words what the sentence tells: whoever condemns or demands has said so.
    private func deed(_ context: SentenceContext, _ matches: [FrameMatch]) -> [Claim.End] {
        let sources = matches.filter { $0.isVerbal && $0.isComplete && Self.isByWords($0.frame) }.flatMap { $0.fillers["source"] ?? [] }
        return sources.map(context.referent).first { context.kind($0) == .person }.map { [.referent($0)] } ?? []
    }

    /// Of whom a sentence with a source tells, where nobody in it speaks: that he will travel, that he was chosen.
    private func mainSubject(_ context: SentenceContext) -> [Claim.End] {
        let clause = context.clauses.last { if case .main = $0.link { $0.hasOwnSubject && $0.verb != nil && $0.quotation == 0 } else { false } }
        guard let clause, clause.subject.count == 1, context.kind(context.referent(clause.subject[0])) == .person else { return [] }
        return [.referent(context.referent(clause.subject[0]))]
    }

    private static func isByWords(_ frame: Frame) -> Bool {
        guard case .edge(let type) = frame.product else { return false }
        return [.request, .accuse, .threaten, .support, .reject].contains(type)
    }

    /// Clauses that are the content of speech.
    private func said(_ context: SentenceContext) -> [Clause] {
        context.clauses.filter { clause in
            guard case .complement(let of) = clause.link else { return clause.quotation != 0 }
            return of < context.clauses.count && context.clauses[of].verb.map { context.isSpeech($0, context.clauses[of]) } ?? true
        }
    }

    /// Whether somebody speaks in the sentence.
    private func speaks(_ context: SentenceContext) -> Bool {
        context.clauses.contains { clause in clause.verb.map { context.isSpeech($0, clause) } ?? false }
    }

    /// "In this meeting": the sentence goes on about the encounter told of last.
    private func pointsBack(_ context: SentenceContext) -> Bool {
        context.clauses.contains { clause in
            clause.groups.contains { group in
                group.isDemonstrative && group.words.contains { word in
                    context.pack.frames.frames(noun: word.stem).contains { if case .meeting = $0.product { true } else { false } }
                }
            }
        }
    }
}

extension SentenceContext {
    /// Whether the clause says that somebody says: a verb of speech, or "report", "announcement", "claim" with a light verb.
    func isSpeech(_ verb: VerbGroup, _ clause: Clause) -> Bool {
        if pack.morphology.has("speech", verb.lemma) { return true }
        let isBare = !clause.groups.contains { $0.isObject || $0.preposition == "to" }
        return clause.groups.contains { group in
            guard !group.isObject, group.preposition == nil || group.preposition == "to", let noun = group.words.last?.stem else { return false }
            return pack.settings.reportNouns.contains(noun) || isBare && pack.settings.speechContinuations.contains(noun)
        }
    }
}
