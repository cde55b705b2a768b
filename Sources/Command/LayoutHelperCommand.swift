import ArgumentParser
import Drawing

/// `eventgraph layout-helper`: the process in which this program lays out its pictures; not for people.
struct LayoutHelperCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layout-helper", abstract: "Lay out pictures for another run of this program.", shouldDisplay: false)

    func run() { LayoutWorker.serve() }
}
