import LanguagePack
import Passage

/// Months, seasons, years and longer spans, and what is counted in them.
extension DateResolver {
    mutating func month(_ reading: DateReading) -> EDTFDate? {
        let system = reading.system ?? usual
        guard let month = reading.month else {
            guard let shift = reading.monthShift else { return nil }
            if shift == .same, let story {
                if story.precision == .interval { return (CalendarDays.bounds(story)?.count ?? 99) < 32 ? story : nil }
                return story.precision == .year ? nil : monthAround(story, system)
            }
            guard let (year, month) = monthOf(shift, system) else { return nil }
            return DateResolver.months(year, month, month, system)
        }
        if let year = fullYear(of: reading, system) {
            let years = candidates(year, system, reading)
            for year in years.years {
                guard let span = DateResolver.months(year, month, month, system) else { continue }
                guard let within = years.within else { return span }
                if let days = CalendarDays.bounds(span), days.overlaps(within) { return span }
            }
            return nil
        }
        guard reading.lacksYear, let about else {
            _ = noYear()
            return nil
        }
        let now = CalendarDays.date(about, system)
        var year = now.year
        switch (reading.monthShift, direction) {
        case (.this, _): break
        case (.last, _): if month >= now.month { year -= 1 }
        case (.next, _): if month <= now.month { year += 1 }
        case (_, .future): if month < now.month { year += 1 }
        default: if month > now.month { year -= 1 }
        }
        return DateResolver.months(year, month, month, system)
    }

    /// Year and number of the month that lies so from publication.
    func monthOf(_ shift: DateWords.Shift, _ system: DateWords.System) -> (Int, Int)? {
        let base = shift == .same || shift == .later ? story.flatMap(CalendarDays.bounds)?.lowerBound : about
        guard let base else { return nil }
        let now = CalendarDays.date(base, system)
        let index = now.year * 12 + now.month - 1
        switch shift {
        case .this, .same: return (index / 12, index % 12 + 1)
        case .last, .ago: return ((index - 1) / 12, (index - 1) % 12 + 1)
        case .next, .later, .hence: return ((index + 1) / 12, (index + 1) % 12 + 1)
        }
    }

    private func monthAround(_ date: EDTFDate, _ system: DateWords.System) -> EDTFDate? {
        guard let days = CalendarDays.bounds(date) else { return nil }
        let parts = CalendarDays.date(days.lowerBound, system)
        return DateResolver.months(parts.year, parts.month, parts.month, system)
    }

    mutating func season(_ reading: DateReading) -> EDTFDate? {
        guard let season = reading.season else { return nil }
        if let year = fullYear(of: reading, nil) {
            if systemOfYear(year, reading) == .gregory {
                // The seasons of a Gregorian year, by whole months.
                let first = season * 3
                let end = season == 4 ? DateResolver.months(year + 1, 2, 2, .gregory) : DateResolver.months(year, first + 2, first + 2, .gregory)
                guard let start = DateResolver.months(year, first, first, .gregory), let end else { return nil }
                return DateResolver.interval(start, end).map(DateResolver.about)
            }
            return DateResolver.months(year, season * 3 - 2, season * 3, .persian)
        }
        guard reading.lacksYear, let about else { return nil }
        let now = CalendarDays.date(about, .persian)
        let current = (now.month - 1) / 3 + 1
        var year = now.year
        switch (reading.seasonShift, direction) {
        case (.this, _): break
        case (.last, _): if season >= current { year -= 1 }
        case (.next, _): if season <= current { year += 1 }
        case (_, .future): if season < current { year += 1 }
        default: if season > current { year -= 1 }
        }
        return DateResolver.months(year, season * 3 - 2, season * 3, .persian)
    }

    func decade(_ decade: Int, _ system: DateWords.System?) -> EDTFDate? {
        var first = decade, system = system
        if decade < 100 {
            system = system ?? .persian
            first += system == .persian ? 1300 : 1900
        }
        guard first >= 1000 else { return nil }
        let calendar = system ?? (first < 1450 ? .persian : .gregory)
        guard let start = DateResolver.year(first, calendar), let end = DateResolver.year(first + 9, calendar) else { return nil }
        return DateResolver.interval(start, end)
    }

    func century(_ century: Int, _ system: DateWords.System?) -> EDTFDate? {
        let calendar = system ?? (century > 15 ? .gregory : .persian)
        guard let start = DateResolver.year(century * 100 - 99, calendar), let end = DateResolver.year(century * 100, calendar) else { return nil }
        return DateResolver.interval(start, end)
    }

    // MARK: Years

    mutating func year(of reading: DateReading) -> EDTFDate? {
        if reading.sameYear {
            guard let days = story.flatMap(CalendarDays.bounds) else { return nil }
            let system = reading.system ?? (story?.precision == .interval ? usual : .gregory)
            return DateResolver.year(CalendarDays.date(days.lowerBound, system).year, system)
        }
        guard let year = fullYear(of: reading, reading.yearOffset == nil ? nil : reading.system ?? usual) else { return nil }
        return DateResolver.year(year, reading.yearOffset == nil ? systemOfYear(year, reading) : reading.system ?? usual)
    }

    /// The calendar of a year by its size, where no era and no month tells.
    func systemOfYear(_ year: Int, _ reading: DateReading) -> DateWords.System {
        if let system = reading.system, reading.month == nil { return system }
        return (1200..<1450).contains(year) ? .persian : .gregory
    }

    /// The year with its century, in the calendar it is written in; nil where the text leaves it open.
    func fullYear(of reading: DateReading, _ system: DateWords.System?) -> Int? {
        if reading.sameYear {
            guard let days = story.flatMap(CalendarDays.bounds) else { return nil }
            return CalendarDays.date(days.lowerBound, system ?? .gregory).year
        }
        if let offset = reading.yearOffset {
            guard let about else { return nil }
            return CalendarDays.date(about, system ?? usual).year + offset
        }
        guard let year = reading.year else { return nil }
        guard reading.yearIsShort else { return year }
        let calendar = system ?? reading.system ?? .persian
        let centuries = calendar == .gregory ? [1900, 2000] : [1300, 1400]
        guard let about else { return year + (year >= (calendar == .gregory ? 50 : 20) ? centuries[0] : centuries[1]) }
        let now = CalendarDays.date(about, calendar).year
        return centuries.map { $0 + year }.last { $0 <= now + 5 } ?? centuries[0] + year
    }

    /// The years of the month's own calendar a written year can mean, and the days it must lie in where the calendars differ.
    func candidates(_ year: Int, _ system: DateWords.System, _ reading: DateReading) -> (years: [Int], within: ClosedRange<Int>?) {
        guard reading.year != nil else { return ([year], nil) }
        let written: DateWords.System = switch (system, year) {
        case (.gregory, 1250..<1450): .persian
        case (.persian, 1600...), (.islamic, 1600...): .gregory
        default: system
        }
        guard written != system, let days = DateResolver.year(year, written).flatMap(CalendarDays.bounds) else { return ([year], nil) }
        let first = CalendarDays.date(days.lowerBound, system).year, last = CalendarDays.date(days.upperBound, system).year
        return (Array(first...max(first, last)), days)
    }

    // MARK: Counted from publication

    func shifted(_ unit: DateWords.Unit, _ shift: DateWords.Shift, _ system: DateWords.System?) -> EDTFDate? {
        let inStory = shift == .same || shift == .later || (shift == .this && unit == .day)
        switch unit {
        case .day, .night:
            if inStory {
                guard let day = story.flatMap(CalendarDays.bounds), day.count == 1 else { return nil }
                return CalendarDays.edtf(day.lowerBound + (shift == .later ? 1 : 0))
            }
            guard let today else { return anchor.map { $0.precision == .interval ? $0 : DateResolver.about($0) } }
            return CalendarDays.edtf(today + (shift == .next ? 1 : shift == .this ? 0 : -1))
        case .week:
            let base = inStory ? story.flatMap(CalendarDays.bounds)?.lowerBound : today
            guard let base else { return nil }
            let start = base - (CalendarDays.weekday(base) - weekStart + 7) % 7
            let first = start + (shift == .last || shift == .ago ? -7 : shift == .next || shift == .later ? 7 : 0)
            guard let one = CalendarDays.edtf(first), let other = CalendarDays.edtf(first + 6) else { return nil }
            return DateResolver.interval(one, other)
        case .decade:
            guard let about, !inStory else { return nil }
            let system = system ?? usual
            let first = CalendarDays.date(about, system).year / 10 * 10 + (shift == .last || shift == .ago ? -10 : shift == .next ? 10 : 0)
            return decade(first, system)
        default: return nil
        }
    }

    func counted(_ reading: DateReading) -> EDTFDate? {
        guard let unit = reading.unit, let shift = reading.shift, let count = reading.count, count < 5000, shift != .this, shift != .same else { return nil }
        let base: Int?
        switch shift {
        case .later: base = story.flatMap(CalendarDays.bounds).flatMap { $0.count == 1 || unit == .month || unit == .year ? $0.lowerBound : nil } ?? (direction == .future ? today : nil)
        default: base = today
        }
        guard let base else { return nil }
        let past = shift == .last || shift == .ago
        let sign = past ? -1.0 : 1.0
        let now = CalendarDays.date(base, .gregory)
        let value: EDTFDate?, far: Int?
        switch unit {
        case .day, .night:
            guard count == count.rounded() else { return nil }
            far = base + Int(sign * count)
            value = far.flatMap(CalendarDays.edtf)
        case .week:
            far = base + Int(sign * count * 7)
            value = far.flatMap(CalendarDays.edtf).map(DateResolver.about)
        case .month, .year, .decade, .century:
            let scale = unit == .month ? 1.0 : unit == .year ? 12 : unit == .decade ? 120 : 1200
            let index = now.year * 12 + now.month - 1 + Int(sign * count * scale)
            guard index > 12 * 1000 else { return nil }
            let year = index / 12, month = index % 12 + 1
            far = stride(from: now.day, through: now.day - 3, by: -1).lazy.compactMap { CalendarDays.number(year, month, $0, .gregory) }.first
            value = (unit == .month ? EDTFDate(year: year, month: month) : EDTFDate(year: year)).map(DateResolver.about)
        default: return nil
        }
        guard shift == .last || shift == .next else { return value }
        // The past three years are all the time until now; the coming ones, from now on.
        guard let far, let one = CalendarDays.edtf(min(far, base)), let other = CalendarDays.edtf(max(far, base)) else { return nil }
        return DateResolver.interval(one, other)
    }
}
