import Foundation
import LanguagePack
import Passage

/// Days as numbers, so that dates of different calendars can be compared: 0 is Monday, 1 January 2001.
///
/// The calendars are Foundation's. For the lunar one it is Umm al-Qura: it is tabulated, printed in newspapers and the only
/// one on which other software agrees; a local sighting may differ by a day, the arithmetical calendar by two.
enum CalendarDays {
    /// Each is made when first asked for: the first one of another calendar than the Gregorian costs milliseconds.
    private static let gregory = make(.gregorian)
    private static let persian = make(.persian)
    private static let islamic = make(.islamicUmmAlQura)

    private static func make(_ identifier: Calendar.Identifier) -> Calendar {
        var calendar = Calendar(identifier: identifier)
        calendar.timeZone = .gmt
        return calendar
    }

    private static func calendar(_ system: DateWords.System) -> Calendar {
        switch system {
        case .gregory: gregory
        case .persian: persian
        case .islamic: islamic
        }
    }

    /// Years in which day numbers can be trusted: before 1583 Foundation's Gregorian calendar is Julian.
    private static func years(_ system: DateWords.System) -> ClosedRange<Int> {
        switch system {
        case .gregory: 1583...2999
        case .persian: 963...2300
        case .islamic: 992...2400
        }
    }

    /// The day's number; nil when the calendar has no such day or the year is out of reach.
    static func number(_ year: Int, _ month: Int, _ day: Int, _ system: DateWords.System) -> Int? {
        guard years(system).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let calendar = calendar(system)
        guard let date = calendar.date(from: DateComponents(year: year, month: month, day: day)) else { return nil }
        // A calendar counts on where a month ends; a real day comes back as it was.
        let back = calendar.dateComponents([.month, .day], from: date)
        guard back.month == month, back.day == day else { return nil }
        return Int((date.timeIntervalSinceReferenceDate / 86_400).rounded(.down))
    }

    /// Year, month and day of a day's number.
    static func date(_ number: Int, _ system: DateWords.System) -> (year: Int, month: Int, day: Int) {
        let date = Date(timeIntervalSinceReferenceDate: Double(number) * 86_400)
        let parts = calendar(system).dateComponents([.year, .month, .day], from: date)
        return (parts.year ?? 1, parts.month ?? 1, parts.day ?? 1)
    }

    /// Number of the last day of a month.
    static func lastDay(_ year: Int, _ month: Int, _ system: DateWords.System) -> Int? {
        let next = month == 12 ? number(year + 1, 1, 1, system) : number(year, month + 1, 1, system)
        return next.map { $0 - 1 }
    }

    /// Day of the week, 1 is Monday.
    static func weekday(_ number: Int) -> Int { ((number % 7) + 7) % 7 + 1 }

    /// The day as EDTF.
    static func edtf(_ number: Int) -> EDTFDate? {
        let parts = date(number, .gregory)
        return EDTFDate(year: parts.year, month: parts.month, day: parts.day)
    }

    /// First and last day a date can mean; nil where an end is open or out of reach.
    static func bounds(_ date: EDTFDate) -> ClosedRange<Int>? {
        let (first, last) = date.bounds
        func day(_ text: String) -> Int? {
            let parts = text.split(separator: "-").compactMap { Int($0) }
            guard parts.count == 3 else { return nil }
            // The last day of a short month is written 31 in bounds.
            for day in stride(from: parts[2], to: parts[2] - 4, by: -1) {
                if let number = number(parts[0], parts[1], day, .gregory) { return number }
            }
            return nil
        }
        guard let low = day(first), let high = day(last), low <= high else { return nil }
        return low...high
    }
}
