import EventGraph
import Foundation
import Passage

/// Articles as JSON lines: one object a line, with `id`, `title`, `text` and optional `published`, `url`, `outlet`.
public enum ArticleRecord {
    /// The longest line that is read, in bytes: an article of the longest kind, every letter written as an escape.
    public static let lineLimit = 4 * ArticleReader.byteLimit

    /// The article on a line: its source is `title`, a line feed, `text`. `name` is the file's, for what is thrown;
    /// `published` holds where the line has no date of its own. Nil for a blank line.
    public static func article(
        line: LineReader.Line, name: String, published: EDTFDate? = nil
    ) throws(ArticleFailure) -> ReadArticle? {
        switch line {
        case .failed(let reason, _): throw .unreadable(path: name, reason: reason)
        case .tooLong(let count, let number): throw .tooLong(name: "\(name), line \(number)", bytes: count)
        case .bytes(let bytes, let number):
            let decoded = DecodedText(bytes)
            guard decoded.text.contains(where: { !$0.isWhitespace }) else { return nil }
            return try read(decoded, name: name, number: number, published: published)
        }
    }

    private static func read(
        _ decoded: DecodedText, name: String, number: Int, published: EDTFDate?
    ) throws(ArticleFailure) -> ReadArticle {
        let place = "\(name), line \(number)"
        let fields = try object(decoded.text, name: name, number: number)
        func text(_ field: String) throws(ArticleFailure) -> String? {
            guard let value = fields[field], !(value is NSNull) else { return nil }
            if let text = value as? String { return text }
            // Ids are often numbers; anything else that is no text is a mistake.
            if field == "id", let number = value as? Int { return String(number) }
            throw .badRecord(name: name, line: number, reason: .notText(field))
        }
        func needed(_ field: String) throws(ArticleFailure) -> String {
            guard let value = try text(field) else {
                throw .badRecord(name: name, line: number, reason: .missingField(field))
            }
            return value
        }
        let (id, title, body) = (try needed("id"), try needed("title"), try needed("text"))
        var date = published
        if let written = try text("published"), !written.isEmpty {
            do { date = try EDTFDate.published(written) } catch { throw .badDate(name: place, text: written) }
        }
        let article = Article(
            id: id, source: title + "\n" + body, published: date, url: try text("url"), outlet: try text("outlet"))
        return try located(article, decoded.faults, place)
    }

    private static func object(
        _ text: String, name: String, number: Int
    ) throws(ArticleFailure) -> [String: Any] {
        let value: Any
        do { value = try JSONSerialization.jsonObject(with: Data(text.utf8)) } catch {
            let detail = (error as NSError).userInfo["NSDebugDescription"] as? String
            throw .badRecord(name: name, line: number, reason: .notAnObject(detail: detail ?? "not JSON"))
        }
        guard let fields = value as? [String: Any] else {
            throw .badRecord(name: name, line: number, reason: .notAnObject(detail: "a JSON value, but no object"))
        }
        return fields
    }

    /// Findings of a line: wrong bytes stand somewhere in its JSON, so each is tied to the U+FFFD that it became in the article.
    private static func located(
        _ article: Article, _ faults: [DecodedText.Fault], _ place: String
    ) throws(ArticleFailure) -> ReadArticle {
        let replaced = faults.isEmpty ? [] : article.scalars.indices.filter { article.scalars[$0] == "\u{FFFD}" }
        let moved = zip(faults, replaced).map { DecodedText.Fault(byte: $0.byte, scalar: $1) }
        return try ArticleReader.article(article, faults: moved, name: place)
    }
}
