import Foundation

/// How to start the process in which layouts are made, so that a hang or a crash there costs one picture and no more.
public struct LayoutHelper: Hashable, Sendable {
    /// The program and what it is told; it must call `LayoutWorker.serve()`.
    public var command: [String]
    /// Seconds that one layout may take.
    public var limit: Double

    /// Takes the command and the seconds one layout may take.
    public init(command: [String], limit: Double = 60) {
        self.command = command
        self.limit = limit
    }
}

/// A running helper, asked by one caller at a time.
final class HelperProcess {
    private let socket: Int32
    /// Nil once it is known to have ended.
    private var process: pid_t?
    private let limit: Double

    /// Starts a helper; costs a millisecond, while it gets ready by itself.
    init(_ helper: LayoutHelper) throws(DrawingError) {
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw .helperFailed(reason: "no connection to it can be made: " + String(cString: strerror(errno)))
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
        // What libraries say there is no message of ours.
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = helper.command.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var process: pid_t = 0
        let fault = posix_spawn(&process, helper.command[0], &actions, nil, &words, environ)
        close(ends[1])
        guard fault == 0 else {
            close(ends[0])
            throw .helperFailed(reason: "\(helper.command[0]): " + String(cString: strerror(fault)))
        }
        (socket, self.process, limit) = (ends[0], process, helper.limit)
    }

    deinit {
        close(socket)
        guard let process else { return }
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    /// Sends a request and waits for the reply, but not longer than the limit. After an error the helper is of no more use.
    func reply(to request: HelperRequest) throws(DrawingError) -> HelperReply {
        let deadline = ContinuousClock.now + .seconds(limit)
        let message = request.bytes
        try send(framed(message), by: deadline)
        let length = try receive(8, by: deadline).withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
        guard length < 1 << 32 else { throw .helperFailed(reason: "its answer makes no sense") }
        let bytes = try receive(Int(length), by: deadline)
        do { return try HelperReply(bytes) } catch { throw .helperFailed(reason: "its answer makes no sense") }
    }

    private func send(_ bytes: [UInt8], by deadline: ContinuousClock.Instant) throws(DrawingError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress! + done, bytes.count - done, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count > 0 { done += count } else { try wait(for: POLLOUT, by: deadline) }
        }
    }

    private func receive(_ length: Int, by deadline: ContinuousClock.Instant) throws(DrawingError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: length)
        var done = 0
        while done < length {
            let count = bytes.withUnsafeMutableBytes {
                recv(socket, $0.baseAddress! + done, length - done, Int32(MSG_DONTWAIT))
            }
            if count == 0 { throw died() }
            if count > 0 { done += count } else { try wait(for: POLLIN, by: deadline) }
        }
        return bytes
    }

    /// Waits until the socket is ready; throws after the deadline and where the helper has gone.
    private func wait(for event: Int32, by deadline: ContinuousClock.Instant) throws(DrawingError) {
        guard errno == EAGAIN || errno == EINTR else { throw died() }
        let rest = (deadline - .now).components
        let milliseconds = rest.seconds * 1000 + rest.attoseconds / 1_000_000_000_000_000
        guard milliseconds > 0 else { throw .layoutTookTooLong(seconds: limit) }
        var descriptor = pollfd(fd: socket, events: Int16(event), revents: 0)
        _ = poll(&descriptor, 1, Int32(min(milliseconds, 3_600_000)))
    }

    /// How the helper ended, now that it has closed its end of the connection.
    private func died() -> DrawingError {
        guard let process else { return .helperFailed(reason: "it has ended") }
        self.process = nil
        kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        let signal = status & 0x7F
        return signal == 0 || signal == SIGKILL
            ? .helperFailed(reason: "it ended before its work was done")
            : .helperFailed(reason: "it crashed: " + String(cString: strsignal(signal)))
    }
}

/// `bytes` with their number before them.
func framed(_ bytes: [UInt8]) -> [UInt8] { withUnsafeBytes(of: UInt64(bytes.count)) { Array($0) } + bytes }
