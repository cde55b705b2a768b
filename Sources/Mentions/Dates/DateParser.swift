import LanguagePack

/// Reads items into time expressions: a grammar by hand, every rule of which looks a bounded number of items ahead.
struct DateParser {
    let items: [DateItem]

    /// Every time expression of the sentence, from left to right, the longest at each place.
    func expressions() -> [DateExpression] {
        var found: [DateExpression] = []
        var at = 0
        while at < items.count {
            if let expression = expression(at), expression.items.upperBound > at {
                found.append(expression)
                at = expression.items.upperBound
            } else {
                at += 1
            }
        }
        return found
    }

    // MARK: Spans and lists

    private func expression(_ start: Int) -> DateExpression? {
        // Most words have to do with no date.
        guard !items[start].words.isEmpty || items[start].number != nil, !isGuarded(start) else { return nil }
        var at = start
        let opened = particle(at, .from) || particle(at, .between)
        if opened { at += 1 }
        guard let (first, end) = operand(at, opened: opened) else { return nil }
        if let (second, last, link) = second(first, end, between: opened && particle(start, .between)) {
            let expression = DateExpression(items: start..<last, first: first, second: second, link: link, middle: end)
            return series(expression)
        }
        if particle(end, .to), particle(end + 1, .now), first.bare == nil || opened {
            return DateExpression(items: start..<(end + 2), first: first, isOpen: true)
        }
        if particle(end, .now), opened { return DateExpression(items: start..<(end + 1), first: first, isOpen: true) }
        guard first.bare == nil else { return nil }
        return DateExpression(items: at..<end, first: first)
    }

    /// The sixties, seventies and eighties: more of the same behind a list of years or decades.
    private func series(_ expression: DateExpression) -> DateExpression {
        guard expression.link == .list, var last = expression.second?.bare else { return expression }
        var result = expression
        while particle(result.items.upperBound, .and) || mark(result.items.upperBound, ","),
              let next = number(result.items.upperBound + 1), next > last,
              items[result.items.upperBound + 1].digits == expression.second?.bareDigits, !isCountedThing(result.items.upperBound + 2) {
            last = next
            result.second?.bare = next
            result.link = .span
            result.items = result.items.lowerBound..<(result.items.upperBound + 2)
        }
        return result
    }

    /// One end of a span: a time, or a number that its other end explains.
    private func operand(_ at: Int, opened: Bool) -> (DateReading, Int)? {
        if let point = point(at) { return point }
        var at = at
        if unit(at, .day) != nil, number(at + 1) != nil { at += 1 }
        guard let value = number(at), value > 0 else { return nil }
        var reading = DateReading()
        reading.bare = value
        reading.bareDigits = items[at].digits
        return (reading, at + 1)
    }

    private func second(_ first: DateReading, _ at: Int, between: Bool) -> (DateReading, Int, DateExpression.Link)? {
        var link = DateExpression.Link.span
        if particle(at, .to) || mark(at, "-") || mark(at, "–") || mark(at, "—") {
        } else if particle(at, .and) {
            link = between ? .span : .list
        } else if mark(at, ",") {
            link = .list
        } else {
            return nil
        }
        guard let (second, end) = operand(at + 1, opened: true) else { return nil }
        // A list joins only what needs its other half; two whole dates are two expressions.
        let needs = first.bare != nil || second.bare != nil
        if link == .list || mark(at, "-") || mark(at, "–") {
            guard needs else { return nil }
        }
        if first.bare != nil, second.bare != nil { return nil }
        if first.isDuration != second.isDuration, first.bare == nil, second.bare == nil { return nil }
        if let bare = first.bare {
            if second.day != nil, bare > 31 { return nil }
            if second.weekday != nil || second.dayOffset != nil || second.hasClock, !second.hasDate { return nil }
            if second.season != nil { return nil }
            if !second.hasDate, second.year == nil, second.decade == nil, second.century == nil, !second.isCounted { return nil }
        }
        if let bare = second.bare {
            // Only a year, a decade or a century lends its unit forwards.
            guard first.day == nil, first.month == nil, first.year != nil || first.yearOffset != nil || first.decade != nil || first.century != nil else { return nil }
            if first.yearOffset != nil, items[at + 1].digits != 4 { return nil }
            if first.year != nil, items[at + 1].digits != 0, items[at + 1].digits != 2, items[at + 1].digits != 4 { return nil }
            if isCountedThing(end), link != .span { return nil }
            if first.decade != nil, bare % 10 != 0 { return nil }
        }
        return (second, end, link)
    }

    // MARK: One time

    private typealias Rule = @Sendable (DateParser, Int) -> (DateReading, Int)?
    /// In the order in which they are tried.
    private static let rules: [Rule] = [
        { $0.set($1) }, { $0.clock($1) }, { $0.partOfDay($1) }, { $0.days($1) }, { $0.counted($1) }, { $0.edge($1) },
        { $0.fraction($1) }, { $0.month($1) }, { $0.season($1) }, { $0.decade($1) }, { $0.century($1) }, { $0.year($1) },
        { $0.shifted($1) }, { $0.feast($1) },
    ]

    /// One time expression that begins at this item; nil when there is none.
    func point(_ at: Int) -> (DateReading, Int)? {
        guard at < items.count, !isGuarded(at) else { return nil }
        for rule in DateParser.rules {
            if let found = rule(self, at) { return found }
        }
        return nil
    }

    /// Every day, every Monday.
    private func set(_ at: Int) -> (DateReading, Int)? {
        guard particle(at, .every) else { return nil }
        var end = at + 1
        if number(end) != nil { end += 1 }
        guard let item = item(end), item.words.contains(where: { word in
            switch word {
            case .unit, .weekday, .part: true
            default: false
            }
        }) else { return nil }
        var reading = DateReading()
        reading.isSet = true
        end += 1
        if has(end, .part) { end += 1 }
        if particle(end, .from), unit(end + 1, .year) != nil { end += 2 }
        return (reading, end)
    }

    /// A time of day; with a day beside it, the day.
    private func clock(_ at: Int) -> (DateReading, Int)? {
        var end = at
        if unit(at, .hour) != nil {
            guard let hour = number(at + 1), hour <= 24 else { return nil }
            end = at + 2
        } else {
            guard let hour = item(at)?.number, hour <= 24, item(at)?.digits ?? 0 > 0, mark(at + 1, ":") else { return nil }
            end = at + 1
        }
        if mark(end, ":"), let minute = number(end + 1), minute < 60 {
            end += 2
            if mark(end, ":"), let second = number(end + 1), second < 60 { end += 2 }
        } else if unit(at, .hour) == nil {
            return nil
        }
        while particle(end, .and), number(end + 1) != nil, unit(end + 2, .minute) ?? unit(end + 2, .second) != nil { end += 3 }
        if particle(end, .and), has(end + 1, .halfNumber) { end += 2 }
        if unit(end, .minute) != nil { end += 1 }
        var reading = DateReading()
        reading.hasClock = true
        if has(end, .part) { end += 1 }
        if let (day, next) = days(end) {
            reading = day
            reading.hasClock = true
            return (reading, next)
        }
        return (reading, end)
    }

    /// A part of a day and the day.
    private func partOfDay(_ at: Int) -> (DateReading, Int)? {
        guard has(at, .part) else { return nil }
        var next = at + 1
        // A part of the day before a clock time: the morning, at eight.
        if let (reading, end) = clock(next) { return (reading, end) }
        if unit(next, .day) != nil { next += 1 }
        return days(next) ?? (next > at + 1 ? days(at + 1) : nil)
    }

    /// Spans of the kind "the second half of", "the first quarter of".
    private func fraction(_ at: Int) -> (DateReading, Int)? {
        let isHalf = has(at, .half) || has(at, .halfYear), isQuarter = has(at, .quarter)
        guard isHalf || isQuarter else { return nil }
        if let part = item(at + 1)?.number, item(at + 1)?.isOrdinal == true, (1...(isHalf ? 2 : 4)).contains(part) {
            if let (span, end) = whole(at + 2) {
                var inner = span
                if isHalf { inner.half = part } else { inner.quarter = part }
                return (inner, end)
            }
        }
        // Without an ordinal, three or six months are a length.
        guard isQuarter && !has(at, .half) || has(at, .halfYear) else { return nil }
        var reading = DateReading()
        reading.unit = .month
        reading.isCounted = true
        return (reading, at + 1)
    }

    /// The early, middle or late part of a longer span.
    private func edge(_ at: Int) -> (DateReading, Int)? {
        guard let edge = item(at)?.words.lazy.compactMap({ if case .edge(let edge) = $0 { edge } else { nil } }).first else { return nil }
        if has(at, .half), let part = item(at + 1)?.number, item(at + 1)?.isOrdinal == true, part <= 2, whole(at + 2) != nil { return nil }
        // Of several in a row only the last one counts, so that no text nests without end.
        guard !has(at + 1, .edge(.around)) else { return nil }
        guard let (span, end) = edge == .around ? point(at + 1) : whole(at + 1) else { return nil }
        var inner = span
        inner.edge = edge
        return (inner, end)
    }

    /// A span longer than a day: a month, a season, a year, a decade, a century.
    private func whole(_ at: Int) -> (DateReading, Int)? {
        guard !isGuarded(at) else { return nil }
        return month(at, trusted: true) ?? season(at, trusted: true) ?? decade(at) ?? century(at) ?? year(at) ?? shifted(at, bare: true)
    }
}
