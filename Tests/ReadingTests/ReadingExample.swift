import Foundation
import LanguagePack
import Passage
import TestSupport
import Testing
import Yams

@testable import Reading

/// One line of `reading.yaml`; its head says what each field means.
struct ReadingExample: Decodable, CustomTestStringConvertible, Sendable {
    var text: String?
    var marked: String?
    var words: String?
    var sentences: String?
    var verb: String?
    var lemma: String?
    var form: String?
    var no_verb: String?
    var quoted: String?
    var unquoted: String?
    var subject: String?
    var subjects: String?
    var object: String?
    var speaker: String?
    var news: Bool?

    var testDescription: String { text ?? marked ?? "" }
    var plain: String { text ?? marked!.filter { !"[]{}".contains($0) } }

    static func all() throws -> [ReadingExample] {
        let file = Persian.folder.appendingPathComponent("reading.yaml")
        return try YAMLDecoder().decode([ReadingExample].self, from: String(contentsOf: file, encoding: .utf8))
    }

    /// What is wrong with what was read; empty when all is as written.
    func complaints() throws -> [String] { try ReadExample(self).complaints() }
}

/// An example's text as it was read.
private struct ReadExample {
    let example: ReadingExample
    let article: Article
    let sentences: [Sentence]
    let grammars: [SentenceGrammar]

    init(_ example: ReadingExample) throws {
        let pack = try Persian.pack
        self.example = example
        article = Article(id: "example", source: example.plain)
        sentences = Reader(pack: pack).sentences(of: article)
        grammars = sentences.map { SentenceGrammar($0, pack: pack) }
    }

    private func written(_ sentence: Int, _ range: Range<Int>) -> String { article.text(sentences[sentence].span(range)) }

    private func parts(_ list: String) -> [String] { list.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }

    func complaints() -> [String] {
        var found: [String] = []
        func expect(_ seen: [String], _ wanted: String?, _ what: String) {
            guard let wanted, seen != parts(wanted) else { return }
            found.append("\(what): expected \(wanted), found \(seen.joined(separator: "|"))")
        }
        let tokens = sentences.flatMap(\.tokens)
        expect(tokens.map { article.text($0.span) }, example.words, "words")
        if let wanted = example.sentences {
            let seen = sentences.map { article.text($0.span) }.joined(separator: " || ")
            if seen != wanted { found.append("sentences: found \(seen)") }
        }
        expect(tokens.filter { $0.quotation > 0 }.map { article.text($0.span) }, example.quoted, "quoted")
        if let word = example.unquoted, tokens.contains(where: { article.text($0.span) == word && $0.quotation > 0 }) { found.append("\(word) is quoted") }
        if let word = example.no_verb, verbs.contains(where: { $0.text.contains(word) }) { found.append("\(word) is a verb") }
        if let wanted = example.verb {
            let seen = verbs.first { $0.text == wanted }
            if seen == nil { found.append("no verb group \(wanted): \(verbs.map(\.text).joined(separator: "|"))") }
            if let seen, let lemma = example.lemma, seen.verb.group.lemma != lemma { found.append("lemma \(seen.verb.group.lemma)") }
            if let seen, let form = example.form, shown(seen.verb.group) != form { found.append("form \(shown(seen.verb.group))") }
        }
        if let marked = example.marked, marked != remarked { found.append("found \(remarked)") }
        expect(Array(subjects.prefix(1)), example.subject, "subject")
        expect(subjects, example.subjects, "subjects")
        expect(groups { $0.object }, example.object, "object")
        expect(groups { $0.speaker }, example.speaker, "speaker")
        return found
    }

    private var verbs: [(text: String, verb: SentenceGrammar.PlacedVerb)] {
        grammars.enumerated().flatMap { number, grammar in grammar.verbs.map { (written(number, $0.range), $0) } }
    }

    private func groups(_ role: (SimpleClause) -> Int?) -> [String] {
        grammars.enumerated().flatMap { number, grammar in
            grammar.clauses.compactMap { clause in role(clause).map { written(number, grammar.nouns[$0].range) } }
        }
    }

    private var subjects: [String] { groups { $0.subject } }

    /// The text with its groups marked as they were found.
    private var remarked: String {
        var marks: [Int: (open: String, close: String)] = [:]
        func mark(_ span: Span, _ open: String, _ close: String) {
            marks[span.start, default: ("", "")].open += open
            marks[span.end, default: ("", "")].close += close
        }
        for (number, grammar) in grammars.enumerated() {
            for noun in grammar.nouns { mark(sentences[number].span(noun.range), "[", "]") }
            for verb in grammar.verbs {
                let start = verb.light == verb.range.lowerBound - 1 ? verb.range.lowerBound - 1 : verb.range.lowerBound
                mark(sentences[number].span(start..<verb.range.upperBound), "{", "}")
            }
        }
        var out = String.UnicodeScalarView()
        for at in 0...article.scalars.count {
            if let mark = marks[at] { out.append(contentsOf: (mark.close + mark.open).unicodeScalars) }
            if at < article.scalars.count { out.append(article.scalars[at]) }
        }
        return String(out)
    }

    private func shown(_ verb: VerbGroup) -> String {
        let form = verb.form
        return (["\(form.tense)", "\(form.person)\(form.plural ? "pl" : "sg")"] + (form.negative ? ["negative"] : [])
            + (form.mood == .subjunctive ? ["subjunctive"] : []) + (verb.isPassive ? ["passive"] : [])).joined(separator: " ")
    }
}
