import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A drawing read back from its file: what is where.
final class Picture: NSObject, XMLParserDelegate {
    struct Box: Equatable {
        var x = 0.0, y = 0.0, width = 0.0, height = 0.0
        func contains(_ other: Box) -> Bool {
            other.x >= x - 0.2 && other.y >= y - 0.2 && other.x + other.width <= x + width + 0.2
                && other.y + other.height <= y + height + 0.2
        }
        /// Whether a point lies in it or as near as an arrowhead is long.
        func isNear(_ px: Double, _ py: Double) -> Bool {
            px > x - 13 && px < x + width + 13 && py > y - 13 && py < y + height + 13
        }
        func overlaps(_ other: Box) -> Bool {
            x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
        }
    }
    struct Card { var id = ""; var box = Box(); var texts: [Box] = [] }

    private(set) var cards: [Card] = []
    private(set) var labels: [Box] = []
    private(set) var lines: [(start: (x: Double, y: Double), end: (x: Double, y: Double))] = []
    private(set) var texts: [String] = []
    private(set) var titles: [String] = []
    private(set) var ids: [String] = []
    private(set) var nodes: [String] = []
    private(set) var stations: [String] = []
    private(set) var keys: [String] = []
    private(set) var elements: Set<String> = []
    private(set) var attributes: [(name: String, value: String)] = []
    private(set) var sheet = Box()
    private(set) var allTexts: [Box] = []

    private var path: [(name: String, attributes: [String: String])] = []
    private var content = ""

    /// Throws where the file is not well-formed.
    init(_ svg: String) throws {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes values: [String: String]
    ) {
        path.append((name, values))
        content = ""
        elements.insert(name)
        attributes += values.map { ($0.key, $0.value) }
        if let id = values["id"] { ids.append(id) }
        if let id = values["data-id"] { nodes.append(id) }
        if let id = values["data-station"] { stations.append(id) }
        if let key = values["data-keys"] { keys += key.split(separator: "\n").map(String.init) }
        if name == "svg" { sheet = Box(width: Double(values["width"]!)!, height: Double(values["height"]!)!) }
        if name == "g", values["class"]?.hasPrefix("card ") == true { cards.append(Card(id: values["data-id"]!)) }
        if name == "rect", values["class"] == "ground", inside("cards") { cards[cards.count - 1].box = box(values) }
        if name == "path", values["class"] == "line", inside("links") {
            let numbers = values["d"]!.split { "MC ".contains($0) }.map { Double($0)! }
            lines.append(((numbers[0], numbers[1]), (numbers[numbers.count - 2], numbers[numbers.count - 1])))
        }
        guard name == "text" else { return }
        let width = Double(values["textLength"]!)!
        let sizes = ["title": 22.0, "name": 15, "heading": 12.5, "second": 11.5, "label": 11.5, "caption": 10.5, "badge": 10.5]
        let size = sizes[values["class"]!] ?? 12
        var text = Box(x: Double(values["x"]!)!, y: Double(values["y"]!)! - 0.8 * size, width: width, height: size)
        switch path.last(where: { $0.attributes["text-anchor"] != nil })!.attributes["text-anchor"]! {
        case "end": text.x -= width
        case "middle": text.x -= width / 2
        default: break
        }
        allTexts.append(text)
        if inside("cards") { cards[cards.count - 1].texts.append(text) }
        if inside("labels") { labels.append(text) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { content += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if name == "text" { texts.append(content.filter { !"\u{2067}\u{2068}\u{2069}".contains($0) }) }
        if name == "title" { titles.append(content) }
        content = ""
        path.removeLast()
    }

    private func inside(_ name: String) -> Bool { path.contains { $0.attributes["class"] == name } }

    private func box(_ values: [String: String]) -> Box {
        Box(
            x: Double(values["x"]!)!, y: Double(values["y"]!)!, width: Double(values["width"]!)!,
            height: Double(values["height"]!)!)
    }
}
