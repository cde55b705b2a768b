import ArgumentParser
import Foundation
import Passage
import Pipeline

extension InspectionStage: ExpressibleByArgument {}
extension InspectionFormat: ExpressibleByArgument {}

/// `eventgraph inspect`: what each room saw in an article.
struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what one stage of the reading saw in an article.",
        discussion: """
            Example:
              eventgraph inspect moscow.txt --stage mentions
              eventgraph inspect moscow.txt --stage dates --published 2025-12-24
            """)

    @Argument(help: ArgumentHelp("The file of the article; - for standard input.", valueName: "article"))
    var article: String

    @Flag(help: "The file holds articles as JSON lines: id, title, text, and published where known.")
    var jsonl = false

    @Option(help: "The stage: tokens, groups, clauses, mentions, dates, parts or claims.")
    var stage: InspectionStage

    @Option(help: "How it is written: text or json.")
    var format: InspectionFormat = .text

    @Option(help: ArgumentHelp("The day of publication, Gregorian or Solar Hijri.", valueName: "date"))
    var published: String?

    func run() throws {
        let date = try published.map { try ExtractPlan.date($0) }
        let extractor = try ExtractPlan.loadExtractor()
        do {
            let id = article == "-" ? "stdin" : URL(fileURLWithPath: article).lastPathComponent
            for input in ExtractInputs(paths: [article], asLines: jsonl, id: jsonl ? nil : id, published: date) {
                let text = extractor.inspect(try input.read(published: date).article, stage: stage, format: format)
                try Terminal.output(text.hasSuffix("\n") || text.isEmpty ? text : text + "\n")
            }
        } catch let failure as ArticleFailure {
            throw CommandFailure(message: Wording.text(failure), code: CommandFailure.someFailed)
        }
    }
}
