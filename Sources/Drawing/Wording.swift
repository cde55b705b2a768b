import Foundation

/// The words a diagram shows for the terms of the vocabulary: `kind.person`, `edge.support`, `title.president`, `ui.legend`.
public struct Wording: Sendable {
    /// By key, then by BCP 47 language.
    private let table: [String: [String: String]]

    /// Takes the words by key, then by BCP 47 language.
    public init(_ table: [String: [String: String]]) {
        self.table = table
    }

    /// Reads a table with a first line `key`, tab, languages; lines that start with `#` and blank lines are skipped.
    public init(contentsOf url: URL) throws(DrawingError) {
        let text: String
        do { text = try String(contentsOf: url, encoding: .utf8) } catch {
            throw .wording(path: url.path, line: 0, reason: "cannot be read as UTF-8 text")
        }
        var languages: [String] = []
        var table: [String: [String: String]] = [:]
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if languages.isEmpty {
                guard cells.count > 1, cells[0] == "key" else {
                    throw .wording(path: url.path, line: index + 1, reason: "the first line names no languages")
                }
                languages = Array(cells.dropFirst())
                continue
            }
            guard cells.count == languages.count + 1 else {
                throw .wording(path: url.path, line: index + 1, reason: "\(cells.count) cells, not \(languages.count + 1)")
            }
            guard table[cells[0]] == nil else {
                throw .wording(path: url.path, line: index + 1, reason: "\(cells[0]) stands twice")
            }
            table[cells[0]] = Dictionary(uniqueKeysWithValues: zip(languages, cells.dropFirst()))
        }
        self.init(table)
    }

    /// The words for `key`, nil when the table has none.
    public func words(_ key: String, _ language: String) -> String? {
        table[key]?[language].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Every key, sorted.
    public var keys: [String] { table.keys.sorted() }
}

/// The words in one language.
struct Phrases: Sendable {
    let wording: Wording
    let language: String

    /// The words for `key`; those of English, or the last part of the key, where the table has none.
    subscript(_ key: String) -> String {
        if let words = wording.words(key, language) ?? wording.words(key, "en") { return words }
        // What no table knows comes from a graph, and may be any text.
        let end = key.lastIndex(of: ".").map { key.index(after: $0) } ?? key.startIndex
        return cleaned(String(key[end...]).replacing("_", with: " "))
    }

    /// The words of the first key that has any.
    func first(_ keys: [String]) -> String {
        self[keys.first { wording.words($0, language) != nil } ?? keys.last!]
    }

    /// The words for `key` with `{name}` replaced by its value.
    func filled(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        // One pass, so that a brace in a value is text.
        var result = ""
        var rest = self[key][...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = rest[rest.index(after: open)..<close]
            result += values.first { $0.key == name }?.value ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// `number` in the digits of the language.
    func number(_ number: Int) -> String {
        let digits = Array(self["ui.digits"])
        guard digits.count == 10 else { return String(number) }
        return String(String(number).map { $0.wholeNumberValue.map { digits[$0] } ?? $0 })
    }
}
