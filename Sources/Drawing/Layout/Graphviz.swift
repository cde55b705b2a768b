import CGraphviz
import Foundation

/// Graphviz inside this process: it measures words and places boxes. No other file speaks to the C library.
///
/// The library keeps global state, so one lock for the whole process holds from the making of a graph to its end.
/// The vocabulary is what long trials with random graphs found free of crashes: plain labels, boxes, no clusters,
/// curved lines in `dot` only, and empty tables for the room of labels.
struct Graphviz: LayoutEngine {
    /// The library's state. Its only global; guarded by its lock.
    private final class Session: @unchecked Sendable {
        static let shared = Session()
        let lock = NSLock()
        /// Made at the first use and kept, because each new one leaks.
        var context: OpaquePointer?
    }

    /// Widths in units of the font size, in the order of `words`.
    func widths(of words: [Ruler.Word]) throws(DrawingError) -> [Double] {
        // Large, because hinting rounds the widths of small letters.
        let size = 100.0
        return try withGraph("nop") { graph in
            cgv_graph_default(graph, "charset", "UTF-8")
            cgv_node_default(graph, "shape", "box")
            cgv_node_default(graph, "pos", "0,0")
            cgv_node_default(graph, "fontsize", "100")
            cgv_node_default(graph, "fontname", Self.fontName())
            cgv_node_default(graph, "label", "")
            return words.enumerated().map { index, word in
                let node = cgv_node(graph, "n\(index)")!
                cgv_set_node(node, "label", Self.plain(word.text))
                if word.isBold { cgv_set_node(node, "fontname", Self.fontName() + " Bold") }
                return node
            }
        } read: { (_, nodes: [Node]) in
            nodes.map { max(0, cgv_label_width($0)) / size }
        }
    }

    /// Places the boxes of `skeleton` and draws its lines around them.
    func placement(of skeleton: Skeleton) throws(DrawingError) -> Placement {
        try withGraph(skeleton.engine.rawValue) { graph in
            for (name, value) in Self.settings(skeleton) { cgv_graph_default(graph, name, value) }
            cgv_node_default(graph, "shape", "box")
            cgv_node_default(graph, "fixedsize", "true")
            cgv_node_default(graph, "label", "")
            cgv_edge_default(graph, "arrowsize", "0.8")
            let nodes = skeleton.boxes.enumerated().map { index, size in
                let node = cgv_node(graph, "n\(index)")!
                cgv_set_node(node, "width", Self.inches(size.width))
                cgv_set_node(node, "height", Self.inches(size.height))
                return node
            }
            let edges = skeleton.lines.map { line in
                let edge = cgv_edge(graph, nodes[line.tail], nodes[line.head])!
                if let label = line.label { cgv_set_edge_html(edge, "label", Self.room(label)) }
                if !line.hasArrow { cgv_set_edge(edge, "arrowhead", "none") }
                if line.isMutual { cgv_set_edge(edge, "dir", "both") }
                return edge
            }
            return (nodes, edges)
        } read: { (graph, parts: (nodes: [Node], edges: [Edge])) in
            let bounds = cgv_bounds(graph)
            func point(_ p: pointf) -> Point { Point(x: p.x - bounds.LL.x, y: bounds.UR.y - p.y) }
            return Placement(
                size: Size(width: bounds.UR.x - bounds.LL.x, height: bounds.UR.y - bounds.LL.y),
                boxes: parts.nodes.map { point(cgv_node_position($0)) },
                routes: parts.edges.map { route($0, point) })
        }
    }

    func print(_ svg: String, as format: PrintFormat) throws(DrawingError) -> [UInt8] { try Printer().file(svg, format) }

    private typealias Node = UnsafeMutablePointer<Agnode_t>
    private typealias Edge = UnsafeMutablePointer<Agedge_t>
    private typealias Graph = UnsafeMutablePointer<Agraph_t>

    private func route(_ edge: Edge, _ point: (pointf) -> Point) -> Placement.Route {
        var route = Placement.Route(curves: [], tips: [], label: nil)
        for index in 0..<cgv_bezier_count(edge) {
            let bezier = cgv_bezier(edge, index)!.pointee
            let curve = (0..<Int(bezier.size)).map { point(bezier.list[$0]) }
            if bezier.sflag != 0 { route.tips.append(.init(base: curve[0], point: point(bezier.sp))) }
            if bezier.eflag != 0 { route.tips.append(.init(base: curve.last!, point: point(bezier.ep))) }
            route.curves.append(curve)
        }
        if cgv_has_label(edge) != 0 { route.label = point(cgv_label_position(edge)) }
        return route
    }

    /// Makes a graph, lays it out, reads it and frees it, all under the lock.
    private func withGraph<Parts, Result>(
        _ layout: String, build: (Graph) -> Parts, read: (Graph, Parts) -> Result
    ) throws(DrawingError) -> Result {
        let session = Session.shared
        session.lock.lock()
        defer { session.lock.unlock() }
        let context = try context(of: session)
        guard let graph = cgv_open() else { throw .layoutFailed(layout: layout, message: "out of memory") }
        defer { agclose(graph) }
        let parts = build(graph)
        agreseterrors()
        cgv_seed()
        let code = gvLayout(context, graph, layout)
        // The call answers 0 even where a line could not be drawn.
        guard code == 0, agerrors() == 0 else {
            let message = lastMessage()
            if code == 0 { gvFreeLayout(context, graph) }
            if message.hasPrefix("Layout type") { throw .graphvizIncomplete(part: "layout \"\(layout)\"") }
            throw .layoutFailed(layout: layout, message: message)
        }
        defer { gvFreeLayout(context, graph) }
        return read(graph, parts)
    }

    private func context(of session: Session) throws(DrawingError) -> OpaquePointer {
        if let context = session.context { return context }
        cgv_ignore_plugin_path()  // It would load any library it points at.
        cgv_keep_errors()
        guard let context = gvContext() else { throw .graphvizIncomplete(part: "library") }
        session.context = context
        for part in ["layout", "textlayout"] where cgv_plugin_count(context, part) == 0 {
            session.context = nil
            gvFreeContext(context)
            throw .graphvizIncomplete(part: part == "layout" ? "layouts" : "text engine (pango)")
        }
        return context
    }

    private func lastMessage() -> String {
        guard let text = aglasterr() else { return "no reason given" }
        defer { free(text) }
        return String(cString: text).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
