import LanguagePack
import Passage

/// Turns readings into dates, seen from a day of publication and from the story so far.
struct DateResolver {
    /// Which way a date without a year lies; `open` where the sentence does not tell, `present` where it speaks of what goes on or is about to.
    enum Direction { case past, present, future, open }

    /// The date of publication.
    var anchor: EDTFDate?
    /// Its days.
    var anchorDays: ClosedRange<Int>?
    /// The last date named before.
    var story: EDTFDate?
    /// The calendar the article counts months and years in where it does not say.
    var usual = DateWords.System.persian
    var weekStart = 1
    var direction = Direction.open
    /// What was found wrong with the reading resolved last.
    var fault: DateFinding.Fault?

    init(anchor: EDTFDate?) {
        self.anchor = anchor
        anchorDays = anchor.flatMap(CalendarDays.bounds)
    }

    /// The day of publication, where it is known to the day.
    var today: Int? { anchorDays.flatMap { $0.count == 1 ? $0.lowerBound : nil } }
    /// A day of the publication's month or year, the last, where no day is known.
    var about: Int? { anchorDays?.upperBound }

    /// The date of one reading; nil where the text leaves it open. Sets `fault`.
    mutating func value(_ reading: DateReading) -> EDTFDate? {
        fault = nil
        guard !reading.isSet, !reading.beforeEra, !reading.isDuration else { return nil }
        guard let whole = whole(reading) else { return nil }
        let part = fraction(of: whole, reading)
        guard let edge = reading.edge, !(edge == .around && part.precision == .day && reading.unit == nil) else { return part }
        return DateResolver.about(part)
    }

    /// The date of a span from one reading to the other.
    mutating func value(_ first: DateReading, to second: DateReading) -> EDTFDate? {
        let (first, second) = DateResolver.completed(first, second)
        guard let end = value(second) else { return nil }
        let fault = fault
        var firstReading = first
        // An end without a year lies before the other end, in the same year or the one before.
        if first.hasDate || first.month != nil, first.lacksYear, let bounds = CalendarDays.bounds(end) {
            var inner = self
            (inner.anchorDays, inner.anchor, inner.direction) = (bounds.lowerBound...bounds.lowerBound, CalendarDays.edtf(bounds.lowerBound), .past)
            guard let start = inner.value(first) else { return nil }
            return DateResolver.interval(start, end)
        }
        if first.weekday != nil, !first.hasDate, let bounds = CalendarDays.bounds(end) {
            var inner = self
            (inner.anchorDays, inner.direction) = (bounds.lowerBound...bounds.lowerBound, .past)
            firstReading.weekdayShift = nil
            guard let start = inner.value(firstReading) else { return nil }
            return DateResolver.interval(start, end)
        }
        guard let start = value(firstReading) else { return nil }
        self.fault = self.fault ?? fault
        return DateResolver.interval(start, end)
    }

    /// Both ends with what one lends to the other.
    static func completed(_ first: DateReading, _ second: DateReading) -> (DateReading, DateReading) {
        var one = first, two = second
        if let bare = first.bare {
            one = second
            if second.day != nil { one.day = bare } else if second.decade != nil { one.decade = bare } else if second.century != nil { one.century = bare }
            else { (one.year, one.yearIsShort) = (bare, bare < 100) }
            (one.weekday, one.others) = (nil, [])
        } else if let bare = second.bare {
            two = first
            if first.decade != nil { two.decade = bare } else if first.century != nil { two.century = bare } else {
                two.year = bare
                two.yearIsShort = bare < 100
                if bare < 100, let year = first.year, year >= 1000 { (two.year, two.yearIsShort) = (year / 100 * 100 + bare, false) }
            }
        } else {
            if first.year == nil, first.yearOffset == nil, first.monthShift == nil, first.system == second.system || first.month == nil {
                if first.month != nil, first.system == second.system, let a = first.month, let b = second.month {
                    if let year = second.year { one.year = a > b ? year - 1 : year } else if let offset = second.yearOffset, a <= b { one.yearOffset = offset }
                    one.yearIsShort = second.yearIsShort
                }
            }
            if first.year != nil && second.year != nil || first.century != nil {
                one.system = first.system ?? second.system
                two.system = second.system ?? first.system
            }
        }
        return (one, two)
    }

    /// The shortest interval that holds both.
    static func interval(_ start: EDTFDate, _ end: EDTFDate) -> EDTFDate? {
        let first = start.text.split(separator: "/").first.map(String.init) ?? start.text
        let last = end.text.split(separator: "/").last.map(String.init) ?? end.text
        guard start.bounds.first <= end.bounds.last else { return nil }
        return first == last ? EDTFDate(first) : EDTFDate(first + "/" + last)
    }

    /// The same date, marked approximate.
    static func about(_ date: EDTFDate) -> EDTFDate {
        let ends = date.text.split(separator: "/").map { $0 == ".." || $0.hasSuffix("~") ? String($0) : $0 + "~" }
        return EDTFDate(ends.joined(separator: "/")) ?? date
    }

    private func fraction(of whole: EDTFDate, _ reading: DateReading) -> EDTFDate {
        let (part, parts) = reading.half.map { ($0, 2) } ?? reading.quarter.map { ($0, 4) } ?? (1, 1)
        guard parts > 1, let days = CalendarDays.bounds(whole) else { return whole }
        let system = reading.season == nil ? reading.system ?? systemOfSpan(days) : .gregory
        let first = CalendarDays.date(days.lowerBound, system), last = CalendarDays.date(days.upperBound, system)
        if first.month == 1, first.day == 1, last.month == 12, first.year == last.year {
            let months = 12 / parts
            return DateResolver.months(first.year, (part - 1) * months + 1, part * months, system) ?? whole
        }
        let length = days.count / parts
        let start = days.lowerBound + (part - 1) * length
        let end = part == parts ? days.upperBound : start + length - 1
        guard let one = CalendarDays.edtf(start), let other = CalendarDays.edtf(end) else { return whole }
        return DateResolver.interval(one, other) ?? whole
    }

    private func systemOfSpan(_ days: ClosedRange<Int>) -> DateWords.System {
        CalendarDays.date(days.lowerBound, .gregory).day == 1 ? .gregory : .persian
    }

    /// The months from one to the other of a year.
    static func months(_ year: Int, _ first: Int, _ last: Int, _ system: DateWords.System) -> EDTFDate? {
        if system == .gregory {
            guard let one = EDTFDate(year: year, month: first) else { return nil }
            if first == last { return one }
            return EDTFDate(year: year, month: last).flatMap { interval(one, $0) }
        }
        guard let start = CalendarDays.number(year, first, 1, system), let end = CalendarDays.lastDay(year, last, system),
              let one = CalendarDays.edtf(start), let other = CalendarDays.edtf(end) else { return nil }
        return interval(one, other)
    }

    /// A whole year.
    static func year(_ year: Int, _ system: DateWords.System) -> EDTFDate? {
        system == .gregory ? EDTFDate(year: year) : months(year, 1, 12, system)
    }
}
