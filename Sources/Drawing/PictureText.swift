/// Writes the cards and lines of a picture.
struct PictureText {
    let arrangement: Arrangement
    /// Where the left upper corner of the picture lies on the sheet.
    let corner: Point
    let rightToLeft: Bool
    let ruler: Ruler

    /// Lines first, then cards, then labels, so that no line crosses a word.
    func write(_ svg: inout SVGText) {
        svg.begin("g", ["class": "links"])
        for route in arrangement.routes { line(&svg, route) }
        svg.end()
        svg.begin("g", ["class": "cards"])
        for (box, place) in arrangement.cards { card(&svg, box, place + corner) }
        svg.end()
        svg.begin("g", ["class": "labels", "text-anchor": "middle"])
        for route in arrangement.routes { label(&svg, route) }
        svg.end()
    }

    private func line(_ svg: inout SVGText, _ route: Arrangement.Route) {
        let link = route.link
        svg.begin(
            "g",
            [
                "class": "link " + classes(link.tone, link.isMaterial, link.stroke),
                "id": identifier("edge", link.id), "role": "graphics-symbol",
                "data-keys": link.isSummary ? nil : link.edges.map(\.key).joined(separator: "\n"),
            ])
        svg.element("title", text: link.tooltip)
        if let address = link.address { svg.begin("a", ["href": address, "target": "_blank", "rel": "noopener"]) }
        for curve in route.curves where !curve.isEmpty {
            let curve = curve.map { $0 + corner }
            var path = "M" + Self.text(curve[0])
            for start in stride(from: 1, to: curve.count - 2, by: 3) {
                path += "C" + curve[start...start + 2].map(Self.text).joined(separator: " ")
            }
            svg.element("path", ["class": "line", "d": path])
        }
        for tip in route.tips {
            head(&svg, from: tip.base + corner, to: tip.point + corner, isBarred: link.tone == .conflict)
        }
        if link.address != nil { svg.end() }
        svg.end()
    }

    private func head(_ svg: inout SVGText, from base: Point, to tip: Point, isBarred: Bool) {
        svg.element("path", ["class": "tip", "d": Self.arrowhead(from: base, to: tip)])
        if isBarred { svg.element("path", ["class": "bar", "d": Self.bar(from: base, to: tip)]) }
    }

    /// An arrowhead.
    static func arrowhead(from base: Point, to tip: Point) -> String {
        let along = tip - base
        let across = Point(x: -along.y, y: along.x) * 0.42
        return "M" + text(tip) + "L" + text(base + across) + "L" + text(base - across) + "Z"
    }

    /// The bar across the foot of an arrowhead that marks conflict without colour.
    static func bar(from base: Point, to tip: Point) -> String {
        let along = tip - base
        let length = max(along.length, 0.1)
        let (foot, across) = (base - along * (2.5 / length), Point(x: -along.y, y: along.x) * (5.5 / length))
        return "M" + text(foot + across) + "L" + text(foot - across)
    }

    private func label(_ svg: inout SVGText, _ route: Arrangement.Route) {
        guard let middle = route.middle, !route.label.isEmpty else { return }
        let style = TextStyle.label
        let link = route.link
        svg.begin("g", ["class": classes(link.tone, link.isMaterial, link.stroke)])
        svg.element("title", text: link.tooltip)
        // Graphviz puts a label on its line; a little higher, its feet stay clear.
        var y = middle.y + corner.y - Double(route.label.count) * style.lineHeight / 2 - 3
        for line in route.label {
            svg.line(
                line, style, at: Point(x: middle.x + corner.x, y: y + style.baseline), width: ruler.width(line, style),
                rightToLeft: rightToLeft)
            y += style.lineHeight
        }
        svg.end()
    }

    private func card(_ svg: inout SVGText, _ box: CardBox, _ place: Point) {
        let card = box.card
        let kind = card.node.kind
        svg.begin(
            "g",
            [
                "class": "card " + kind.rawValue + (card.isUnreal ? " unreal" : ""),
                "id": identifier("node", card.node.id), "data-id": card.node.id, "role": "graphics-symbol",
            ])
        svg.element("title", text: card.tooltip)
        if let address = card.address { svg.begin("a", ["href": address, "target": "_blank", "rel": "noopener"]) }
        let radius = kind == .meeting ? 13.0 : 5
        svg.element(
            "rect",
            [
                "class": "ground", "x": pixels(place.x), "y": pixels(place.y), "width": pixels(box.size.width),
                "height": pixels(box.size.height), "rx": pixels(radius),
            ])
        strip(&svg, box, place, radius)
        let x = rightToLeft ? place.x + box.size.width - CardBox.inset : place.x + CardBox.inset
        var index = 0
        while index < box.rows.count {
            // Rows of one folded line share a tooltip of their own.
            let line = box.rows[index].line
            let end = box.rows[index...].firstIndex { $0.line != line } ?? box.rows.count
            let isFold = line.map { !$0.keys.isEmpty } ?? false
            if isFold, let line {
                svg.begin(
                    "g",
                    ["class": line.isPast ? "fold was" : "fold", "data-keys": line.keys.joined(separator: "\n")])
                if let tooltip = line.tooltip { svg.element("title", text: tooltip) }
            }
            for row in box.rows[index..<end] {
                let point = Point(x: x, y: place.y + row.baseline)
                svg.line(row.text, row.style, at: point, width: row.width, rightToLeft: rightToLeft)
            }
            if isFold { svg.end() }
            index = end
        }
        if card.address != nil { svg.end() }
        svg.end()
    }

    /// The strip in the colour of the kind: along the side where reading starts, rounded with the card.
    private func strip(_ svg: inout SVGText, _ box: CardBox, _ place: Point, _ radius: Double) {
        let width = CardBox.strip
        if radius > width {
            // A station: a bar that stands free, because the round corner leaves no room for a strip.
            let x = rightToLeft ? place.x + box.size.width - width - 4 : place.x + 4
            svg.element(
                "rect",
                [
                    "class": "strip", "x": pixels(x), "y": pixels(place.y + radius - 2), "width": pixels(width - 1),
                    "height": pixels(max(4, box.size.height - 2 * radius + 4)), "rx": "2.5",
                ])
            return
        }
        let (side, turn) = rightToLeft ? (place.x + box.size.width, -1.0) : (place.x, 1)
        let inside = side + turn * width
        let (top, bottom) = (place.y, place.y + box.size.height)
        let near = side + turn * radius
        let path = """
            M\(Self.text(Point(x: inside, y: top)))H\(pixels(near))\
            Q\(Self.text(Point(x: side, y: top))) \(Self.text(Point(x: side, y: top + radius)))V\(pixels(bottom - radius))\
            Q\(Self.text(Point(x: side, y: bottom))) \(Self.text(Point(x: near, y: bottom)))H\(pixels(inside))Z
            """
        svg.element("path", ["class": "strip", "d": path])
    }

    private static func text(_ point: Point) -> String { pixels(point.x) + " " + pixels(point.y) }
}
