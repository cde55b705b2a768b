import ArgumentParser
import EventGraph

/// The options that name a part of a graph.
struct SelectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only nodes of these kinds: person, state, base, meeting, organization, place.", valueName: "kinds"))
    var kind: String?

    @Option(help: ArgumentHelp(
        "Only edges of these types or families: support, accuse, …; standing, meeting, verbal_conflict, ….", valueName: "types"))
    var type: String?

    @Option(help: ArgumentHelp("Only what is near this node, given by id or name. May be repeated.", valueName: "node"))
    var around: [String] = []

    @Option(help: ArgumentHelp("How many edges away is near.", valueName: "n"))
    var steps = 1

    @Option(help: ArgumentHelp("Only what this article says, given by id. May be repeated.", valueName: "id"))
    var document: [String] = []

    /// The selection; throws where a word names nothing.
    func selection(in graph: EventGraph) throws(CommandFailure) -> Selection {
        guard steps >= 0 else { throw .cannotStart("--steps \(steps): cannot be less than 0") }
        var selection = Selection(steps: steps)
        if let kind {
            selection.kinds = []
            for word in words(kind) {
                guard let kind = NodeKind(rawValue: word) else {
                    throw .cannotStart("there is no kind \"\(word)\"; choose among \(list(NodeKind.allCases))")
                }
                selection.kinds?.insert(kind)
            }
        }
        if let type {
            selection.types = []
            for word in words(type) {
                let types = EdgeType.allCases.filter { $0.rawValue == word || $0.family.rawValue == word }
                guard !types.isEmpty else {
                    throw .cannotStart(
                        "there is no type \"\(word)\"; choose among the families \(list(EdgeType.Family.allCases)) "
                            + "and the types \(list(EdgeType.allCases))")
                }
                selection.types?.formUnion(types)
            }
        }
        if !around.isEmpty {
            selection.around = []
            for word in around { selection.around?.formUnion(try GraphFinder(graph: graph).nodes(word).map(\.id)) }
        }
        if !document.isEmpty {
            for id in document where !graph.documents.contains(where: { $0.id == id }) {
                throw .cannotStart("no article of the graph is called \"\(id)\"; there are: \(graph.documents.map(\.id).joined(separator: ", "))")
            }
            selection.documents = Set(document)
        }
        return selection
    }

    private func words(_ list: String) -> [String] {
        list.split(separator: ",").map { String($0).lowercased().filter { $0 != " " } }
    }

    private func list(_ values: [some RawRepresentable<String>]) -> String {
        values.map(\.rawValue).joined(separator: ", ")
    }
}
