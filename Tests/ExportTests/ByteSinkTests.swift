import Foundation
import Testing

@testable import Export

@Suite struct ByteSinkTests {
    private struct Full: Error {}

    @Test(arguments: [32, 33, 64, 1 << 16])
    func everySizeOfBufferGivesTheSameBytes(capacity: Int) throws {
        func fill(_ sink: inout ByteSink) throws {
            for number in [0, 9, 10, -1, 99, 100, 1_234_567, .max, .min] {
                sink.append(number)
                sink.append(UInt8(ascii: " "))
                sink.append(literal: "a literal longer than the smallest buffer of all")
                sink.append(json: Fixture.nasty)
                sink.append(xml: Fixture.nasty)
            }
            try sink.flush()
        }
        var (small, large): ([UInt8], [UInt8]) = ([], [])
        var one = ByteSink(capacity: capacity) { small += $0 }
        try fill(&one)
        var other = ByteSink(capacity: 1 << 20) { large += $0 }
        try fill(&other)
        #expect(small == large)
        #expect(one.written == small.count)
        #expect(String(decoding: small, as: UTF8.self).contains("\(Int.min) "))
    }

    @Test func aFailureOfTheReceiverIsThrownAtTheEnd() {
        var calls = 0
        var sink = ByteSink(capacity: 32) { _ in
            calls += 1
            throw Full()
        }
        for _ in 0..<100 { sink.append(12345) }
        #expect(throws: Full.self) { try sink.flush() }
        #expect(calls == 1)
    }

    @Test func aFileIsReplacedWholeOrNotAtAll() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("eventgraph-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("graph.json").path
        try JSONExporter().write(Fixture.graph, toFile: path)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(try EventGraphReader().graph(from: before) == Fixture.graph)
        #expect(throws: Full.self) {
            try replaceFile(at: path) { descriptor in
                try Data("half".utf8).withUnsafeBytes { try writeAll($0, to: descriptor) }
                throw Full()
            }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["graph.json"])
        let missing = folder.appendingPathComponent("none/graph.json").path
        #expect(throws: ExportError.cannotWrite(path: missing, reason: "No such file or directory")) {
            try JSONExporter().write(Fixture.graph, toFile: missing)
        }
        if FileManager.default.fileExists(atPath: "/dev/full") {
            #expect(throws: ExportError.cannotWrite(path: "/dev/full", reason: "No space left on device")) {
                try JSONExporter().write(Fixture.graph, toFile: "/dev/full")
            }
        }
    }
}
