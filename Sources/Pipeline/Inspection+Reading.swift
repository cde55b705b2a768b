import LanguagePack
import Passage
import Reading

/// The views of the first room: words, groups, clauses, which need no names.
extension Extractor {
    /// The sentences and the lines of a stage of reading; nil for a later stage.
    func reading(_ article: Article, _ stage: InspectionStage) -> ([Sentence], [InspectionLine])? {
        guard [.tokens, .groups, .clauses].contains(stage) else { return nil }
        let sentences = reader.sentences(of: article)
        let lines = sentences.enumerated().flatMap { number, sentence in
            let view = SentenceView(article: article, number: number, sentence: sentence, grammar: SentenceGrammar(sentence, pack: pack))
            return switch stage {
            case .tokens: view.tokens()
            case .groups: view.groups()
            default: view.clauses()
            }
        }
        return (sentences, lines)
    }
}

/// A sentence and its grammar, as lines.
private struct SentenceView {
    let article: Article
    let number: Int
    let sentence: Sentence
    let grammar: SentenceGrammar

    private func line(_ range: Range<Int>, _ facts: [(String, String)]) -> InspectionLine {
        let span = sentence.span(range)
        return InspectionLine(sentence: number, span: span, text: article.text(span), facts: facts)
    }

    private func place(_ range: Range<Int>) -> String {
        let span = sentence.span(range)
        return "\(span.start)-\(span.end)"
    }

    func tokens() -> [InspectionLine] {
        sentence.tokens.enumerated().map { at, token in
            var facts = [
                ("class", token.kind == .word ? token.classes.names.joined(separator: "+") : "\(token.kind)"), ("part", grammar.parts[at].rawValue),
            ]
            if token.stem != token.key { facts.append(("stem", token.stem)) }
            if !token.inflection.isEmpty { facts.append(("ending", token.inflection.names.joined(separator: "+"))) }
            if let verb = token.verbs.first { facts.append(("verb", "\(verb.lemma):\(verb.kind):\(verb.tense)\(verb.negative ? ":negative" : "")")) }
            if token.quotation > 0 { facts.append(("quotation", "\(token.quotation)")) }
            return line(at..<(at + 1), facts)
        }
    }

    func groups() -> [InspectionLine] {
        let nouns = grammar.nouns.map { group in
            var facts = [("group", "noun"), ("head", place(group.head..<(group.head + 1)))]
            if let preposition = group.preposition { facts += [("preposition", place(preposition)), ("function", group.function)] }
            if group.isObject { facts.append(("object", "yes")) }
            if group.isTime { facts.append(("time", "yes")) }
            if group.isJoined { facts.append(("joined", "yes")) }
            return line(group.range, facts)
        }
        let verbs = grammar.verbs.map { verb in
            var facts = [("group", "verb"), ("lemma", verb.group.lemma), ("tense", "\(verb.group.form.tense)"), ("mood", "\(verb.group.form.mood)")]
            facts.append(("person", "\(verb.group.form.person)\(verb.group.form.plural ? "pl" : "sg")"))
            if verb.group.isPassive { facts.append(("voice", "passive")) }
            if verb.group.form.negative { facts.append(("polarity", "negative")) }
            if let light = verb.light { facts.append(("light", place(light..<(light + 1)))) }
            return line(verb.range, facts)
        }
        return (nouns + verbs).sorted { $0.span < $1.span }
    }

    func clauses() -> [InspectionLine] {
        grammar.clauses.enumerated().map { at, clause in
            let verb = grammar.verbs[clause.verb]
            let ranges = clause.groups.map { grammar.nouns[$0].range } + [verb.range]
            var facts = [("clause", "\(at + 1)"), ("link", clause.link.rawValue), ("verb", place(verb.range)), ("lemma", verb.group.lemma)]
            if let light = verb.light { facts.append(("light", place(light..<(light + 1)))) }
            if let subject = clause.subject.map({ grammar.nouns[$0] }) {
                facts += [("subject", place(subject.range)), ("subject_head", place(subject.head..<(subject.head + 1)))]
            }
            if let shared = clause.sharedSubject.map({ grammar.nouns[$0] }) {
                facts += [("shared_subject", place(shared.range)), ("shared_subject_head", place(shared.head..<(shared.head + 1)))]
            }
            if let speaker = clause.speaker.map({ grammar.nouns[$0] }) { facts.append(("speaker", place(speaker.range))) }
            if let object = clause.object.map({ grammar.nouns[$0] }) { facts.append(("object", place(object.range))) }
            return line(ranges.map(\.lowerBound).min()!..<verb.range.upperBound, facts)
        }
    }
}
