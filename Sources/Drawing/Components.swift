/// The connected parts of a picture, each laid out alone, so that a small one does not float far from the large one.
struct Components {
    /// Indices of cards, ascending, by part; the parts in the order of their first card.
    let parts: [[Int]]

    /// Follows `pairs` of indices below `count`; costs little more than reading them.
    init(count: Int, pairs: [(Int, Int)]) {
        var parent = Array(0..<count)
        func root(_ index: Int) -> Int {
            var index = index
            while parent[index] != index {
                parent[index] = parent[parent[index]]
                index = parent[index]
            }
            return index
        }
        for (one, other) in pairs {
            let (a, b) = (root(one), root(other))
            if a != b { parent[max(a, b)] = min(a, b) }
        }
        var parts: [Int: [Int]] = [:]
        for index in 0..<count { parts[root(index), default: []].append(index) }
        self.parts = parts.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// Puts boxes on shelves: the highest first, each shelf filled by columns as far as the sheet is wide.
struct Shelves {
    /// Left upper corners, in the order of the boxes.
    let corners: [Point]
    let size: Size

    init(_ boxes: [Size], gap: Double, rightToLeft: Bool) {
        let area = boxes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
        // A sheet as wide as a screen is, but never narrower than its widest part.
        let width = max(boxes.map(\.width).max() ?? 0, (area * 1.7).squareRoot())
        let order = boxes.indices.sorted { (-boxes[$0].height, $0) < (-boxes[$1].height, $1) }
        var corners = [Point](repeating: Point(x: 0, y: 0), count: boxes.count)
        // Each shelf is filled by columns, so that small boxes stand above one another beside a high one.
        var shelf = (y: 0.0, height: 0.0)
        var column = (x: 0.0, width: 0.0, filled: 0.0)
        var used = 0.0
        for index in order {
            let box = boxes[index]
            if column.filled > 0, column.filled + gap + box.height <= shelf.height,
                column.x + max(column.width, box.width) <= width
            {
                corners[index] = Point(x: column.x, y: shelf.y + column.filled + gap)
                column.filled += gap + box.height
                column.width = max(column.width, box.width)
            } else {
                var x = column.filled > 0 ? column.x + column.width + gap : 0
                if x > 0, x + box.width > width {
                    (x, shelf) = (0, (shelf.y + shelf.height + gap, 0))
                }
                corners[index] = Point(x: x, y: shelf.y)
                column = (x, box.width, box.height)
                shelf.height = max(shelf.height, box.height)
            }
            used = max(used, column.x + column.width)
        }
        if rightToLeft {
            for index in boxes.indices { corners[index].x = used - corners[index].x - boxes[index].width }
        }
        self.corners = corners
        size = Size(width: used, height: shelf.y + shelf.height)
    }
}
