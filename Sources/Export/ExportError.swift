import EventGraph

/// Why a graph could not be written.
public enum ExportError: Error, Equatable, Sendable {
    /// The edge of this key has a confidence that is no number, which no format can hold.
    case confidenceIsNotANumber(edge: String)
    /// The node of this id is a meeting without the details of one, or has them and is none.
    case detailsDoNotFitKind(node: String)
    /// The file could not be written; `reason` is the system's own wording.
    case cannotWrite(path: String, reason: String)
}

extension EventGraph {
    /// Refuses a graph that no format could say truly; costs one pass.
    func checkExportable() throws(ExportError) {
        var failure: ExportError?
        nodes.forEachInPlace { node in
            let fits = (node.pointee.kind == .meeting) == (node.pointee.meeting != nil)
            if !fits, failure == nil { failure = .detailsDoNotFitKind(node: node.pointee.id) }
        }
        edges.forEachInPlace { edge in
            let isNumber = edge.pointee.confidence.isFinite
            if !isNumber, failure == nil { failure = .confidenceIsNotANumber(edge: edge.pointee.key) }
        }
        if let failure { throw failure }
    }
}

extension ExportError: CustomStringConvertible {
    /// What is wrong and where, in one line.
    public var description: String {
        switch self {
        case .confidenceIsNotANumber(let edge): "the confidence of edge \(edge) is not a number"
        case .detailsDoNotFitKind(let node): "node \(node): a meeting, and nothing else, has a form and a status"
        case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
        }
    }
}
