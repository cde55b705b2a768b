import EventGraph

/// The formats a graph can be written in; the raw value is also how a file of the format ends, without the dot.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// NetworkX node-link JSON; holds everything.
    case json
    /// GraphML 1.0.
    case graphml
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

    /// The writer, with its usual settings.
    public var exporter: any Exporter { exporter(language: nil) }

    /// The writer; `language` is the BCP 47 code of the names to show, nil for the articles' own.
    public func exporter(language: String?) -> any Exporter {
        switch self {
        case .json: JSONExporter()
        case .graphml: GraphMLExporter(language: language)
        case .gexf: GEXFExporter(language: language)
        case .csvNodes: CSVExporter(.nodes, language: language)
        case .csvEdges: CSVExporter(.edges, language: language)
        case .dot: DOTExporter(language: language)
        case .cytoscape: CytoscapeExporter(language: language)
        }
    }

    /// The format whose name `path` ends with, as `graph.nodes.csv`; nil when there is none.
    public init?(path: String) {
        let path = path.lowercased()
        guard let format = Self.allCases.first(where: { path.hasSuffix("." + $0.rawValue) }) else { return nil }
        self = format
    }
}
