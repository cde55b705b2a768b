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

    @Option(help: "The stage: tokens, groups, mentions, dates or claims.")
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
            let read = try ExtractInput.file(path: article, id: id).read(published: date)
            let text = extractor.inspect(read.article, stage: stage, format: format)
            try Terminal.output(text.hasSuffix("\n") ? text : text + "\n")
        } catch let failure as ArticleFailure {
            throw CommandFailure(message: Wording.text(failure), code: CommandFailure.someFailed)
        }
    }
}
