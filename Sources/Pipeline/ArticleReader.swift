import EventGraph
import Foundation
import Passage

/// An article and what its bytes gave cause to say.
public struct ReadArticle: Sendable {
    /// The article; offsets of its evidence count the decoded text, without a byte order mark.
    public var article: Article
    /// `invalid_text` for every place that was no text, up to `ArticleReader.faultLimit` of them; `no_text_in_language`.
    public var findings: [Finding]

    /// Bundles the two.
    public init(article: Article, findings: [Finding] = []) {
        self.article = article
        self.findings = findings
    }
}

/// Turns files and bytes into articles.
public enum ArticleReader {
    /// The longest article that is read, in bytes: as much as some books. A longer file is no article,
    /// and its graph would help nobody.
    public static let byteLimit = 12 << 20

    /// How many places of invalid text one article reports one by one.
    public static let faultLimit = 20

    /// The bytes of the file at `path` (`-` for standard input), at most `byteLimit` of them; throws what is wrong with it.
    public static func bytes(of path: String) throws(ArticleFailure) -> [UInt8] {
        guard path != "-" else { return try bytes(from: 0, path: path, size: nil) }
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw errno == ENOENT || errno == ENOTDIR
                ? .missing(path: path) : .unreadable(path: path, reason: systemReason(errno))
        }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .folder(path: path) }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(path: path, reason: systemReason(errno)) }
        defer { close(file) }
        return try bytes(from: file, path: path, size: status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil)
    }

    private static func bytes(from file: Int32, path: String, size: Int?) throws(ArticleFailure) -> [UInt8] {
        if let size, size > byteLimit { throw .tooLong(name: path, bytes: size) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(file, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(path: path, reason: systemReason(errno))
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            if bytes.count > byteLimit { throw .tooLong(name: path, bytes: bytes.count) }
        }
    }

    /// The article that `bytes` are; `name` stands in what is thrown, `id` in the evidence.
    public static func article(
        bytes: [UInt8], name: String, id: String, published: EDTFDate? = nil
    ) throws(ArticleFailure) -> ReadArticle {
        let decoded = DecodedText(bytes)
        if let fault = nulByte(bytes, in: decoded) { throw .binary(name: name, byte: fault) }
        return try article(
            Article(id: id, source: decoded.text, published: published), faults: decoded.faults, name: name)
    }

    /// `article` with the findings that follow from its text.
    static func article(
        _ article: Article, faults: [DecodedText.Fault], name: String
    ) throws(ArticleFailure) -> ReadArticle {
        guard article.scalars.contains(where: \.isVisible) else { throw .empty(name: name) }
        var findings = faults.prefix(faultLimit).map { fault in
            Finding(
                code: "invalid_text", subject: "byte \(fault.byte)",
                evidence: article.evidence(Span(fault.scalar, fault.scalar + 1), rule: "read.encoding"))
        }
        if faults.count > faultLimit {
            findings.append(Finding(code: "invalid_text", subject: "\(faults.count) places in \(article.id)"))
        }
        if !article.scalars.contains(where: \.isArabicLetter) {
            findings.append(Finding(code: "no_text_in_language", subject: article.id))
        }
        return ReadArticle(article: article, findings: findings)
    }

    /// Where the first NUL stands; text has none.
    private static func nulByte(_ bytes: [UInt8], in decoded: DecodedText) -> Int? {
        guard decoded.encoding != .utf8 else { return bytes.firstIndex(of: 0) }
        guard let index = decoded.text.utf16.firstIndex(of: 0) else { return nil }
        return 2 + 2 * decoded.text.utf16.distance(from: decoded.text.utf16.startIndex, to: index)
    }
}

/// The system's own word for an error number.
func systemReason(_ number: Int32) -> String { String(cString: strerror(number)) }

extension Unicode.Scalar {
    /// Neither space nor control nor format character.
    fileprivate var isVisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    /// A letter of the Arabic blocks of Unicode, in which Persian is written.
    fileprivate var isArabicLetter: Bool {
        switch value {
        case 0x0600...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: properties.isAlphabetic
        default: false
        }
    }
}
