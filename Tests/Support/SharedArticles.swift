import Foundation
import Passage

/// News that is kept beside the project, not in it: `$EVENTGRAPH_SHARED`, else `../shared` from the package.
public enum SharedArticles {
    /// What a test says when it is skipped.
    public static let missing = "no shared articles: set EVENTGRAPH_SHARED, or put them in ../shared"

    /// The folder, where there is one.
    public static let folder: URL? = {
        let told = ProcessInfo.processInfo.environment["EVENTGRAPH_SHARED"].map { URL(fileURLWithPath: $0) }
        let folder = told ?? Persian.root.deletingLastPathComponent().appendingPathComponent("shared")
        return FileManager.default.fileExists(atPath: folder.appendingPathComponent("data/news").path) ? folder : nil
    }()

    /// Whether all of them are wanted, not a tenth: `EVENTGRAPH_ALL=1`.
    public static let wantsAll = ProcessInfo.processInfo.environment["EVENTGRAPH_ALL"] == "1"

    /// The articles of the development set; empty without the folder.
    public static func development() throws -> [Article] {
        guard let folder else { return [] }
        let directory = folder.appendingPathComponent("evaluation/dev")
        return try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { $0.hasSuffix(".txt") }.sorted().map {
            Article(id: $0, source: try String(contentsOf: directory.appendingPathComponent($0), encoding: .utf8))
        }
    }

    /// News of the agency Fars, every so many of them, by default every tenth unless all are wanted; empty without the folder.
    public static func news(every step: Int = wantsAll ? 1 : 10) throws -> [Article] {
        guard let folder else { return [] }
        struct Line: Decodable { var id: String; var title: String?; var text: String }
        let lines = try Data(contentsOf: folder.appendingPathComponent("data/news/fars-news.jsonl")).split(separator: 10)
        return try lines.enumerated().filter { $0.offset % step == 0 }.map {
            let line = try JSONDecoder().decode(Line.self, from: $0.element)
            return Article(id: line.id, source: (line.title ?? "") + "\n" + line.text)
        }
    }
}
