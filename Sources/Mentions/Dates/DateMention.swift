import LanguagePack
import Passage

/// A time expression of the text and the date it means.
public struct DateMention: Sendable, Hashable {
    /// What sort of time it is.
    public enum Kind: String, Sendable { case point, span, duration, set, clock }

    /// Index of the sentence.
    public var sentence: Int
    /// Its tokens in the sentence.
    public var range: Range<Int>
    /// The date meant; nil for durations, sets, clock times, and where the text leaves it open.
    public var value: EDTFDate?
    /// The words as written.
    public var text: String
    /// The calendar it is written in: `gregory`, `persian` or `islamic`; `gregory` where no calendar shows.
    public var calendar: String
    /// What sort of time it is.
    public var kind: Kind
    /// Whether the value was reached from another date: the publication or the story before.
    public var relative: Bool
    /// How sure the value is, 0 to 1; 0 without a value.
    public var confidence: Double
    /// Where the words stand.
    public var span: Span
}

/// Something about a date that a reader should look at.
public struct DateFinding: Sendable, Hashable {
    /// What is wrong.
    public enum Fault: String, Sendable {
        /// No such day in that calendar.
        case impossible
        /// Two calendars side by side name different days.
        case calendarsDisagree = "calendars_disagree"
        /// The day of the week is not that of the date.
        case weekdayDisagrees = "weekday_disagrees"
        /// The year cannot be told, since no date of publication is known.
        case noYear = "no_year"
    }

    /// What is wrong.
    public var fault: Fault
    /// Index of the sentence.
    public var sentence: Int
    /// Where the words stand.
    public var span: Span
    /// The words as written.
    public var text: String
}
