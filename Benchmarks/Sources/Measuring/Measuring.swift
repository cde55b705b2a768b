import Foundation

/// Time and memory of one piece of work, repeated.
public struct Measurement: Sendable {
    /// Seconds of each run, in the order they were run.
    public let seconds: [Double]
    /// Seconds of processor time, user and system, of each run: what the work costs however busy the machine is.
    public let processorSeconds: [Double]
    /// Bytes by which the process's resident memory grew at most during the runs; nil where the system does not say.
    public let grownBy: Int?

    /// Runs `work` `times` times, one after the other.
    public init(times: Int, _ work: () throws -> Void) rethrows {
        let before = Memory.resetPeak() ? Memory.resident : nil
        let clock = ContinuousClock()
        var (seconds, processorSeconds): ([Double], [Double]) = ([], [])
        for _ in 0..<max(1, times) {
            let start = processorTime()
            let spent = try clock.measure { try work() }
            seconds.append(Double(spent.components.seconds) + Double(spent.components.attoseconds) * 1e-18)
            processorSeconds.append(processorTime() - start)
        }
        self.seconds = seconds
        self.processorSeconds = processorSeconds
        self.grownBy = before.flatMap { before in Memory.peak.map { max(0, $0 - before) } }
    }

    /// The middle one of the times, in seconds.
    public var median: Double { seconds.sorted()[seconds.count / 2] }

    /// The middle one of the processor times, in seconds.
    public var medianProcessor: Double { processorSeconds.sorted()[processorSeconds.count / 2] }
}

/// Seconds of processor time this process has used, of all its threads.
private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// What Linux tells of a process's memory.
enum Memory {
    /// Bytes in memory now.
    static var resident: Int? { field("VmRSS:") }
    /// The most bytes in memory since the last reset.
    static var peak: Int? { field("VmHWM:") }

    /// Starts the peak anew; false where that cannot be done.
    static func resetPeak() -> Bool {
        guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return false }
        return (try? file.write(contentsOf: Data("5".utf8))) != nil
    }

    private static func field(_ name: String) -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix(name) }),
            let kibibytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
        else { return nil }
        return kibibytes * 1024
    }
}
