import Foundation
import Passage

/// The articles of `graphs/`, each with its day of publication where the folder tells it.
public enum Stories {
    /// All of them, by the name of their folder.
    public static func articles() throws -> [Article] {
        let graphs = Persian.root.appendingPathComponent("graphs")
        return try FileManager.default.contentsOfDirectory(atPath: graphs.path).sorted().compactMap { name in
            let file = graphs.appendingPathComponent("\(name)/article.txt")
            guard FileManager.default.fileExists(atPath: file.path) else { return nil }
            let told = try? String(contentsOf: graphs.appendingPathComponent("\(name)/published.txt"), encoding: .utf8)
            return Article(
                id: name, source: try String(contentsOf: file, encoding: .utf8),
                published: told.flatMap { EDTFDate($0.trimmingCharacters(in: .whitespacesAndNewlines)) })
        }
    }
}
