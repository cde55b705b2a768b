import EventGraph
import Foundation

/// Reads back what `JSONExporter` writes; writing it again gives the same bytes.
///
/// Also takes what NetworkX makes of such a file, with the edges under `edges` or `links`. Members it does not know are
/// passed over, so that a file may carry a tool's own attributes; an edge's `key` is computed anew.
public struct EventGraphReader: Sendable {
    /// Makes a reader; it keeps nothing between calls.
    public init() {}

    /// The graph in `data`; any bytes give a graph or the place where they are none. Costs one pass, memory as large as the graph.
    public func graph(from data: Data) throws(GraphReadError) -> EventGraph {
        // Rethrowing closures of Foundation do not carry the type of the error.
        let result: Result<EventGraph, GraphReadError> = data.withUnsafeBytes { bytes in
            Result { () throws(GraphReadError) in
                var parts = GraphParts()
                try parts.read(bytes.bindMemory(to: UInt8.self))
                return try parts.graph()
            }
        }
        return try result.get()
    }

    /// The graph in `text`.
    public func graph(from text: String) throws(GraphReadError) -> EventGraph {
        try graph(from: Data(text.utf8))
    }
}

/// What has been read of a graph.
private struct GraphParts {
    var documents: [Document] = []
    var findings: [Finding] = []
    var nodes: [Node] = []
    var edges: [Edge] = []
    /// Under which name the edges stood, for complaints.
    var edgesName: String?
    var hasNodes = false

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(GraphReadError) {
        var json = JSONScanner(bytes)
        guard json.take("{") else {
            _ = try json.value()
            throw .notAnEventGraph(missing: nil)
        }
        try json.members { (json, name) throws(GraphReadError) in
            switch name {
            case "graph": try readFacts(try json.value())
            case "nodes":
                hasNodes = true
                try list(&json, name) { value, place throws(GraphReadError) in
                    nodes.append(try Node(JSONFields(value, at: place)))
                }
            case "edges", "links":
                edgesName = name
                try list(&json, name) { value, place throws(GraphReadError) in
                    edges.append(try Edge(JSONFields(value, at: place)))
                }
            default: _ = try json.value()
            }
        }
        try json.end()
    }

    private func list(
        _ json: inout JSONScanner, _ name: String,
        _ body: (JSONValue, JSONFields.Place) throws(GraphReadError) -> Void
    ) throws(GraphReadError) {
        guard json.take("[") else {
            throw .wrongValue(path: name, found: try json.value().summary, expected: "an array")
        }
        var index = 0
        try json.elements { json throws(GraphReadError) in
            try body(try json.value(), .element(.top(name), index))
            index += 1
        }
    }

    private mutating func readFacts(_ value: JSONValue) throws(GraphReadError) {
        let facts = try JSONFields(value, at: .top("graph"))
        if let format = try facts.text("format"), format != "eventgraph/1" { throw .unknownVersion(format) }
        documents = try facts.elements("documents") { value, place throws(GraphReadError) in
            try Document(JSONFields(value, at: place))
        }
        findings = try facts.elements("findings") { value, place throws(GraphReadError) in
            try Finding(JSONFields(value, at: place))
        }
    }

    /// The graph, once nothing in it points nowhere.
    func graph() throws(GraphReadError) -> EventGraph {
        guard hasNodes else { throw .notAnEventGraph(missing: "nodes") }
        guard let edgesName else { throw .notAnEventGraph(missing: "edges") }
        try refuseDuplicates(documents.map(\.id), in: "graph.documents")
        try refuseDuplicates(nodes.map(\.id), in: "nodes")
        let ids = Set(nodes.map(\.id))
        for (index, edge) in edges.enumerated() {
            if !ids.contains(edge.source) { throw .danglingEdge(path: "\(edgesName)[\(index)].source", id: edge.source) }
            if !ids.contains(edge.target) { throw .danglingEdge(path: "\(edgesName)[\(index)].target", id: edge.target) }
        }
        return EventGraph(documents: documents, nodes: nodes, edges: edges, findings: findings)
    }

    private func refuseDuplicates(_ ids: [String], in name: String) throws(GraphReadError) {
        var seen: Set<String> = []
        for (index, id) in ids.enumerated() where !seen.insert(id).inserted {
            throw .duplicate(path: "\(name)[\(index)]", id: id)
        }
    }
}
