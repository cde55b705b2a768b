import Foundation
import Passage
import Pipeline

/// One thing to do: an article still to be read from its file, or one already read from its line, or what is wrong with it.
enum ExtractInput: Sendable {
    case file(path: String, id: String)
    case record(ReadArticle)
    case failure(ArticleFailure)

    /// The article; throws what is wrong with it. `published` holds where the article has no date of its own.
    func read(published: EDTFDate?) throws(ArticleFailure) -> ReadArticle {
        switch self {
        case .file(let path, let id):
            let bytes = try ArticleReader.bytes(of: path)
            return try ArticleReader.article(bytes: bytes, name: path, id: id, published: published)
        case .record(let article): return article
        case .failure(let failure): throw failure
        }
    }
}

/// The articles of a call, in order, none of them read before its turn; two that would be written to one file are found here.
struct ExtractInputs: Sequence, IteratorProtocol {
    private var paths: ArraySlice<String>
    private let asLines: Bool
    private let id: String?
    private let published: EDTFDate?
    private var stems: Set<String> = []
    private var lines: (reader: LineReader, name: String, file: Int32)?

    /// Takes files of one article each, or with `asLines` files of JSON lines; `id` is for a single article.
    init(paths: [String], asLines: Bool, id: String?, published: EDTFDate?) {
        (self.paths, self.asLines, self.id, self.published) = (paths[...], asLines, id, published)
    }

    /// The name of the files written for the article `id`: without `.txt`.
    static func stem(_ id: String) -> String {
        id.lowercased().hasSuffix(".txt") ? String(id.dropLast(4)) : id
    }

    mutating func next() -> ExtractInput? {
        while true {
            if let input = nextLine() { return input }
            guard let path = paths.popFirst() else { return nil }
            guard asLines else {
                let id = id ?? (path == "-" ? "stdin" : URL(fileURLWithPath: path).lastPathComponent)
                return admitted(.file(path: path, id: id), id: id, name: path)
            }
            if let failure = openLines(path) { return .failure(failure) }
        }
    }

    private mutating func openLines(_ path: String) -> ArticleFailure? {
        if path == "-" {
            lines = (LineReader(file: 0, limit: ArticleRecord.lineLimit), "standard input", 0)
            return nil
        }
        var status = stat()
        guard stat(path, &status) == 0 else { return .missing(path: path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { return .folder(path: path) }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return .unreadable(path: path, reason: String(cString: strerror(errno))) }
        lines = (LineReader(file: file, limit: ArticleRecord.lineLimit), path, file)
        return nil
    }

    private mutating func nextLine() -> ExtractInput? {
        while let line = lines?.reader.next(), let name = lines?.name {
            do {
                guard let read = try ArticleRecord.article(line: line, name: name, published: published) else { continue }
                return admitted(.record(read), id: read.article.id, name: name)
            } catch {
                return .failure(error)
            }
        }
        if let file = lines?.file, file != 0 { close(file) }
        lines = nil
        return nil
    }

    private mutating func admitted(_ input: ExtractInput, id: String, name: String) -> ExtractInput {
        let stem = Self.stem(id)
        let usable = !stem.isEmpty && !stem.hasPrefix(".") && !stem.contains { $0 == "/" || $0 == "\0" || $0.isNewline }
        guard usable, stem.utf8.count <= 240 else { return .failure(.unusableName(name: name, id: id)) }
        guard stems.insert(stem).inserted else { return .failure(.repeatedName(name: name, id: id)) }
        return input
    }
}
