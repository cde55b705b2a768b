import EventGraph

/// The formats a graph can be written in; the raw value is also how a file of the format ends, without the dot.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// NetworkX node-link JSON; holds everything.
    case json
    /// GraphML 1.0.
    case graphml
    /// GraphML with the shapes and labels of yEd.
    case yed = "yed.graphml"
    /// GEXF 1.3, with time.
    case gexf
    /// The nodes as a table.
    case csvNodes = "nodes.csv"
    /// The edges as a table.
    case csvEdges = "edges.csv"
    /// Plain DOT text.
    case dot
    /// JSON of Cytoscape.js.
    case cytoscape = "cyjs"
    /// Entities of FollowTheMoney, one a line.
    case followTheMoney = "ftm.json"
    /// Statements that load the graph into Neo4j.
    case cypher

    /// The writer, with its usual settings.
    public var exporter: any Exporter { exporter(ExportSettings()) }

    /// The writer.
    public func exporter(_ settings: ExportSettings) -> any Exporter {
        let language = settings.language
        return switch self {
        case .json: JSONExporter()
        case .graphml: GraphMLExporter(language: language)
        case .yed: YEdExporter(language: language)
        case .gexf: GEXFExporter(language: language)
        case .csvNodes: CSVExporter(.nodes, language: language, marksEncoding: settings.marksEncoding)
        case .csvEdges: CSVExporter(.edges, language: language, marksEncoding: settings.marksEncoding)
        case .dot: DOTExporter(language: language)
        case .cytoscape: CytoscapeExporter(language: language)
        case .followTheMoney: FollowTheMoneyExporter()
        case .cypher: CypherExporter(language: language)
        }
    }

    /// The format whose name `path` ends with, as `graph.nodes.csv`, the longest that fits; nil when there is none.
    public init?(path: String) {
        let fitting = Self.allCases.filter { path.lowercased().hasSuffix("." + $0.rawValue) }
        guard let format = fitting.max(by: { $0.rawValue.count < $1.rawValue.count }) else { return nil }
        self = format
    }
}

/// What a user may choose about the formats; each takes of it what concerns it.
public struct ExportSettings: Hashable, Sendable {
    /// BCP 47 code of the names to show where there is room for one; nil for the articles' own.
    public var language: String?
    /// Whether a CSV table begins with U+FEFF.
    public var marksEncoding: Bool

    /// The usual settings, but for what is told.
    public init(language: String? = nil, marksEncoding: Bool = true) {
        self.language = language
        self.marksEncoding = marksEncoding
    }
}
