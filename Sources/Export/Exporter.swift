import EventGraph
import Foundation

/// Writes a graph in one format.
///
/// The same graph gives the same bytes, on any machine. Memory does not grow with what is written.
public protocol Exporter: Sendable {
    /// Appends the whole file to `sink`; throws `ExportError`. The caller flushes the sink.
    func write(_ graph: EventGraph, to sink: inout ByteSink) throws
}

extension Exporter {
    /// The whole file in memory.
    public func data(of graph: EventGraph) throws -> Data {
        let collected = Collected()
        var sink = ByteSink { collected.bytes.append(contentsOf: $0) }
        try write(graph, to: &sink)
        try sink.flush()
        return collected.bytes
    }

    /// Writes to an open file descriptor, which stays open.
    public func write(_ graph: EventGraph, toDescriptor descriptor: Int32) throws {
        var sink = ByteSink { try writeAll($0, to: descriptor) }
        try write(graph, to: &sink)
        try sink.flush()
    }

    /// Writes the file at `path` whole or not at all: what was there stays until the new file is complete.
    public func write(_ graph: EventGraph, toFile path: String) throws {
        try replaceFile(at: path) { try write(graph, toDescriptor: $0) }
    }
}

/// Bytes that a sink has handed on.
final class Collected {
    var bytes = Data()
}
