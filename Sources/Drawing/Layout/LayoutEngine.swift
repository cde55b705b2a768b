/// Whoever measures words and places boxes: Graphviz in this process, or in a helper that may die without harm.
protocol LayoutEngine: Sendable {
    /// Widths in units of the font size, in the order of `words`.
    func widths(of words: [Ruler.Word]) throws(DrawingError) -> [Double]
    /// Places the boxes of `skeleton` and draws its lines around them.
    func placement(of skeleton: Skeleton) throws(DrawingError) -> Placement
    /// `svg` as a file of another format.
    func print(_ svg: String, as format: PrintFormat) throws(DrawingError) -> [UInt8]
}
