import Foundation

/// Layouts made in helper processes: as many as callers ask at the same time, each kept for the next request.
final class HelperPool: LayoutEngine, @unchecked Sendable {
    private let helper: LayoutHelper
    private let lock = NSLock()
    /// Helpers that nobody uses at the moment; guarded by the lock.
    private var idle: [HelperProcess] = []

    init(_ helper: LayoutHelper) {
        self.helper = helper
        // The first one gets ready while its caller does other things; where it cannot be started, the first request says so.
        if let first = try? HelperProcess(helper) { idle = [first] }
    }

    func widths(of words: [Ruler.Word]) throws(DrawingError) -> [Double] {
        if words.isEmpty { return [] }
        if case .widths(let widths) = try reply(to: .widths(words)), widths.count == words.count { return widths }
        throw .helperFailed(reason: "its answer makes no sense")
    }

    func placement(of skeleton: Skeleton) throws(DrawingError) -> Placement {
        if case .placement(let placement) = try reply(to: .placement(skeleton)),
            placement.boxes.count == skeleton.boxes.count, placement.routes.count == skeleton.lines.count
        {
            return placement
        }
        throw .helperFailed(reason: "its answer makes no sense")
    }

    func print(_ svg: String, as format: PrintFormat) throws(DrawingError) -> [UInt8] {
        if case .file(let bytes) = try reply(to: .print(svg, format)) { return bytes }
        throw .helperFailed(reason: "its answer makes no sense")
    }

    /// A helper that fails is not used again; the next request gets a new one.
    private func reply(to request: HelperRequest) throws(DrawingError) -> HelperReply {
        let waiting = lock.withLock { idle.popLast() }
        let process = if let waiting { waiting } else { try HelperProcess(helper) }
        let reply = try process.reply(to: request)
        lock.withLock { idle.append(process) }
        if case .failed(let error) = reply { throw error }
        return reply
    }
}
