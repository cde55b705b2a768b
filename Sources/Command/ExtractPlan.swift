import Drawing
import EventGraph
import Export
import Foundation
import LanguagePack
import Passage
import Pipeline

/// What a call of `extract` is to do, checked before anything is begun, and how one article is done.
struct ExtractPlan: Sendable {
    let paths: [String]
    let published: EDTFDate?
    let jobs: Int
    let merges: Bool
    private let name: String?
    private let folder: String?
    private let formats: [OutputFormat]
    private let asLines: Bool
    private let drawing: SVGDrawing?
    private let extractor: Extractor
    private let options: SelectionOptions
    private let selection: Selection
    private let settings: ExportSettings

    /// What became of one article.
    struct Outcome: Sendable {
        /// The graph, where there is one.
        var graph: EventGraph?
        /// The files that were written.
        var files: [String] = []
        /// What goes to standard output.
        var output: Data?
        /// What went wrong, in words.
        var messages: [String] = []
        /// Whether something is missing of what was asked for.
        var failed = false
    }

    /// Checks the options against each other and the folder, and loads the language.
    init(_ command: Extract) throws(CommandFailure) {
        paths = command.articles.isEmpty ? ["-"] : command.articles
        if command.articles.isEmpty, isatty(0) == 1 {
            throw .cannotStart("no article was named; name its file, or give its text on standard input")
        }
        if let jobs = command.jobs, jobs < 1 { throw .cannotStart("--jobs \(jobs): there must be at least 1") }
        jobs = command.jobs ?? ProcessInfo.processInfo.activeProcessorCount
        let single = paths.count == 1 && !command.jsonl
        if command.id != nil || command.name != nil, !single {
            throw .cannotStart("--id and --name are for a single article; name one file, and leave --jsonl out")
        }
        for name in [command.merge, command.name].compactMap({ $0 }) where name.isEmpty || name.contains("/") {
            throw .cannotStart("\"\(name)\" cannot be the name of a file; the folder goes to --output")
        }
        // As for what is read, a dash is the standard stream.
        let output = command.output == "-" ? nil : command.output
        (merges, name, folder) = (command.merge != nil, command.name, output)
        formats = if let list = command.format { try OutputFormat.list(list) } else {
            output == nil ? [try OutputFormat.named("json")] : OutputFormat.usual
        }
        asLines = output == nil && !single && command.merge == nil
        if folder == nil {
            guard formats.count == 1 else { throw .cannotStart("several formats need a folder; name one with --output") }
            guard !asLines || formats[0].name == "json" else {
                throw .cannotStart("several graphs go to standard output as JSON only; name a folder with --output")
            }
        }
        published = try command.published.map(Self.date)
        (options, selection, settings) = (command.selection, try command.selection.checked(), command.export.settings)
        extractor = try Self.loadExtractor()
        drawing = try OutputFormat.drawing(for: formats, command.picture)
        if let folder {
            do { try WholeFile.prepare(folder: folder) } catch { throw .cannotStart(Wording.text(error)) }
        }
    }

    /// The day of `--published`.
    static func date(_ text: String) throws(CommandFailure) -> EDTFDate {
        do { return try EDTFDate.published(text) } catch { throw .cannotStart("--published: " + Wording.text(error)) }
    }

    /// The extractor with the language of the program; throws where its data is missing or wrong.
    static func loadExtractor() throws(CommandFailure) -> Extractor {
        do {
            let pack = try LanguagePack(folder: try PackLocator.folder())
            // The pack lives as long as the process: to take its tables apart at the end would cost milliseconds for nothing.
            _ = Unmanaged.passRetained(pack)
            return Extractor(pack: pack)
        } catch let error as PackLocator.NotFound {
            throw .cannotStart(Wording.text(error))
        } catch {
            let fault = (error as? PackError).map(Wording.text) ?? "\(error)"
            throw .cannotStart("the data of the language cannot be used: \(fault)")
        }
    }

    /// Does one article: reads, extracts, and writes unless all articles go into one graph.
    func outcome(of input: ExtractInput) -> Outcome {
        do {
            let read = try input.read(published: published)
            let graph = extractor.graph(of: read)
            if merges { return Outcome(graph: graph) }
            return written(part(of: graph), stem: name ?? ExtractInputs.stem(read.article.id))
        } catch {
            return Outcome(messages: [Wording.text(error)], failed: true)
        }
    }

    /// The part of `graph` that is asked for.
    func part(of graph: EventGraph) -> EventGraph { options.part(of: graph, fitting: selection) }

    /// Writes `graph` in every format, or makes it ready for standard output.
    func written(_ graph: EventGraph, stem: String) -> Outcome {
        var outcome = Outcome(graph: graph)
        for format in formats {
            do {
                guard let folder else {
                    outcome.output = try asLines ? OutputFormat.line(of: graph) : format.data(of: graph, drawing: drawing, settings: settings)
                    continue
                }
                let path = URL(fileURLWithPath: folder).appendingPathComponent(stem + "." + format.name).relativePath
                try WholeFile.write(try format.data(of: graph, drawing: drawing, settings: settings), to: path)
                outcome.files.append(path)
            } catch {
                outcome.failed = true
                let place = "\(stem).\(format.name)"
                outcome.messages.append((error as? WholeFile.Failure).map(Wording.text) ?? "\(place): \(error)")
            }
        }
        return outcome
    }

    /// Gives the report: with the results where those go to standard output, so that it does not mix with them.
    func tell(_ report: Report, failed: Int, of total: Int) throws {
        let rest = failed == 0 ? [] : ["failed    \(failed) of \(Wording.count(total, "article"))"]
        let lines = (report.lines + rest).joined(separator: "\n")
        if folder == nil { Terminal.note(lines) } else { try Terminal.output(lines + "\n") }
    }
}
