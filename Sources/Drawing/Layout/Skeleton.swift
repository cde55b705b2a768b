/// A point of the picture, in pixels, y downwards.
struct Point: Hashable, Sendable {
    var x: Double
    var y: Double

    static func + (one: Point, other: Point) -> Point { Point(x: one.x + other.x, y: one.y + other.y) }
    static func - (one: Point, other: Point) -> Point { Point(x: one.x - other.x, y: one.y - other.y) }
    static func * (point: Point, factor: Double) -> Point { Point(x: point.x * factor, y: point.y * factor) }

    /// Distance from the origin.
    var length: Double { (x * x + y * y).squareRoot() }
}

/// An extent, in pixels.
struct Size: Hashable, Sendable {
    var width: Double
    var height: Double
}

/// Which of Graphviz's layouts arranges the boxes.
enum Engine: String, Sendable {
    case dot, neato, sfdp
}

/// What is to be laid out: boxes of a known size and lines between them, with room for labels of a known size.
struct Skeleton: Hashable, Sendable {
    /// A line from box to box, by index.
    struct Line: Hashable, Sendable {
        var tail: Int
        var head: Int
        /// Room to keep for a label; nil for none.
        var label: Size?
        /// Whether it ends in an arrowhead.
        var hasArrow: Bool
        /// Whether it starts with one too.
        var isMutual: Bool
    }

    var boxes: [Size]
    var lines: [Line]
    var engine: Engine
    var direction: Direction

    /// Where `dot` puts the heads of lines, seen from their tails.
    enum Direction: String, Sendable {
        case leftwards = "RL"
        case rightwards = "LR"
        case downwards = "TB"
    }
}

/// Where everything lies: the answer to a skeleton. The origin is the left upper corner.
struct Placement: Sendable {
    /// An arrowhead.
    struct Tip: Sendable {
        var base: Point
        var point: Point
    }

    /// A line as it runs.
    struct Route: Sendable {
        /// Chains of cubic Bézier curves: a start, then three points for each curve.
        var curves: [[Point]]
        /// Arrowheads: from where a curve ends to where the tip touches the box.
        var tips: [Tip]
        /// Middle of the label.
        var label: Point?
    }

    var size: Size
    /// Middles of the boxes.
    var boxes: [Point]
    var routes: [Route]
}
