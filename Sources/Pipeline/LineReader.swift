import Foundation

/// The lines of an open file, one at a time: memory is bounded by the longest line that is let through.
public struct LineReader: Sequence, IteratorProtocol {
    /// One line, without its end.
    public enum Line: Sendable, Equatable {
        /// The bytes of line `number`, counted from 1.
        case bytes([UInt8], number: Int)
        /// Line `number` was longer than the limit and was passed over; `count` is its length in bytes.
        case tooLong(count: Int, number: Int)
        /// Reading broke off before line `number` was whole.
        case failed(reason: String, number: Int)
    }

    private let file: Int32
    private let limit: Int
    private var chunk = [UInt8](repeating: 0, count: 1 << 16)
    private var (position, filled) = (0, 0)
    private var number = 0
    private var ended = false

    /// Reads from the descriptor `file`, which the caller closes; a line of more than `limit` bytes is passed over.
    public init(file: Int32, limit: Int) {
        self.file = file
        self.limit = limit
    }

    /// The next line; nil at the end of the file.
    public mutating func next() -> Line? {
        guard !ended else { return nil }
        var line: [UInt8] = []
        var count = 0
        number += 1
        while true {
            if position == filled {
                let got = read(file, &chunk, chunk.count)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else {
                    ended = true
                    if got < 0 { return .failed(reason: systemReason(errno), number: number) }
                    return count == 0 ? nil : finished(line, count)
                }
                (position, filled) = (0, got)
            }
            let end = chunk[position..<filled].firstIndex(of: 0x0A) ?? filled
            count += end - position
            if count <= limit { line += chunk[position..<end] } else { line = [] }
            let complete = end < filled
            position = complete ? end + 1 : end
            if complete { return finished(line, count) }
        }
    }

    private func finished(_ line: [UInt8], _ count: Int) -> Line {
        count > limit ? .tooLong(count: count, number: number) : .bytes(line, number: number)
    }
}
