import Foundation
import Mentions
import Passage
import Testing
import Yams

/// One line of `dates.yaml`.
struct DatesExample: Decodable, CustomTestStringConvertible, Sendable {
    /// The text, the expression between braces; without braces, no date may be found in it.
    var text: String
    /// Day of publication.
    var published: String?
    /// The EDTF value; none where the expression must be found but means no date.
    var expect: String?
    /// The calendar as written.
    var calendar: String?
    /// The finding that must come with it.
    var finding: String?

    var testDescription: String { text }

    static func all() throws -> [DatesExample] {
        try YAMLDecoder().decode([DatesExample].self, from: String(contentsOf: DatesPack.folder.appendingPathComponent("dates.yaml"), encoding: .utf8))
    }

    /// What is wrong with what was found; nil when all is as written.
    func complaint() throws -> String? {
        let plain = text.replacingOccurrences(of: "{", with: "").replacingOccurrences(of: "}", with: "")
        let result = try DatesPack.dates(plain, published: published)
        let all = result.mentions.map { "\($0.text) = \($0.value?.text ?? "-") \($0.calendar) \($0.kind)" }.joined(separator: "; ")
        guard let open = text.firstIndex(of: "{"), let close = text.firstIndex(of: "}") else {
            return result.mentions.isEmpty ? nil : "expected nothing, found: \(all)"
        }
        let start = text[..<open].unicodeScalars.count, end = text[..<close].unicodeScalars.count - 1
        guard let mention = result.mentions.first(where: { $0.span == Span(start, end) }) else { return "no mention there, found: \(all)" }
        if mention.value?.text != expect { return "expected \(expect ?? "none"), found: \(all)" }
        if let calendar, mention.calendar != calendar { return "expected \(calendar), found: \(all)" }
        let faults = result.findings.map(\.fault.rawValue)
        if let finding { return faults.contains(finding) ? nil : "expected finding \(finding), found: \(faults)" }
        return faults.isEmpty ? nil : "unexpected findings: \(faults)"
    }
}

@Suite struct DatesExamples {
    @Test func thereAreEnough() throws { #expect(try DatesExample.all().count >= 400) }

    @Test func allHold() throws {
        var failed = 0
        for example in try DatesExample.all() {
            guard let complaint = try example.complaint() else { continue }
            failed += 1
            Issue.record("\(example.text) [\(example.published ?? "-")]: \(complaint)")
        }
        #expect(failed == 0)
    }
}
