/// What is wrong in a language pack, and where.
public struct PackError: Error, Sendable, Hashable {
    /// File inside the pack, for example `world/states.tsv`.
    public var file: String
    /// Line, from 1; 0 where the file as a whole is meant.
    public var line: Int
    /// Column of characters (YAML) or cells (TSV), from 1; 0 where the line as a whole is meant.
    public var column: Int
    /// What is wrong there.
    public var fault: Fault

    /// The ways a pack can be wrong.
    public enum Fault: Sendable, Hashable {
        /// The file or folder cannot be read.
        case unreadable
        /// The header lacks a column.
        case missingColumn(String)
        /// A value outside a closed list.
        case unknown(String, allowed: String)
        /// An entry that stands twice.
        case duplicate(String)
        /// YAML that cannot be parsed, with the parser's words.
        case syntax(String)
        /// A key that a frame must have.
        case missingKey(String)
    }

    /// Points at `line` and `column` of `file`.
    public init(file: String, line: Int = 0, column: Int = 0, fault: Fault) {
        self.file = file
        self.line = line
        self.column = column
        self.fault = fault
    }
}
