extension Graphviz {
    /// Attributes of the whole graph.
    static func settings(_ skeleton: Skeleton) -> [(String, String)] {
        let common = [("charset", "UTF-8"), ("pad", "0")]
        switch skeleton.engine {
        case .dot:
            return common + [
                ("rankdir", skeleton.direction.rawValue), ("nodesep", "0.26"),
                ("ranksep", skeleton.direction == .downwards ? "0.45" : "0.6"),
                ("splines", "true"), ("remincross", "true"),
            ]
        case .neato: return common + [("mode", "major"), ("overlap", "prism"), ("splines", "line"), ("sep", "+9")]
        case .sfdp: return common + [("overlap", "prism"), ("splines", "line"), ("sep", "+9")]
        }
    }

    /// Families with the best first; Pango takes the list as it is.
    static func fontName() -> String { fontFamilies.joined(separator: ",") }

    /// Graphviz reads entities and escapes in a plain label; this takes their meaning away.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x5C }) else { return text }
        return text.replacing("&", with: "&amp;").replacing("\\", with: "\\\\")
    }

    /// A length as Graphviz wants it: 72 pixels to the inch.
    static func inches(_ pixels: Double) -> String { "\((pixels / 72 * 1000).rounded() / 1000)" }

    /// An empty label of a fixed size: what will stand there has been measured.
    static func room(_ size: Size) -> String {
        let (width, height) = (Int(size.width.rounded(.up)), Int(size.height.rounded(.up)))
        return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" FIXEDSIZE=\"TRUE\" "
            + "WIDTH=\"\(width)\" HEIGHT=\"\(height)\"><TR><TD></TD></TR></TABLE>"
    }

    /// `skeleton` in the language of Graphviz's own tools, with the text of its labels, by line.
    static func dot(_ skeleton: Skeleton, labels: [[String]]) -> String {
        func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\\\"") + "\"" }
        var text = "digraph {\n"
        for (name, value) in settings(skeleton) { text += "graph [\(name)=\(quoted(value))]\n" }
        text += "node [shape=box, fixedsize=true, label=\"\"]\n"
        text += "edge [fontname=\(quoted(fontName())), fontsize=\(TextStyle.label.size), arrowsize=0.8]\n"
        for (index, box) in skeleton.boxes.enumerated() {
            text += "n\(index) [width=\(inches(box.width)), height=\(inches(box.height))]\n"
        }
        for (line, label) in zip(skeleton.lines, labels) {
            var attributes: [String] = []
            if !label.isEmpty { attributes.append("label=" + quoted(label.map(plain).joined(separator: "\\n"))) }
            if !line.hasArrow { attributes.append("arrowhead=none") }
            if line.isMutual { attributes.append("dir=both") }
            text += "n\(line.tail) -> n\(line.head) [\(attributes.joined(separator: ", "))]\n"
        }
        return text + "}\n"
    }
}
