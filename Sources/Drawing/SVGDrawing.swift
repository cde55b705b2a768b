import EventGraph
import Foundation

/// Draws event graphs as SVG files that stand alone: no scripts, nothing loaded from elsewhere.
public struct SVGDrawing: Sendable {
    private let options: Diagram
    private let phrases: Phrases
    private let dates: DateWording
    /// Nil where the file shall hold no fonts.
    private let fonts: FontFaces?

    /// Holds the words, the choices and the fonts; made once, used for any number of graphs, from any thread.
    public init(wording: Wording, options: Diagram = Diagram()) {
        phrases = Phrases(wording: wording, language: options.labels.primary)
        dates = DateWording(phrases: phrases)
        self.options = options
        fonts = options.embedsFonts ? FontFaces() : nil
    }

    /// The picture of `graph`: the same bytes for the same graph, words and choices, on one machine.
    ///
    /// Some milliseconds for 30 nodes, up to some seconds for 2,000; calls from several threads wait for one another.
    public func svg(of graph: EventGraph) throws(DrawingError) -> String {
        let plan = try plan(graph)
        let arrangement = try Arrangement(plan, rightToLeft: rightToLeft, with: Graphviz())
        let page = Page(
            scene: plan.scene, ruler: plan.ruler, arrangement: arrangement, phrases: phrases, rightToLeft: rightToLeft)
        let faces = fonts?.rules(for: plan.scene.texts) ?? ""
        return page.svg(style: faces + StyleSheet.text, families: (faces.isEmpty ? [] : FontFaces.families) + fontFamilies)
    }

    /// What Graphviz is asked for `graph`, one DOT graph for each connected part of two cards or more: to look into a layout.
    public func layoutProblem(of graph: EventGraph) throws(DrawingError) -> String {
        try plan(graph).skeletons.filter { $0.boxes.count > 1 }.map(Graphviz.dot).joined()
    }

    private var rightToLeft: Bool { phrases["ui.direction"] == "rtl" }

    private func plan(_ graph: EventGraph) throws(DrawingError) -> Plan {
        let scene = Scene(graph, options: options, phrases: phrases, dates: dates)
        let ruler = try Ruler(measuring: scene.texts, with: Graphviz())
        return try Plan(scene, ruler: ruler, options: options, rightToLeft: rightToLeft)
    }
}
