import EventGraph

/// The graph as the GraphML of yEd, which shows neither names nor places without shapes of its own; the data of plain GraphML is in
/// it too. Nodes stand in rows by kind, so that none covers another until yEd lays them out.
public struct YEdExporter: Exporter {
    /// BCP 47 code of the language of the labels; nil takes that of the first document.
    public var language: String?
    private static let longestLabel = 60
    private static let columns = 8

    /// Makes a writer.
    public init(language: String? = nil) {
        self.language = language
    }

    public func write(_ graph: EventGraph, to sink: inout ByteSink) throws {
        try graph.checkExportable()
        let names = GraphMLNames(of: graph, language: language)
        let urls = Dictionary(graph.documents.map { ($0.id, $0.url) }) { one, _ in one }
        sink.append(literal: #"<?xml version="1.0" encoding="UTF-8"?>\#n"#)
        sink.append(literal: #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns""#)
        sink.append(literal: " xmlns:y=\"http://www.yworks.com/xml/graphml\">\n")
        sink.append(literal: #"  <key id="n_graphics" for="node" yfiles.type="nodegraphics"/>\#n"#)
        sink.append(literal: #"  <key id="e_graphics" for="edge" yfiles.type="edgegraphics"/>\#n"#)
        // yEd opens the one on a click and shows the other at the pointer.
        for (id, element) in [("n", "node"), ("e", "edge")] {
            for name in ["url", "description"] {
                sink.append(raw: "  <key id=\"\(id)_\(name)\" for=\"\(element)\" attr.name=\"\(name)\" attr.type=\"string\"/>\n")
            }
        }
        sink.append(graphMLKeys: names)
        sink.append(literal: "  <graph id=\"eventgraph\" edgedefault=\"directed\">\n")
        sink.append(graphMLFacts: graph)
        var places = Rows(columns: Self.columns)
        graph.nodes.forEachInPlace { node in
            sink.append(graphMLNode: node, names)
            sink.append(data: "n_url", node.pointee.wikidata.map { "https://www.wikidata.org/wiki/" + $0 })
            sink.append(data: "n_description", Self.words(node.pointee.evidence))
            sink.append(shape: KindStyle(node.pointee.kind), label: shortened(names.display.label(of: node)), at: places.next(node.pointee.kind))
            sink.append(literal: "</node>\n")
        }
        graph.edges.forEachInPlace { edge in
            sink.append(graphMLEdge: edge)
            sink.append(data: "e_url", edge.pointee.evidence.lazy.compactMap { urls[$0.document] ?? nil }.first)
            sink.append(data: "e_description", Self.words(edge.pointee.evidence))
            sink.append(line: edge, label: (edge.pointee.title ?? edge.pointee.type.rawValue).replacing("_", with: " "))
            sink.append(literal: "</edge>\n")
        }
        sink.append(literal: "  </graph>\n</graphml>\n")
    }

    private func shortened(_ label: String) -> String {
        label.count <= Self.longestLabel ? label : label.prefix(Self.longestLabel - 1) + "…"
    }

    private static func words(_ evidence: [Evidence]) -> String { evidence.map(\.text).joined(separator: "\n") }
}

/// Places in rows, a new row for every kind.
private struct Rows {
    let columns: Int
    private var kind: NodeKind?
    private var (column, row) = (0, 0)

    init(columns: Int) { self.columns = columns }

    /// The place for one more node of this kind, in points.
    mutating func next(_ kind: NodeKind) -> (x: Int, y: Int) {
        if self.kind != nil, self.kind != kind || column == columns { (column, row) = (0, row + 1) }
        self.kind = kind
        defer { column += 1 }
        return (column * 300, row * 90)
    }
}

extension ByteSink {
    fileprivate mutating func append(shape style: KindStyle, label: String, at place: (x: Int, y: Int)) {
        let width = max(60, 20 + 7 * label.count)
        append(raw: "<data key=\"n_graphics\"><y:ShapeNode><y:Geometry height=\"34\" width=\"\(width)\" x=\"\(place.x)\" y=\"\(place.y)\"/>")
        append(raw: "<y:Fill color=\"\(style.fill)\" transparent=\"false\"/><y:BorderStyle color=\"\(style.border)\" type=\"line\" width=\"1.5\"/>")
        append(literal: "<y:NodeLabel>")
        append(xml: label)
        append(raw: "</y:NodeLabel><y:Shape type=\"\(style.shape)\"/></y:ShapeNode></data>")
    }

    /// A line with an arrow; dashed where the text does not say that it is so.
    fileprivate mutating func append(line edge: UnsafePointer<Edge>, label: String) {
        let colour = switch edge.pointee.type.family {
        case .standing: "#7d8690"
        case .meeting: "#3d4752"
        case .verbalCooperation, .materialCooperation: "#00806b"
        case .verbalConflict, .materialConflict: "#cc3311"
        }
        let style = edge.pointee.status == .actual ? "line" : "dashed"
        append(raw: "<data key=\"e_graphics\"><y:PolyLineEdge><y:LineStyle color=\"\(colour)\" type=\"\(style)\" width=\"1.0\"/>")
        append(raw: "<y:Arrows source=\"none\" target=\"\(edge.pointee.type.isSymmetric ? "none" : "standard")\"/><y:EdgeLabel>")
        append(xml: label)
        append(literal: "</y:EdgeLabel></y:PolyLineEdge></data>")
    }
}
