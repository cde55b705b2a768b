import Foundation
import LanguagePack
import Passage
import Reading

/// The Persian pack of this checkout, read once per run of the tests, and short ways to put text through it.
public enum Persian {
    /// The folder that holds `Package.swift`.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    /// The pack's folder in the sources, so that no resource bundle need be found.
    public static let folder = root.appendingPathComponent("Sources/LanguagePack/Packs/fa")
    private static let loaded = Result { try LanguagePack(folder: folder) }

    /// The pack; throws what reading it threw.
    public static var pack: LanguagePack { get throws { try loaded.get() } }

    /// The sentences of `text`.
    public static func sentences(_ text: String) throws -> [Sentence] {
        Reader(pack: try pack).sentences(of: Article(id: "test", source: text))
    }

    /// The words, numbers and marks of `text` as the source writes them, per sentence.
    public static func words(_ text: String) throws -> [[String]] {
        let article = Article(id: "test", source: text)
        return try sentences(text).map { $0.tokens.map { article.text($0.span) } }
    }
}
