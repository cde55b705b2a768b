import EventGraph
import Foundation
import Passage
import Testing

@testable import Export

@Suite struct JSONRoundTripTests {
    @Test(arguments: [JSONExporter.Layout.itemPerLine, .oneLine])
    func readingBackGivesTheSameGraphAndBytes(layout: JSONExporter.Layout) throws {
        let exporter = JSONExporter(layout: layout)
        let bytes = try exporter.data(of: Fixture.graph)
        let read = try EventGraphReader().graph(from: bytes)
        #expect(read == Fixture.graph)
        #expect(try exporter.data(of: read) == bytes)
    }

    @Test func anEmptyGraphToo() throws {
        let bytes = try JSONExporter().data(of: EventGraph())
        #expect(try EventGraphReader().graph(from: bytes) == EventGraph())
    }

    @Test func foundationReadsTheSameStrings() throws {
        let bytes = try JSONExporter().data(of: Fixture.graph)
        let top = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        let nodes = try #require(top["nodes"] as? [[String: Any]])
        let labels = nodes.compactMap { ($0["label"] as? [String: String])?["fa"] }
        // Scalar by scalar: string equality would forgive another composition.
        #expect(labels.contains { $0.unicodeScalars.elementsEqual(Fixture.nasty.unicodeScalars) })
        let edges = try #require(top["edges"] as? [[String: Any]])
        #expect(edges.map { $0["key"] as? String } == Fixture.graph.edges.map(\.key))
        for edge in edges {
            for name in ["key", "type", "source", "target", "date", "status", "attributed_to", "confidence", "rule", "evidence"] {
                #expect(edge[name] != nil, "\(name) is absent")
            }
        }
    }

    @Test func eachItemIsOneLine() throws {
        let text = String(decoding: try JSONExporter().data(of: Fixture.graph), as: UTF8.self)
        let graph = Fixture.graph
        let lines = text.split(whereSeparator: \.isNewline)
        let items = graph.nodes.count + graph.edges.count + graph.documents.count + graph.findings.count
        #expect(lines.filter { $0.hasPrefix("  {") || $0.hasPrefix("   {") }.count == items)
        let oneLine = String(decoding: try JSONExporter(layout: .oneLine).data(of: graph), as: UTF8.self)
        #expect(!oneLine.contains { $0.isNewline })
    }

    @Test func orderOfMakingDoesNotMatter() throws {
        let graph = Fixture.graph
        let turned = EventGraph(
            documents: graph.documents.reversed(), nodes: graph.nodes.reversed(), edges: graph.edges.reversed(),
            findings: graph.findings.reversed())
        for format in ExportFormat.allCases {
            #expect(try format.exporter.data(of: turned) == format.exporter.data(of: graph), "\(format)")
        }
    }

    @Test func keyPartsAreThoseOfTheKey() {
        for edge in Fixture.graph.edges {
            var parts: [String] = []
            withUnsafePointer(to: edge) { $0.forEachKeyPart { parts.append($0) } }
            #expect(parts.joined(separator: "|") == edge.key)
        }
    }

    @Test func whatCannotBeSaidTrulyIsRefused() {
        var edge = Fixture.graph.edges[0]
        edge.confidence = .nan
        let bad = EventGraph(nodes: Fixture.graph.nodes, edges: [edge])
        let formless = EventGraph(nodes: [Node(id: "meeting:x", kind: .meeting, label: ["fa": "x"])])
        for format in ExportFormat.allCases {
            #expect(throws: ExportError.confidenceIsNotANumber(edge: edge.key)) { try format.exporter.data(of: bad) }
            #expect(throws: ExportError.detailsDoNotFitKind(node: "meeting:x")) { try format.exporter.data(of: formless) }
        }
    }
}
