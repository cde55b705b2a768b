/// Why a file could not be read as an event graph, and where in it.
public enum GraphReadError: Error, Equatable, Sendable {
    /// The text is not JSON: at this line and column (from 1, in characters) something else was expected.
    case notJSON(line: Int, column: Int, expected: String)
    /// The text breaks off in the middle of the JSON; line and column of its end.
    case truncated(line: Int, column: Int)
    /// JSON of something else: the outermost value lacks this member, or is no object when it is nil.
    case notAnEventGraph(missing: String?)
    /// An event graph of a version this program does not know.
    case unknownVersion(String)
    /// The value at `path` is not of the sort it must be.
    case wrongValue(path: String, found: String, expected: String)
    /// The object at `path` lacks a member.
    case missing(path: String, member: String)
    /// The value at `path` is none of a closed list.
    case notOneOf(path: String, found: String, allowed: [String])
    /// Two nodes, or two documents, have one id.
    case duplicate(path: String, id: String)
    /// The edge end at `path` names a node that is not there.
    case danglingEdge(path: String, id: String)
}

extension GraphReadError: CustomStringConvertible {
    /// What is wrong and where, in one line.
    public var description: String {
        switch self {
        case .notJSON(let line, let column, let expected):
            "not JSON: line \(line), column \(column): expected \(expected)"
        case .truncated(let line, let column):
            "the file breaks off at line \(line), column \(column)"
        case .notAnEventGraph(let missing?):
            "not an event graph: no \"\(missing)\""
        case .notAnEventGraph(nil):
            "not an event graph: the outermost value is not an object"
        case .unknownVersion(let version):
            "graph.format is \"\(version)\", this program reads \"eventgraph/1\""
        case .wrongValue(let path, let found, let expected):
            "\(path) is \(found), expected \(expected)"
        case .missing(let path, let member):
            "\(path) has no \"\(member)\""
        case .notOneOf(let path, let found, let allowed):
            "\(path) \"\(found)\" is not one of \(allowed.joined(separator: ", "))"
        case .duplicate(let path, let id):
            "\(path): the id \"\(id)\" stands twice"
        case .danglingEdge(let path, let id):
            "\(path) \"\(id)\" is not the id of a node"
        }
    }
}
