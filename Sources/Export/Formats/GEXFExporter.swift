import EventGraph
import Passage

/// The graph as GEXF 1.3, the one way to bring time into Gephi: meetings and dated edges have a first and a last day.
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
        sink.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        sink.append(literal: "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n")
        sink.append(literal: "  <graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\"")
        sink.append(literal: " timerepresentation=\"interval\">\n")
        sink.appendDeclarations(of: flat.nodeNames, for: "node")
        sink.appendDeclarations(of: FlatAttributes.edgeNames, for: "edge")
        sink.append(literal: "    <nodes>\n")
        graph.nodes.forEachInPlace { node in
            sink.append(literal: "      <node id=\"")
            sink.append(xmlAttribute: node.pointee.id)
            sink.append(literal: "\" label=\"")
            sink.append(xmlAttribute: flat.label(of: node))
            sink.append(UInt8(ascii: "\""))
            sink.append(daysOf: node.pointee.meeting?.date)
            sink.append(values: flat.attributes(of: node), end: "</node>\n")
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
            sink.append(daysOf: edge.pointee.date)
            sink.append(values: flat.attributes(of: edge), end: "</edge>\n")
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

    fileprivate mutating func append(values: [FlatAttributes.Attribute], end: StaticString) {
        append(literal: "><attvalues>")
        for case (let name, let text?) in values where !text.isEmpty {
            append(literal: "<attvalue for=\"")
            append(xmlAttribute: name)
            append(literal: "\" value=\"")
            append(xmlAttribute: text)
            append(literal: "\"/>")
        }
        append(literal: "</attvalues>")
        append(literal: end)
    }

    /// First and last day of a date, both included; an open end has none.
    fileprivate mutating func append(daysOf date: EDTFDate?) {
        guard let date else { return }
        let (first, last) = date.bounds
        if !first.hasPrefix("0000") {
            append(literal: " start=\"")
            append(raw: first)
            append(UInt8(ascii: "\""))
        }
        if !last.hasPrefix("9999") {
            append(literal: " end=\"")
            append(raw: existingDay(last))
            append(UInt8(ascii: "\""))
        }
    }

    /// Bounds end every month on its 31st so that they compare as text; readers want the day that exists.
    private func existingDay(_ day: String) -> String {
        let month = day.dropLast(2)
        return ["31", "30", "29", "28"].map { month + $0 }.first { $0 <= day && EDTFDate($0) != nil } ?? day
    }
}
