import Foundation
import LanguagePack
import TestSupport
import Testing

/// Whoever edits a pack is told the file, the line and the column of a mistake.
@Suite struct PackErrorTests {
    /// What reading the pack with this change throws.
    private func error(_ file: String, _ change: @escaping (String) -> String?) throws -> PackError? {
        let pack = try BrokenPack([file: change])
        do {
            _ = try LanguagePack(folder: pack.folder)
            return nil
        } catch { return error as? PackError }
    }

    /// The number of lines of a text that ends with one.
    private static func lines(_ text: String) -> Int { text.utf8.filter { $0 == 10 }.count }

    @Test("a table without a column it needs", arguments: [
        ("world/states.tsv", "wikidata"), ("world/people.tsv", "en"), ("lexicon/verbs.tsv", "present"), ("lexicon/nouns.tsv", "word"),
        ("lexicon/function_words.tsv", "function"), ("grammar/titles.tsv", "code"), ("grammar/heads.tsv", "takes"), ("characters.tsv", "class"),
        ("morphology.tsv", "kind"), ("lexicon/irregular_forms.tsv", "features"),
    ])
    func column(_ file: String, _ column: String) throws {
        let found = try error(file) { text in
            let end = text.firstIndex(of: "\n") ?? text.endIndex
            return text[..<end].split(separator: "\t", omittingEmptySubsequences: false).map { $0 == column ? "other" : String($0) }.joined(separator: "\t") + text[end...]
        }
        #expect(found == PackError(file: file, line: 1, fault: .missingColumn(column)))
    }

    @Test("a table that is not there", arguments: [
        "characters.tsv", "morphology.tsv", "world/places.tsv", "lexicon/verbs.tsv", "grammar/references.tsv", "pack.tsv", "romanisation.tsv", "grammar/moods.tsv",
    ])
    func missing(_ file: String) throws { #expect(try error(file) { _ in nil } == PackError(file: file, fault: .unreadable)) }

    @Test("a value outside its list", arguments: [
        ("lexicon/function_words.tsv", "تست\twonder\t", 2, "wonder"), ("grammar/heads.tsv", "تست\tplanet\t\tname\t\t", 2, "planet"),
        ("grammar/references.tsv", "تست\tmoon\t", 2, "moon"), ("morphology.tsv", "infix\tا\t\t", 1, "infix"),
        ("characters.tsv", "ab\ta\tletter\t", 1, "ab"), ("characters.tsv", "U+0041\ta\tsound\t", 3, "sound"),
    ])
    func value(_ file: String, _ row: String, _ column: Int, _ value: String) throws {
        var line = 0
        let found = try #require(try error(file) { text in
            let text = text.hasSuffix("\n") ? text : text + "\n"
            line = Self.lines(text) + 1
            return text + row + "\n"
        })
        guard case .unknown(let said, _) = found.fault else { Issue.record("\(found)"); return }
        #expect(said == value && found.file == file && found.line == line && found.column == column)
    }

    @Test func anEntityTwice() throws {
        let found = try #require(try error("world/states.tsv") { $0 + ($0.hasSuffix("\n") ? "" : "\n") + "iran\tایران\tIran\t\t\t\t\t\t\n" })
        #expect(found.fault == .duplicate("state:iran") && found.file == "world/states.tsv" && found.line > 100 && found.column == 1)
    }

    @Test func aFolderWithoutAPack() {
        #expect(throws: PackError.self) { _ = try LanguagePack(folder: FileManager.default.temporaryDirectory.appendingPathComponent("none")) }
    }
}
