import Synchronization

/// Lends a value that remembers what it has seen to whoever works on an article, and takes it back: no two share it at one time, so that
/// there are as many as articles read at once.
public final class Pool<Value: Sendable>: Sendable {
    private let idle = Mutex<[Value]>([])
    private let make: @Sendable () -> Value

    /// Makes values when there is none to lend.
    public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// Calls `body` with a value of its own.
    public func lend<Result>(_ body: (inout Value) -> Result) -> Result {
        var value = idle.withLock { $0.popLast() } ?? make()
        defer { idle.withLock { $0.append(value) } }
        return body(&value)
    }
}
