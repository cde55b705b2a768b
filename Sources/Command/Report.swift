import EventGraph
import Foundation
import Pipeline

/// What a call did, summed up in three lines: what it wrote, how large the graphs are, what a reader should know.
struct Report {
    private var files: [String] = []
    private var graphs = 0
    private var nodes: [NodeKind: Int] = [:]
    private var edges = 0
    private var findings: [Finding] = []

    /// Counts a graph in.
    mutating func add(_ graph: EventGraph) {
        graphs += 1
        for node in graph.nodes { nodes[node.kind, default: 0] += 1 }
        edges += graph.edges.count
        findings += graph.findings
    }

    /// Counts in the files that were written.
    mutating func add(files new: [String]) { files += new }

    /// The three lines.
    var lines: [String] {
        ["wrote     " + written, "graph     " + size, "findings  " + found].map(Wording.harmless)
    }

    private var written: String {
        if files.isEmpty { return "\(Wording.count(graphs, "graph")) to standard output" }
        if files.count <= 4 { return files.joined(separator: ", ") }
        let folders = Set(files.map { URL(fileURLWithPath: $0).deletingLastPathComponent().relativePath })
        return "\(files.count) files in \(folders.sorted().joined(separator: ", "))"
    }

    private var size: String {
        let kinds = NodeKind.allCases.compactMap { kind in
            nodes[kind].map { "\($0) \($0 == 1 ? kind.rawValue : Self.plural(kind))" }
        }
        let total = nodes.values.reduce(0, +)
        return Wording.count(total, "node") + (kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))") + ", "
            + Wording.count(edges, "edge") + (graphs == 1 ? "" : " in \(graphs) graphs")
    }

    private static func plural(_ kind: NodeKind) -> String {
        kind == .person ? "people" : kind.rawValue + "s"
    }

    private var found: String {
        if findings.isEmpty { return "none" }
        if findings.count <= 3 {
            return findings.map { finding in
                let place = finding.evidence.map { " (\($0.document) \($0.span.start))" } ?? ""
                return "\(finding.code): \(finding.subject)\(place)"
            }.joined(separator: "; ")
        }
        var counts: [String: Int] = [:]
        for finding in findings { counts[finding.code, default: 0] += 1 }
        let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
        return parts.joined(separator: ", ")
    }
}
