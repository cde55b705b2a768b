import EventGraph

/// The graph as plain DOT text, for Graphviz and what reads its language; not the designed diagram, only its data.
///
/// Nodes and edges carry `label`, `class` (kind or type), `tooltip` (evidence) and all that is known of them, which Graphviz passes over
/// and its tools for data can use.
public struct DOTExporter: Exporter {
    /// BCP 47 code of the language of the labels; nil takes that of the first document.
    public var language: String?
    /// Longest text that is written, in bytes: Graphviz 2 gives up on a string of 16 KiB.
    private static let longest = 8000

    /// Makes a writer.
    public init(language: String? = nil) {
        self.language = language
    }

    public func write(_ graph: EventGraph, to sink: inout ByteSink) throws {
        try graph.checkExportable()
        let flat = FlatAttributes(of: graph, language: language)
        sink.append(literal: "digraph eventgraph {\n  node [shape=box]\n")
        graph.nodes.forEachInPlace { node in
            sink.append(literal: "  ")
            sink.append(dot: node.pointee.id, as: .identifier)
            sink.append(label: flat.label(of: node), class: node.pointee.kind.rawValue)
            sink.append(attributes: flat.attributes(of: node), longest: Self.longest)
        }
        graph.edges.forEachInPlace { edge in
            sink.append(literal: "  ")
            sink.append(dot: edge.pointee.source, as: .identifier)
            sink.append(literal: " -> ")
            sink.append(dot: edge.pointee.target, as: .identifier)
            sink.append(label: edge.pointee.title ?? edge.pointee.type.rawValue, class: edge.pointee.type.rawValue)
            sink.append(attributes: flat.attributes(of: edge), longest: Self.longest)
        }
        sink.append(literal: "}\n")
    }
}

/// What Graphviz does with a string after reading it.
private enum DOTText {
    /// Nothing.
    case identifier
    /// Decodes entities and backslash escapes.
    case label
    /// Decodes backslash escapes twice.
    case tooltip
}

extension ByteSink {
    fileprivate mutating func append(label: String, class name: String) {
        append(literal: " [label=")
        append(dot: label, as: .label)
        append(literal: ", class=")
        append(dot: name, as: .identifier)
    }

    fileprivate mutating func append(attributes: [FlatAttributes.Attribute], longest: Int) {
        for case (let name, let text?) in attributes where !text.isEmpty {
            var text = text[...]
            while text.utf8.count > longest { text = text.prefix(text.count / 2) }
            let isTooltip = name == "evidence"
            append(literal: ", ")
            append(dot: isTooltip ? "tooltip" : name, as: .identifier)
            append(literal: "=")
            append(dot: String(text), as: isTooltip ? .tooltip : .identifier)
        }
        append(literal: "]\n")
    }

    /// Appends a quoted string that Graphviz shows as `text`; control characters and what XML cannot hold, which would
    /// break the SVG it makes, become U+FFFD.
    fileprivate mutating func append(dot text: String, as use: DOTText) {
        append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch (scalar, use) {
            case ("\"", _): append(literal: "\\\"")
            case ("\\", .label): append(literal: "\\\\")
            case ("\\", .tooltip): append(literal: "\\\\\\\\")
            case ("&", .label), ("&", .tooltip): append(literal: "&amp;")
            case ("\n", .label), ("\n", .tooltip): append(literal: "\\n")
            case ("\t", _): append(UInt8(ascii: " "))
            case ("\r", _): break
            case ("\0"..<" ", .label), ("\0"..<" ", .tooltip), ("\0", _), ("\u{FFFE}", _), ("\u{FFFF}", _):
                append(literal: "\u{FFFD}")
            default: for byte in UTF8.encode(scalar)! { append(byte) }
            }
        }
        append(UInt8(ascii: "\""))
    }
}
