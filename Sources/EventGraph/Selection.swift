/// Which part of a graph is wanted; what is nil does not narrow it, and all of the rest must hold.
public struct Selection: Hashable, Sendable {
    /// Only nodes of these kinds.
    public var kinds: Set<NodeKind>?
    /// Only edges of these types, and only nodes that such an edge reaches.
    public var types: Set<EdgeType>?
    /// Only edges at least this sure, from 0 to 1, and only nodes that such an edge reaches.
    public var confidence: Double?
    /// Only what these articles say.
    public var documents: Set<String>?
    /// Only what may have happened on this date or after it.
    public var from: EDTFDate?
    /// Only what may have happened on this date or before it.
    public var to: EDTFDate?
    /// Only nodes near one of these, by id.
    public var around: Set<String>?
    /// How many edges away "near" is; at least 0.
    public var steps: Int
    /// Only so many nodes, those with the most edges; nodes of `around` come first. At least 0.
    public var top: Int?

    /// Takes the conditions.
    public init(
        kinds: Set<NodeKind>? = nil, types: Set<EdgeType>? = nil, confidence: Double? = nil, documents: Set<String>? = nil,
        from: EDTFDate? = nil, to: EDTFDate? = nil, around: Set<String>? = nil, steps: Int = 1, top: Int? = nil
    ) {
        self.kinds = kinds
        self.types = types
        self.confidence = confidence
        self.documents = documents
        self.from = from
        self.to = to
        self.around = around
        self.steps = steps
        self.top = top
    }

    /// Whether it keeps every graph as it is.
    public var keepsAll: Bool { self == Selection(steps: steps) }
}
