import Drawing
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

    @Test func tooManyCardsAreRefusedWithAdvice() {
        #expect { try drawing.svg(of: Fixtures.web(2001)) } throws: { error in
            error as? DrawingError == .tooManyNodes(count: 2001, limit: 2000, layout: "automatic")
                && "\(error)".contains("GraphML")
        }
        let dot = SVGDrawing(wording: Fixtures.wording, options: Diagram(layout: .dot))
        #expect(throws: DrawingError.tooManyNodes(count: 301, limit: 300, layout: "dot")) {
            try dot.svg(of: Fixtures.web(301))
        }
    }

    @Test func aLargeGraphShowsNamesAlone() throws {
        let picture = try Picture(drawing.svg(of: Fixtures.web(400, linksPerNode: 1)))
        #expect(picture.cards.count == 400 && picture.labels.isEmpty)
        #expect(picture.cards.allSatisfy { $0.texts.count == 1 })
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
