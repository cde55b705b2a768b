import CDigest

extension String {
    /// Hexadecimal SHA-256 of the text as UTF-8; linear in its length.
    public var sha256: String {
        var text = self
        return text.withUTF8 { bytes in
            var digits = [CChar](repeating: 0, count: cd_digits + 1)
            cd_sha256(bytes.baseAddress, bytes.count, &digits)
            return String(decoding: digits.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }
}
