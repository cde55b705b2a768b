import ArgumentParser
import Export

/// The options of the data files.
struct ExportOptions: ParsableArguments, Sendable {
    @Option(help: ArgumentHelp(
        "The language of the one name that GraphML, GEXF, CSV, DOT and their like show: fa or en. (default: the article's)", valueName: "code"))
    var language: String?

    @Flag(help: "Leave out the mark by which Excel knows that a CSV table is UTF-8.")
    var noBom = false

    /// What the options ask for.
    var settings: ExportSettings { ExportSettings(language: language, marksEncoding: !noBom) }
}
