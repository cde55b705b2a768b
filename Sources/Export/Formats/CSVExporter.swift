import EventGraph

/// The nodes or the edges of a graph as a table for spreadsheets (RFC 4180, UTF-8); the column names are those Gephi knows.
///
/// A cell that a spreadsheet would compute (`=`, `+`, `-`, `@` in front) gets an apostrophe before it: the words come
/// from texts that anybody may have written.
public struct CSVExporter: Exporter {
    /// Which of the two tables.
    public enum Table: Sendable { case nodes, edges }

    /// Which of the two tables.
    public var table: Table
    /// BCP 47 code of the language of the labels; nil takes that of the first document.
    public var language: String?
    /// Whether the file begins with U+FEFF, without which Excel takes UTF-8 for the local code page.
    public var marksEncoding: Bool

    /// Makes a writer.
    public init(_ table: Table, language: String? = nil, marksEncoding: Bool = true) {
        self.table = table
        self.language = language
        self.marksEncoding = marksEncoding
    }

    public func write(_ graph: EventGraph, to sink: inout ByteSink) throws {
        try graph.checkExportable()
        let flat = FlatAttributes(of: graph, language: language)
        if marksEncoding { sink.append(literal: "\u{FEFF}") }
        switch table {
        case .nodes:
            sink.append(row: ["Id", "Label"] + flat.nodeNames)
            graph.nodes.forEachInPlace { node in
                sink.append(row: [node.pointee.id, flat.label(of: node)] + flat.attributes(of: node).map { $0.text ?? "" })
            }
        case .edges:
            sink.append(row: ["Id", "Source", "Target", "Label", "Weight"] + FlatAttributes.edgeNames)
            graph.edges.forEachInPlace { edge in
                let start = [
                    edge.pointee.key, edge.pointee.source, edge.pointee.target, edge.pointee.type.rawValue,
                    String(edge.pointee.evidence.count),
                ]
                sink.append(row: start + flat.attributes(of: edge).map { $0.text ?? "" })
            }
        }
    }
}

extension ByteSink {
    fileprivate mutating func append(row: [String]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { append(UInt8(ascii: ",")) }
            append(cell: cell)
        }
        append(literal: "\r\n")
    }

    private mutating func append(cell: String) {
        // Some programs take the full-width signs for the others.
        let isFormula = cell.unicodeScalars.first.map { "=+-@＝＋－＠\t\r\n".unicodeScalars.contains($0) } ?? false
        let needsQuotes = isFormula || cell.utf8.contains { $0 <= UInt8(ascii: " ") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
        guard needsQuotes else {
            append(raw: cell)
            return
        }
        append(UInt8(ascii: "\""))
        if isFormula { append(UInt8(ascii: "'")) }
        for byte in cell.utf8 {
            switch byte {
            case UInt8(ascii: "\""): append(literal: "\"\"")
            // Programs that end a text at NUL, and bells in a table, help nobody.
            case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: append(literal: "\u{FFFD}")
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }
}
