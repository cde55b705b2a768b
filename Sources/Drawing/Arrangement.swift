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

    /// Lays out the parts of `plan`; most of the time of a drawing goes here.
    init(_ plan: Plan, rightToLeft: Bool, with engine: any LayoutEngine) throws(DrawingError) {
        var placements: [Placement] = []
        for skeleton in plan.skeletons { placements.append(try Self.placement(skeleton, with: engine)) }
        let shelves = Shelves(placements.map(\.size), gap: 30, rightToLeft: rightToLeft)
        size = shelves.size
        var corners = [Point](repeating: Point(x: 0, y: 0), count: plan.boxes.count)
        routes = []
        for (part, members) in plan.parts.enumerated() {
            let shelf = shelves.corners[part]
            for (place, index) in members.enumerated() {
                let size = plan.boxes[index].size
                corners[index] = placements[part].boxes[place] + shelf - Point(x: size.width / 2, y: size.height / 2)
            }
            routes += Self.routes(plan, part, placements[part], shelf)
        }
        cards = zip(plan.boxes, corners).map { (box: $0, corner: $1) }
    }

    /// The lines of one part, moved to where the part lies.
    private static func routes(_ plan: Plan, _ part: Int, _ placement: Placement, _ shelf: Point) -> [Route] {
        var places =
            plan.skeletons[part].engine == .dot
            ? nil
            : LabelPlaces(
                cards: plan.parts[part].enumerated().map { (placement.boxes[$0] + shelf, plan.boxes[$1].size) })
        return zip(plan.linksOf[part], placement.routes).map { index, route in
            let label = plan.labels[index]
            let curves = route.curves.map { $0.map { $0 + shelf } }
            var middle = route.label.map { $0 + shelf }
            if places != nil, !label.isEmpty, let start = curves.first?.first, let end = curves.last?.last {
                let width = label.map { plan.ruler.width($0, .label) }.max() ?? 0
                let size = Size(width: width + 6, height: Double(label.count) * TextStyle.label.lineHeight + 6)
                middle = places?.place(size, from: start, to: end)
            }
            return Route(
                link: plan.scene.links[index], curves: curves,
                tips: route.tips.map { .init(base: $0.base + shelf, point: $0.point + shelf) },
                label: label, middle: middle)
        }
    }

    /// One box needs no layout.
    private static func placement(_ skeleton: Skeleton, with engine: any LayoutEngine) throws(DrawingError) -> Placement {
        guard skeleton.boxes.count > 1 else {
            let size = skeleton.boxes[0]
            return Placement(size: size, boxes: [Point(x: size.width / 2, y: size.height / 2)], routes: [])
        }
        let placement = try engine.placement(of: skeleton)
        // A high column is turned on its side if that can be shown larger on a screen.
        guard skeleton.engine == .dot, placement.size.height > 1.25 * placement.size.width else { return placement }
        var turned = skeleton
        turned.direction = .downwards
        let other = try engine.placement(of: turned)
        return scale(other.size) > 1.1 * scale(placement.size) ? other : placement
    }

    /// How large a picture of `size` can be shown on a screen.
    private static func scale(_ size: Size) -> Double {
        min(1, 1600 / max(1, size.width), 950 / max(1, size.height))
    }
}
