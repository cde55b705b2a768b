import Foundation

/// A table of a pack: tab-separated, UTF-8, a header line that names the columns, `#` for comments.
///
/// Cells are cut out of the bytes only when asked for, so that a table of ten thousand rows opens in a few milliseconds.
public struct Table: Sendable {
    /// File inside the pack, for messages.
    public let file: String
    private let bytes: [UInt8]
    private let columns: [String]
    private let rows: [(line: Int, start: Int, end: Int)]

    /// Opens `file` inside `folder`; throws `PackError` when it cannot be read or has no header.
    public init(_ file: String, in folder: URL) throws {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(file)) else {
            throw PackError(file: file, fault: .unreadable)
        }
        self.init(bytes: [UInt8](data), file: file)
        guard !columns.isEmpty else { throw PackError(file: file, fault: .missingColumn("header")) }
    }

    /// Reads a table from memory.
    public init(bytes: [UInt8], file: String) {
        var lines: [(line: Int, start: Int, end: Int)] = []
        var start = 0, number = 1
        while start < bytes.count {
            let newline = bytes[start...].firstIndex(of: 10) ?? bytes.count
            let end = newline > start && bytes[newline - 1] == 13 ? newline - 1 : newline
            if end > start, bytes[start] != UInt8(ascii: "#") { lines.append((number, start, end)) }
            start = newline + 1
            number += 1
        }
        let columns = lines.first.map { header in
            Table.cells(bytes, header.start, header.end).map { String(decoding: bytes[$0], as: UTF8.self) }
        } ?? []
        self.file = file
        self.bytes = bytes
        self.columns = columns
        self.rows = Array(lines.dropFirst())
    }

    /// One row; a cell that the row does not have reads as empty.
    public struct Row {
        /// Line in the file, from 1.
        public let line: Int
        fileprivate let bytes: [UInt8]
        fileprivate let cells: [Range<Int>]
        // A table has few columns: comparing their short names is quicker than hashing one.
        fileprivate let columns: [String]

        /// The cell under the column `name`; empty when there is none.
        public subscript(name: String) -> String {
            guard let index = columns.firstIndex(of: name), index < cells.count else { return "" }
            return String(decoding: bytes[cells[index]], as: UTF8.self)
        }

        /// The alternatives in a cell, which `|` separates.
        public func list(_ name: String) -> [String] { list(name, separator: UInt8(ascii: "|")) }

        /// The hash of the letters in a cell, and how many they are; most keys need not be written out to be put into a table.
        func letters(_ name: String, _ folding: Folding) -> (hash: PhraseHash, count: Int) {
            guard let index = columns.firstIndex(of: name), index < cells.count else { return (PhraseHash(), 0) }
            return folding.letters(bytes[cells[index]])
        }

        /// The same of each alternative in a cell.
        func forEachLetters(_ name: String, _ folding: Folding, _ body: (PhraseHash, Int) -> Void) {
            guard let index = columns.firstIndex(of: name), index < cells.count, !cells[index].isEmpty else { return }
            let cell = cells[index]
            var start = cell.lowerBound
            for end in cell where bytes[end] == UInt8(ascii: "|") {
                let (hash, count) = folding.letters(bytes[start..<end])
                body(hash, count)
                start = end + 1
            }
            let (hash, count) = folding.letters(bytes[start..<cell.upperBound])
            body(hash, count)
        }

        /// Whether the cell has anything in it.
        func has(_ name: String) -> Bool {
            guard let index = columns.firstIndex(of: name), index < cells.count else { return false }
            return !cells[index].isEmpty
        }

        /// The features in a cell, which commas separate; spaces around them do not count.
        public func features(_ name: String) -> [String] { list(name, separator: UInt8(ascii: ",")) }

        // By bytes: walking a cell character by character costs more than all the rest of reading a table.
        private func list(_ name: String, separator: UInt8) -> [String] {
            guard let index = columns.firstIndex(of: name), index < cells.count, !cells[index].isEmpty else { return [] }
            return bytes[cells[index]].split(separator: separator).compactMap { piece in
                var piece = piece
                while piece.first == 32 { piece.removeFirst() }
                while piece.last == 32 { piece.removeLast() }
                return piece.isEmpty ? nil : String(decoding: piece, as: UTF8.self)
            }
        }
    }

    /// Throws when a column is not in the header.
    public func require(_ names: String...) throws {
        for name in names where !columns.contains(name) {
            throw PackError(file: file, line: 1, fault: .missingColumn(name))
        }
    }

    /// Calls `body` with each row from the first to the last.
    public func forEach(_ body: (Row) throws -> Void) rethrows {
        for row in rows {
            try body(Row(line: row.line, bytes: bytes, cells: Table.cells(bytes, row.start, row.end), columns: columns))
        }
    }

    private static func cells(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        cells.reserveCapacity(10)
        var from = start
        for index in start..<end where bytes[index] == 9 {
            cells.append(from..<index)
            from = index + 1
        }
        cells.append(from..<end)
        return cells
    }
}
