import LanguagePack

/// What the words of one time expression say, before it is known which day they mean.
struct DateReading {
    var day: Int?
    var month: Int?
    var year: Int?
    /// Digits or, for words, size of the year as written; a short year lacks its century.
    var yearIsShort = false
    /// The calendar of the month or the era as written.
    var system: DateWords.System?
    var beforeEra = false
    var weekday: Int?
    var weekdayShift: DateWords.Shift?
    /// Days from publication.
    var dayOffset: Int?
    /// Which of the months of that name, or without a name which month.
    var monthShift: DateWords.Shift?
    /// Years from publication.
    var yearOffset: Int?
    /// The year of the date before it in the story.
    var sameYear = false
    var season: Int?
    var seasonShift: DateWords.Shift?
    var decade: Int?
    var century: Int?
    var half: Int?
    var quarter: Int?
    var edge: DateWords.Edge?
    var unit: DateWords.Unit?
    var shift: DateWords.Shift?
    /// How many units; nil where the text leaves it open.
    var count: Double?
    var isCounted = false
    var isSet = false
    var hasClock = false
    /// It names an event that everybody knows by its day, in a year nobody says.
    var isByword = false
    /// A number that needs its neighbour to be a day or a year.
    var bare: Int?
    /// Whether the number before it is digits of a year's length.
    var bareDigits = 0
    /// The same date in other calendars.
    var others: [DateReading] = []

    /// Whether a day is named.
    var isDay: Bool { day != nil || weekday != nil || dayOffset != nil || ((unit == .day || unit == .night) && shift != nil && !isCounted) }
    /// Whether the year is left to the reader.
    var lacksYear: Bool { year == nil && yearOffset == nil && !sameYear }
    /// Whether a calendar date stands there, whole or in part.
    var hasDate: Bool { day != nil && (month != nil || monthShift != nil) }
    /// Whether nothing but a length of time is said.
    var isDuration: Bool { isCounted && shift == nil }
}

/// A time expression: one date, or two ends of a span.
struct DateExpression {
    enum Link { case span, list }
    /// Items of the expression.
    var items: Range<Int>
    var first: DateReading
    var second: DateReading?
    var link = Link.span
    /// The item between the two ends.
    var middle = 0
    /// It goes on until now.
    var isOpen = false
}
