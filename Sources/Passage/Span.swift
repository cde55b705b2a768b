/// A half-open range of the untouched source text, counted in Unicode scalars.
public struct Span: Hashable, Sendable, Comparable, Codable {
    /// Offset of the first scalar.
    public var start: Int
    /// Offset one past the last scalar; never less than `start`.
    public var end: Int

    /// Makes the range `start..<end`.
    public init(_ start: Int, _ end: Int) {
        precondition(start <= end, "a span ends before it starts")
        self.start = start
        self.end = end
    }

    /// Number of scalars.
    public var count: Int { end - start }

    /// Whether `other` lies wholly inside.
    public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

    /// Whether the two share a scalar.
    public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    /// The smallest span that holds both.
    public func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }

    /// Order of reading: by start, the longer first.
    public static func < (one: Span, other: Span) -> Bool {
        (one.start, -one.end) < (other.start, -other.end)
    }
}
