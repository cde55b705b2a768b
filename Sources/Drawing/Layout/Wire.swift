/// A message as bytes, put together value by value; both ends are the same program on the same machine.
struct WireWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ value: Int) { withUnsafeBytes(of: Int64(value)) { bytes.append(contentsOf: $0) } }
    mutating func put(_ value: Double) { withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) } }
    mutating func put(_ value: Bool) { bytes.append(value ? 1 : 0) }
    mutating func put(_ value: Point) { put(value.x); put(value.y) }
    mutating func put(_ value: String) {
        put(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }
    mutating func put(_ value: [UInt8]) {
        put(value.count)
        bytes.append(contentsOf: value)
    }
    /// A list: how many, then each by `put`.
    mutating func put<Value>(_ values: [Value], _ put: (inout WireWriter, Value) -> Void) {
        self.put(values.count)
        for value in values { put(&self, value) }
    }
}

/// Reads a message value by value.
struct WireReader {
    /// The bytes are no message of ours.
    struct Broken: Error {}

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func int() throws(Broken) -> Int { Int(try fixed(Int64.self)) }
    mutating func double() throws(Broken) -> Double { try fixed(Double.self) }
    mutating func bool() throws(Broken) -> Bool { try fixed(UInt8.self) != 0 }
    mutating func point() throws(Broken) -> Point { Point(x: try double(), y: try double()) }
    mutating func string() throws(Broken) -> String { String(decoding: try slice(int()), as: UTF8.self) }
    mutating func data() throws(Broken) -> [UInt8] { Array(try slice(int())) }
    mutating func list<Value>(_ read: (inout WireReader) throws(Broken) -> Value) throws(Broken) -> [Value] {
        let count = try int()
        // Every value takes a byte at least, so a count beyond the rest is no count.
        guard count >= 0, count <= bytes.count - place else { throw Broken() }
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    private mutating func slice(_ count: Int) throws(Broken) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.count - place else { throw Broken() }
        defer { place += count }
        return bytes[place..<place + count]
    }

    private mutating func fixed<Value: BitwiseCopyable>(_: Value.Type) throws(Broken) -> Value {
        let slice = try slice(MemoryLayout<Value>.size)
        return slice.withUnsafeBytes { $0.loadUnaligned(as: Value.self) }
    }
}
