import EventGraph

/// The graph as NetworkX node-link JSON, described by `docs/eventgraph.schema.json`; the one format that holds everything
/// and that `EventGraphReader` reads back.
public struct JSONExporter: Exporter {
    /// How the file is broken into lines.
    public enum Layout: Sendable {
        /// One node, edge, document or finding a line, so that a change shows as the lines it concerns.
        case itemPerLine
        /// The whole graph on one line without a line feed, for streams of one graph a line.
        case oneLine
    }

    /// How the file is broken into lines.
    public var layout: Layout

    /// Makes a writer.
    public init(layout: Layout = .itemPerLine) {
        self.layout = layout
    }

    public func write(_ graph: EventGraph, to sink: inout ByteSink) throws {
        try graph.checkExportable()
        sink.append(literal: #"{"directed": true, "multigraph": true,"#)
        breakLine(&sink, 1)
        sink.append(literal: #""graph": {"format": "eventgraph/1","#)
        breakLine(&sink, 2)
        write(graph.documents, named: "documents", depth: 2, fetching: { _ in 0 }, to: &sink) { $0.append($1) }
        sink.append(UInt8(ascii: ","))
        breakLine(&sink, 2)
        write(graph.findings, named: "findings", depth: 2, fetching: { _ in 0 }, to: &sink) { $0.append($1) }
        sink.append(literal: "},")
        breakLine(&sink, 1)
        write(graph.nodes, named: "nodes", depth: 1, fetching: { $0.pointee.evidence.count }, to: &sink) { $0.append($1) }
        sink.append(UInt8(ascii: ","))
        breakLine(&sink, 1)
        write(graph.edges, named: "edges", depth: 1, fetching: { $0.pointee.evidence.count }, to: &sink) { $0.append($1) }
        sink.append(UInt8(ascii: "}"))
        if layout == .itemPerLine { sink.append(UInt8(ascii: "\n")) }
    }

    private func breakLine(_ sink: inout ByteSink, _ depth: Int) {
        sink.append(UInt8(ascii: layout == .oneLine ? " " : "\n"))
        guard layout == .itemPerLine else { return }
        for _ in 0..<depth { sink.append(UInt8(ascii: " ")) }
    }

    @inline(__always)
    private func write<Item>(
        _ items: [Item], named name: StaticString, depth: Int, fetching fetch: (UnsafePointer<Item>) -> Int,
        to sink: inout ByteSink,
        item write: (inout ByteSink, UnsafePointer<Item>) -> Void
    ) {
        sink.append(UInt8(ascii: "\""))
        sink.append(literal: name)
        sink.append(literal: "\": [")
        var isFirst = true
        items.forEachInPlace(fetching: fetch) { item in
            if !isFirst { sink.append(UInt8(ascii: ",")) }
            if !isFirst || layout == .itemPerLine { breakLine(&sink, depth + 1) }
            isFirst = false
            write(&sink, item)
        }
        if !items.isEmpty, layout == .itemPerLine { breakLine(&sink, depth) }
        sink.append(UInt8(ascii: "]"))
    }
}
