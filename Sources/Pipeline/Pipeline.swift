/// Runs work over a bounded number of tasks and hands the results on in the order of the input.
///
/// The only place where things happen at once. The number of jobs changes the time it takes, never a byte of what comes out.
public struct Pipeline: Sendable {
    /// How many pieces of work run at once; at least 1.
    public var jobs: Int

    /// Takes the number of tasks; less than 1 counts as 1.
    public init(jobs: Int) {
        self.jobs = max(1, jobs)
    }

    /// Calls `work` for every input, and `deliver` with its results one by one in the order of the inputs.
    ///
    /// Inputs are taken only as they are needed: what is held in memory is at most `4 * jobs` inputs and results, however
    /// long the sequence. Stops taking when `deliver` throws, and throws that.
    public func run<Inputs: Sequence, Output: Sendable>(
        _ inputs: Inputs, work: @escaping @Sendable (Inputs.Element) -> Output,
        deliver: (Output) throws -> Void
    ) async throws where Inputs.Element: Sendable {
        try await withThrowingTaskGroup(of: (Int, Output).self) { group in
            var iterator = inputs.makeIterator()
            var waiting: [Int: Output] = [:]
            var (started, running, delivered) = (0, 0, 0)
            var more = true
            while true {
                // One slow article must not let the finished ones after it pile up.
                while more, running < jobs, started - delivered < 4 * jobs {
                    guard let input = iterator.next() else {
                        more = false
                        break
                    }
                    let index = started
                    group.addTask { (index, work(input)) }
                    started += 1
                    running += 1
                }
                guard let (index, output) = try await group.next() else { return }
                running -= 1
                waiting[index] = output
                while let next = waiting.removeValue(forKey: delivered) {
                    delivered += 1
                    try deliver(next)
                }
            }
        }
    }
}
