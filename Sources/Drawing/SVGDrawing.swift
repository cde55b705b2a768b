import EventGraph
import Foundation

/// Draws event graphs as SVG files that stand alone: no scripts, nothing loaded from elsewhere.
public struct SVGDrawing: Sendable {
    private let options: Diagram
    private let wording: Wording
    /// Nil where the file shall hold no fonts.
    private let fonts: FontFaces?

    /// Holds the words, the choices and the fonts; made once, used for any number of graphs, from any thread.
    public init(wording: Wording, options: Diagram = Diagram()) {
        self.wording = wording
        self.options = options
        fonts = options.embedsFonts ? FontFaces() : nil
    }

    /// The picture of `graph`: the same bytes for the same graph, words and choices, on one machine.
    ///
    /// Some milliseconds for 30 nodes, up to some seconds for 2,000; calls from several threads wait for one another.
    public func svg(of graph: EventGraph) throws(DrawingError) -> String {
        let phrases = Phrases(wording: wording, language: options.labels.primary)
        let rightToLeft = phrases["ui.direction"] == "rtl"
        let scene = Scene(graph, options: options, wording: wording)
        let graphviz = Graphviz()
        let ruler = try Ruler(measuring: scene.texts, with: graphviz)
        let arrangement = try Arrangement(
            scene, ruler: ruler, options: options, rightToLeft: rightToLeft, with: graphviz)
        let page = Page(
            scene: scene, ruler: ruler, arrangement: arrangement, phrases: phrases, rightToLeft: rightToLeft)
        let faces = fonts?.rules(for: scene.texts) ?? ""
        return page.svg(style: faces + StyleSheet.text, families: (faces.isEmpty ? [] : FontFaces.families) + fontFamilies)
    }
}
