import EventGraph

/// The graph as the JSON of Cytoscape.js, which Cytoscape opens as `.cyjs` too; one element a line.
public struct CytoscapeExporter: Exporter {
    /// BCP 47 code of the language of the names; nil takes that of the first document.
    public var language: String?

    /// Makes a writer.
    public init(language: String? = nil) {
        self.language = language
    }

    public func write(_ graph: EventGraph, to sink: inout ByteSink) throws {
        try graph.checkExportable()
        let flat = FlatAttributes(of: graph, language: language)
        sink.append(literal: "{\"data\": {\"name\": \"eventgraph\"},\n \"elements\": {\n  \"nodes\": [")
        var isFirst = true
        graph.nodes.forEachInPlace { node in
            sink.append(elementWithId: node.pointee.id, isFirst: &isFirst)
            sink.append(member: "name", flat.label(of: node))
            sink.append(members: flat.attributes(of: node))
        }
        sink.append(literal: "\n  ],\n  \"edges\": [")
        isFirst = true
        graph.edges.forEachInPlace { edge in
            sink.append(elementWithId: edge.pointee.key, isFirst: &isFirst)
            sink.append(member: "source", edge.pointee.source)
            sink.append(member: "target", edge.pointee.target)
            sink.append(member: "interaction", edge.pointee.type.rawValue)
            sink.append(literal: ", \"weight\": ")
            sink.append(edge.pointee.evidence.count)
            sink.append(members: flat.attributes(of: edge))
        }
        sink.append(literal: "\n  ]}}\n")
    }
}

extension ByteSink {
    fileprivate mutating func append(elementWithId id: String, isFirst: inout Bool) {
        append(literal: isFirst ? "\n   {\"data\": {\"id\": " : ",\n   {\"data\": {\"id\": ")
        isFirst = false
        append(json: id)
    }

    fileprivate mutating func append(member name: String, _ text: String) {
        append(literal: ", ")
        append(json: name)
        append(literal: ": ")
        append(json: text)
    }

    fileprivate mutating func append(members: [FlatAttributes.Attribute]) {
        for case (let name, let text?) in members {
            if name == "confidence" {
                append(literal: ", \"confidence\": ")
                append(raw: text)
            } else {
                append(member: name, text)
            }
        }
        append(literal: "}}")
    }
}
