/// A date or interval of ISO 8601-2 (EDTF), proleptic Gregorian: `2025-12-24`, `2025-10`, `2024-12~`, `2018-01/2018-03`.
public struct EDTFDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The EDTF text.
    public let text: String

    /// Takes a year, month, day or interval; nil when the text is no such date.
    public init?(_ text: String) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(ends.count) else { return nil }
        for end in ends where end != ".." || ends.count == 1 {
            guard EDTFDate.isDate(end) else { return nil }
        }
        self.text = text
    }

    /// The day, month or year made of numbers; nil when no such day exists in the Gregorian calendar.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        var text = EDTFDate.padded(year, 4)
        if let month { text += "-" + EDTFDate.padded(month, 2) }
        if let day { text += "-" + EDTFDate.padded(day, 2) }
        self.init(text)
    }

    /// What the date is exact to.
    public enum Precision: Int, Sendable { case year, month, day, interval }

    /// Precision as written.
    public var precision: Precision {
        if text.contains("/") { return .interval }
        return Precision(rawValue: text.split(separator: "-").count - 1) ?? .year
    }

    /// Year, month and day of a date that is not an interval.
    public var components: (year: Int, month: Int?, day: Int?)? {
        guard precision != .interval else { return nil }
        let parts = text.split(separator: "-").map { Int($0.filter(\.isNumber)) }
        guard let year = parts.first ?? nil else { return nil }
        return (year, parts.count > 1 ? parts[1] : nil, parts.count > 2 ? parts[2] : nil)
    }

    /// First and last day the date can mean, as `YYYY-MM-DD`, comparable as text; an open end is 0000 or 9999.
    public var bounds: (first: String, last: String) {
        let ends = text.split(separator: "/").map { $0.filter { !"~?%".contains($0) } }
        func filled(_ date: String, _ rest: String) -> String {
            date == ".." ? "" : date + rest.dropFirst(date.count - 4)
        }
        let first = filled(ends.first ?? "", "-01-01")
        let last = filled(ends.last ?? "", "-12-31")
        return (first.isEmpty ? "0000-01-01" : first, last.isEmpty ? "9999-12-31" : last)
    }

    /// Whether some day fits both dates.
    public func agrees(with other: EDTFDate) -> Bool {
        let (mine, theirs) = (bounds, other.bounds)
        return mine.first <= theirs.last && theirs.first <= mine.last
    }

    public var description: String { text }

    /// By first day, then the more exact first, then by text.
    public static func < (one: EDTFDate, other: EDTFDate) -> Bool {
        (one.bounds.first, one.bounds.last, one.text) < (other.bounds.first, other.bounds.last, other.text)
    }

    private static func isDate(_ text: Substring) -> Bool {
        let plain = text.last.map { "~?%".contains($0) } == true ? text.dropLast() : text
        let parts = plain.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
        else { return false }
        guard parts.count > 1 else { return true }
        guard parts[1].count == 2, let month = Int(parts[1]), (1...12).contains(month) else { return false }
        guard parts.count > 2 else { return true }
        guard parts[2].count == 2, let day = Int(parts[2]), let year = Int(parts[0]) else { return false }
        return (1...daysIn(month, of: year)).contains(day)
    }

    private static func daysIn(_ month: Int, of year: Int) -> Int {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
