import Passage
import Testing

@testable import Pipeline

@Suite struct PublicationDateTests {
    @Test(arguments: [
        ("2025-12-24", "2025-12-24"), ("2024-02-29", "2024-02-29"), ("2025/1/5", "2025-01-05"),
        ("1404-10-03", "2025-12-24"), ("1404/10/03", "2025-12-24"), ("۱۴۰۴/۱۰/۰۳", "2025-12-24"),
        ("١٤٠٤-١٠-٠٣", "2025-12-24"), ("1403-12-30", "2025-03-20"), ("1357-11-22", "1979-02-11"),
        ("2019-08-25T10:00:00Z", "2019-08-25"), (" 2019-08-25 10:00 ", "2019-08-25"),
    ])
    func readsBothCalendars(written: String, gregorian: String) throws {
        #expect(try EDTFDate.published(written).text == gregorian)
    }

    @Test(arguments: ["2025-02-29", "2025-13-01", "2025-04-31", "2025-00-10"])
    func refusesDaysThatDoNotExist(written: String) {
        #expect(throws: PublicationDateError.noSuchDay(written, calendar: "Gregorian")) {
            try EDTFDate.published(written)
        }
    }

    @Test(arguments: ["1404-12-30", "1404-07-31", "1404-13-01", "1404-01-00"])
    func refusesSolarHijriDaysThatDoNotExist(written: String) {
        #expect(throws: PublicationDateError.noSuchDay(written, calendar: "Solar Hijri")) {
            try EDTFDate.published(written)
        }
    }

    @Test(arguments: ["", "yesterday", "24-12-2025", "2025-12", "2025-12-24-01", "2025-12/24", "+025-12-24", "²⁰²⁵-12-24"])
    func refusesWhatIsNoDate(written: String) {
        #expect(throws: PublicationDateError.notADate(written)) { try EDTFDate.published(written) }
    }

    @Test func refusesYearsOfNeitherCalendar() {
        #expect(throws: PublicationDateError.yearOutOfRange("1700-01-01")) { try EDTFDate.published("1700-01-01") }
    }
}
