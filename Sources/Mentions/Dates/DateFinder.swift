import LanguagePack
import Passage
import Reading

/// Finds the time expressions of an article and the dates they mean.
public struct DateFinder: Sendable {
    private let words: DateWords
    private let lexers: Pool<DateLexer>

    /// Finds with the words of a pack and its number words, by the hashes of their letters.
    public init(words: DateWords, numbers: @escaping @Sendable (PhraseHash) -> Int?) {
        self.words = words
        lexers = Pool { DateLexer(words: words, numbers: numbers) }
    }

    private struct Found {
        var sentence: Int
        var expression: DateExpression
        var tokens: Range<Int>
        /// The word between two ends.
        var middle: Range<Int>
    }

    /// The time expressions in order, the date of publication they were read from, and what is wrong with them; linear in the text.
    ///
    /// The date of publication is `anchor`, else the article's, else that of a "today" beside a date, else a dateline, else the latest
    /// day the text names.
    public func dates(
        in sentences: [Sentence], article: Article, anchor: EDTFDate? = nil
    ) -> (mentions: [DateMention], anchor: EDTFDate?, findings: [DateFinding]) {
        let items = lexers.lend { lexer in sentences.map { lexer.items($0.tokens) } }
        var found: [Found] = []
        for (index, items) in items.enumerated() {
            for expression in DateParser(items: items).expressions() {
                let tokens = items[expression.items.lowerBound].tokens.lowerBound..<items[expression.items.upperBound - 1].tokens.upperBound
                found.append(Found(sentence: index, expression: expression, tokens: tokens, middle: items[expression.middle].tokens))
            }
        }
        let anchor = anchor ?? article.published ?? ownDate(found, sentences)
        var resolver = DateResolver(anchor: anchor)
        resolver.usual = usual(found)
        resolver.weekStart = words.weekStart
        var mentions: [DateMention] = [], findings: [DateFinding] = []
        var paragraph = -1
        for found in found {
            let sentence = sentences[found.sentence]
            // The headline is not part of the story.
            if sentence.paragraph != paragraph, paragraph <= 0 { resolver.story = nil }
            paragraph = sentence.paragraph
            resolver.direction = Direction.of(sentence, found.tokens, words)
            resolve(found, sentence, article, &resolver, &mentions, &findings)
        }
        return (mentions, anchor, findings)
    }

    private func resolve(
        _ found: Found, _ sentence: Sentence, _ article: Article, _ resolver: inout DateResolver,
        _ mentions: inout [DateMention], _ findings: inout [DateFinding]
    ) {
        let expression = found.expression
        func add(_ tokens: Range<Int>, _ reading: DateReading, _ value: EDTFDate?, _ kind: DateMention.Kind, _ fault: DateFinding.Fault?) {
            let span = sentence.span(tokens)
            let text = article.text(span)
            let isRelative = DateFinder.isRelative(reading)
            var confidence = value == nil ? 0 : isRelative ? 0.85 : 0.97
            if fault != nil { confidence = min(confidence, 0.5) }
            mentions.append(DateMention(
                sentence: found.sentence, range: tokens, value: value, text: text, calendar: (reading.system ?? .gregory).rawValue,
                kind: kind, relative: isRelative, confidence: confidence, span: span))
            if let fault { findings.append(DateFinding(fault: fault, sentence: found.sentence, span: span, text: text)) }
            if let value, kind == .point { resolver.story = value }
        }
        guard let second = expression.second else {
            let value = resolver.value(expression.first)
            let fault = resolver.fault
            if expression.isOpen {
                let start = value.flatMap { EDTFDate(($0.text.split(separator: "/").first.map(String.init) ?? $0.text) + "/..") }
                add(found.tokens, expression.first, start, .span, fault)
            } else {
                add(found.tokens, expression.first, value, DateFinder.kind(expression.first, value), fault)
            }
            return
        }
        let (one, two) = DateResolver.completed(expression.first, second)
        if two.isDuration || one.isSet || two.isSet { return add(found.tokens, two, nil, one.isSet || two.isSet ? .set : .duration, nil) }
        if expression.link == .list {
            let first = resolver.value(one), firstFault = resolver.fault
            let last = resolver.value(two), lastFault = resolver.fault
            // Days that follow each other are one span; others stay two dates.
            let follow = one.month == two.month && one.day.map { $0 + 1 } == two.day && one.day != nil
            if let first, let last, let a = CalendarDays.bounds(first), let b = CalendarDays.bounds(last), a.upperBound + 1 == b.lowerBound {
                return add(found.tokens, two, DateResolver.interval(first, last), .span, lastFault)
            } else if follow || found.middle.lowerBound <= found.tokens.lowerBound || found.middle.upperBound >= found.tokens.upperBound {
                return add(found.tokens, two, nil, .span, lastFault)
            }
            add(found.tokens.lowerBound..<found.middle.lowerBound, one, first, .point, firstFault)
            return add(found.middle.upperBound..<found.tokens.upperBound, two, last, .point, lastFault)
        }
        let value = resolver.value(expression.first, to: second)
        add(found.tokens, two, value, .span, resolver.fault)
    }

    private static func kind(_ reading: DateReading, _ value: EDTFDate?) -> DateMention.Kind {
        if reading.isSet { return .set }
        if reading.isDuration { return .duration }
        if reading.isCounted, reading.shift == .last || reading.shift == .next { return .span }
        if reading.hasClock, !reading.isDay { return .clock }
        return reading.half != nil || reading.quarter != nil ? .span : .point
    }

    private static func isRelative(_ reading: DateReading) -> Bool {
        if reading.year != nil || reading.decade != nil || reading.century != nil { return false }
        return !reading.others.contains { $0.year != nil }
    }

    /// The calendar most of the article's months and years are written in; where they are as many, the first one's.
    private func usual(_ found: [Found]) -> DateWords.System {
        var counts: [DateWords.System: Int] = [:], first: DateWords.System?
        for found in found {
            for reading in [found.expression.first, found.expression.second].compactMap({ $0 }) {
                var system = reading.system
                if system == nil, let year = reading.year, !reading.yearIsShort { system = (1200..<1450).contains(year) ? .persian : .gregory }
                guard let system, system != .islamic else { continue }
                first = first ?? system
                counts[system, default: 0] += 1
            }
        }
        let gregory = counts[.gregory] ?? 0, persian = counts[.persian] ?? 0
        return gregory == persian ? first ?? .persian : gregory > persian ? .gregory : .persian
    }

    /// The date of publication as the text itself gives it away.
    private func ownDate(_ found: [Found], _ sentences: [Sentence]) -> EDTFDate? {
        var resolver = DateResolver(anchor: nil)
        var latest: EDTFDate?, dateline: EDTFDate?
        for found in found where found.expression.second == nil {
            let reading = found.expression.first
            guard reading.hasDate, let value = resolver.value(reading), value.precision == .day else { continue }
            if reading.dayOffset == 0 { return value }
            // A short line of its own, or a date at the head of the first paragraphs.
            let sentence = sentences[found.sentence]
            let isShort = sentence.tokens.count <= found.tokens.count + 8 && !sentence.tokens.contains { $0.finite != nil }
            if dateline == nil, found.sentence < 4 || found.sentence + 1 == sentences.count, isShort { dateline = value }
            if latest.map({ $0 < value }) ?? true, Direction.of(sentence, found.tokens, words) != .future { latest = value }
        }
        return dateline ?? latest
    }
}

/// Tells from the verb which way a time without a year lies.
enum Direction {
    static func of(_ sentence: Sentence, _ range: Range<Int>, _ words: DateWords) -> DateResolver.Direction {
        let tokens = sentence.tokens
        var at = range.upperBound, isFar = false
        while at < tokens.count, at - range.upperBound < 60 {
            if tokens[at].isMark(",") { isFar = true }
            if let direction = direction(tokens, at, words, isFar) { return direction }
            at += 1
        }
        at = range.lowerBound - 1
        while at >= 0, range.lowerBound - at < 30 {
            if let direction = direction(tokens, at, words, true) { return direction }
            at -= 1
        }
        return .open
    }

    private static func direction(_ tokens: [Token], _ at: Int, _ words: DateWords, _ isFar: Bool) -> DateResolver.Direction? {
        guard tokens[at].kind == .word else { return nil }
        if words.words.values(hash: tokens[at].form.hash)?.contains(.future) == true { return .future }
        guard let first = tokens[at].finite else { return nil }
        // Some past forms look like presents without their prefix; news hardly has those.
        let form = tokens[at].verbs.first { $0.kind == .finite && $0.tense == .past } ?? first
        // A participle and the copula are a past: "has met", "may have met".
        if at > 0, tokens[at - 1].verbs.contains(where: { $0.kind == .participle }), form.tense != .future { return .past }
        switch form.tense {
        case .past: return .past
        case .future: return .future
        // A wish behind a comma may be of another clause.
        case .present:
            if isFar || words.words.values(hash: tokens[at].form.hash)?.contains(.stative) == true { return .open }
            return form.mood == .indicative ? .present : .future
        }
    }
}
