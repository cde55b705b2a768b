/// Why one article could not be read; carries facts, which the command line puts into words.
public enum ArticleFailure: Error, Hashable, Sendable {
    /// Nothing stands at the path.
    case missing(path: String)
    /// The path is a folder.
    case folder(path: String)
    /// The system refused; `reason` is its own word for it.
    case unreadable(path: String, reason: String)
    /// Not one visible character.
    case empty(name: String)
    /// A NUL stands at `byte`, so it is no text.
    case binary(name: String, byte: Int)
    /// Longer than `ArticleReader.byteLimit`; `bytes` is what is known of its length.
    case tooLong(name: String, bytes: Int)
    /// Line `line` (from 1) of `name` is no JSON object with the fields of an article.
    case badRecord(name: String, line: Int, reason: RecordFault)
    /// The article says it was published on a day that does not exist.
    case badDate(name: String, text: String)
    /// An earlier article of the same call has this id, so both would be written to the same files.
    case repeatedName(name: String, id: String)
    /// The id cannot be the name of a file.
    case unusableName(name: String, id: String)

    /// What is wrong with a line of JSON lines.
    public enum RecordFault: Hashable, Sendable {
        /// Not a JSON object; `detail` is the parser's own word.
        case notAnObject(detail: String)
        /// A field that must be there is not.
        case missingField(String)
        /// A field is there but is not text.
        case notText(String)
    }
}
