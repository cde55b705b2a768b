import ArgumentParser
import Foundation
import LanguagePack
import Pipeline

/// `eventgraph compile-pack`: makes the language pack quick to load; run by `make` once per build.
struct CompilePack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile-pack",
        abstract: "Write the compiled form of the language pack beside it, so that the program starts faster.",
        discussion: """
            Example:
              EVENTGRAPH_PACKS=Packs eventgraph compile-pack
            """,
        shouldDisplay: false)

    func run() throws {
        do {
            try LanguagePack.compile(folder: try PackLocator.folder())
        } catch let fault as PackError {
            throw CommandFailure.cannotStart("\(fault.file):\(fault.line):\(fault.column): \(fault.fault)")
        } catch let missing as PackLocator.NotFound {
            throw CommandFailure.cannotStart("no language pack in \(missing.tried.joined(separator: ", ")); name its folder in EVENTGRAPH_PACKS")
        } catch {
            throw CommandFailure.cannotStart("the compiled pack cannot be written: \(error.localizedDescription)")
        }
    }
}
