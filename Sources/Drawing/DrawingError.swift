/// Why a diagram could not be drawn.
public enum DrawingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The table of words at `path` could not be read, or its line `line` (from 1; 0 for the file) is wrong.
    case wording(path: String, line: Int, reason: String)
    /// More cards than can be laid out and read.
    case tooManyNodes(count: Int, limit: Int, layout: String)
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
            select fewer articles, people or years, or write GraphML for a program made for large graphs
            """
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
