/// Bytes on their way out: gathered in one reusable buffer that is handed on whenever it is full.
///
/// Memory stays at the size of the buffer however much is written. A failure of the receiver is kept and thrown by
/// `flush()`, so that the writers' inner loops carry no error handling; what is appended after a failure is dropped.
public struct ByteSink: ~Copyable {
    private let buffer: UnsafeMutablePointer<UInt8>
    private let capacity: Int
    private var count = 0
    private var passedOn = 0
    private var failure: (any Error)?
    private let receive: (UnsafeRawBufferPointer) throws -> Void

    /// Hands every `capacity` bytes to `receive`, in order; the pointer is valid during the call alone.
    public init(capacity: Int = 1 << 16, receive: @escaping (UnsafeRawBufferPointer) throws -> Void) {
        precondition(capacity >= 32, "a number must fit in the buffer")
        self.capacity = capacity
        self.buffer = .allocate(capacity: capacity)
        self.receive = receive
    }

    deinit { buffer.deallocate() }

    /// Number of bytes appended so far.
    public var written: Int { passedOn + count }

    /// Hands on what is still in the buffer; throws the first failure of the receiver. Call it once after the last byte.
    public mutating func flush() throws {
        passOn()
        if let failure { throw failure }
    }

    /// Appends one byte.
    @inline(__always)
    public mutating func append(_ byte: UInt8) {
        if count == capacity { passOn() }
        buffer[count] = byte
        count += 1
    }

    /// Appends `bytes` as they are.
    @inline(__always)
    public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        if bytes.count <= capacity - count {
            (buffer + count).update(from: base, count: bytes.count)
            count += bytes.count
        } else {
            appendInParts(bytes)
        }
    }

    /// Appends text that stands in the program.
    @inline(__always)
    public mutating func append(literal text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends the UTF-8 of `text` as it is.
    public mutating func append(raw text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Appends a whole number in decimal digits.
    public mutating func append(_ number: Int) {
        if capacity - count < 20 { passOn() }
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var width = 1
        while rest > 9 { rest /= 10; width += 1 }
        rest = number.magnitude
        for place in stride(from: count + width - 1, through: count, by: -1) {
            buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += width
    }

    /// Appends the shortest decimal that reads back as the same number; `number` must be finite.
    public mutating func append(_ number: Double) {
        append(raw: number.description)
    }

    /// Appends `bytes`, except that at every byte for which `isSpecial` holds, `replace` appends what stands for it
    /// and moves the index past what it replaced. Runs of ordinary bytes are copied whole.
    @inline(__always)
    mutating func append(
        _ bytes: UnsafeBufferPointer<UInt8>, replacing isSpecial: (UInt8) -> Bool,
        with replace: (inout ByteSink, UnsafeBufferPointer<UInt8>, inout Int) -> Void
    ) {
        var (start, index) = (0, 0)
        while index < bytes.count {
            guard isSpecial(bytes[index]) else {
                index += 1
                continue
            }
            append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
            replace(&self, bytes, &index)
            start = index
        }
        append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    private mutating func appendInParts(_ bytes: UnsafeBufferPointer<UInt8>) {
        var rest = bytes[...]
        while !rest.isEmpty {
            if count == capacity { passOn() }
            let part = rest.prefix(capacity - count)
            (buffer + count).update(from: UnsafeBufferPointer(rebasing: part).baseAddress!, count: part.count)
            count += part.count
            rest = rest.dropFirst(part.count)
        }
    }

    private mutating func passOn() {
        if failure == nil, count > 0 {
            do { try receive(UnsafeRawBufferPointer(start: buffer, count: count)) } catch { failure = error }
        }
        passedOn += count
        count = 0
    }
}
