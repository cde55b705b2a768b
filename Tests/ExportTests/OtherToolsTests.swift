import EventGraph
import Foundation
import Testing

@testable import Export

/// What Python's graph libraries and xmllint make of our files; needs python3 with the modules the script names.
@Suite struct OtherToolsTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Runs a script of the tools; nil where there is no python3.
    private static func check(_ files: [String], with script: String = "check_exports.py") throws -> (code: Int32, output: String)? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", root.appendingPathComponent("Tests/tools/\(script)").path] + files
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 127 ? nil : (process.terminationStatus, output)
    }

    /// Whether python3 and its modules are there: without arguments the script says 77 when they are not.
    private static let isAvailable: Bool = {
        guard let done = try? check([]) else { return false }
        return done.code != 77
    }()

    private static func write(_ graph: EventGraph) throws -> (folder: URL, files: [String]) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("eventgraph-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let files = try ExportFormat.allCases.map { format in
            let path = folder.appendingPathComponent("graph.\(format.rawValue)").path
            try format.exporter.write(graph, toFile: path)
            return path
        }
        return (folder, files)
    }

    @Test(.enabled(if: isAvailable, "python3 with the modules of scripts/test-requirements.txt is not installed"))
    func theyAllSeeTheSameGraph() throws {
        let (folder, files) = try Self.write(Fixture.graph)
        defer { try? FileManager.default.removeItem(at: folder) }
        let done = try #require(try Self.check(files))
        #expect(done.code == 0, "\(done.output)")
    }

    @Test(.enabled(if: isAvailable, "python3 with the modules of scripts/test-requirements.txt is not installed"))
    func whatAnalystsAreToldToDoWorks() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("eventgraph-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for format in [ExportFormat.json, .graphml] {
            try format.exporter.write(Fixture.graph, toFile: folder.appendingPathComponent("all.\(format.rawValue)").path)
        }
        let done = try #require(try Self.check([folder.path], with: "check_docs.py"))
        #expect(done.code == 0, "\(done.output)")
    }

    @Test(.enabled(if: isAvailable, "python3 with the modules of scripts/test-requirements.txt is not installed"))
    func theCheckNoticesAChange() throws {
        let (folder, files) = try Self.write(Fixture.graph)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try #require(files.first { $0.hasSuffix(".graphml") })
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: ">guest<", with: ">host<").write(toFile: path, atomically: true, encoding: .utf8)
        let done = try #require(try Self.check(files))
        #expect(done.code == 1 && done.output.contains("'role': 'host'"), "\(done.output)")
    }
}
