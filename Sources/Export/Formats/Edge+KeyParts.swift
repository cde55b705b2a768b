import EventGraph

extension Edge {
    /// The parts of `key` in order, without building it: a graph of a million edges is written without a million joins.
    @inline(__always)
    func forEachKeyPart(_ body: (String) -> Void) {
        body(type.rawValue)
        body(source)
        body(target)
        if let title { body(title) }
        if let mode { body(mode) }
        if let kin { body(kin) }
        if let period { body(period.rawValue) }
        if let date { body(date.text) }
        if status != .actual { body(status.rawValue) }
    }
}
