import EventGraph

/// The graph as entities of FollowTheMoney, the model of Aleph and OpenSanctions, one a line.
///
/// States are `PublicBody`, as are bodies that are part of a state; bases `RealEstate`, places `Address`, meetings `Event`, articles
/// `Article`. An office is a `Position` with an `Occupancy`; membership and family have schemata of their own; all other edges are
/// `UnknownLink` with the type as role. Whoever says so is in `proof`, the words in `description` or `notes`. Ids follow from those
/// of the graph, so that files made of several graphs fit together.
public struct FollowTheMoneyExporter: Exporter {
    /// Makes a writer.
    public init() {}

    public func write(_ graph: EventGraph, to sink: inout ByteSink) throws {
        try graph.checkExportable()
        let model = FollowTheMoneyModel(of: graph)
        for document in graph.documents { sink.append(model.entity(of: document)) }
        for node in graph.nodes { sink.append(model.entity(of: node)) }
        var posts: Set<String> = []
        for edge in graph.edges {
            if let post = model.post(of: edge), posts.insert(post.id).inserted { sink.append(post) }
            sink.append(model.entity(of: edge))
        }
    }
}

/// One entity: an id, a schema and properties, each with its values.
struct FollowTheMoneyEntity {
    let id: String
    let schema: String
    private(set) var properties: [(name: String, values: [String])] = []

    init(id: String, schema: String) {
        (self.id, self.schema) = (id, schema)
    }

    /// Gives a property its values, each once; a property without values is left out.
    mutating func set(_ name: String, _ values: [String?]) {
        var seen: Set<String> = []
        let kept = values.compactMap { $0 }.filter { !$0.isEmpty && seen.insert($0).inserted }
        if !kept.isEmpty { properties.append((name, kept)) }
    }
}

extension ByteSink {
    fileprivate mutating func append(_ entity: FollowTheMoneyEntity) {
        append(literal: #"{"id": "#)
        append(json: entity.id)
        append(literal: #", "schema": "#)
        append(json: entity.schema)
        append(literal: #", "properties": {"#)
        for (index, property) in entity.properties.enumerated() {
            if index > 0 { append(literal: ", ") }
            append(json: property.name)
            append(literal: ": [")
            for (place, value) in property.values.enumerated() {
                if place > 0 { append(literal: ", ") }
                append(json: value)
            }
            append(UInt8(ascii: "]"))
        }
        append(literal: "}}\n")
    }
}
