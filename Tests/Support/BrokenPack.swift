import Foundation

/// A copy of the Persian pack with some files changed, removed when it goes.
public final class BrokenPack {
    /// The copy's folder, named `fa`.
    public let folder: URL
    private let parent: URL

    /// Copies the pack; each change gives the new text of a file, from its old one, or nil to remove it.
    public init(_ changes: [String: (String) -> String?]) throws {
        parent = FileManager.default.temporaryDirectory.appendingPathComponent("pack-\(UUID().uuidString)")
        folder = parent.appendingPathComponent("fa")
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Persian.folder, to: folder)
        for (name, change) in changes {
            let file = folder.appendingPathComponent(name)
            let old = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            if let new = change(old) { try Data(new.utf8).write(to: file) } else { try FileManager.default.removeItem(at: file) }
        }
    }

    deinit { try? FileManager.default.removeItem(at: parent) }
}
