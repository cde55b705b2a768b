import EventGraph
import Foundation

/// What happened between two graphs as JSON, one item a line: for `documents`, `nodes` and `edges` what was `added` and `removed`, as in
/// the graphs' own JSON, and what `changed`, as `old`, `new` and the names of the `fields` that differ.
public struct DifferenceJSON: Sendable {
    /// Makes a writer.
    public init() {}

    /// The whole text; the same difference gives the same bytes.
    public func data(of difference: GraphDifference) throws -> Data {
        let collected = Collected()
        var sink = ByteSink { collected.bytes.append(contentsOf: $0) }
        sink.append(literal: "{\"format\": \"eventgraph-difference/1\"")
        sink.append(difference.documents, named: "documents", fields: { $1.differingFields(from: $0) }) { $0.append($1) }
        sink.append(difference.nodes, named: "nodes", fields: { $1.differingFields(from: $0) }) { $0.append($1) }
        sink.append(difference.edges, named: "edges", fields: { $1.differingFields(from: $0) }) { $0.append($1) }
        sink.append(literal: "}\n")
        try sink.flush()
        return collected.bytes
    }
}

extension ByteSink {
    fileprivate mutating func append<Item>(
        _ changes: GraphDifference.Changes<Item>, named name: StaticString, fields: (Item, Item) -> [DifferingField],
        item write: (inout ByteSink, UnsafePointer<Item>) -> Void
    ) {
        append(literal: ",\n \"")
        append(literal: name)
        append(literal: "\": {\n  \"added\": ")
        append(changes.added) { sink, item in withUnsafePointer(to: item) { write(&sink, $0) } }
        append(literal: ",\n  \"removed\": ")
        append(changes.removed) { sink, item in withUnsafePointer(to: item) { write(&sink, $0) } }
        append(literal: ",\n  \"changed\": ")
        append(changes.changed) { sink, pair in
            sink.append(literal: "{\"old\": ")
            withUnsafePointer(to: pair.old) { write(&sink, $0) }
            sink.append(literal: ", \"new\": ")
            withUnsafePointer(to: pair.new) { write(&sink, $0) }
            let names = fields(pair.old, pair.new).map { "\"\($0.name)\"" }
            sink.append(raw: ", \"fields\": [\(names.joined(separator: ", "))]}")
        }
        append(UInt8(ascii: "}"))
    }

    private mutating func append<Item>(_ items: [Item], _ write: (inout ByteSink, Item) -> Void) {
        append(UInt8(ascii: "["))
        for (index, item) in items.enumerated() {
            append(literal: index == 0 ? "\n   " : ",\n   ")
            write(&self, item)
        }
        append(UInt8(ascii: "]"))
    }
}
