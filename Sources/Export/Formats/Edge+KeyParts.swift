import EventGraph

extension UnsafePointer where Pointee == Edge {
    /// The parts of the edge's `key` in order, without building it or copying the edge: a graph of a million edges is
    /// written without a million joins.
    @inline(__always)
    func forEachKeyPart(_ body: (String) -> Void) {
        body(pointee.type.rawValue)
        body(pointee.source)
        body(pointee.target)
        if let title = pointee.title { body(title) }
        if let mode = pointee.mode { body(mode) }
        if let kin = pointee.kin { body(kin) }
        if let period = pointee.period { body(period.rawValue) }
        if let date = pointee.date { body(date.text) }
        if pointee.status != .actual { body(pointee.status.rawValue) }
    }
}
