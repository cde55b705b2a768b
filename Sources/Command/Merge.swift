import ArgumentParser
import EventGraph
import Foundation
import Pipeline

/// `eventgraph merge`: one graph of many.
struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Unite graphs into one; the order does not matter, and evidence is united, never dropped.",
        discussion: """
            Takes the JSON graphs that `extract` writes. The end of each --output says the format; without --output the \
            JSON goes to standard output. A file of JSON lines, one graph a line, counts as all its graphs.

            Example:
              eventgraph merge out/moscow.json out/doha.json -o all.json -o all.svg
              wrote     all.json, all.svg
              graph     38 nodes (15 people, 5 states, …), 52 edges
              findings  1 date_without_year: …
            """)

    @Argument(help: ArgumentHelp("Graphs as JSON; - for standard input.", valueName: "graph.json"))
    var graphs: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp("A file to write; the end of its name says the format. May be repeated.", valueName: "file"))
    var output: [String] = []

    @OptionGroup(title: "The picture") var picture: DrawingOptions

    @Flag(name: .shortAndLong, help: "No report; only what went wrong.")
    var quiet = false

    func run() throws {
        let formats = try output.map { ($0, try OutputFormat.ofFile($0)) }
        let drawing = try OutputFormat.drawing(for: formats.map(\.1), picture)
        var (union, texts, failed) = (GraphUnion(), [String: String](), 0)
        for path in graphs {
            do throws(CommandFailure) {
                for graph in try GraphFile.readAll(path) {
                    try Self.checkDocuments(of: graph, path: path, against: &texts)
                    union.insert(graph)
                }
            } catch {
                failed += 1
                if let message = error.message { Terminal.complain(message) }
            }
        }
        guard failed < graphs.count else { throw CommandFailure(message: nil, code: CommandFailure.someFailed) }
        let graph = union.graph
        var report = Report()
        report.add(graph)
        for (path, format) in formats {
            do {
                try WholeFile.write(try format.data(of: graph, drawing: drawing), to: path)
                report.add(files: [path])
            } catch {
                failed += 1
                Terminal.complain((error as? WholeFile.Failure).map(Wording.text) ?? "\(path): \(error)")
            }
        }
        if output.isEmpty { try Terminal.output(try OutputFormat.named("json").data(of: graph, drawing: nil)) }
        let lines = report.lines.joined(separator: "\n")
        if !quiet { if output.isEmpty { Terminal.note(lines) } else { try Terminal.output(lines + "\n") } }
        if failed > 0 { throw CommandFailure(message: nil, code: CommandFailure.someFailed) }
    }

    /// Evidence names its article by id, so one id must not stand for two texts.
    private static func checkDocuments(
        of graph: EventGraph, path: String, against texts: inout [String: String]
    ) throws(CommandFailure) {
        for document in graph.documents {
            guard let known = texts[document.id], known != document.sha256 else { continue }
            throw CommandFailure(
                message: "\(path): \"\(document.id)\" is another text than in the graphs before it; extract one of them with another --id",
                code: CommandFailure.someFailed)
        }
        for document in graph.documents { texts[document.id] = document.sha256 }
    }
}
