import EventGraph

/// How formats that carry a look show the kinds of node; the colours are those of the pictures.
struct KindStyle {
    /// Colour of the border, `#rrggbb`.
    let border: String
    /// Colour of the inside.
    let fill: String
    /// The shape by its name in yEd.
    let shape: String

    /// The look of `kind`.
    init(_ kind: NodeKind) {
        (border, fill, shape) = switch kind {
        case .person: ("#1a5fd0", "#f1f7ff", "roundrectangle")
        case .state: ("#a3195b", "#fdf1f7", "rectangle")
        case .base: ("#9a6700", "#fff9e8", "hexagon")
        case .meeting: ("#0b7a5e", "#ecfbf5", "ellipse")
        case .organization: ("#7545c4", "#f8f4ff", "octagon")
        case .place: ("#57606a", "#f5f6f8", "parallelogram")
        }
    }

    /// Red, green and blue of the border, each up to 255.
    var components: (Int, Int, Int) {
        let number = Int(border.dropFirst(), radix: 16)!
        return (number >> 16, number >> 8 & 0xFF, number & 0xFF)
    }
}
