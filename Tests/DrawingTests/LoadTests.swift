import Drawing
import EventGraph
import Foundation
import Testing

/// Many pictures, several at a time, and pictures that are too large.
@Suite struct LoadTests {
    let drawing = SVGDrawing(wording: Fixtures.wording)

    @Test func tasksMayDrawAtTheSameTime() async throws {
        let graph = try Fixtures.story("muscat-talks-2025")
        let first = try drawing.svg(of: graph)
        try await withThrowingTaskGroup(of: String.self) { group in
            for turn in 0..<40 {
                group.addTask {
                    if turn % 2 == 1 { _ = try drawing.svg(of: Fixtures.web(10 + turn)) }
                    return try drawing.svg(of: graph)
                }
            }
            for try await svg in group { #expect(svg == first) }
        }
    }

    @Test func whatALayoutCannotTakeIsRefusedWithAdvice() {
        let dot = SVGDrawing(wording: Fixtures.wording, options: Diagram(layout: .dot, drawsAll: true))
        #expect { try dot.svg(of: Fixtures.web(301)) } throws: { error in
            error as? DrawingError == .tooManyNodes(count: 301, limit: 300, layout: "dot") && "\(error)".contains("part of the graph")
        }
    }

    @Test func aLargeGraphDrawnWholeShowsNamesAlone() throws {
        let whole = SVGDrawing(wording: Fixtures.wording, options: Diagram(drawsAll: true))
        let picture = try Picture(whole.svg(of: Fixtures.web(400, linksPerNode: 1)))
        #expect(picture.cards.count == 400 && picture.labels.isEmpty)
        #expect(picture.cards.allSatisfy { $0.texts.count == 1 })
    }

    @Test func fiveThousandNodesGiveAnOverviewSoon() throws {
        let graph = Fixtures.world(5_000)
        let start = ContinuousClock.now
        let picture = try Picture(drawing.svg(of: graph))
        // Two seconds on an idle machine, and this one may be busy.
        #expect(ContinuousClock.now - start < .seconds(60))
        #expect((10...36).contains(picture.cards.count))
    }

    @Test func aThousandPicturesLeaveNoMemoryBehind() throws {
        func draw(_ count: Int) throws { for _ in 0..<count { _ = try drawing.svg(of: Fixtures.web(12)) } }
        try draw(100)
        let before = try residentKilobytes()
        try draw(1000)
        let grown = try residentKilobytes() - before
        // Six kilobytes a picture would be a leak; the allocator's own ups and downs are far less.
        #expect(grown < 6_000, "grew by \(grown) KB")
    }

    private func residentKilobytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return try #require(line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) })
    }
}

/// The question put to Graphviz.
@Suite struct LayoutProblemTests {
    @Test func graphvizReadsIt() throws {
        let names = ["a \"b\"", "\\N", "x & y", "ایران"]
        var edges: [Edge] = []
        for (index, name) in names.enumerated() {
            edges.append(Fixtures.edge(.relatedTo, "person:\(index)", "person:z", text: name))
            edges[index].kin = name
        }
        let nodes = (names.indices.map { "person:\($0)" } + ["person:z"]).map { Fixtures.node($0, .person, fa: $0) }
        let dot = try SVGDrawing(wording: Fixtures.wording).layoutProblem(of: EventGraph(nodes: nodes, edges: edges))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/dot")
        process.arguments = ["-Tplain"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        input.fileHandleForWriting.write(Data(dot.utf8))
        try input.fileHandleForWriting.close()
        let plain = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(plain.split(separator: "\n").filter { $0.hasPrefix("edge ") }.count == 4)
        #expect(plain.split(separator: "\n").filter { $0.hasPrefix("node ") }.count == 5)
    }
}
