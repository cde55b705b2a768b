import EventGraph

/// The formats a graph can be written in.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// NetworkX node-link JSON; holds everything.
    case json
    /// GraphML 1.0.
    case graphml
    /// GEXF 1.3, with time.
    case gexf
    /// The nodes as a table.
    case csvNodes = "csv-nodes"
    /// The edges as a table.
    case csvEdges = "csv-edges"
    /// Plain DOT text.
    case dot
    /// JSON of Cytoscape.js.
    case cytoscape

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

    /// How a file of this format ends, without the dot.
    public var fileExtension: String {
        switch self {
        case .json, .graphml, .gexf, .dot: rawValue
        case .csvNodes: "nodes.csv"
        case .csvEdges: "edges.csv"
        case .cytoscape: "cyjs"
        }
    }

    /// The format whose extension `path` has; nil when there is none.
    public init?(path: String) {
        let name = path.lowercased()
        guard let format = Self.allCases.first(where: { name.hasSuffix("." + $0.fileExtension) }) else { return nil }
        self = format
    }
}
