import ArgumentParser
import Drawing
import EventGraph
import Foundation
import Pipeline

extension Diagram.Labels: ExpressibleByArgument {}
extension Diagram.Layout: ExpressibleByArgument {}
extension Diagram.Isolated: ExpressibleByArgument {}

/// The options of the picture.
struct DrawingOptions: ParsableArguments, Sendable {
    @Option(help: "The language of the words: fa, en or both.")
    var labels: Diagram.Labels = .both

    @Option(help: "How the cards are arranged: automatic, dot (columns), neato or sfdp (springs).")
    var layout: Diagram.Layout = .automatic

    @Option(help: "The headline. (default: the title of the article)")
    var title: String?

    @Option(help: "What becomes of nodes that no line reaches: list, cards or omit.")
    var isolated: Diagram.Isolated = .list

    @Flag(help: "Leave the letters' shapes out of the file; it is smaller, and looks as the reader's fonts do.")
    var noFonts = false

    /// What the options ask for.
    var diagram: Diagram {
        Diagram(labels: labels, title: title, layout: layout, isolated: isolated, embedsFonts: !noFonts)
    }
}

extension SVGDrawing {
    /// Loads the words of the pictures; throws where they are missing or wrong.
    static func loaded(_ diagram: Diagram = Diagram()) throws(CommandFailure) -> SVGDrawing {
        do {
            let table = try PackLocator.folder().appendingPathComponent("display.tsv")
            return SVGDrawing(wording: try Drawing.Wording(contentsOf: table), options: diagram)
        } catch let error as PackLocator.NotFound {
            throw .cannotStart(Wording.text(error))
        } catch {
            throw .cannotStart("the words of the pictures cannot be used: \(error)")
        }
    }
}
