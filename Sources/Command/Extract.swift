import ArgumentParser
import EventGraph
import Foundation
import Passage
import Pipeline

/// `eventgraph extract`: articles in, graphs out.
struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read articles and write their graphs.",
        discussion: """
            An article is a file of UTF-8 text with the title on the first line. For NAME.txt this writes NAME.json, \
            NAME.graphml and NAME.svg to the folder of --output; without --output one JSON graph goes to standard output, \
            or one line of JSON for each of several articles. An article that fails does not keep the others from being done.

            Example:
              eventgraph extract moscow.txt doha.txt --published 1404-10-03 --output out
              wrote     6 files in out
              graph     41 nodes (17 people, 6 states, …), 52 edges in 2 graphs
              findings  1 date_without_year: …

            A stream of articles, as JSON lines, on two cores:
              eventgraph extract --jsonl news.jsonl --jobs 2 --output out --format json
            """)

    @Argument(help: ArgumentHelp("Files of one article each; - or nothing for standard input.", valueName: "article"))
    var articles: [String] = []

    @Flag(help: "The files hold JSON lines: id, title, text, and optional published, url, outlet.")
    var jsonl = false

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to; - or nothing for standard output.", valueName: "dir"))
    var output: String?

    @Option(help: ArgumentHelp(
        "The formats, separated by commas: \(OutputFormat.all.map(\.name).joined(separator: ", ")). (default: json,graphml,svg)",
        valueName: "formats"))
    var format: String?

    @Option(help: ArgumentHelp(
        "The day of publication, Gregorian (2025-12-24) or Solar Hijri (1404-10-03), of articles that bear none.", valueName: "date"))
    var published: String?

    @Option(help: ArgumentHelp("Unite the articles in one graph of this name.", valueName: "name"))
    var merge: String?

    @Option(help: ArgumentHelp("What evidence calls the article; for one article. (default: its file name)", valueName: "id"))
    var id: String?

    @Option(help: ArgumentHelp("What its files are called; for one article. (default: its id without .txt)", valueName: "name"))
    var name: String?

    @OptionGroup(title: "The part that is kept") var selection: SelectionOptions

    @OptionGroup(title: "The files") var export: ExportOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("How many articles at once. (default: one for each core)", valueName: "n"))
    var jobs: Int?

    @OptionGroup(title: "The picture") var picture: DrawingOptions

    @Flag(name: .shortAndLong, help: "No report and no progress; only what went wrong.")
    var quiet = false

    mutating func run() async throws {
        let plan = try ExtractPlan(self)
        let inputs = ExtractInputs(paths: plan.paths, asLines: jsonl, id: id, published: plan.published)
        let quiet = quiet
        var progress = Progress(total: jsonl ? nil : plan.paths.count, quiet: quiet)
        var (report, union, done, failed) = (Report(), GraphUnion(), 0, 0)
        try await Pipeline(jobs: plan.jobs).run(inputs, work: { plan.outcome(of: $0) }) { outcome in
            done += 1
            for message in outcome.messages {
                progress.clear()
                Terminal.complain(message)
            }
            if outcome.failed { failed += 1 }
            if let graph = outcome.graph {
                if plan.merges { union.insert(graph) } else { report.add(graph) }
            }
            report.add(files: outcome.files)
            if let data = outcome.output { try Terminal.output(data) }
            progress.show(done)
        }
        progress.clear()
        if plan.merges, failed < done || done == 0 {
            let graph = plan.part(of: union.graph)
            report.add(graph)
            let outcome = plan.written(graph, stem: merge!)
            outcome.messages.forEach(Terminal.complain)
            report.add(files: outcome.files)
            if let data = outcome.output { try Terminal.output(data) }
            if outcome.failed { throw CommandFailure(message: nil, code: CommandFailure.someFailed) }
        }
        if !quiet { try plan.tell(report, failed: failed, of: done) }
        if failed > 0 { throw CommandFailure(message: nil, code: CommandFailure.someFailed) }
    }
}
