import EventGraph
import Passage

/// The graph as Cypher statements for Neo4j: loaded with `cypher-shell -f graph.cypher`, into a new database or beside what is there;
/// loading it again changes nothing.
///
/// Nodes are `:Entity` and of their kind (`:Person`), articles `:Document`; relations are of their type in capitals and found by
/// `key`. Beside a date as EDTF text stand its first and last day as dates, `from` and `to`; lists are lists.
public struct CypherExporter: Exporter {
    /// BCP 47 code of the language of `name`; nil takes that of the first document.
    public var language: String?
    /// Rows of one statement: a server reads a statement whole before it begins.
    private static let batch = 500

    /// Makes a writer.
    public init(language: String? = nil) {
        self.language = language
    }

    public func write(_ graph: EventGraph, to sink: inout ByteSink) throws {
        try graph.checkExportable()
        let labels = DisplayLabel(of: graph, preferring: language)
        sink.append(literal: "// eventgraph/1, for Neo4j 4.4 and later\n")
        for (name, label) in [("entity", "Entity"), ("document", "Document")] {
            sink.append(raw: "CREATE CONSTRAINT eventgraph_\(name) IF NOT EXISTS FOR (n:\(label)) REQUIRE n.id IS UNIQUE;\n")
        }
        write(graph.documents, to: &sink, doing: "MERGE (n:Document {id: row.id}) SET n += row.properties") { Self.row(of: $0) }
        for kind in NodeKind.allCases {
            let label = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
            let nodes = graph.nodes.filter { $0.kind == kind }
            write(nodes, to: &sink, doing: "MERGE (n:Entity {id: row.id}) SET n:\(label) SET n += row.properties") { node in
                Self.row(of: node, name: withUnsafePointer(to: node) { labels.label(of: $0) })
            }
        }
        for type in EdgeType.allCases {
            let statement = "MATCH (a:Entity {id: row.source}) MATCH (b:Entity {id: row.target}) "
                + "MERGE (a)-[r:\(type.rawValue.uppercased()) {key: row.key}]->(b) SET r += row.properties"
            write(graph.edges.filter { $0.type == type }, to: &sink, doing: statement) { Self.row(of: $0) }
        }
    }

    private func write<Item>(_ items: [Item], to sink: inout ByteSink, doing statement: String, row: (Item) -> CypherMap) {
        for start in stride(from: 0, to: items.count, by: Self.batch) {
            sink.append(literal: "UNWIND [")
            for (index, item) in items[start..<min(start + Self.batch, items.count)].enumerated() {
                sink.append(literal: index == 0 ? "\n  " : ",\n  ")
                sink.append(cypher: .map(row(item)))
            }
            sink.append(raw: "\n] AS row \(statement);\n")
        }
    }

    private static func row(of document: Document) -> CypherMap {
        let set: CypherMap = [
            ("title", .text(document.title)), ("language", .text(document.language)),
            ("published", .optional(document.published?.text)), ("url", .optional(document.url)),
            ("outlet", .optional(document.outlet)), ("sha256", .text(document.sha256)),
        ]
        return [("id", .text(document.id)), ("properties", .map(set))]
    }

    private static func row(of node: Node, name: String) -> CypherMap {
        var set: CypherMap = [("name", .text(name)), ("kind", .text(node.kind.rawValue))]
        for (language, text) in node.label.sorted(by: { $0.key < $1.key }) {
            let suffix = String(language.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
            set.append(("label_" + suffix, .text(text)))
        }
        set += [("derived", .list(node.derived)), ("names", .list(node.names)), ("wikidata", .optional(node.wikidata))]
        if let meeting = node.meeting {
            set += [("form", .text(meeting.form.rawValue))] + days(meeting.date)
            set += [("date_text", .list(meeting.dateText)), ("calendars", .list(meeting.calendars)), ("status", .text(meeting.status.rawValue))]
        }
        return [("id", .text(node.id)), ("properties", .map(set + words(node.evidence)))]
    }

    private static func row(of edge: Edge) -> CypherMap {
        let set: CypherMap = [
            ("title", .optional(edge.title)), ("mode", .optional(edge.mode)), ("role", .optional(edge.role)),
            ("kin", .optional(edge.kin)), ("period", .optional(edge.period?.rawValue)),
        ] + days(edge.date) + [
            ("status", .text(edge.status.rawValue)), ("attributed_to", .optional(edge.attributedTo)),
            ("confidence", .number(edge.confidence)), ("rule", .text(edge.rule)),
        ] + words(edge.evidence)
        return [
            ("source", .text(edge.source)), ("target", .text(edge.target)), ("key", .text(edge.key)), ("properties", .map(set)),
        ]
    }

    private static func days(_ date: EDTFDate?) -> CypherMap {
        [("date", .optional(date?.text)), ("from", date?.days.first.map { .day($0) } ?? .nothing), ("to", date?.days.last.map { .day($0) } ?? .nothing)]
    }

    private static func words(_ evidence: [Evidence]) -> CypherMap {
        [
            ("documents", .list(Set(evidence.map(\.document)).sorted())),
            ("evidence", .list(evidence.compactMap { FlatAttributes.readable([$0]) })),
        ]
    }
}

/// Names with their values; a name whose value is nothing is left out.
private typealias CypherMap = [(name: String, value: CypherValue)]

/// A literal.
private indirect enum CypherValue {
    case nothing
    case text(String)
    case number(Double)
    case day(String)
    case list([String])
    case map(CypherMap)

    static func optional(_ text: String?) -> CypherValue { text.map { .text($0) } ?? .nothing }

    var isNothing: Bool {
        switch self {
        case .nothing: true
        case .list(let texts): texts.isEmpty
        default: false
        }
    }
}

extension ByteSink {
    fileprivate mutating func append(cypher value: CypherValue) {
        switch value {
        case .nothing: append(literal: "null")
        case .text(let text): append(cypher: text)
        case .number(let number): append(number)
        case .day(let day): append(raw: "date(\"\(day)\")")
        case .list(let texts):
            for (index, text) in texts.enumerated() {
                append(literal: index == 0 ? "[" : ", ")
                append(cypher: text)
            }
            append(UInt8(ascii: "]"))
        case .map(let map):
            append(UInt8(ascii: "{"))
            for (index, member) in map.filter({ !$0.value.isNothing }).enumerated() {
                if index > 0 { append(literal: ", ") }
                append(raw: member.name + ": ")
                append(cypher: member.value)
            }
            append(UInt8(ascii: "}"))
        }
    }

    /// Appends a string literal. Some servers decode `\u` before they read the statement, even after an escaped backslash: such a
    /// `u` begins a literal of its own.
    private mutating func append(cypher text: String) {
        append(UInt8(ascii: "\""))
        var isAfterBackslash = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": append(literal: "\\\"")
            case "\\": append(literal: "\\\\")
            case "\n": append(literal: "\\n")
            case "\r": append(literal: "\\r")
            case "\t": append(literal: "\\t")
            case "u" where isAfterBackslash: append(literal: "\" + \"u")
            case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}"..<"\u{202F}", "\u{2066}"..<"\u{206A}", "\u{FEFF}":
                let digits = String(scalar.value, radix: 16)
                append(raw: "\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            default: for byte in UTF8.encode(scalar)! { append(byte) }
            }
            isAfterBackslash = scalar == "\\"
        }
        append(UInt8(ascii: "\""))
    }
}
