import LanguagePack

extension Wording {
    /// What is wrong in the data of a language: file, line and column, then the fault.
    static func text(_ error: PackError) -> String {
        let places = [error.line, error.column].filter { $0 > 0 }.map { ":\($0)" }.joined()
        return "\(error.file)\(places): \(text(error.fault))"
    }

    private static func text(_ fault: PackError.Fault) -> String {
        switch fault {
        case .unreadable: "cannot be read"
        case .missingColumn(let name): "the column \"\(name)\" is missing"
        case .unknown(let value, let allowed): "\"\(value)\" is not one of: \(allowed)"
        case .duplicate(let value): "\"\(value)\" stands twice"
        case .syntax(let message): message
        case .missingKey(let key): "the key \"\(key)\" is missing"
        }
    }
}
