import Foundation

/// The words dates are made of, as `dates.tsv` lists them.
public struct DateWords: Sendable {
    /// The calendars dates are written in; the raw values are those of Unicode's calendar keys, shortened.
    public enum System: String, Sendable, Hashable, CaseIterable { case gregory, persian, islamic }
    /// Lengths of time that can be counted.
    public enum Unit: String, Sendable, Hashable {
        case second, minute, hour, night, day, week, month, year, decade, century, age
    }
    /// Which of several units is meant, seen from the article or from the story.
    public enum Shift: String, Sendable, Hashable { case last, ago, next, later, hence, this, same }
    /// Which part of a longer span.
    public enum Edge: String, Sendable, Hashable { case early, middle, late, around }
    /// Little words between the parts of a date.
    public enum Particle: String, Sendable, Hashable {
        case from, to, between, and, every, now, equals, dated
        case within = "in", after, toGo = "to_go"
    }
    /// What follows or precedes a number and decides whether it is a date.
    public enum Guard: String, Sendable, Hashable {
        case never = "not", place = "place_head", number = "number_head", year = "year_head", event = "event_head"
    }

    /// What a word says about a date.
    public enum Word: Sendable, Hashable {
        /// A month; a risky name is also another word and needs a neighbour that makes it a month.
        case month(System, Int, risky: Bool)
        /// A season of the solar year, 1 is spring.
        case season(Int, risky: Bool)
        /// A day of the week, 1 is Monday.
        case weekday(Int)
        /// A day counted from today.
        case day(Int)
        /// A year counted from this year.
        case yearOffset(Int)
        case shift(Shift)
        /// A demonstrative before a unit.
        case before(Shift)
        case unit(Unit, plural: Bool)
        /// A unit made an adjective: a three-day visit.
        case length(Unit)
        case part, half, quarter, halfYear, halfNumber, some, anniversary
        case edge(Edge)
        case ordinal(Int)
        case numeral(Int)
        /// A calendar's name behind a year; nil is before the common era.
        case era(System?)
        case particle(Particle)
        case guarded(Guard)
        case future
        /// A present that says how things are, not what is about to happen.
        case stative
        /// A feast with a fixed day.
        case feast(System, month: Int, day: Int)
    }

    /// All words by their letters.
    public private(set) var words = PhraseTable<Word>(capacity: 700, withStarts: true)
    /// Endings that make an ordinal of a number word, the longest first, by their letters.
    public private(set) var ordinalEndings: [[UInt32]] = []
    /// Words that only look like ordinals.
    public private(set) var noOrdinals: KeySet = []
    /// First day of the week, 1 is Monday.
    public private(set) var weekStart = 1

    /// Reads `dates.tsv` of the pack in `folder`; throws `PackError` where it is wrong.
    public init(folder: URL, folding: Folding) throws {
        let table = try Table("dates.tsv", in: folder)
        try table.require("form", "kind", "value", "risk")
        var suffixes: [String] = []
        try table.forEach { if $0["kind"] == "month_suffix" { suffixes += $0.list("form").map(folding.key) } }
        try table.forEach { row in
            func fail(_ fault: PackError.Fault) -> PackError { PackError(file: table.file, line: row.line, column: 3, fault: fault) }
            let keys = row.list("form").map(folding.key)
            let kind = row["kind"], value = row["value"]
            if keys.count > 1, Set(keys).count < keys.count { throw fail(.duplicate(row["form"])) }
            switch kind {
            case "month_suffix": return
            case "ordinal_ending": ordinalEndings += keys.map { $0.unicodeScalars.map(\.value) }
            case "no_ordinal": for key in keys { noOrdinals.insert(key) }
            case "week_start": weekStart = Int(value) ?? 1
            default:
                guard let word = DateWords.word(kind, value, risky: row["risk"] == "common") else {
                    throw fail(.unknown("\(kind) \(value)", allowed: "the kinds of date word"))
                }
                for key in keys { words.insert(word, for: key) }
                // With the word for month behind it, a name is a month and nothing else.
                if case .month(let system, let number, _) = word {
                    for key in keys {
                        for suffix in suffixes { words.insert(.month(system, number, risky: false), for: key + suffix) }
                    }
                }
            }
        }
        ordinalEndings.sort { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    }

    private static func word(_ kind: String, _ value: String, risky: Bool) -> Word? {
        let parts = value.split(separator: ":").map(String.init)
        let number = Int(parts.last ?? "")
        switch kind {
        case "month":
            guard let number, (1...12).contains(number), let system = System(rawValue: parts[0]) else { return nil }
            return .month(system, number, risky: risky)
        case "season": return number.map { .season($0, risky: risky) }
        case "weekday": return number.map { .weekday($0) }
        case "day": return number.map { .day($0) }
        case "relative": return parts.first == "year" ? number.map { .yearOffset($0) } : nil
        case "shift": return Shift(rawValue: value).map { .shift($0) }
        case "before": return Shift(rawValue: value).map { .before($0) }
        case "unit": return Unit(rawValue: value).map { .unit($0, plural: false) }
        case "units": return Unit(rawValue: value).map { .unit($0, plural: true) }
        case "long": return Unit(rawValue: value).map { .length($0) }
        case "part": return .part
        case "half": return .half
        case "quarter": return .quarter
        case "half_year": return .halfYear
        case "half_number": return .halfNumber
        case "some": return .some
        case "anniversary": return .anniversary
        case "edge": return Edge(rawValue: value).map { .edge($0) }
        case "ordinal": return number.map { .ordinal($0) }
        case "numeral": return number.map { .numeral($0) }
        case "era": return value == "bc" ? .era(nil) : System(rawValue: value).map { .era($0) }
        case "particle": return Particle(rawValue: value).map { .particle($0) }
        case "not", "place_head", "number_head", "year_head", "event_head": return Guard(rawValue: kind).map { .guarded($0) }
        case "future": return .future
        case "stative": return .stative
        case "feast":
            guard parts.count == 2, let system = System(rawValue: parts[0]) else { return nil }
            let day = parts[1].split(separator: "-").compactMap { Int($0) }
            return day.count == 2 ? .feast(system, month: day[0], day: day[1]) : nil
        default: return nil
        }
    }
}
