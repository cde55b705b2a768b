import Foundation
import LanguagePack
import Mentions
import Passage
import Reading

/// The Persian pack of this checkout, opened once.
enum DatesPack {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let folder = root.appendingPathComponent("Sources/LanguagePack/Packs/fa")
    static let pack = Result { try LanguagePack(folder: folder) }
    static let words = Result { try DateWords(folder: folder, folding: Folding(folder: folder)) }

    static func finder() throws -> DateFinder {
        let lexicon = try pack.get().lexicon
        return DateFinder(words: try words.get(), numbers: { lexicon.number($0) })
    }

    static func sentences(_ article: Article) throws -> [Sentence] { try Reader(pack: pack.get()).sentences(of: article) }

    static func dates(
        _ text: String, published: String? = nil
    ) throws -> (mentions: [DateMention], anchor: EDTFDate?, findings: [DateFinding]) {
        let article = Article(id: "test", source: text, published: published.flatMap { EDTFDate($0) })
        return try finder().dates(in: Reader(pack: pack.get()).sentences(of: article), article: article)
    }
}
