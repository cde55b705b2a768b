import Foundation
import Pipeline

/// The three streams of the process.
enum Terminal {
    /// Whether messages go to a terminal, where progress may be shown.
    static var showsProgress: Bool { isatty(2) == 1 }
    /// Whether the result goes to a terminal, where words may be marked by colour.
    static var showsColour: Bool { isatty(1) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil }

    /// Writes `data` to standard output. When its reader has gone, as with `| head`, the command ends quietly.
    static func output(_ data: Data) throws(CommandFailure) {
        guard let fault = WholeFile.writeAll(data, to: 1) else { return }
        if fault == EPIPE { throw CommandFailure(message: nil, code: 0) }
        throw CommandFailure(
            message: "standard output: \(String(cString: strerror(fault))); what was written there is not complete",
            code: CommandFailure.someFailed)
    }

    /// Writes `text` to standard output.
    static func output(_ text: String) throws(CommandFailure) { try output(Data(text.utf8)) }

    /// Writes a line to standard error.
    static func note(_ line: String) { _ = WholeFile.writeAll(Data((line + "\n").utf8), to: 2) }

    /// Writes a line to standard error under the name of the program.
    static func complain(_ message: String) { note("eventgraph: " + message) }
}

/// How far long work has come, on a terminal only and on one line that disappears at the end.
struct Progress {
    private let total: Int?
    private let shown: Bool
    private var last = ContinuousClock.now
    private var isOnScreen = false

    /// Counts up to `total` where it is known.
    init(total: Int?, quiet: Bool) {
        self.total = total
        shown = !quiet && Terminal.showsProgress
    }

    /// Shows that `done` articles are done, ten times a second at most.
    mutating func show(_ done: Int) {
        guard shown, ContinuousClock.now - last > .milliseconds(100) else { return }
        last = .now
        isOnScreen = true
        put("\r\(done)\(total.map { " of \($0)" } ?? "") articles")
    }

    /// Clears the line, so that something else can be written.
    mutating func clear() {
        guard isOnScreen else { return }
        isOnScreen = false
        put("\r\u{1B}[K")
    }

    private func put(_ text: String) { _ = WholeFile.writeAll(Data(text.utf8), to: 2) }
}
