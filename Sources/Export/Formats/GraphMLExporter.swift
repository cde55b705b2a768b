import EventGraph
import Passage

/// The graph as GraphML 1.0, for Gephi, Cytoscape, Neo4j, NetworkX, igraph and graph-tool; yEd has a flavour of its own.
///
/// Every attribute is typed and declared before the graph; ids are the graph's own, as name tokens; evidence reads
/// `document:start-end "text" [rule]`. A value the graph does not know is left out, never an empty string.
public struct GraphMLExporter: Exporter {
    /// BCP 47 code of the language of the plain `label`; nil takes that of the first document.
    public var language: String?

    /// Makes a writer.
    public init(language: String? = nil) {
        self.language = language
    }

    public func write(_ graph: EventGraph, to sink: inout ByteSink) throws {
        try graph.checkExportable()
        let names = GraphMLNames(of: graph, language: language)
        sink.append(literal: #"<?xml version="1.0" encoding="UTF-8"?>\#n"#)
        sink.append(literal: #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns""#)
        sink.append(literal: #" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#)
        sink.append(literal: #" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns"#)
        sink.append(literal: " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n")
        sink.append(graphMLKeys: names)
        sink.append(literal: "  <graph id=\"eventgraph\" edgedefault=\"directed\">\n")
        sink.append(graphMLFacts: graph)
        graph.nodes.forEachInPlace(fetching: { $0.pointee.evidence.count }) { node in
            sink.append(graphMLNode: node, names)
            sink.append(literal: "</node>\n")
        }
        graph.edges.forEachInPlace(fetching: { $0.pointee.evidence.count }) { edge in
            sink.append(graphMLEdge: edge)
            sink.append(literal: "</edge>\n")
        }
        sink.append(literal: "  </graph>\n</graphml>\n")
    }
}
