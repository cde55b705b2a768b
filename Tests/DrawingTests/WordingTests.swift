import EventGraph
import Foundation
import Passage
import Testing

@testable import Drawing

/// The words a reader sees.
@Suite struct WordingTests {
    @Test func everyTermHasWordsInBothLanguages() {
        var keys = NodeKind.allCases.map { "kind.\($0.rawValue)" }
        keys += MeetingForm.allCases.map { "form.\($0.rawValue)" }
        keys += MeetingStatus.allCases.map { "meeting_status.\($0.rawValue)" }
        keys += EdgeType.allCases.map { "edge.\($0.rawValue)" }
        keys += EdgeStatus.allCases.map { "status.\($0.rawValue)" }
        for period in ["current", "former", "future"] { keys += ["period.\(period)", "office.\(period)"] }
        keys += Tone.allCases.map { "tone.\($0.rawValue)" } + ["tone.cooperation.done", "tone.conflict.done"]
        keys += Stroke.allCases.filter { $0 != .solid }.map { "stroke.\($0.rawValue)" }
        keys += ["overview", "times", "others", "undated", "more", "also", "sources"].map { "ui.\($0)" }
        keys += """
            president prime_minister foreign_minister defense_minister interior_minister minister deputy_minister king \
            crown_prince emir supreme_leader vice_president speaker_of_parliament member_of_parliament ambassador envoy \
            spokesperson commander chief_of_staff secretary secretary_general director adviser governor head ruler \
            member_of_delegation official other
            """.split(separator: " ").map { "title.\($0)" }
        for key in keys {
            for language in ["fa", "en"] { #expect(Fixtures.wording.words(key, language) != nil, "\(key) in \(language)") }
        }
    }

    @Test(arguments: [
        ("2025-12-24", "۲۴ دسامبر ۲۰۲۵ (۳ دی ۱۴۰۴)"),
        ("2025-10", "اکتبر ۲۰۲۵ (مهر–آبان ۱۴۰۴)"),
        ("2023-03", "مارس ۲۰۲۳ (اسفند ۱۴۰۱–فروردین ۱۴۰۲)"),
        ("2025", "۲۰۲۵ (۱۴۰۳–۱۴۰۴)"),
        ("2024-12~", "حدود دسامبر ۲۰۲۴ (آذر–دی ۱۴۰۳)"),
        ("2023-03-06/2023-03-10", "۶ تا ۱۰ مارس ۲۰۲۳ (۱۵ تا ۱۹ اسفند ۱۴۰۱)"),
        ("2018-01/2018-03", "ژانویه ۲۰۱۸ تا مارس ۲۰۱۸"),
        ("2018/..", "از ۲۰۱۸"),
    ]) func datesStandInBothCalendars(date: String, text: String) throws {
        let dates = DateWording(phrases: Phrases(wording: Fixtures.wording, language: "fa"))
        #expect(dates.full(try #require(EDTFDate(date))) == text)
    }

    @Test func englishDates() throws {
        let dates = DateWording(phrases: Phrases(wording: Fixtures.wording, language: "en"))
        #expect(dates.full(try #require(EDTFDate("2025-12-24"))) == "24 December 2025 (3 Dey 1404)")
    }

    @Test(arguments: [
        ("key\tfa\ten\nkind.x\tا\n", 2), ("kind.x\tا\tx\n", 1), ("key\tfa\n# note\na\tب\na\tپ\n", 4),
    ]) func badTablesAreNamedByLine(table: String, line: Int) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "wording-\(line)-\(table.count).tsv")
        try table.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect { try Wording(contentsOf: file) } throws: { error in
            guard case .wording(_, line, _)? = error as? DrawingError else { return false }
            return "\(error)".contains(":\(line): ")
        }
    }

    @Test func bracesInNamesStayText() {
        let phrases = Phrases(wording: Wording(["x": ["fa": "{a} و {b}"]]), language: "fa")
        #expect(phrases.filled("x", ["a": "{b}", "b": "۲"]) == "{b} و ۲")
    }

    @Test func officesAreSaidOnTheCard() throws {
        let graph = EventGraph(
            nodes: [
                Fixtures.node("person:a", .person, fa: "بشار اسد", en: "Bashar al-Assad"),
                Fixtures.node("state:s", .state, fa: "سوریه"), Fixtures.node("state:r", .state, fa: "روسیه"),
            ],
            edges: [
                Fixtures.edge(.holdsOffice, "person:a", "state:s", title: "president", period: .former),
                Fixtures.edge(.travelledTo, "person:a", "state:r", mode: "flee", date: "2024-12"),
            ])
        let picture = try Picture(SVGDrawing(wording: Fixtures.wording).svg(of: graph))
        #expect(picture.texts.contains("رئیس‌جمهور پیشین سوریه"))
        #expect(picture.texts.contains("Bashar al-Assad"))
        #expect(picture.texts.contains { $0.hasPrefix("فرار") && $0.contains("۲۰۲۴") })
        #expect(picture.lines.count == 1)
    }
}
