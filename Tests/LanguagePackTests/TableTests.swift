import Foundation
import LanguagePack
import TestSupport
import Testing

@Suite struct TableTests {
    private func table(_ text: String) -> Table { Table(bytes: Array(text.utf8), file: "t.tsv") }
    private func cells(_ text: String, _ column: String = "b") -> [String] {
        var cells: [String] = []
        table(text).forEach { cells.append($0[column]) }
        return cells
    }

    @Test func columnsAreFoundByName() {
        #expect(cells("a\tb\n1\t2\n3\t4\n") == ["2", "4"])
        #expect(cells("b\ta\n1\t2\n") == ["1"])
    }

    @Test func commentsAndBlankLinesAreNoRows() {
        var lines: [Int] = []
        table("# about\n\na\tb\n# more\n1\t2\n\n3\t4").forEach { lines.append($0.line) }
        #expect(lines == [5, 7])
    }

    @Test func lineEndsOfAnySystem() { #expect(cells("a\tb\r\n1\t2\r\n3\t4") == ["2", "4"]) }

    @Test func whatARowLacksIsEmpty() {
        #expect(cells("a\tb\n1\n") == [""])
        #expect(cells("a\tb\n1\t2\n", "c") == [""])
    }

    @Test func barsPartAlternatives() {
        var lists: [[String]] = []
        table("a\n1|2\n\t\n3").forEach { lists.append($0.list("a")) }
        #expect(lists == [["1", "2"], [], ["3"]])
    }

    @Test func nothingIsATableWithoutRows() { #expect(cells("").isEmpty && cells("a\tb").isEmpty) }

    @Test func aMissingColumnIsSaid() throws {
        #expect(throws: PackError(file: "t.tsv", line: 1, fault: .missingColumn("c"))) { try table("a\tb\n").require("a", "c") }
        try table("a\tb\n").require("a", "b")
    }

    @Test func aMissingFileIsSaid() {
        #expect(throws: PackError(file: "no.tsv", fault: .unreadable)) { _ = try Table("no.tsv", in: Persian.folder) }
    }

    /// The header is documented as needed, and rows shorter than it have a fault of their own.
    @Test func aTableNeedsItsHeader() throws {
        let pack = try BrokenPack(["empty.tsv": { _ in "# only a comment\n" }])
        #expect(throws: PackError.self) { _ = try Table("empty.tsv", in: pack.folder) }
    }
}
