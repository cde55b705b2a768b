import Foundation
import Passage
import Yams

/// The YAML files of a pack's frames, and their compiled form beside them.
///
/// The compiled file begins with a fingerprint of the YAML it was made from; when that no longer fits it is passed over.
struct FrameFiles {
    private static let compiledName = "frames.compiled"
    /// Keys that only the tests read.
    private static let examples: Set<String> = ["matches", "misses"]
    let folder: URL

    /// The trees of all files, by file name, and whether they came compiled, without examples.
    func trees(withExamples: Bool) throws -> [(file: String, tree: PackTree)] {
        let sources = try sources()
        if !withExamples, let compiled = compiled(fingerprint(sources)) { return compiled }
        return try sources.compactMap { file, bytes in
            do {
                guard let node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self), .basic) else { return nil }
                return (file, PackTree(node))
            } catch let error as YamlError {
                throw FrameFiles.located(error, file)
            }
        }
    }

    /// Writes the compiled form, whole or not at all; throws what the file system says.
    func compile() throws {
        let trees = try trees(withExamples: true)
        var bytes: [UInt8] = []
        withUnsafeBytes(of: fingerprint(try sources()).littleEndian) { bytes.append(contentsOf: $0) }
        let whole = PackTree.map(trees.map { ($0.file, $0.tree) }, line: 0, column: 0)
        whole.encode(into: &bytes, leaving: Self.examples)
        try Data(bytes).write(to: folder.appendingPathComponent(Self.compiledName), options: .atomic)
    }

    private func compiled(_ fingerprint: UInt64) -> [(file: String, tree: PackTree)]? {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(Self.compiledName)), data.count > 8 else { return nil }
        let bytes = [UInt8](data)
        var index = 8
        guard (0..<8).reduce(UInt64(0), { $0 | UInt64(bytes[$1]) << (8 * UInt64($1)) }) == fingerprint,
              let tree = PackTree(bytes, at: &index) else { return nil }
        return tree.mapping.map { ($0.key, $0.value) }
    }

    private func sources() throws -> [(file: String, bytes: [UInt8])] {
        let directory = folder.appendingPathComponent("frames")
        guard let files = try? FileManager.default.contentsOfDirectory(atPath: directory.path) else {
            throw PackError(file: "frames", fault: .unreadable)
        }
        return try files.filter { $0.hasSuffix(".yaml") }.sorted().map { file in
            guard let data = try? Data(contentsOf: directory.appendingPathComponent(file)) else {
                throw PackError(file: "frames/\(file)", fault: .unreadable)
            }
            return ("frames/\(file)", [UInt8](data))
        }
    }

    /// FNV-1a over names and bytes.
    private func fingerprint(_ sources: [(file: String, bytes: [UInt8])]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for (file, bytes) in sources {
            for byte in file.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        }
        return hash
    }

    private static func located(_ error: YamlError, _ file: String) -> PackError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            return PackError(file: file, line: mark.line, column: mark.column, fault: .syntax(problem))
        default:
            return PackError(file: file, fault: .syntax("\(error)"))
        }
    }
}
