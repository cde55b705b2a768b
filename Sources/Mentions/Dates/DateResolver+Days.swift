import LanguagePack
import Passage

/// Days: explicit ones, and those counted from publication or from the story.
extension DateResolver {
    /// The day, month, year or longer span a reading means, before halves and edges.
    mutating func whole(_ reading: DateReading) -> EDTFDate? {
        if reading.hasDate { return dated(reading) }
        if let offset = reading.dayOffset { return relativeDay(offset, weekday: reading.weekday) }
        if let weekday = reading.weekday { return weekdayAlone(weekday, reading) }
        if reading.month != nil || reading.monthShift != nil { return month(reading) }
        if reading.season != nil { return season(reading) }
        if let decade = reading.decade { return self.decade(decade, reading.system) }
        if let century = reading.century { return self.century(century, reading.system) }
        if reading.isCounted { return counted(reading) }
        if let unit = reading.unit, let shift = reading.shift { return shifted(unit, shift, reading.system) }
        return year(of: reading)
    }

    private mutating func dated(_ reading: DateReading) -> EDTFDate? {
        guard let day = day(reading) else {
            // Where one calendar's day does not exist, the other's may.
            for other in reading.others {
                let fault = fault
                if let value = self.day(other) {
                    self.fault = fault ?? .calendarsDisagree
                    return CalendarDays.edtf(value)
                }
            }
            if let year = reading.year, !reading.yearIsShort, reading.system ?? .gregory == .gregory, (1...1582).contains(year) {
                return EDTFDate(year: year, month: reading.month, day: reading.day)
            }
            return nil
        }
        var result = day
        for other in reading.others {
            var inner = self
            // A date without a year takes it from the one beside it.
            if other.lacksYear || reading.lacksYear { (inner.anchorDays, inner.direction) = (day...day, .open) }
            if reading.lacksYear, !other.lacksYear, let full = inner.day(other) {
                var again = self
                (again.anchorDays, again.direction) = (full...full, .open)
                result = again.day(reading) ?? full
                if result != full { fault = .calendarsDisagree }
                continue
            }
            guard let same = inner.day(other) else { fault = inner.fault == .impossible ? .calendarsDisagree : fault; continue }
            // Lunar months begin by sight: a day more or less is no contradiction.
            let slack = other.system == .islamic || reading.system == .islamic ? 1 : 0
            if abs(same - result) > slack { fault = .calendarsDisagree }
            if reading.system == .islamic, other.system != .islamic { result = same }
        }
        if let weekday = reading.weekday, CalendarDays.weekday(result) != weekday { fault = fault ?? .weekdayDisagrees }
        return CalendarDays.edtf(result)
    }

    /// The number of the day of a date; the year is inferred where it is left out.
    private mutating func day(_ reading: DateReading) -> Int? {
        guard let day = reading.day else { return nil }
        if reading.month == nil {
            guard let shift = reading.monthShift, let (year, month) = monthOf(shift, reading.system ?? usual) else { return noYear() }
            return CalendarDays.number(year, month, day, reading.system ?? usual) ?? impossible()
        }
        guard let month = reading.month else { return nil }
        let system = reading.system ?? .gregory
        if let year = fullYear(of: reading, system) {
            // The month of one calendar in a year of another.
            let years = candidates(year, system, reading)
            for year in years.years {
                guard let number = CalendarDays.number(year, month, day, system) else { continue }
                if years.within?.contains(number) ?? true { return number }
            }
            return impossible()
        }
        guard reading.lacksYear else { return noYear() }
        if reading.isByword { return nil }
        guard let about else {
            // No year will make a day of it.
            let anyYear = system == .gregory ? 2024 : system == .persian ? 1403 : 1446
            let exists = (0...3).contains { CalendarDays.number(anyYear + $0, month, day, system) != nil }
            return exists ? noYear() : impossible()
        }
        let now = CalendarDays.date(about, system).year
        let days = (-1...1).compactMap { CalendarDays.number(now + $0, month, day, system) }
        guard !days.isEmpty else { return CalendarDays.number(now + 2, month, day, system) ?? impossible() }
        return chosen(days, about, reading)
    }

    private func chosen(_ all: [Int], _ about: Int, _ reading: DateReading) -> Int? {
        if let offset = reading.dayOffset, all.contains(about + offset) { return about + offset }
        var days = all
        if let weekday = reading.weekday {
            let fitting = days.filter { CalendarDays.weekday($0) == weekday }
            if !fitting.isEmpty { days = fitting }
        }
        let before = days.last { $0 <= about }, after = days.first { $0 >= about }
        switch reading.monthShift {
        case .last: return all.last { $0 < about }
        case .next: return all.first { $0 > about }
        case .this: return all[min(1, all.count - 1)]
        default: break
        }
        switch direction {
        case .past: return before ?? after
        case .future: return after ?? before
        case .open, .present: return days.min { (abs($0 - about), $0) < (abs($1 - about), $1) }
        }
    }

    private mutating func relativeDay(_ offset: Int, weekday: Int?) -> EDTFDate? {
        guard let today else { return anchor.map { $0.precision == .interval ? $0 : DateResolver.about($0) } }
        var day = today + offset
        if let weekday, CalendarDays.weekday(day) != weekday {
            // The page is often dated the day after the news was written: the weekday is surer than "today".
            if let near = [day - 1, day + 1].first(where: { CalendarDays.weekday($0) == weekday }) { day = near }
            fault = .weekdayDisagrees
        }
        return CalendarDays.edtf(day)
    }

    private func weekdayAlone(_ weekday: Int, _ reading: DateReading) -> EDTFDate? {
        guard let today else { return nil }
        let back = (CalendarDays.weekday(today) - weekday + 7) % 7, ahead = (7 - back) % 7
        let startOfWeek = today - (CalendarDays.weekday(today) - weekStart + 7) % 7
        let inWeek = startOfWeek + (weekday - weekStart + 7) % 7
        switch (reading.weekdayShift, reading.unit) {
        case (.this, _): return CalendarDays.edtf(inWeek)
        case (.last, .week), (.ago, .week): return CalendarDays.edtf(inWeek - 7)
        case (.next, .week), (.later, .week): return CalendarDays.edtf(inWeek + 7)
        case (.last, _), (.ago, _): return CalendarDays.edtf(today - (back == 0 ? 7 : back))
        case (.next, _), (.later, _): return CalendarDays.edtf(today + (ahead == 0 ? 7 : ahead))
        case (.same, _), (.hence, _): return nil
        case (nil, _): return CalendarDays.edtf(direction == .future || direction == .present ? today + ahead : today - back)
        }
    }

    mutating func impossible() -> Int? {
        fault = .impossible
        return nil
    }

    mutating func noYear() -> Int? {
        fault = .noYear
        return nil
    }
}
