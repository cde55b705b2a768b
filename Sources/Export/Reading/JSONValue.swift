/// A JSON value that has been read.
enum JSONValue {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([(name: String, value: JSONValue)])

    /// What it is, in words for an error, shortened.
    var summary: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let text): "\"" + text.prefix(40) + (text.count > 40 ? "…" : "") + "\""
        case .array: "an array"
        case .object: "an object"
        }
    }
}
