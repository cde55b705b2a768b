import EventGraph

/// The sheet: headline, picture, legend, what else is named, sources; written from top to bottom.
struct Page {
    let scene: Scene
    let ruler: Ruler
    let arrangement: Arrangement
    let phrases: Phrases
    let rightToLeft: Bool

    let margin = 26.0
    /// Room for a headline and a legend, however small the picture.
    private let leastWidth = 620.0

    /// Width of what is written on.
    var inner: Double { max(leastWidth, arrangement.size.width) }

    /// The side where reading starts, and a distance from it towards the other.
    func x(_ offset: Double) -> Double { rightToLeft ? margin + inner - offset : margin + offset }

    /// The file: everything in it, with the style sheet and the font families given.
    func svg(style: String, families: [String]) -> String {
        var body = SVGText()
        var y = margin
        header(&body, &y)
        timeline(&body, &y)
        picture(&body, &y)
        footer(&body, &y)
        let (width, height) = (inner + 2 * margin, y + margin - 6)

        var svg = SVGText()
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        svg.begin(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "role": "graphics-document", "aria-labelledby": "title desc",
                "direction": "ltr", "lang": phrases.language, "width": pixels(width), "height": pixels(height),
                "viewBox": "0 0 \(pixels(width)) \(pixels(height))",
                "font-family": families.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: ","),
                "text-anchor": rightToLeft ? "end" : "start",
            ])
        svg.element("title", ["id": "title"], text: scene.title)
        svg.element("desc", ["id": "desc"], text: description)
        svg.element("style", text: style)
        svg.element("rect", ["class": "paper", "width": "100%", "height": "100%"])
        svg.append(body)
        svg.end()
        return svg.text
    }

    /// The story in words, for who cannot see the picture.
    private var description: String {
        let stations = scene.timeline.map { [$0.number, $0.date, $0.people, $0.place].filter { !$0.isEmpty }.joined(separator: " · ") }
        return ([scene.subtitle, scene.rest] + stations + scene.sources.map(\.text)).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func header(_ svg: inout SVGText, _ y: inout Double) {
        svg.begin("g", ["class": "header"])
        for line in ruler.wrapped(scene.title, .title, width: inner, lines: 3) {
            write(&svg, line, .title, offset: 0, y)
            y += TextStyle.title.lineHeight
        }
        write(&svg, scene.subtitle, .subtitle, offset: 0, y)
        y += TextStyle.subtitle.lineHeight
        for line in ruler.wrapped(scene.rest, .small, width: inner, lines: 2) {
            write(&svg, line, .small, offset: 0, y)
            y += TextStyle.small.lineHeight
        }
        y += 16
        svg.end()
    }

    private func picture(_ svg: inout SVGText, _ y: inout Double) {
        let corner = Point(x: margin + (inner - arrangement.size.width) / 2, y: y)
        let drawing = PictureText(arrangement: arrangement, corner: corner, rightToLeft: rightToLeft, ruler: ruler)
        drawing.write(&svg)
        y += arrangement.size.height + 22
    }

    private func footer(_ svg: inout SVGText, _ y: inout Double) {
        svg.begin("g", ["class": "footer"])
        rule(&svg, &y)
        legend(&svg, &y)
        also(&svg, &y)
        sources(&svg, &y)
        svg.end()
    }

    private func rule(_ svg: inout SVGText, _ y: inout Double) {
        svg.element(
            "line",
            [
                "class": "rule", "x1": pixels(margin), "x2": pixels(margin + inner), "y1": pixels(y), "y2": pixels(y),
            ])
        y += 10
    }

    private func legend(_ svg: inout SVGText, _ y: inout Double) {
        guard !scene.legend.isEmpty else { return }
        let sign = 30.0
        let flow = Flow(scene.legend.map { sign + ruler.width($0.text, .small) }, limit: inner, gap: 20)
        svg.begin("g", ["class": "legend"])
        for (item, place) in zip(scene.legend, flow.places) {
            let top = y + Double(place.row) * 21
            let start = min(x(place.offset), x(place.offset + 24))
            switch item.sign {
            case .card(let kind):
                svg.begin("g", ["class": kind.rawValue])
                svg.element(
                    "rect",
                    [
                        "class": "ground", "x": pixels(start), "y": pixels(top + 2), "width": "24", "height": "13",
                        "rx": kind == .meeting ? "6.5" : "3",
                    ])
                svg.element(
                    "rect",
                    [
                        "class": "strip", "x": pixels(rightToLeft ? start + 17 : start + 2), "y": pixels(top + 4),
                        "width": "5", "height": "9", "rx": "1",
                    ])
            case .line(let tone, let isMaterial, let stroke):
                svg.begin("g", ["class": classes(tone, isMaterial, stroke)])
                let y = top + 8.5
                svg.element("path", ["class": "line", "d": "M\(pixels(start)) \(pixels(y))h24"])
                if tone == .cooperation || tone == .conflict {
                    let tip = Point(x: rightToLeft ? start : start + 24, y: y)
                    let base = Point(x: tip.x + (rightToLeft ? 8 : -8), y: y)
                    svg.element("path", ["class": "tip", "d": PictureText.arrowhead(from: base, to: tip)])
                    if tone == .conflict { svg.element("path", ["class": "bar", "d": PictureText.bar(from: base, to: tip)]) }
                }
            }
            write(&svg, item.text, .small, offset: place.offset + sign, top)
            svg.end()
        }
        svg.end()
        y += Double(flow.rows) * 21 + 7
    }

    /// Nodes that no line reaches, in small print.
    private func also(_ svg: inout SVGText, _ y: inout Double) {
        guard !scene.also.isEmpty else { return }
        let lead = phrases["ui.also"]
        let texts = scene.also.map { ruler.wrapped(Scene.shortText($0), .small, width: inner - 14, lines: 1).first ?? "" }
        let flow = Flow(
            [ruler.width(lead, .heading)] + texts.map { 11 + ruler.width($0, .small) }, limit: inner, gap: 14)
        svg.begin("g", ["class": "also"])
        write(&svg, lead, .heading, offset: 0, y)
        for ((card, text), place) in zip(zip(scene.also, texts), flow.places.dropFirst()) {
            let top = y + Double(place.row) * 19
            svg.begin(
                "g",
                [
                    "class": card.node.kind.rawValue, "id": identifier("node", card.node.id), "data-id": card.node.id,
                    "data-keys": card.keys.isEmpty ? nil : card.keys.joined(separator: "\n"),
                ])
            svg.element("title", text: card.fullTooltip)
            if let address = card.address { svg.begin("a", ["href": address, "target": "_blank", "rel": "noopener"]) }
            svg.element(
                "circle", ["class": "dot", "cx": pixels(x(place.offset + 4)), "cy": pixels(top + 9), "r": "3.5"])
            write(&svg, text, .small, offset: place.offset + 11, top)
            if card.address != nil { svg.end() }
            svg.end()
        }
        svg.end()
        y += Double(flow.rows) * 19 + 7
    }

    private func sources(_ svg: inout SVGText, _ y: inout Double) {
        guard !scene.sources.isEmpty else { return }
        let lead = phrases["ui.sources"]
        let indent = ruler.width(lead, .heading) + 14
        svg.begin("g", ["class": "sources"])
        write(&svg, lead, .heading, offset: 0, y)
        for source in scene.sources {
            if let address = source.address { svg.begin("a", ["href": address, "target": "_blank", "rel": "noopener"]) }
            for line in ruler.wrapped(source.text, .small, width: inner - indent, lines: 2) {
                write(&svg, line, .small, offset: indent, y)
                y += 19
            }
            if source.address != nil { svg.end() }
        }
        svg.end()
    }

    /// Writes one line, its top at `top`, its start `offset` from the side where reading starts.
    func write(_ svg: inout SVGText, _ text: String, _ style: TextStyle, offset: Double, _ top: Double) {
        guard !text.isEmpty else { return }
        svg.line(
            text, style, at: Point(x: x(offset), y: top + style.baseline), width: ruler.width(text, style),
            rightToLeft: rightToLeft)
    }
}

/// The classes of a line, which give its colour, width and dashes.
func classes(_ tone: Tone, _ isMaterial: Bool, _ stroke: Stroke) -> String {
    [tone.rawValue, isMaterial ? "done" : nil, stroke == .solid ? nil : stroke.rawValue]
        .compactMap { $0 }.joined(separator: " ")
}
