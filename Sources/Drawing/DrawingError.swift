/// Why a diagram could not be drawn.
public enum DrawingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The table of words at `path` could not be read, or its line `line` (from 1; 0 for the file) is wrong.
    case wording(path: String, line: Int, reason: String)
    /// More connected cards than the layout can take.
    case tooManyNodes(count: Int, limit: Int, layout: String)
    /// The layout was stopped after `seconds`.
    case layoutTookTooLong(seconds: Double)
    /// The process that makes the layouts could not be started, or died over one.
    case helperFailed(reason: String)
    /// No file of a printable format can be made; `reason` says what is missing or went wrong.
    case cannotPrint(reason: String)
    /// Graphviz is installed incompletely: `part` is missing.
    case graphvizIncomplete(part: String)
    /// Graphviz gave up; `message` is its own.
    case layoutFailed(layout: String, message: String)

    /// What happened, where, and what to do.
    public var description: String {
        switch self {
        case .wording(let path, let line, let reason):
            "\(path)\(line > 0 ? ":\(line)" : ""): \(reason); a line is key, tab, Persian, tab, English"
        case .tooManyNodes(let count, let limit, let layout):
            """
            \(count) connected cards are too many for the layout \(layout), which takes \(limit); \
            choose another layout, or draw a part of the graph
            """
        case .layoutTookTooLong(let seconds):
            """
            the picture was not finished after \(seconds.formatted()) seconds and was given up; draw a part of the graph, \
            choose another layout, or allow more time
            """
        case .helperFailed(let reason):
            "the process that lays out pictures failed (\(reason)), so this picture was not made; try another layout, or a part of the graph"
        case .cannotPrint(let reason): reason
        case .graphvizIncomplete(let part):
            """
            Graphviz cannot load its \(part); reinstall it (apt-get install --reinstall libgvc6) \
            or let it look for its plugins again (dot -c, as root)
            """
        case .layoutFailed(let layout, let message):
            "Graphviz could not finish the layout \(layout): \(message); try another layout"
        }
    }
}
