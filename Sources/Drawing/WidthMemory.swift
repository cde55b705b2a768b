import Foundation

/// Widths of words that were measured before: names come back from article to article.
final class WidthMemory: @unchecked Sendable {
    private let lock = NSLock()
    /// Guarded by the lock.
    private var known: [Ruler.Word: Double] = [:]
    /// Words beyond which all are forgotten, so that memory stays bounded.
    private let limit = 50_000

    /// The widths of `words` in units of the font size; asks `engine` for those that are new.
    func widths(of words: Set<Ruler.Word>, _ engine: any LayoutEngine) throws(DrawingError) -> [Ruler.Word: Double] {
        var (widths, new): ([Ruler.Word: Double], [Ruler.Word]) = ([:], [])
        widths.reserveCapacity(words.count)
        lock.withLock {
            for word in words {
                if let width = known[word] { widths[word] = width } else { new.append(word) }
            }
        }
        if new.isEmpty { return widths }
        let measured = try engine.widths(of: new)
        lock.withLock {
            if known.count + new.count > limit { known = [:] }
            for (word, width) in zip(new, measured) { (known[word], widths[word]) = (width, width) }
        }
        return widths
    }
}
