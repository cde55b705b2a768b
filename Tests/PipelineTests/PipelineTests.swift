import Foundation
import Testing

@testable import Pipeline

@Suite struct PipelineTests {
    @Test(arguments: [0, 1, 2, 3, 16]) func resultsComeInTheOrderOfTheInput(jobs: Int) async throws {
        var seen: [Int] = []
        try await Pipeline(jobs: jobs).run(
            0..<200,
            work: { (number: Int) -> Int in
                // The early ones take longer, so that they end after the late ones.
                if number % 7 == 0 { usleep(2000) }
                return number * number
            }, deliver: { seen.append($0) })
        #expect(seen == (0..<200).map { $0 * $0 })
    }

    @Test func noMoreIsTakenThanNeeded() async throws {
        let jobs = 3
        final class Counter: Sequence, IteratorProtocol {
            var taken = 0
            func next() -> Int? {
                taken += 1
                return taken > 1000 ? nil : taken
            }
        }
        let counter = Counter()
        var (delivered, ahead) = (0, 0)
        try await Pipeline(jobs: jobs).run(counter, work: { (number: Int) -> Int in number }, deliver: { _ in
            ahead = max(ahead, counter.taken - delivered)
            delivered += 1
        })
        #expect(delivered == 1000)
        #expect(ahead <= 4 * jobs)
    }

    @Test func whatDeliverThrowsEndsTheRun() async {
        struct Stop: Error {}
        var delivered = 0
        await #expect(throws: Stop.self) {
            try await Pipeline(jobs: 2).run(0..<100, work: { (number: Int) -> Int in number }, deliver: { number in
                delivered += 1
                if number == 10 { throw Stop() }
            })
        }
        #expect(delivered == 11)
    }
}
