import ArgumentParser
import EventGraph
import Export
import Foundation

/// How a difference is written.
enum DifferenceFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// `eventgraph diff`: what happened between two graphs.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what came, what went and what changed between two graphs.",
        discussion: """
            An edge whose details changed, as its date or its status, counts as changed where one of its type and ends stands in \
            both graphs. Exit codes are those of diff(1): 0 the same, 1 they differ, 2 there was trouble. Findings are not compared.

            Example: what a new article brought
              eventgraph diff yesterday.json today.json
              documents  1 came, 0 went, 0 changed
              nodes      2 came, 0 went, 1 changed
              edges      1 came, 0 went, 0 changed

              + document doha.txt
              + meeting:2025-12-24:…  Talks: …
              ~ state:qatar  Qatar
                  evidence: 3, 0 of them gone -> 5, 2 of them new
              …
            """)

    @Argument(help: ArgumentHelp("The graph before, as JSON.", valueName: "old.json"))
    var old: String

    @Argument(help: ArgumentHelp("The graph after, as JSON; one of the two may be - for standard input.", valueName: "new.json"))
    var new: String

    @Option(help: "How it is written: text for people, json for machines.")
    var format: DifferenceFormat = .text

    func run() throws {
        guard old != "-" || new != "-" else { throw CommandFailure.cannotStart("only one of the graphs can come from standard input") }
        let difference = try read(new).difference(from: try read(old))
        switch format {
        case .text: try Terminal.output(DifferenceText(difference).text)
        case .json: try Terminal.output(try DifferenceJSON().data(of: difference))
        }
        if !difference.isEmpty { throw CommandFailure(message: nil, code: CommandFailure.differ) }
    }

    private func read(_ path: String) throws(CommandFailure) -> EventGraph {
        do throws(CommandFailure) { return try GraphFile.read(path) } catch {
            throw CommandFailure(message: error.message, code: CommandFailure.couldNotStart)
        }
    }
}
