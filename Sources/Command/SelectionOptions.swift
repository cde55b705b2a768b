import ArgumentParser
import EventGraph
import Pipeline

/// The options that name a part of a graph; the same for every command that takes or makes graphs.
struct SelectionOptions: ParsableArguments, Sendable {
    @Option(help: ArgumentHelp("Only nodes of these kinds: person, state, base, meeting, organization, place.", valueName: "kinds"))
    var kind: String?

    @Option(help: ArgumentHelp(
        "Only edges of these types or families: support, accuse, …; standing, meeting, verbal_conflict, ….", valueName: "types"))
    var type: String?

    @Option(help: ArgumentHelp(
        "Only what happened then or later: 2025, 2025-10, 2025-10-03 or 1404-07-11. What bears no date counts as of the day its article was published.",
        valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("Only what happened then or earlier.", valueName: "date"))
    var to: String?

    @Option(help: ArgumentHelp("Only what this article says, given by id. May be repeated.", valueName: "id"))
    var document: [String] = []

    @Option(help: ArgumentHelp("Only edges at least this sure, from 0 to 1.", valueName: "number"))
    var confidence: Double?

    @Option(help: ArgumentHelp("Only what is near this node, given by id or name. May be repeated.", valueName: "node"))
    var around: [String] = []

    @Option(name: [.customLong("depth"), .customLong("steps")], help: ArgumentHelp("How many edges away is near.", valueName: "n"))
    var steps = 1

    @Option(help: ArgumentHelp("Only this many nodes, those with the most edges, after all else.", valueName: "n"))
    var top: Int?

    /// The selection but for what only a graph can answer; throws where a value makes no sense.
    func checked() throws(CommandFailure) -> Selection {
        guard steps >= 0 else { throw .cannotStart("--depth \(steps): cannot be less than 0") }
        if let top, top < 0 { throw .cannotStart("--top \(top): cannot be less than 0") }
        if let confidence, !(0...1).contains(confidence) { throw .cannotStart("--confidence \(confidence): goes from 0 to 1") }
        var selection = Selection(confidence: confidence, steps: steps, top: top)
        if let kind { selection.kinds = try kinds(kind) }
        if let type { selection.types = try types(type) }
        if let from { selection.from = try date(from, of: "--from") }
        if let to { selection.to = try date(to, of: "--to") }
        if let from = selection.from, let to = selection.to, from.bounds.first > to.bounds.last {
            throw .cannotStart("--from \(from) is later than --to \(to)")
        }
        return selection
    }

    /// The part of `graph` that is asked for; throws where a value makes no sense or names nothing in it.
    func part(of graph: EventGraph) throws(CommandFailure) -> EventGraph {
        var selection = try checked()
        for id in document where !graph.documents.contains(where: { $0.id == id }) {
            throw .cannotStart("no article of the graph is called \"\(id)\"; there are: \(graph.documents.map(\.id).joined(separator: ", "))")
        }
        for word in around { _ = try GraphFinder(graph: graph).nodes(word) }
        complete(&selection, for: graph)
        return graph.selecting(selection)
    }

    /// The part of `graph`, one of many, that fits `selection`: an article or a node it does not know leaves nothing of it.
    func part(of graph: EventGraph, fitting selection: Selection) -> EventGraph {
        var selection = selection
        complete(&selection, for: graph)
        return graph.selecting(selection)
    }

    private func complete(_ selection: inout Selection, for graph: EventGraph) {
        if !document.isEmpty { selection.documents = Set(document) }
        if !around.isEmpty {
            let finder = GraphFinder(graph: graph)
            selection.around = Set(around.flatMap { finder.find($0).nodes.map(\.id) })
        }
    }

    private func kinds(_ list: String) throws(CommandFailure) -> Set<NodeKind> {
        var kinds: Set<NodeKind> = []
        for word in words(list) {
            guard let kind = NodeKind(rawValue: word) else {
                throw .cannotStart("there is no kind \"\(word)\"; choose among \(names(NodeKind.allCases))")
            }
            kinds.insert(kind)
        }
        return kinds
    }

    private func types(_ list: String) throws(CommandFailure) -> Set<EdgeType> {
        var types: Set<EdgeType> = []
        for word in words(list) {
            let meant = EdgeType.allCases.filter { $0.rawValue == word || $0.family.rawValue == word }
            guard !meant.isEmpty else {
                throw .cannotStart(
                    "there is no type \"\(word)\"; choose among the families \(names(EdgeType.Family.allCases)) "
                        + "and the types \(names(EdgeType.allCases))")
            }
            types.formUnion(meant)
        }
        return types
    }

    /// A Gregorian year or month, or a day of either calendar.
    private func date(_ text: String, of option: String) throws(CommandFailure) -> EDTFDate {
        if let date = EDTFDate(text), date.precision == .year || date.precision == .month, date.text >= "1700" { return date }
        do { return try EDTFDate.published(text) } catch { throw .cannotStart("\(option): \(Wording.text(error))") }
    }

    private func words(_ list: String) -> [String] {
        list.split(separator: ",").map { String($0).lowercased().filter { $0 != " " } }
    }

    private func names(_ values: [some RawRepresentable<String>]) -> String {
        values.map(\.rawValue).joined(separator: ", ")
    }
}
