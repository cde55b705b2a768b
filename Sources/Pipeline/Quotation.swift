import Foundation
import Passage

/// Evidence in its sentence: what stands before the words, the words, and what stands after them.
public struct Quotation: Hashable, Sendable {
    /// The sentence up to the words, on one line.
    public var before: String
    /// The words.
    public var words: String
    /// The rest of the sentence.
    public var after: String
    /// Where the whole sentence stands.
    public var sentence: Span

    /// Cuts the sentence around `span` out of `article`; nil when `span` is not inside its text.
    ///
    /// A sentence ends with a line, or with a full stop or question mark before a space; this is for showing only.
    public init?(_ span: Span, in article: Article) {
        let scalars = article.scalars
        guard span.end <= scalars.count else { return nil }
        func endsSentence(_ index: Int) -> Bool {
            if CharacterSet.newlines.contains(scalars[index]) { return true }
            guard scalars[index].properties.isSentenceTerminal else { return false }
            return index + 1 == scalars.count || scalars[index + 1].properties.isWhitespace
        }
        var (start, end) = (span.start, span.end)
        while start > 0, !endsSentence(start - 1) { start -= 1 }
        let ended = end > span.start && endsSentence(end - 1)
        while !ended, end < scalars.count {
            end += 1
            if endsSentence(end - 1) { break }
        }
        sentence = Span(start, end)
        let line = { (text: String) in
            String(text.map { $0.isNewline ? " " : $0 })
        }
        before = String(line(article.text(Span(start, span.start))).drop(while: \.isWhitespace))
        words = line(article.text(span))
        after = line(article.text(Span(span.end, end))).trimmingSuffix(while: \.isWhitespace)
    }
}

extension String {
    fileprivate func trimmingSuffix(while leave: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, leave(last) { text.removeLast() }
        return text
    }
}
