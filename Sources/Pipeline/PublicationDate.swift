import Foundation
import Passage

/// Why a text is no day of publication.
public enum PublicationDateError: Error, Hashable, Sendable {
    /// Not year, month and day in this order, with `-` or `/` between them.
    case notADate(String)
    /// Written like a date, but the calendar has no such day.
    case noSuchDay(String, calendar: String)
    /// The year is neither one of the Gregorian (1800 to 2200) nor of the Solar Hijri calendar (1200 to 1600).
    case yearOutOfRange(String)
}

extension EDTFDate {
    /// Takes `2025-12-24`, `1404-10-03` or `1404/10/03`, in any decimal digits, a time of day after it left out; the calendar
    /// follows from the year. Throws when there is no such day.
    public static func published(_ text: String) throws(PublicationDateError) -> EDTFDate {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let day = trimmed.prefix { $0 != "T" && $0 != " " }
        let separator: Character = day.contains("/") ? "/" : "-"
        let parts = day.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3, let year = number(parts[0], digits: 4...4), let month = number(parts[1], digits: 1...2),
            let number = number(parts[2], digits: 1...2)
        else { throw .notADate(text) }
        switch year {
        case 1800...2200:
            guard let date = EDTFDate(year: year, month: month, day: number) else {
                throw .noSuchDay(text, calendar: "Gregorian")
            }
            return date
        case 1200...1600:
            guard let date = solarHijri(year: year, month: month, day: number) else {
                throw .noSuchDay(text, calendar: "Solar Hijri")
            }
            return date
        default:
            throw .yearOutOfRange(text)
        }
    }

    private static func solarHijri(year: Int, month: Int, day: Int) -> EDTFDate? {
        let zone = TimeZone(secondsFromGMT: 0)!
        var (persian, gregorian) = (Calendar(identifier: .persian), Calendar(identifier: .gregorian))
        persian.timeZone = zone
        gregorian.timeZone = zone
        let wanted = DateComponents(calendar: persian, timeZone: zone, year: year, month: month, day: day)
        guard wanted.isValidDate, let instant = persian.date(from: wanted) else { return nil }
        let found = gregorian.dateComponents([.year, .month, .day], from: instant)
        return EDTFDate(year: found.year!, month: found.month!, day: found.day!)
    }

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.count) else { return nil }
        var value = 0
        for character in text {
            guard character.unicodeScalars.count == 1, character.unicodeScalars.first!.properties.numericType == .decimal,
                let digit = character.wholeNumberValue
            else { return nil }
            value = 10 * value + digit
        }
        return value
    }
}
