import LanguagePack

/// Months, seasons, years, decades, centuries and counted units.
extension DateParser {
    /// A month: of some year, last December, the month of October; `trusted` where what stands before already makes a risky name a month.
    func month(_ start: Int, trusted: Bool = false) -> (DateReading, Int)? {
        var at = start
        let marked = unit(at, .month) != nil
        if marked { at += 1 }
        guard let (system, number, risky) = monthWord(at) else { return nil }
        var reading = DateReading(), end = at + 1
        (reading.month, reading.system) = (number, system)
        if unit(end, .month) != nil, self.number(end + 1) == nil || shift(end + 1) != nil { end += 1 }
        let named = end
        if let shift = shift(end), shift == .last || shift == .next || shift == .this {
            reading.monthShift = shift
            end += 1
        } else {
            end = yearBehind(end, &reading)
        }
        let hasYear = end > named
        guard !risky || marked || trusted || hasYear || named > at + 1 else { return nil }
        // A year behind a risky name must look like one.
        if risky, !marked, !trusted, unit(named, .year) == nil, let year = reading.year, reading.yearIsShort || !(1200...2100).contains(year) { return nil }
        return (reading, end)
    }

    /// Reads a year behind a month, in figures or as "last year", and an era; returns where it ends.
    private func yearBehind(_ at: Int, _ reading: inout DateReading) -> Int {
        var next = at
        if mark(next, ","), let year = item(next + 1), year.digits == 4, let value = year.number, (1200...2100).contains(value) { next += 1 }
        if let (year, end) = year(next, afterMonth: true) {
            (reading.year, reading.yearIsShort, reading.yearOffset, reading.sameYear) =
                (year.year, year.yearIsShort, year.yearOffset, year.sameYear)
            // An era behind a month and year names the calendar only where the month does not.
            return end
        }
        if let era = era(at), let era, era == reading.system { return at + 1 }
        return at
    }

    /// A season: of some year, or the last one.
    func season(_ at: Int, trusted: Bool = false) -> (DateReading, Int)? {
        guard let (number, risky) = item(at)?.words.lazy.compactMap({ if case .season(let n, let r) = $0 { (n, r) } else { nil } }).first
        else { return nil }
        var reading = DateReading(), end = at + 1
        reading.season = number
        if let shift = shift(end), shift == .last || shift == .next || shift == .this {
            reading.seasonShift = shift
            end += 1
        } else if let (year, next) = year(end, afterMonth: true) {
            reading.year = year.year
            (reading.yearIsShort, reading.yearOffset, reading.sameYear, reading.system) =
                (year.yearIsShort, year.yearOffset, year.sameYear, year.system)
            end = next
        }
        return risky && !trusted && end == at + 1 ? nil : (reading, end)
    }

    /// A year: in figures or words, with an era, or last year; behind a month the word for year may be left out.
    func year(_ start: Int, afterMonth: Bool = false) -> (DateReading, Int)? {
        var reading = DateReading(), at = start
        if let offset = item(at)?.words.lazy.compactMap({ if case .yearOffset(let offset) = $0 { offset } else { nil } }).first {
            reading.yearOffset = offset
            return (reading, at + 1)
        }
        if let (shift, end) = shiftedUnit(at, .year) {
            switch shift {
            case .last, .ago: reading.yearOffset = -1
            case .next: reading.yearOffset = 1
            case .this: reading.yearOffset = 0
            default: reading.sameYear = true
            }
            return withEra(reading, end)
        }
        let plural = item(at)?.words.contains(.unit(.year, plural: true)) == true
        let marked = unit(at, .year) != nil
        if marked { at += 1 }
        guard let item = item(at), let value = item.number, !item.isOrdinal, value > 0 else { return nil }
        let end = at + 1
        guard item.digits == 0 || item.digits == 2 || item.digits == 3 || item.digits == 4, value < 3000, item.digits != 2 || value < 100
        else { return nil }
        let bc = era(end) == .some(.none)
        reading.year = value
        reading.yearIsShort = value < 100 && !bc
        reading.beforeEra = bc
        if let era = era(end), let era { reading.system = era }
        let hasEra = era(end) != nil
        if !marked {
            if afterMonth {
                guard item.digits == 4 || item.digits == 2 || value > 1000 else { return nil }
                if value > 31, item.digits == 2 || (1000...2200).contains(value) {} else if item.digits != 2 || !isYearEnd(end) || mark(end, ",") { return nil }
                // An hour behind the year is the time of day.
                if unitAt(end) != nil && !(unit(end, .hour) != nil && number(end + 1) != nil) || mark(end, "%") || mark(end, ":") { return nil }
            } else if !hasEra, !isBareYear(at) {
                return nil
            }
            // A single letter is an era only behind a year of its size.
            if hasEra, !afterMonth, value < 100 || item.digits == 2 { return nil }
        } else if !hasEra {
            // Three digits and small number words behind the word for year count something else.
            if isOddCount(end), !plural { return nil }
            if item.digits == 3 || (item.digits == 0 && value < 1000 && !(40..<100).contains(value)) { return nil }
        }
        return (reading, hasEra ? end + 1 : end)
    }

    /// The reading with the calendar named behind it, if one is.
    private func withEra(_ reading: DateReading, _ at: Int) -> (DateReading, Int) {
        guard let era = era(at), let era else { return (reading, at) }
        var reading = reading
        reading.system = era
        return (reading, at + 1)
    }

    /// A decade, with its century or without.
    func decade(_ at: Int) -> (DateReading, Int)? {
        guard unit(at, .decade) != nil, let value = number(at + 1), value % 10 == 0, value > 0, item(at + 1)?.isOrdinal == false else { return nil }
        var reading = DateReading()
        reading.decade = value
        return withEra(reading, at + 2)
    }

    /// A century.
    func century(_ at: Int) -> (DateReading, Int)? {
        guard unit(at, .century) != nil, let value = number(at + 1), (1...30).contains(value) else { return nil }
        var reading = DateReading()
        reading.century = value
        let bc = era(at + 2) == .some(.none)
        reading.beforeEra = bc
        return bc ? (reading, at + 3) : withEra(reading, at + 2)
    }

    /// A unit seen from publication or from the story: last week, this month, that day; `bare` allows a unit without any shift, after an edge.
    func shifted(_ at: Int, bare: Bool = false) -> (DateReading, Int)? {
        var reading = DateReading()
        for unit in [DateWords.Unit.day, .night, .week, .month, .decade, .century] {
            guard let (shift, end) = shiftedUnit(at, unit) else { continue }
            (reading.unit, reading.shift) = (unit, shift)
            if unit == .month {
                reading = DateReading()
                reading.monthShift = shift
            }
            return withEra(reading, end)
        }
        // The end of the month, of the year: this one.
        guard bare else { return nil }
        if unit(at, .month) != nil, item(at)?.words.contains(.unit(.month, plural: false)) == true {
            reading.monthShift = .this
            return withEra(reading, at + 1)
        }
        if has(at, .unit(.week, plural: false)) {
            (reading.unit, reading.shift) = (.week, .this)
            return (reading, at + 1)
        }
        if unit(at, .year) != nil, item(at)?.words.contains(.unit(.year, plural: false)) == true, !isCountedThing(at + 1) {
            reading.yearOffset = 0
            return withEra(reading, at + 1)
        }
        return nil
    }

    /// Counted units: three days, two weeks ago, the past twenty years, the coming days.
    func counted(_ start: Int) -> (DateReading, Int)? {
        var reading = DateReading(), at = start
        reading.isCounted = true
        if let value = number(at), item(at)?.isOrdinal == false {
            reading.count = Double(value)
            at += 1
            if particle(at, .to) || particle(at, .and) || mark(at, "-"), let more = number(at + 1), unitAt(at + 2) != nil || lengthAt(at + 2) != nil {
                reading.count = nil
                _ = more
                at += 2
            }
            if particle(at, .and), has(at + 1, .halfNumber) {
                reading.count = reading.count.map { $0 + 0.5 }
                at += 2
            }
            if mark(at, "."), let decimal = item(at + 1), decimal.digits == 1, unitAt(at + 2) != nil {
                reading.count = nil
                at += 2
            }
        } else if has(at, .some) {
            at += 1
        } else if has(at, .halfNumber) {
            reading.count = 0.5
            at += 1
        } else if let unit = unitAt(at), item(at)?.words.contains(.unit(unit, plural: true)) == true, let shift = shift(at + 1), shift != .this {
            // Recent years, coming days.
            (reading.unit, reading.shift) = (unit, shift)
            return (reading, at + 2)
        } else {
            return nil
        }
        if let unit = unitAt(at) {
            reading.unit = unit
        } else if let length = lengthAt(at) {
            reading.unit = length
            return (reading, at + 1)
        } else {
            return nil
        }
        at += 1
        if particle(at, .and), has(at + 1, .halfNumber) {
            reading.count = reading.count.map { $0 + 0.5 }
            at += 2
        }
        if let shift = shift(at), shift != .this {
            reading.shift = shift
            at += 1
        } else {
            while particle(at, .and), number(at + 1) != nil, unitAt(at + 2) != nil {
                reading.count = nil
                at += 3
            }
        }
        return (reading, at)
    }

    /// A feast with a fixed day.
    func feast(_ at: Int) -> (DateReading, Int)? {
        for case .feast(let system, let month, let day) in item(at)?.words ?? [] {
            var reading = DateReading()
            (reading.system, reading.month, reading.day) = (system, month, day)
            guard let (year, end) = year(at + 1, afterMonth: true) else { return (reading, at + 1) }
            (reading.year, reading.yearIsShort, reading.yearOffset, reading.sameYear) =
                (year.year, year.yearIsShort, year.yearOffset, year.sameYear)
            return (reading, end)
        }
        return nil
    }
}
