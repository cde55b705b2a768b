import Foundation

/// Seconds of processor time that `work` takes on this thread, the least of three runs; other programs do not count in it.
public func processorTime(of work: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    return (0..<3).map { _ in
        let start = now()
        work()
        return now() - start
    }.min() ?? 0
}
