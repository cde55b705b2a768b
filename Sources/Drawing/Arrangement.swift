/// The cards and lines of a picture in their places.
struct Arrangement {
    /// A line in its place.
    struct Route {
        var link: Link
        var curves: [[Point]]
        var tips: [Placement.Tip]
        /// Lines of the label, and the middle of all of them.
        var label: [String]
        var middle: Point?
    }

    /// A card and its left upper corner.
    var cards: [(box: CardBox, corner: Point)]
    var routes: [Route]
    var size: Size

    /// Lays out the cards and links of `scene`; most of the time of a drawing goes here.
    init(_ scene: Scene, ruler: Ruler, options: Diagram, rightToLeft: Bool, with graphviz: Graphviz) throws(DrawingError) {
        let boxes = scene.cards.map { CardBox($0, ruler: ruler, isCoarse: scene.isCoarse) }
        var indices: [String: Int] = [:]
        for (index, card) in scene.cards.enumerated() { indices[card.node.id] = index }
        // Both ends of every link are cards.
        let pairs = scene.links.map { (indices[$0.source]!, indices[$0.target]!) }
        let parts = Components(count: boxes.count, pairs: pairs).parts
        var partOf = [Int](repeating: 0, count: boxes.count)
        var placeIn = [Int](repeating: 0, count: boxes.count)
        for (part, members) in parts.enumerated() {
            for (place, member) in members.enumerated() { (partOf[member], placeIn[member]) = (part, place) }
        }
        var linksOf = [[Int]](repeating: [], count: parts.count)
        for (index, pair) in pairs.enumerated() { linksOf[partOf[pair.0]].append(index) }
        let labels = scene.links.map { ruler.wrapped($0.label, .label, width: 125, lines: 4) }

        var placements: [Placement] = []
        var engines: [Engine] = []
        for (part, members) in parts.enumerated() {
            engines.append(try Self.engine(options.layout, count: members.count, of: boxes.count))
            let skeleton = Skeleton(
                boxes: members.map { boxes[$0].size },
                lines: linksOf[part].map { index in
                    Skeleton.Line(
                        tail: placeIn[pairs[index].0], head: placeIn[pairs[index].1],
                        label: engines[part] == .dot ? labels[index] : [],
                        hasArrow: scene.links[index].hasArrow, isMutual: scene.links[index].isMutual)
                },
                engine: engines[part],
                direction: rightToLeft ? .leftwards : .rightwards)
            placements.append(try Self.placement(skeleton, with: graphviz))
        }
        let shelves = Shelves(placements.map(\.size), gap: 30, rightToLeft: rightToLeft)
        size = shelves.size
        cards = boxes.indices.map { index in
            let middle = placements[partOf[index]].boxes[placeIn[index]] + shelves.corners[partOf[index]]
            let half = Point(x: boxes[index].size.width / 2, y: boxes[index].size.height / 2)
            return (boxes[index], middle - half)
        }
        routes = []
        for (part, links) in linksOf.enumerated() {
            let corner = shelves.corners[part]
            var places = engines[part] == .dot ? nil : LabelPlaces(
                cards: parts[part].enumerated().map { (placements[part].boxes[$0] + corner, boxes[$1].size) })
            for (place, index) in links.enumerated() {
                let route = placements[part].routes[place]
                routes.append(
                    Route(
                        link: scene.links[index], curves: route.curves.map { $0.map { $0 + corner } },
                        tips: route.tips.map { .init(base: $0.base + corner, point: $0.point + corner) },
                        label: labels[index],
                        middle: route.label.map { $0 + corner }))
                if places != nil, let start = route.curves.first?.first, let end = route.curves.last?.last {
                    let label = labels[index]
                    let width = label.map { ruler.width($0, .label) }.max() ?? 0
                    let size = Size(width: width + 6, height: Double(label.count) * TextStyle.label.lineHeight + 6)
                    routes[routes.count - 1].middle =
                        label.isEmpty ? nil : places?.place(size, from: start + corner, to: end + corner)
                }
            }
        }
    }

    /// One box needs no layout.
    private static func placement(_ skeleton: Skeleton, with graphviz: Graphviz) throws(DrawingError) -> Placement {
        guard skeleton.boxes.count > 1 else {
            let size = skeleton.boxes[0]
            return Placement(size: size, boxes: [Point(x: size.width / 2, y: size.height / 2)], routes: [])
        }
        let placement = try graphviz.placement(of: skeleton)
        // A high column is turned on its side if that can be shown larger on a screen.
        guard skeleton.engine == .dot, placement.size.height > 1.25 * placement.size.width else { return placement }
        var turned = skeleton
        turned.direction = .downwards
        let other = try graphviz.placement(of: turned)
        return scale(other.size) > 1.1 * scale(placement.size) ? other : placement
    }

    /// How large a picture of `size` can be shown on a screen.
    private static func scale(_ size: Size) -> Double {
        min(1, 1600 / max(1, size.width), 950 / max(1, size.height))
    }

    /// The layout for a part of `count` cards in a picture of `total`.
    private static func engine(_ layout: Diagram.Layout, count: Int, of total: Int) throws(DrawingError) -> Engine {
        func limited(_ engine: Engine, _ limit: Int) throws(DrawingError) -> Engine {
            guard count <= limit else {
                throw .tooManyNodes(count: count, limit: limit, layout: layout.rawValue)
            }
            return engine
        }
        guard total <= 2000 else { throw .tooManyNodes(count: total, limit: 2000, layout: layout.rawValue) }
        switch layout {
        case .dot: return try limited(.dot, 300)
        case .neato: return try limited(.neato, 600)
        case .sfdp: return .sfdp
        case .automatic: return count <= 80 ? .dot : count <= 300 ? .neato : .sfdp
        }
    }
}
