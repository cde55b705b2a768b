import ArgumentParser
import Foundation

/// The command itself: what it is, and its subcommands.
struct EventGraphCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eventgraph",
        abstract: "Reads Persian news and writes the network in them: who met whom, when and where, who did what to whom.",
        discussion: """
            From an article to its graph, its picture and the sentences behind it:

              eventgraph extract moscow.txt --published 2025-12-24 --output out
              eventgraph explain out/moscow.json "state:syria"

            Exit codes: 0 done, 1 done with failures, 2 could not start; `diff` has those of diff(1).
            """,
        version: Version.text,
        subcommands: [
            Extract.self, Draw.self, Merge.self, Select.self, Diff.self, Explain.self, Inspect.self, CompilePack.self, LayoutHelperCommand.self,
        ])
}

/// The version of the program.
enum Version {
    static let text = "0.1.0"
}

@main
enum Program {
    static func main() async {
        // A reader that goes away and a file size limit are errors of a write like any other.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try EventGraphCommand.parseAsRoot()
            if var asynchronous = command as? AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            if let message = failure.message { Terminal.complain(message) }
            exit(failure.code)
        } catch {
            let message = EventGraphCommand.fullMessage(for: error)
            guard EventGraphCommand.exitCode(for: error) == .success else {
                Terminal.note(message)
                exit(CommandFailure.couldNotStart)
            }
            do { try Terminal.output(message + "\n") } catch { exit(error.code) }
        }
    }
}
