import ArgumentParser
import Drawing
import EventGraph
import Foundation
import Pipeline

/// `eventgraph draw`: the picture of a graph or a part of it.
struct Draw: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draw a graph, or a part of it, as SVG.",
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

    @OptionGroup(title: "The picture") var picture: DrawingOptions

    @OptionGroup(title: "The part that is drawn") var selection: SelectionOptions

    @Flag(name: .shortAndLong, help: "No report; only what went wrong.")
    var quiet = false

    func run() throws {
        if let output, try OutputFormat.ofFile(output) != .svg {
            throw CommandFailure.cannotStart("\(output): `draw` writes SVG; let the name end with .svg")
        }
        let whole = try GraphFile.read(graph)
        let part = try selection.part(of: whole)
        if part.nodes.isEmpty, !whole.nodes.isEmpty {
            throw CommandFailure.cannotStart("no node fits the selection; ask for less")
        }
        let data: Data
        do { data = try OutputFormat.svg.data(of: part, drawing: try .loaded(picture.diagram)) } catch let failure as CommandFailure {
            throw failure
        } catch {
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
}
