import Foundation
import Passage

/// Dates in words, in the Gregorian and the Solar Hijri calendar.
struct DateWording: Sendable {
    private let phrases: Phrases
    private let gregorianMonths: [String]
    private let persianMonths: [String]
    private let gregorian: Calendar
    private let persian: Calendar

    init(phrases: Phrases) {
        self.phrases = phrases
        var calendars = [Calendar(identifier: .gregorian), Calendar(identifier: .persian)]
        for index in calendars.indices {
            calendars[index].locale = Locale(identifier: phrases.language)
            calendars[index].timeZone = TimeZone(secondsFromGMT: 0)!
        }
        (gregorian, persian) = (calendars[0], calendars[1])
        gregorianMonths = gregorian.standaloneMonthSymbols
        persianMonths = persian.standaloneMonthSymbols
    }

    /// The date in both calendars: day for day, a month or a year with the span it covers in the other calendar.
    func full(_ date: EDTFDate) -> String {
        if let interval = interval(date) { return interval }
        guard date.precision != .interval, let parts = date.components,
            let first = persianDay(parts.year, parts.month ?? 1, parts.day ?? 1)
        else { return short(date) }
        let other: String
        switch (parts.month, parts.day) {
        case (_?, _?):
            other = phrases.filled(
                "date.day",
                ["d": phrases.number(first.day), "m": persianMonths[first.month - 1], "y": phrases.number(first.year)])
        case (let month?, nil):
            let (year, next) = month == 12 ? (parts.year + 1, 1) : (parts.year, month + 1)
            guard let last = persianDay(year, next, 1, offset: -1) else { return short(date) }
            other = monthSpan(first, last)
        default:
            guard let last = persianDay(parts.year, 12, 31) else { return short(date) }
            other = phrases.number(first.year) + "–" + phrases.number(last.year)
        }
        return phrases.filled("date.both", ["1": short(date), "2": other])
    }

    /// From one day to another, in both calendars; nil for any other date.
    private func interval(_ date: EDTFDate) -> String? {
        let ends = date.text.split(separator: "/").map { EDTFDate(String($0))?.components }
        guard ends.count == 2, let a = ends[0], let b = ends[1], let am = a.month, let ad = a.day, let bm = b.month,
            let bd = b.day, let first = persianDay(a.year, am, ad), let last = persianDay(b.year, bm, bd)
        else { return nil }
        return phrases.filled(
            "date.both",
            [
                "1": span((a.year, am, ad), (b.year, bm, bd), gregorianMonths),
                "2": span(first, last, persianMonths),
            ])
    }

    /// Two days of one calendar; what they share is said once.
    private func span(_ first: Day, _ last: Day, _ months: [String]) -> String {
        if (first.year, first.month) == (last.year, last.month) {
            return phrases.filled(
                "date.days",
                [
                    "d": phrases.number(first.day), "d2": phrases.number(last.day), "m": months[first.month - 1],
                    "y": phrases.number(first.year),
                ])
        }
        let texts = [first, last].map { day in
            phrases.filled(
                "date.day",
                ["d": phrases.number(day.day), "m": months[day.month - 1], "y": phrases.number(day.year)])
        }
        return phrases.filled("date.interval", ["1": texts[0], "2": texts[1]])
    }

    /// The date in the Gregorian calendar alone.
    func short(_ date: EDTFDate) -> String {
        let ends = date.text.split(separator: "/").map { String($0) }
        guard ends.count == 2 else { return single(date) }
        if ends[0] == ".." { return phrases.filled("date.until", ["1": single(EDTFDate(ends[1]))]) }
        if ends[1] == ".." { return phrases.filled("date.since", ["1": single(EDTFDate(ends[0]))]) }
        return phrases.filled("date.interval", ["1": single(EDTFDate(ends[0])), "2": single(EDTFDate(ends[1]))])
    }

    private func single(_ date: EDTFDate?) -> String {
        guard let date, let parts = date.components else { return date?.text ?? "" }
        let year = phrases.number(parts.year)
        var text = year
        if let month = parts.month {
            let name = gregorianMonths[month - 1]
            text =
                parts.day.map { phrases.filled("date.day", ["d": phrases.number($0), "m": name, "y": year]) }
                ?? phrases.filled("date.month", ["m": name, "y": year])
        }
        switch date.text.last {
        case "~": return phrases.filled("date.about", ["1": text])
        case "?", "%": return phrases.filled("date.uncertain", ["1": text])
        default: return text
        }
    }

    /// Two days of one or two months: the months, and each year once.
    private func monthSpan(_ first: Day, _ last: Day) -> String {
        let names = (persianMonths[first.month - 1], persianMonths[last.month - 1])
        if first.year == last.year {
            let name = first.month == last.month ? names.0 : names.0 + "–" + names.1
            return phrases.filled("date.month", ["m": name, "y": phrases.number(first.year)])
        }
        let one = phrases.filled("date.month", ["m": names.0, "y": phrases.number(first.year)])
        return one + "–" + phrases.filled("date.month", ["m": names.1, "y": phrases.number(last.year)])
    }

    private typealias Day = (year: Int, month: Int, day: Int)

    private func persianDay(_ year: Int, _ month: Int, _ day: Int, offset: Int = 0) -> Day? {
        let noon = DateComponents(year: year, month: month, day: day + offset, hour: 12)
        guard let date = gregorian.date(from: noon) else { return nil }
        let parts = persian.dateComponents([.year, .month, .day], from: date)
        guard let y = parts.year, let m = parts.month, let d = parts.day, y > 0 else { return nil }
        return (y, m, d)
    }
}
