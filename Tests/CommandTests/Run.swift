import Foundation
import Pipeline

/// One run of the command as a process of its own, in a folder of its own.
struct Run {
    /// The exit code.
    let code: Int32
    /// What it wrote to standard output.
    let output: Data
    /// What it wrote to standard error.
    let messages: String

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }

    /// Runs `eventgraph` with `arguments` in `folder`; `shell` runs a line of sh instead, in which `$eventgraph` is the program.
    init(_ arguments: [String] = [], shell: String? = nil, input: Data = Data(), in folder: Folder) throws {
        let process = Process()
        let program = PackLocator.programFolder!.appendingPathComponent("eventgraph").path
        process.executableURL = URL(fileURLWithPath: shell == nil ? program : "/bin/sh")
        process.arguments = shell.map { ["-c", $0] } ?? arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        var environment = ProcessInfo.processInfo.environment
        environment["eventgraph"] = program
        process.environment = environment
        // Files instead of pipes: no output is too long for them.
        let streams = try ["in", "out", "err"].map { name in
            let path = NSTemporaryDirectory() + "run-\(UUID().uuidString)-\(name)"
            try (name == "in" ? input : Data()).write(to: URL(fileURLWithPath: path))
            return path
        }
        defer { streams.forEach { unlink($0) } }
        process.standardInput = FileHandle(forReadingAtPath: streams[0])
        process.standardOutput = FileHandle(forWritingAtPath: streams[1])
        process.standardError = FileHandle(forWritingAtPath: streams[2])
        try process.run()
        process.waitUntilExit()
        code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        output = FileManager.default.contents(atPath: streams[1]) ?? Data()
        messages = String(decoding: FileManager.default.contents(atPath: streams[2]) ?? Data(), as: UTF8.self)
    }
}

/// A new folder that is gone with its last user.
final class Folder: Sendable {
    let path = NSTemporaryDirectory() + "eventgraph-\(UUID().uuidString)"

    /// Makes the folder and in it an article of every name.
    init(articles: [String] = []) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (index, name) in articles.enumerated() { try write(Folder.article(index), name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A short article, different for every number.
    static func article(_ number: Int) -> String {
        "دیدار \(number) وزیران خارجه ایران و روسیه\nوزیر خارجه ایران روز چهارشنبه در مسکو با همتای روس خود دیدار کرد."
    }

    /// Writes a file into the folder.
    func write(_ text: String, _ name: String) throws { try write(Data(text.utf8), name) }

    /// Writes a file into the folder.
    func write(_ data: Data, _ name: String) throws { try data.write(to: URL(fileURLWithPath: path + "/" + name)) }

    /// The bytes of a file in the folder.
    func read(_ name: String) -> Data? { FileManager.default.contents(atPath: path + "/" + name) }

    /// Everything in a folder of the folder, hidden files included, sorted.
    func list(_ name: String = ".") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + name)) ?? []).sorted()
    }
}
