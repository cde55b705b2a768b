import Foundation

/// Text made of bytes, with the places where the bytes were no text.
public struct DecodedText: Sendable, Equatable {
    /// The text, without a byte order mark.
    public var text: String
    /// What `faults` count.
    public var encoding: Encoding
    /// Every place that was replaced by U+FFFD, in order.
    public var faults: [Fault]

    /// The encodings that are told apart.
    public enum Encoding: String, Sendable {
        case utf8 = "UTF-8"
        case utf16LittleEndian = "UTF-16 (little-endian)"
        case utf16BigEndian = "UTF-16 (big-endian)"
    }

    /// One replaced place.
    public struct Fault: Sendable, Equatable {
        /// Offset of the first wrong byte in the file, its byte order mark included.
        public var byte: Int
        /// Offset of the U+FFFD in `text`, in scalars.
        public var scalar: Int
    }

    /// Reads UTF-8 with or without a byte order mark, and UTF-16 with one; never fails: what is no text becomes U+FFFD.
    /// Costs one pass.
    public init(_ bytes: some RandomAccessCollection<UInt8>) {
        let start = bytes.startIndex
        if bytes.starts(with: [0xFF, 0xFE]) {
            self.init(units: bytes.dropFirst(2), encoding: .utf16LittleEndian)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self.init(units: bytes.dropFirst(2), encoding: .utf16BigEndian)
        } else {
            let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            self.init(utf8: bytes[bytes.index(start, offsetBy: mark)...], skipped: mark)
        }
    }

    private init(utf8 bytes: some RandomAccessCollection<UInt8>, skipped: Int) {
        encoding = .utf8
        faults = []
        // The common case costs no more than the standard library's own check.
        if let whole = String(validating: bytes, as: UTF8.self) {
            text = whole
            return
        }
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var view = String.UnicodeScalarView()
        var (byte, scalar) = (skipped, 0)
        parsing: while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                view.append(Unicode.UTF8.decode(encoded))
                byte += encoded.count
            case .error(let length):
                faults.append(Fault(byte: byte, scalar: scalar))
                view.append("\u{FFFD}")
                byte += length
            case .emptyInput:
                break parsing
            }
            scalar += 1
        }
        text = String(view)
    }

    private init(units bytes: some RandomAccessCollection<UInt8>, encoding: Encoding) {
        self.encoding = encoding
        faults = []
        let all = Array(bytes)
        var units: [UInt16] = []
        units.reserveCapacity(all.count / 2 + 1)
        for index in stride(from: 0, to: all.count - 1, by: 2) {
            let (first, second) = (UInt16(all[index]), UInt16(all[index + 1]))
            units.append(encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second)
        }
        var parser = Unicode.UTF16.ForwardParser()
        var iterator = units.makeIterator()
        var view = String.UnicodeScalarView()
        var (unit, scalar) = (0, 0)
        parsing: while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                view.append(Unicode.UTF16.decode(encoded))
                unit += encoded.count
            case .error(let length):
                faults.append(Fault(byte: 2 + 2 * unit, scalar: scalar))
                view.append("\u{FFFD}")
                unit += length
            case .emptyInput:
                break parsing
            }
            scalar += 1
        }
        if all.count % 2 == 1 {
            faults.append(Fault(byte: 1 + all.count, scalar: scalar))
            view.append("\u{FFFD}")
        }
        text = String(view)
    }
}
