import EventGraph
import Passage

/// The graph as GEXF 1.3, the one way to bring time into Gephi: what is dated is there on its days, so that the timeline plays the
/// story (see `Timeline`); without any date the graph is static. Kinds have the colours of the pictures.
public struct GEXFExporter: Exporter {
    /// BCP 47 code of the language of the labels; nil takes that of the first document.
    public var language: String?

    /// Makes a writer.
    public init(language: String? = nil) {
        self.language = language
    }

    public func write(_ graph: EventGraph, to sink: inout ByteSink) throws {
        try graph.checkExportable()
        let flat = FlatAttributes(of: graph, language: language)
        let timeline = Timeline(of: graph)
        sink.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        sink.append(literal: "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n")
        sink.append(literal: "  <graph defaultedgetype=\"directed\" mode=\"")
        sink.append(literal: timeline.isEmpty ? "static\">\n" : "dynamic\" timeformat=\"date\" timerepresentation=\"interval\">\n")
        sink.appendDeclarations(of: flat.nodeNames, for: "node")
        sink.appendDeclarations(of: FlatAttributes.edgeNames, for: "edge")
        sink.append(literal: "    <nodes>\n")
        graph.nodes.forEachInPlace { node in
            sink.append(literal: "      <node id=\"")
            sink.append(xmlAttribute: node.pointee.id)
            sink.append(literal: "\" label=\"")
            sink.append(xmlAttribute: flat.label(of: node))
            sink.append(UInt8(ascii: "\""))
            let dates = timeline.dates(of: node.pointee.id)
            if dates.count == 1 { sink.append(daysOf: dates[0]) }
            sink.append(values: flat.attributes(of: node))
            if dates.count > 1 { sink.append(spells: dates) }
            let (red, green, blue) = KindStyle(node.pointee.kind).components
            sink.append(raw: "<viz:color r=\"\(red)\" g=\"\(green)\" b=\"\(blue)\"/></node>\n")
        }
        sink.append(literal: "    </nodes>\n    <edges>\n")
        graph.edges.forEachInPlace { edge in
            sink.append(literal: "      <edge id=\"")
            sink.append(xmlAttribute: edge.pointee.key)
            sink.append(literal: "\" source=\"")
            sink.append(xmlAttribute: edge.pointee.source)
            sink.append(literal: "\" target=\"")
            sink.append(xmlAttribute: edge.pointee.target)
            // The kind keeps parallel edges of different types apart.
            sink.append(literal: "\" kind=\"")
            sink.append(raw: edge.pointee.type.rawValue)
            sink.append(literal: "\" label=\"")
            sink.append(raw: edge.pointee.type.rawValue)
            sink.append(literal: "\" weight=\"")
            sink.append(edge.pointee.evidence.count)
            sink.append(UInt8(ascii: "\""))
            if let date = timeline.date(of: edge.pointee) { sink.append(daysOf: date) }
            sink.append(values: flat.attributes(of: edge))
            sink.append(literal: "</edge>\n")
        }
        sink.append(literal: "    </edges>\n  </graph>\n</gexf>\n")
    }
}

extension ByteSink {
    fileprivate mutating func appendDeclarations(of names: [String], for element: StaticString) {
        append(literal: "    <attributes class=\"")
        append(literal: element)
        append(literal: "\">\n")
        for name in names {
            append(literal: "      <attribute id=\"")
            append(xmlAttribute: name)
            append(literal: "\" title=\"")
            append(xmlAttribute: name)
            append(literal: "\" type=\"")
            if name == "confidence" { append(literal: "double") } else { append(literal: "string") }
            append(literal: "\"/>\n")
        }
        append(literal: "    </attributes>\n")
    }

    fileprivate mutating func append(values: [FlatAttributes.Attribute]) {
        append(literal: "><attvalues>")
        for case (let name, let text?) in values where !text.isEmpty {
            append(literal: "<attvalue for=\"")
            append(xmlAttribute: name)
            append(literal: "\" value=\"")
            append(xmlAttribute: text)
            append(literal: "\"/>")
        }
        append(literal: "</attvalues>")
    }

    fileprivate mutating func append(spells dates: [EDTFDate]) {
        append(literal: "<spells>")
        for date in dates {
            append(literal: "<spell")
            append(daysOf: date)
            append(literal: "/>")
        }
        append(literal: "</spells>")
    }

    /// First and last day of a date, both included; an open end has none.
    fileprivate mutating func append(daysOf date: EDTFDate) {
        let (first, last) = date.days
        if let first { append(raw: " start=\"\(first)\"") }
        if let last { append(raw: " end=\"\(last)\"") }
    }
}
