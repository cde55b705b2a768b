import LanguagePack

/// Days: a day of the week, a day of a month, today, numbers with slashes, and all of them side by side.
extension DateParser {
    /// Everything that stands together and names one day: "today (Sunday) the tenth of Shahrivar", and dates in two calendars alike.
    func days(_ start: Int) -> (DateReading, Int)? {
        guard !isGuarded(start), var (reading, end) = dayPart(start) else { return nil }
        var depth = 0
        while end < items.count, end - start < 40 {
            var next = end, opens = 0, comma = false
            while next < items.count, next - end < 3 {
                if mark(next, "(") || mark(next, "[") { opens += 1 } else if mark(next, ",") { comma = true } else if
                    particle(next, .equals) || particle(next, .dated) { comma = true } else if
                    mark(next, "/") || mark(next, "-") || mark(next, "–") { comma = true } else { break }
                next += 1
            }
            if has(next, .part), next == end { next += 1 }
            guard let (more, after) = dayPart(next), fits(more, reading, apart: opens > 0 || comma, bracket: opens > 0 || depth > 0) else { break }
            join(more, to: &reading)
            depth += opens
            end = after
            if has(end, .part) { end += 1 }
            while depth > 0, mark(end, ")") || mark(end, "]") {
                depth -= 1
                end += 1
            }
        }
        if has(end, .part) { end += 1 }
        return (reading, end)
    }

    private func fits(_ more: DateReading, _ reading: DateReading, apart: Bool, bracket: Bool) -> Bool {
        if more.hasDate {
            if reading.hasDate {
                // A second calendar, never a second day of the same.
                return more.system != nil && more.system != reading.system && !reading.others.contains { $0.system == more.system }
            }
            return true
        }
        if more.weekday != nil { return reading.weekday == nil && (bracket || !reading.hasDate) }
        if more.dayOffset != nil { return reading.dayOffset == nil && bracket }
        return false
    }

    private func join(_ more: DateReading, to reading: inout DateReading) {
        if more.hasDate, reading.hasDate {
            reading.others.append(more)
        } else if more.hasDate {
            let old = reading
            reading = more
            reading.weekday = more.weekday ?? old.weekday
            reading.weekdayShift = more.weekdayShift ?? old.weekdayShift
            reading.dayOffset = old.dayOffset
        } else {
            if let weekday = more.weekday {
                reading.weekday = weekday
                reading.weekdayShift = more.weekdayShift
            }
            reading.dayOffset = reading.dayOffset ?? more.dayOffset
        }
    }

    private func dayPart(_ at: Int) -> (DateReading, Int)? {
        if let found = numeric(at) ?? dayOfMonth(at) ?? weekday(at) ?? today(at) { return found }
        // With the word for day or night before it.
        guard unit(at, .day) ?? unit(at, .night) != nil || particle(at, .dated) || has(at, .part) else { return nil }
        return numeric(at + 1) ?? dayOfMonth(at + 1) ?? weekday(at + 1) ?? (has(at, .part) ? today(at + 1) : nil)
    }

    private func today(_ at: Int) -> (DateReading, Int)? {
        var reading = DateReading()
        // The past day, the past night; what hangs on the story is left to `shifted`.
        if let (shift, end) = shiftedUnit(at, .day) ?? shiftedUnit(at, .night), shift == .last || shift == .ago || shift == .next {
            reading.dayOffset = shift == .next ? 1 : -1
            return (reading, end)
        }
        guard let offset = item(at)?.words.lazy.compactMap({ if case .day(let offset) = $0 { offset } else { nil } }).first else { return nil }
        reading.dayOffset = offset
        return (reading, at + 1)
    }

    private func weekday(_ at: Int) -> (DateReading, Int)? {
        guard let day = item(at)?.words.lazy.compactMap({ if case .weekday(let day) = $0 { day } else { nil } }).first else { return nil }
        var reading = DateReading(), end = at + 1
        reading.weekday = day
        if has(end, .part), shift(end + 1) != nil { end += 1 }
        if let shift = shift(end), shift != .hence {
            reading.weekdayShift = shift
            end += 1
        } else if let (shift, next) = shiftedUnit(end, .week) {
            reading.weekdayShift = shift
            reading.unit = .week
            end = next
        }
        return (reading, end)
    }

    /// A day and its month, with or without a year; or a day of "this month".
    private func dayOfMonth(_ at: Int) -> (DateReading, Int)? {
        guard let day = number(at), (1...99).contains(day), item(at)?.digits ?? 0 <= 2 else { return nil }
        var next = at + 1
        if unit(next, .day) != nil, item(at)?.isOrdinal == true { next += 1 }
        if particle(next, .from), item(at)?.isOrdinal == true { next += 1 }
        if var (reading, end) = month(next, trusted: true), reading.month != nil, reading.edge == nil, !reading.isCounted {
            // A number word before a risky name counts only with a year or as an ordinal.
            if item(at)?.digits == 0, item(at)?.isOrdinal == false, isRisky(next), end == next + 1 { return nil }
            guard day <= 31 else { return nil }
            reading.day = day
            reading.isByword = has(at - 1, .guarded(.event))
            return (reading, end)
        }
        // The month is not named: this month, or, behind an ordinal, last month too.
        guard day <= 31, let (shift, end) = shiftedUnit(next, .month), shift == .this || item(at)?.isOrdinal == true || shift == .same else { return nil }
        var reading = DateReading()
        reading.day = day
        reading.monthShift = shift
        var after = end
        if let era = era(after), let era {
            reading.system = era
            after += 1
        }
        return (reading, after)
    }

    /// «1404/10/03», «24.12.2025», «86/4/14»
    private func numeric(_ at: Int) -> (DateReading, Int)? {
        guard let one = item(at), one.digits > 0, let first = one.number, let two = item(at + 2), two.digits > 0, two.digits < 3,
              let middle = two.number, let three = item(at + 4), three.digits > 0, let last = three.number else { return nil }
        guard let mark = item(at + 1)?.mark, ["/", "-", ".", "\\", "–"].contains(mark), item(at + 3)?.mark == mark else { return nil }
        // Four numbers are an address or a version.
        if let before = item(at - 1)?.mark, before == mark, item(at - 2)?.digits ?? 0 > 0 { return nil }
        if item(at + 5)?.mark == mark, item(at + 6)?.digits ?? 0 > 0 { return nil }
        var reading = DateReading(), parts: (year: Int, month: Int, day: Int)
        if one.digits == 4, three.digits <= 2 {
            parts = (first, middle, last)
        } else if three.digits == 4, one.digits <= 2 {
            parts = middle > 12 && first <= 12 ? (last, first, middle) : (last, middle, first)
        } else if one.digits <= 2, three.digits <= 2, first > 31 {
            parts = (first, middle, last)
            reading.yearIsShort = true
        } else if one.digits <= 2, three.digits == 2, last > 31 {
            parts = (last, middle, first)
            reading.yearIsShort = true
        } else {
            return nil
        }
        guard reading.yearIsShort || (1000...2199).contains(parts.year) else { return nil }
        (reading.year, reading.month, reading.day) = (parts.year, parts.month, parts.day)
        reading.system = reading.yearIsShort || (1200..<1450).contains(parts.year) ? .persian : .gregory
        var end = at + 5
        if let (_, next) = clockBehind(end), era(next) != nil { end = next }
        if let era = era(end) {
            if let era { reading.system = era }
            end += 1
        }
        return (reading, end)
    }

    private func clockBehind(_ at: Int) -> (Int, Int)? {
        guard let hour = number(at), hour < 25, mark(at + 1, ":"), let minute = number(at + 2), minute < 60 else { return nil }
        return (hour, at + 3)
    }
}
