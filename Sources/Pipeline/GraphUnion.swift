import EventGraph

/// The union of a stream of graphs, built so that each is copied only a logarithmic number of times.
public struct GraphUnion: Sendable {
    // Like the digits of a binary number: the graph at place i unites 2^i graphs, or none.
    private var places: [EventGraph?] = []

    /// The union of nothing.
    public init() {}

    /// Takes `graph` in.
    public mutating func insert(_ graph: EventGraph) {
        var carried = graph
        for place in places.indices {
            guard let standing = places[place] else {
                places[place] = carried
                return
            }
            carried = standing.merged(with: carried)
            places[place] = nil
        }
        places.append(carried)
    }

    /// The graph of all that was taken in; the order of insertion leaves no trace.
    public var graph: EventGraph {
        places.compactMap { $0 }.reduce(EventGraph()) { $0.merged(with: $1) }
    }
}
