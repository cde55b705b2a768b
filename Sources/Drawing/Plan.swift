/// A picture before its layout: cards of known size, in connected parts that are laid out one by one.
struct Plan {
    let scene: Scene
    let ruler: Ruler
    let boxes: [CardBox]
    /// Lines of the label of each link.
    let labels: [[String]]
    /// Indices of cards, by part.
    let parts: [[Int]]
    /// Indices of links, by part.
    let linksOf: [[Int]]
    /// What is to be laid out, by part.
    let skeletons: [Skeleton]

    /// Measures and sorts what `scene` shows; throws where it is too much for the layout asked for.
    init(_ scene: Scene, ruler: Ruler, options: Diagram, rightToLeft: Bool) throws(DrawingError) {
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

        var skeletons: [Skeleton] = []
        for (part, members) in parts.enumerated() {
            let engine = try Self.engine(options.layout, count: members.count)
            skeletons.append(
                Skeleton(
                    boxes: members.map { boxes[$0].size },
                    lines: linksOf[part].map { index in
                        Skeleton.Line(
                            tail: placeIn[pairs[index].0], head: placeIn[pairs[index].1],
                            // The other layouts keep no room for labels.
                            label: engine == .dot ? Self.room(labels[index], ruler) : nil,
                            hasArrow: scene.links[index].hasArrow, isMutual: scene.links[index].isMutual)
                    },
                    engine: engine, direction: rightToLeft ? .leftwards : .rightwards))
        }
        (self.scene, self.ruler, self.boxes, self.labels) = (scene, ruler, boxes, labels)
        (self.parts, self.linksOf, self.skeletons) = (parts, linksOf, skeletons)
    }

    /// Room for a label, with a little air around it.
    private static func room(_ label: [String], _ ruler: Ruler) -> Size? {
        guard !label.isEmpty else { return nil }
        let width = label.map { ruler.width($0, .label) }.max() ?? 0
        return Size(width: width + 6, height: Double(label.count) * TextStyle.label.lineHeight + 4)
    }

    /// The layout for a part of `count` cards.
    private static func engine(_ layout: Diagram.Layout, count: Int) throws(DrawingError) -> Engine {
        func limited(_ engine: Engine, _ limit: Int) throws(DrawingError) -> Engine {
            guard count <= limit else {
                throw .tooManyNodes(count: count, limit: limit, layout: layout.rawValue)
            }
            return engine
        }
        switch layout {
        case .dot: return try limited(.dot, 300)
        case .neato: return try limited(.neato, 600)
        case .sfdp: return .sfdp
        case .automatic: return count <= 80 ? .dot : count <= 300 ? .neato : .sfdp
        }
    }
}
