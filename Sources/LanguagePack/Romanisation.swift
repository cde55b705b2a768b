import Foundation

/// Writes a name in Latin letters where no English name is known, letter by letter as `romanisation.tsv` says.
struct Romanisation: Sendable {
    private let letters: [UInt32: String]

    /// Reads `romanisation.tsv`: columns `letter`, `latin`.
    init(folder: URL) throws {
        var letters: [UInt32: String] = [:]
        try Table("romanisation.tsv", in: folder).forEach { row in
            if let scalar = row["letter"].unicodeScalars.first { letters[scalar.value] = row["latin"] }
        }
        self.letters = letters
    }

    /// `text` in Latin letters, each word with a capital.
    func romanised(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).map { word in
            var latin = ""
            for scalar in word.unicodeScalars { latin += letters[scalar.value] ?? (scalar.isASCII ? String(scalar) : "") }
            return latin.prefix(1).uppercased() + latin.dropFirst()
        }.joined(separator: " ")
    }
}
