import EventGraph
import Foundation
import LanguagePack
import Mentions
import Passage
import Reading
import Relations

/// The rooms an article passes through, whose view of it can be shown.
public enum InspectionStage: String, CaseIterable, Sendable {
    case tokens, groups, clauses, mentions, dates, parts, claims
}

/// How a room's view is written.
public enum InspectionFormat: String, CaseIterable, Sendable {
    case text, json
}

/// One line of a room's view: what stands where, and what the room made of it.
struct InspectionLine {
    var sentence: Int
    var span: Span
    var text: String
    /// Facts in the order they are shown.
    var facts: [(name: String, value: String)]
}

extension Extractor {
    /// What the room of `stage` saw in `article`: text a person can read, or one JSON object a line; offsets in Unicode scalars.
    public func inspect(_ article: Article, stage: InspectionStage, format: InspectionFormat) -> String {
        let view: ([Sentence], [InspectionLine])
        if let read = reading(article, stage) {
            view = read
        } else {
            let trace = trace(of: article)
            let lines: [InspectionLine] =
                switch stage {
                case .mentions: mentions(trace, article)
                case .dates: dates(trace, article)
                case .parts: parts(trace, article)
                default: claims(trace, article)
                }
            view = (trace.sentences, lines)
        }
        return format == .json ? json(view.1, article) : text(view.1, view.0, article)
    }

    private func text(_ lines: [InspectionLine], _ sentences: [Sentence], _ article: Article) -> String {
        var output = ""
        let bySentence = Dictionary(grouping: lines, by: \.sentence)
        for (number, sentence) in sentences.enumerated() {
            output += "\(number + 1). \(article.text(sentence.span))\n"
            for line in bySentence[number] ?? [] {
                let facts = line.facts.map { $0.value.isEmpty ? $0.name : "\($0.name)=\($0.value)" }.joined(separator: " ")
                output += "   \(line.span.start)-\(line.span.end)\t\(line.text)\t\(facts)\n"
            }
        }
        return output
    }

    private func json(_ lines: [InspectionLine], _ article: Article) -> String {
        lines.map { line in
            var object: [String: Any] = ["document": article.id, "start": line.span.start, "end": line.span.end, "text": line.text, "sentence": line.sentence + 1]
            for fact in line.facts { object[fact.name] = fact.value }
            let data = (try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])) ?? Data()
            return String(decoding: data, as: UTF8.self) + "\n"
        }.joined()
    }

    /// Groups and clauses as the frames see them.
    private func parts(_ trace: Trace, _ article: Article) -> [InspectionLine] {
        trace.claims.clauses.enumerated().flatMap { number, clauses in
            clauses.enumerated().flatMap { at, clause -> [InspectionLine] in
                var lines = clause.groups.map { group in
                    var facts = [("clause", "\(at + 1)"), ("group", group.preposition ?? (group.isObject ? "object" : "plain"))]
                    if !clause.subject.isEmpty, group.entities == clause.subject { facts.append(("subject", "yes")) }
                    return InspectionLine(
                        sentence: number, span: trace.sentences[number].span(group.range),
                        text: article.text(trace.sentences[number].span(group.range)), facts: facts)
                }
                if let verb = clause.verb, let range = clause.verbRange {
                    let span = trace.sentences[number].span(range)
                    var facts = [("clause", "\(at + 1)"), ("verb", verb.lemma), ("tense", "\(verb.form.tense)"), ("link", clause.link.name)]
                    if verb.isPassive { facts.append(("voice", "passive")) }
                    if verb.form.negative { facts.append(("polarity", "negative")) }
                    lines.append(InspectionLine(sentence: number, span: span, text: article.text(span), facts: facts))
                }
                return lines
            }
        }
    }

    private func mentions(_ trace: Trace, _ article: Article) -> [InspectionLine] {
        let ids = ReferentIDs(pack: pack, world: trace.claims.world).ids
        return trace.claims.world.mentions.map { mention in
            let span = trace.sentences[mention.sentence].span(mention.range)
            let kind = trace.claims.world.referents[mention.referent].kind.rawValue
            return InspectionLine(
                sentence: mention.sentence, span: span, text: article.text(span),
                facts: [("kind", kind), ("node", ids[mention.referent]), ("use", mention.use.rawValue), ("why", mention.rule)]
                    // The words that name it, where titles or quotation marks stand around them.
                    + (mention.name == mention.range ? [] : [("name", article.text(trace.sentences[mention.sentence].span(mention.name)))])
                    + (mention.isInner ? [("part", "inner")] : []))
        }
    }

    private func dates(_ trace: Trace, _ article: Article) -> [InspectionLine] {
        trace.dates.map { date in
            InspectionLine(
                sentence: date.sentence, span: date.span, text: date.text,
                facts: [("value", date.value?.text ?? "none"), ("calendar", date.calendar), ("kind", date.kind.rawValue), ("relative", "\(date.relative)")])
        }
    }

    private func claims(_ trace: Trace, _ article: Article) -> [InspectionLine] {
        let ids = ReferentIDs(pack: pack, world: trace.claims.world).ids
        func name(_ end: Claim.End) -> String {
            switch end {
            case .referent(let referent): ids[referent]
            case .meeting(let meeting): "meeting-\(meeting + 1)"
            }
        }
        return trace.claims.edges.map { claim in
            let span = trace.sentences[claim.sentence].span(claim.range)
            var facts = [("type", claim.type.rawValue), ("source", name(claim.source)), ("target", name(claim.target)), ("rule", claim.rule)]
            for (key, value) in [("title", claim.title), ("mode", claim.mode), ("date", claim.date?.text)] { if let value { facts.append((key, value)) } }
            if claim.status != .actual { facts.append(("status", claim.status.rawValue)) }
            return InspectionLine(sentence: claim.sentence, span: span, text: article.text(span), facts: facts)
        }
    }
}

extension Clause.Link {
    fileprivate var name: String {
        switch self {
        case .main: "main"
        case .complement(let of): "complement-of-\(of + 1)"
        case .relative: "relative"
        case .adverbial(let function): "adverbial-\(function)"
        }
    }
}
