import Foundation
import Passage

/// Runs `work` over `items` on all cores, and gives the results in the order of the items.
public func concurrently<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
) async -> [Result] {
    let width = max(2, ProcessInfo.processInfo.activeProcessorCount)
    return await withTaskGroup(of: [(Int, Result)].self) { group in
        for lane in 0..<width {
            group.addTask { stride(from: lane, to: items.count, by: width).map { ($0, work(items[$0])) } }
        }
        var all: [(Int, Result)] = []
        for await part in group { all += part }
        return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
