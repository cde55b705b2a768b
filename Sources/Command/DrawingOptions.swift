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

    @Flag(help: "Draw offices as lines to the states and bodies they are held for, not only in words on the card.")
    var offices = false

    @Flag(help: "Draw every node however many there are, and no overview of the strongest actors.")
    var all = false

    @Option(help: ArgumentHelp("Give a picture up after this time.", valueName: "seconds"))
    var timeLimit = 60.0

    mutating func validate() throws {
        guard timeLimit >= 0 else { throw ValidationError("--time-limit \(timeLimit): cannot be less than 0") }
    }

    /// What the options ask for.
    var diagram: Diagram {
        Diagram(
            labels: labels, title: title, layout: layout, isolated: isolated, drawsOffices: offices, drawsAll: all,
            embedsFonts: !noFonts)
    }
}

extension SVGDrawing {
    /// Loads the words of the pictures and starts the helper that lays them out; throws where the words are missing or wrong.
    static func loaded(_ options: DrawingOptions) throws(CommandFailure) -> SVGDrawing {
        do {
            let table = try PackLocator.folder().appendingPathComponent("display.tsv")
            // The program by the kernel's own name for it, which holds even if its file has been replaced meanwhile.
            let itself = "/proc/self/exe"
            let program = access(itself, X_OK) == 0 ? itself : Bundle.main.executablePath ?? itself
            let helper = LayoutHelper(command: [program, LayoutHelperCommand._commandName], limit: options.timeLimit)
            return SVGDrawing(wording: try Drawing.Wording(contentsOf: table), options: options.diagram, helper: helper)
        } catch let error as PackLocator.NotFound {
            throw .cannotStart(Wording.text(error))
        } catch {
            throw .cannotStart("the words of the pictures cannot be used: \(error)")
        }
    }
}
