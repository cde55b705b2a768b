import Foundation
import Mentions
import Testing

/// Writes what is found in the texts of a file of JSON strings, one a line, for `Tests/tools/dates_score.py`.
@Suite struct DatesDump {
    private static let input = ProcessInfo.processInfo.environment["EVENTGRAPH_DATES_IN"]
    private static let output = ProcessInfo.processInfo.environment["EVENTGRAPH_DATES_OUT"]

    @Test(.enabled(if: input != nil && output != nil, "runs for Tests/tools/dates_score.py only"))
    func dump() throws {
        let input = try #require(Self.input), output = try #require(Self.output)
        var lines: [String] = []
        for line in try String(contentsOfFile: input, encoding: .utf8).split(separator: "\n") {
            let text = try JSONDecoder().decode(String.self, from: Data(line.utf8))
            let found = try DatesPack.dates(text).mentions.map { "[\($0.span.start), \($0.span.end), \"\($0.kind)\", \"\($0.value?.text ?? "")\"]" }
            lines.append("[" + found.joined(separator: ", ") + "]")
        }
        #expect(!lines.isEmpty)
        try (lines.joined(separator: "\n") + "\n").write(toFile: output, atomically: true, encoding: .utf8)
    }
}
