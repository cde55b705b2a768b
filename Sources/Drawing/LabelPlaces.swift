/// Finds places for labels on straight lines, where the layout itself did not keep any free.
struct LabelPlaces {
    private struct Box {
        var middle: Point
        var size: Size
        func overlaps(_ other: Box) -> Bool {
            abs(middle.x - other.middle.x) < (size.width + other.size.width) / 2
                && abs(middle.y - other.middle.y) < (size.height + other.size.height) / 2
        }
    }

    /// What is taken, by the square of a coarse grid.
    private var taken: [Int: [Box]] = [:]
    private let grid = 160.0

    init(cards: [(middle: Point, size: Size)]) {
        for card in cards { take(Box(middle: card.middle, size: card.size)) }
    }

    /// The place nearest to the middle of the line where a label covers nothing; nil when there is none.
    mutating func place(_ size: Size, from start: Point, to end: Point) -> Point? {
        for share in [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] {
            let box = Box(middle: start + (end - start) * share, size: size)
            if squares(box).allSatisfy({ taken[$0]?.contains(where: box.overlaps) != true }) {
                take(box)
                return box.middle
            }
        }
        return nil
    }

    private mutating func take(_ box: Box) {
        for square in squares(box) { taken[square, default: []].append(box) }
    }

    private func squares(_ box: Box) -> [Int] {
        let (w, h) = (box.size.width / 2, box.size.height / 2)
        let columns = Int((box.middle.x - w) / grid)...Int((box.middle.x + w) / grid)
        let rows = Int((box.middle.y - h) / grid)...Int((box.middle.y + h) / grid)
        return rows.flatMap { row in columns.map { row * 10_000 + $0 } }
    }
}
