/// What a helper is asked.
enum HelperRequest {
    case widths([Ruler.Word])
    case placement(Skeleton)
    case print(String, PrintFormat)

    var bytes: [UInt8] {
        var wire = WireWriter()
        switch self {
        case .widths(let words):
            wire.put(0)
            wire.put(words) { $0.put($1.text); $0.put($1.isBold) }
        case .placement(let skeleton):
            wire.put(1)
            wire.put(skeleton.engine.rawValue)
            wire.put(skeleton.direction.rawValue)
            wire.put(skeleton.boxes) { $0.put($1.width); $0.put($1.height) }
            wire.put(skeleton.lines) { wire, line in
                wire.put(line.tail)
                wire.put(line.head)
                wire.put(line.label != nil)
                if let label = line.label { wire.put(label.width); wire.put(label.height) }
                wire.put(line.hasArrow)
                wire.put(line.isMutual)
            }
        case .print(let svg, let format):
            wire.put(2)
            wire.put(svg)
            wire.put(format.rawValue)
        }
        return wire.bytes
    }

    init(_ bytes: [UInt8]) throws(WireReader.Broken) {
        var wire = WireReader(bytes)
        switch try wire.int() {
        case 0:
            self = .widths(try wire.list { wire throws(WireReader.Broken) in
                Ruler.Word(text: try wire.string(), isBold: try wire.bool())
            })
        case 1:
            guard let engine = Engine(rawValue: try wire.string()), let direction = Skeleton.Direction(rawValue: try wire.string())
            else { throw WireReader.Broken() }
            let boxes = try wire.list { wire throws(WireReader.Broken) in
                Size(width: try wire.double(), height: try wire.double())
            }
            let lines = try wire.list { wire throws(WireReader.Broken) in
                Skeleton.Line(
                    tail: try wire.int(), head: try wire.int(),
                    label: try wire.bool() ? Size(width: try wire.double(), height: try wire.double()) : nil,
                    hasArrow: try wire.bool(), isMutual: try wire.bool())
            }
            guard lines.allSatisfy({ boxes.indices.contains($0.tail) && boxes.indices.contains($0.head) })
            else { throw WireReader.Broken() }
            self = .placement(Skeleton(boxes: boxes, lines: lines, engine: engine, direction: direction))
        case 2:
            let svg = try wire.string()
            guard let format = PrintFormat(rawValue: try wire.string()) else { throw WireReader.Broken() }
            self = .print(svg, format)
        default: throw WireReader.Broken()
        }
    }
}

/// What a helper answers.
enum HelperReply {
    case widths([Double])
    case placement(Placement)
    case file([UInt8])
    case failed(DrawingError)

    var bytes: [UInt8] {
        var wire = WireWriter()
        switch self {
        case .widths(let widths):
            wire.put(0)
            wire.put(widths) { $0.put($1) }
        case .placement(let placement):
            wire.put(1)
            wire.put(Point(x: placement.size.width, y: placement.size.height))
            wire.put(placement.boxes) { $0.put($1) }
            wire.put(placement.routes) { wire, route in
                wire.put(route.curves) { $0.put($1) { $0.put($1) } }
                wire.put(route.tips) { $0.put($1.base); $0.put($1.point) }
                wire.put(route.label != nil)
                if let label = route.label { wire.put(label) }
            }
        case .file(let bytes):
            wire.put(2)
            wire.put(bytes)
        case .failed(let error):
            let (kind, first, second) =
                switch error {
                case .graphvizIncomplete(let part): (0, part, "")
                case .layoutFailed(let layout, let message): (1, layout, message)
                case .cannotPrint(let reason): (2, reason, "")
                default: (1, "", error.description)
                }
            wire.put(3)
            wire.put(kind)
            wire.put(first)
            wire.put(second)
        }
        return wire.bytes
    }

    init(_ bytes: [UInt8]) throws(WireReader.Broken) {
        var wire = WireReader(bytes)
        switch try wire.int() {
        case 0: self = .widths(try wire.list { wire throws(WireReader.Broken) in try wire.double() })
        case 1:
            let size = try wire.point()
            self = .placement(Placement(
                size: Size(width: size.x, height: size.y),
                boxes: try wire.list { wire throws(WireReader.Broken) in try wire.point() },
                routes: try wire.list { wire throws(WireReader.Broken) in
                    Placement.Route(
                        curves: try wire.list { wire throws(WireReader.Broken) in
                            try wire.list { wire throws(WireReader.Broken) in try wire.point() }
                        },
                        tips: try wire.list { wire throws(WireReader.Broken) in
                            Placement.Tip(base: try wire.point(), point: try wire.point())
                        },
                        label: try wire.bool() ? try wire.point() : nil)
                }))
        case 2: self = .file(try wire.data())
        case 3:
            let (kind, first, second) = (try wire.int(), try wire.string(), try wire.string())
            self = .failed(
                kind == 0 ? .graphvizIncomplete(part: first)
                    : kind == 1 ? .layoutFailed(layout: first, message: second) : .cannotPrint(reason: first))
        default: throw WireReader.Broken()
        }
    }
}
