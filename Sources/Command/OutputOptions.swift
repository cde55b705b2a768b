import ArgumentParser
import EventGraph
import Foundation
import Pipeline

/// Where one graph goes, in which formats, and whether there is a report.
struct OutputOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("A file to write; the end of its name says the format. May be repeated.", valueName: "file"))
    var output: [String] = []

    @OptionGroup var export: ExportOptions

    @OptionGroup var picture: DrawingOptions

    @Flag(name: .shortAndLong, help: "No report; only what went wrong.")
    var quiet = false

    /// The files with their formats; throws where a name ends like none.
    func files() throws(CommandFailure) -> [(path: String, format: OutputFormat)] {
        var files: [(path: String, format: OutputFormat)] = []
        for path in output { files.append((path, try OutputFormat.ofFile(path))) }
        return files
    }

    /// Writes `graph` to every file, or as JSON to standard output where there is none, and reports; throws at the end where a file
    /// was not written, or `failed` says that something was amiss before.
    func write(_ graph: EventGraph, to files: [(path: String, format: OutputFormat)], failed: Bool = false) throws {
        let drawing = try OutputFormat.drawing(for: files.map(\.format), picture)
        var (report, failed) = (Report(), failed)
        report.add(graph)
        for (path, format) in files {
            do {
                try WholeFile.write(try format.data(of: graph, drawing: drawing, settings: export.settings), to: path)
                report.add(files: [path])
            } catch {
                failed = true
                Terminal.complain((error as? WholeFile.Failure).map(Wording.text) ?? "\(path): \(error)")
            }
        }
        if files.isEmpty { try Terminal.output(try OutputFormat.named("json").data(of: graph, drawing: nil)) }
        let lines = report.lines.joined(separator: "\n")
        if !quiet { if files.isEmpty { Terminal.note(lines) } else { try Terminal.output(lines + "\n") } }
        if failed { throw CommandFailure(message: nil, code: CommandFailure.someFailed) }
    }
}
