import Passage

extension EDTFDate {
    /// First and last day it can mean, both of them days that exist; nil where it is open.
    var days: (first: String?, last: String?) {
        let (first, last) = bounds
        return (first.hasPrefix("0000") ? nil : first, last.hasPrefix("9999") ? nil : Self.existingDay(last))
    }

    /// Bounds end every month on its 31st so that they compare as text; readers want the day that exists.
    private static func existingDay(_ day: String) -> String {
        let month = day.dropLast(2)
        return ["31", "30", "29", "28"].map { month + $0 }.first { $0 <= day && EDTFDate($0) != nil } ?? day
    }
}
