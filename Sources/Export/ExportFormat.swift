import EventGraph

/// The formats a graph can be written in.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// NetworkX node-link JSON; holds everything.
    case json
    /// GraphML 1.0.
    case graphml

    /// The writer, with its usual settings.
    public var exporter: any Exporter {
        switch self {
        case .json: JSONExporter()
        case .graphml: GraphMLExporter()
        }
    }

    /// How a file of this format ends, without the dot.
    public var fileExtension: String {
        switch self {
        case .json, .graphml: rawValue
        }
    }

    /// The format whose extension `path` has; nil when there is none.
    public init?(path: String) {
        let name = path.lowercased()
        guard let format = Self.allCases.first(where: { name.hasSuffix("." + $0.fileExtension) }) else { return nil }
        self = format
    }
}
