import ArgumentParser
import Drawing
import EventGraph
import Foundation
import Pipeline

/// `eventgraph draw`: the picture of a graph or a part of it.
struct Draw: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draw a graph, or a part of it, as SVG, PNG or PDF.",
        discussion: """
            Example: what the actors around Syria did, with English names
              eventgraph draw all.json --around state:syria --kind person,state,organization --labels en -o syria.svg
              wrote     syria.svg
              graph     9 nodes (4 people, 5 states), 14 edges
              findings  none
            """)

    @Argument(help: ArgumentHelp("The graph as JSON; - for standard input.", valueName: "graph.json"))
    var graph: String

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write. (default: standard output)", valueName: "file.svg"))
    var output: String?

    @Option(help: ArgumentHelp("svg, png or pdf. (default: what the end of --output says, or svg)", valueName: "format"))
    var format: String?

    @OptionGroup(title: "The picture") var picture: DrawingOptions

    @OptionGroup(title: "The part that is drawn") var selection: SelectionOptions

    @Flag(name: .shortAndLong, help: "No report; only what went wrong.")
    var quiet = false

    func run() throws {
        let format = try chosenFormat()
        let whole = try GraphFile.read(graph)
        let part = try selection.part(of: whole)
        if part.nodes.isEmpty, !whole.nodes.isEmpty {
            throw CommandFailure.cannotStart("no node fits the selection; ask for less")
        }
        let data: Data
        let drawing = try SVGDrawing.loaded(picture)
        do { data = try format.data(of: part, drawing: drawing) } catch {
            throw CommandFailure(message: "\(graph): \(error)", code: CommandFailure.someFailed)
        }
        guard let output else { return try Terminal.output(data) }
        do { try WholeFile.write(data, to: output) } catch {
            throw CommandFailure(message: Wording.text(error), code: CommandFailure.someFailed)
        }
        var report = Report()
        report.add(part)
        report.add(files: [output])
        if !quiet { try Terminal.output(report.lines.joined(separator: "\n") + "\n") }
    }

    /// What `--format` or the end of the file's name says.
    private func chosenFormat() throws(CommandFailure) -> OutputFormat {
        let chosen = if let format { try OutputFormat.named(format) } else if let output { try OutputFormat.ofFile(output) } else {
            OutputFormat.pictures[0]
        }
        if OutputFormat.pictures.contains(chosen) { return chosen }
        let names = OutputFormat.pictures.map(\.name).joined(separator: ", ")
        throw .cannotStart("\(format ?? output ?? ""): `draw` makes pictures; choose among \(names)")
    }
}
