import ArgumentParser
import EventGraph
import Foundation

/// The options of the picture.
struct DrawingOptions: ParsableArguments {
    /// The picture as SVG.
    func svg(of graph: EventGraph) throws -> Data {
        throw CommandFailure(message: "svg: pictures cannot be drawn yet", code: CommandFailure.someFailed)
    }
}
