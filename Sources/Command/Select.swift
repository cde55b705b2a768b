import ArgumentParser
import EventGraph

/// `eventgraph select`: a smaller graph of a large one.
struct Select: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Cut a part out of a graph: by kind, type, date, article, confidence, neighbourhood, or the busiest nodes.",
        discussion: """
            All conditions must hold. The part is a graph like any other, with the evidence and the articles behind it; where \
            nothing fits, it is empty. Without --output the JSON goes to standard output.

            Example: who accused whom around Syria in December, for a spreadsheet
              eventgraph select all.json --around state:syria --type verbal_conflict --from 2025-12 --to 2025-12 -o dec.edges.csv
              wrote     dec.edges.csv
              graph     5 nodes (2 people, 3 states), 4 edges
              findings  none
            """)

    @Argument(help: ArgumentHelp("The graph as JSON; - for standard input.", valueName: "graph.json"))
    var graph: String

    @OptionGroup(title: "The part that is kept") var selection: SelectionOptions

    @OptionGroup(title: "The files") var output: OutputOptions

    func run() throws {
        let files = try output.files()
        _ = try selection.checked()
        try output.write(try selection.part(of: try GraphFile.read(graph)), to: files)
    }
}
