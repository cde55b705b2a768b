import EventGraph
import Foundation
import Passage

/// Finds the text of the articles that a graph was read from.
public struct SourceFolders: Sendable {
    /// The folders that are looked through, one after the other.
    public var paths: [String]

    /// Names the folders.
    public init(_ paths: [String]) {
        self.paths = paths
    }

    /// The article of `document`: the file of its id, with or without `.txt`, or `article.txt` here or in the folder of its id.
    /// Only a text of the document's SHA-256 counts, since evidence would point at the wrong words in any other.
    public func article(of document: Document) -> Article? {
        let places = [document.id, document.id + ".txt", "article.txt", document.id + "/article.txt"]
        for path in paths {
            for place in places where !document.id.contains("..") {
                let file = URL(fileURLWithPath: path).appendingPathComponent(place).path
                guard let bytes = try? ArticleReader.bytes(of: file) else { continue }
                let article = Article(id: document.id, source: DecodedText(bytes).text)
                if article.sha256 == document.sha256 { return article }
            }
        }
        return nil
    }
}
