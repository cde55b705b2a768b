import ArgumentParser
import EventGraph
import Foundation
import Passage
import Pipeline

/// `eventgraph explain`: the sentences behind a graph.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the sentences behind a graph, a node or an edge: the words, the rule that read them, and who plays which part.",
        discussion: """
            A node is given by its id or a name of it, an edge by its key or its type. The article is looked for around \
            the graph and here, or in --sources; where it is not found, the words alone are shown. A node of several names says \
            why they are one; an edge shows its frame and the words for its ends.

            Example:
              eventgraph explain out/moscow.json "support|state:russia|state:syria"
              support: state:russia -> state:syria
                status actual, confidence 0.9
                frame support.backs of frames/support.yaml: source as subject, target as from
                moscow.txt 412-431, rule support.backs
                  … [the words] …
                  source «…» 412-417 (name.state); target «…» 421-426 (name.state)
            """)

    @Argument(help: ArgumentHelp("The graph as JSON; - for standard input.", valueName: "graph.json"))
    var graph: String

    @Argument(help: ArgumentHelp("An id or name of a node, a key or type of an edge. (default: everything)", valueName: "node|edge"))
    var subject: String?

    @Option(help: ArgumentHelp("The folder of the articles. (default: that of the graph, the one above it, and this one)", valueName: "dir"))
    var sources: String?

    func run() throws {
        let graph = try GraphFile.read(graph)
        var (nodes, edges) = (graph.nodes, graph.edges)
        if let subject {
            (nodes, edges) = GraphFinder(graph: graph).find(subject)
            guard nodes.count + edges.count > 0 else {
                throw CommandFailure.cannotStart(
                    "nothing in the graph is called \"\(subject)\"; leave the name out to see all there is")
            }
            // Who asks for a node wants to know what is said of it.
            let ids = Set(nodes.map(\.id))
            if !ids.isEmpty { edges = graph.edges.filter { ids.contains($0.source) || ids.contains($0.target) } }
        }
        let beside = URL(fileURLWithPath: self.graph).deletingLastPathComponent()
        // An article usually lies beside its graph, beside the folder of its graph, or where one is working.
        let usual = [beside.path, beside.deletingLastPathComponent().path, "."]
        let folders = SourceFolders(sources.map { [$0] } ?? usual)
        let explanation = Explanation(graph: graph, folders: folders, colour: Terminal.showsColour)
        if !explanation.missing.isEmpty {
            let ids = explanation.missing.joined(separator: ", ")
            Terminal.note("the text of \(ids) is not at hand, so the words alone are shown; name its folder with --sources")
        }
        for node in nodes { try Terminal.output(explanation.text(node)) }
        for edge in edges { try Terminal.output(explanation.text(edge)) }
    }
}
