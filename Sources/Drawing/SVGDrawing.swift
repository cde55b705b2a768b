import EventGraph
import Foundation

/// Draws event graphs as SVG files that stand alone, without scripts and with nothing loaded from elsewhere, and as PNG and PDF.
public struct SVGDrawing: Sendable {
    private let options: Diagram
    private let phrases: Phrases
    private let dates: DateWording
    private let engine: any LayoutEngine
    private let widths = WidthMemory()
    /// Nil where the file shall hold no fonts.
    private let fonts: FontFaces?

    /// Holds the words, the choices and the fonts; made once, used for any number of graphs, from any thread.
    /// Layouts are made by `helper`, or, without one, in this process, where a hang or a crash of Graphviz ends it.
    public init(wording: Wording, options: Diagram = Diagram(), helper: LayoutHelper? = nil) {
        phrases = Phrases(wording: wording, language: options.labels.primary)
        dates = DateWording(phrases: phrases)
        self.options = options
        engine = helper.map { HelperPool($0) } ?? Graphviz()
        fonts = options.embedsFonts ? FontFaces() : nil
    }

    /// The picture of `graph`: the same bytes for the same graph, words and choices, on one machine.
    ///
    /// Some milliseconds for 30 nodes, some tens for the overview of 5,000; in this process, calls wait for one another.
    public func svg(of graph: EventGraph) throws(DrawingError) -> String { try svg(of: graph, fonts: fonts) }

    /// The picture as a file to print or to paste, with the fonts of this machine; some tenths of a second.
    public func file(of graph: EventGraph, as format: PrintFormat) throws(DrawingError) -> Data {
        Data(try engine.print(try svg(of: graph, fonts: nil), as: format))
    }

    /// What Graphviz is asked for `graph`, one DOT graph for each connected part of two cards or more: to look into a layout.
    public func layoutProblem(of graph: EventGraph) throws(DrawingError) -> String {
        let plan = try plan(graph)
        return zip(plan.skeletons, plan.linksOf).filter { $0.0.boxes.count > 1 }
            .map { skeleton, links in Graphviz.dot(skeleton, labels: links.map { plan.labels[$0] }) }.joined()
    }

    private var rightToLeft: Bool { phrases["ui.direction"] == "rtl" }

    private func svg(of graph: EventGraph, fonts: FontFaces?) throws(DrawingError) -> String {
        let plan = try plan(graph)
        let arrangement = try Arrangement(plan, rightToLeft: rightToLeft, with: engine)
        let page = Page(
            scene: plan.scene, ruler: plan.ruler, arrangement: arrangement, phrases: phrases, rightToLeft: rightToLeft)
        let faces = fonts?.rules(for: plan.scene.texts) ?? ""
        return page.svg(style: faces + StyleSheet.text, families: (faces.isEmpty ? [] : FontFaces.families) + fontFamilies)
    }

    private func plan(_ graph: EventGraph) throws(DrawingError) -> Plan {
        let scene = Scene(graph, options: options, phrases: phrases, dates: dates)
        let ruler = try Ruler(measuring: scene.texts, memory: widths, with: engine)
        return try Plan(scene, ruler: ruler, options: options, rightToLeft: rightToLeft)
    }
}
