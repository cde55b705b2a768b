import EventGraph
import Export
import Foundation
import Pipeline

/// Reads graphs back from the files of this program.
enum GraphFile {
    /// The graph in the JSON file at `path`, `-` for standard input; throws what is wrong with it, in words.
    static func read(_ path: String) throws(CommandFailure) -> EventGraph {
        try graph(try bytes(path), path)
    }

    /// Every graph in the file at `path`: the one, or with one graph a line, all of them.
    static func readAll(_ path: String) throws(CommandFailure) -> [EventGraph] {
        let data = try bytes(path)
        let lines = data.split(separator: UInt8(ascii: "\n"))
        // A graph over several lines never closes on its first.
        guard lines.count > 1, lines[0].first == UInt8(ascii: "{"), lines[0].last == UInt8(ascii: "}") else {
            return [try graph(data, path)]
        }
        var graphs: [EventGraph] = []
        for (index, line) in lines.enumerated() { graphs.append(try graph(Data(line), "\(path), line \(index + 1)")) }
        return graphs
    }

    private static func graph(_ data: Data, _ name: String) throws(CommandFailure) -> EventGraph {
        do {
            return try EventGraphReader().graph(from: data)
        } catch {
            throw CommandFailure(
                message: "\(name): \(error); give it a JSON graph that `eventgraph extract` wrote",
                code: CommandFailure.someFailed)
        }
    }

    /// The bytes of a file of any length.
    private static func bytes(_ path: String) throws(CommandFailure) -> Data {
        do {
            if path == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
                throw CommandFailure(message: "\(path): is a folder; name a graph.json in it", code: CommandFailure.someFailed)
            }
            return try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(
                message: Wording.text(.missing(path: path)), code: CommandFailure.someFailed)
        }
    }
}
