import Foundation

/// The words of a language that are not names: their classes, and what the little ones do.
public struct Lexicon: Sendable {
    /// A function word, perhaps of several words.
    public struct FunctionWord: Sendable, Hashable {
        /// Its class.
        public var classes: WordClass
        /// What a preposition governs: `with`, `from`, `to`, `in`, `against`, `by`, `according`; else empty.
        public var function: String
    }

    /// Every function that a word of the table has: `with`, `to`, `by`.
    public private(set) var functions: Set<String> = []
    /// Function words by their letters.
    public private(set) var functionWords = PhraseTable<FunctionWord>(capacity: 1200)
    private var words = KeyTable<WordClass>()
    private var singulars = KeyTable<String>()
    private var numbers = KeyTable<Int>()
    private var compoundVerbs = KeyTable<[String]>()
    private var compounds = KeyTable<Bool>()
    private var compoundStarts = KeyTable<Bool>()
    /// A line that an outlet adds to its articles.
    public struct Boilerplate: Sendable {
        var key: String
        /// Whether longer lines that begin so are meant too.
        var isPrefix: Bool
        /// Whether it may stand within an article, which goes on behind it.
        public var isInside: Bool
        /// Whether headlines of other articles follow.
        public var opensLinks: Bool
    }
    private var boilerplate: [Boilerplate] = []

    /// Reads the tables of `lexicon/`.
    public init(folder: URL, folding: Folding) throws {
        words.reserveCapacity(12_000)
        let functions = try Table("lexicon/function_words.tsv", in: folder)
        try functions.require("form", "class", "function")
        try functions.forEach { row in
            guard let kind = WordClass(named: row["class"]) else {
                throw PackError(file: functions.file, line: row.line, column: 2, fault: .unknown(row["class"], allowed: "the classes of words"))
            }
            let key = folding.key(row["form"])
            self.functions.insert(row["function"])
            functionWords.insert(FunctionWord(classes: kind, function: row["function"]), for: key)
            // Only a word of one part is a class of its own; the parts of a compound preposition stay ordinary words.
            if !row["form"].contains(" ") { words[key, default: []].formUnion(kind) }
        }
        for (file, kind) in [("nouns", WordClass.noun), ("adjectives", .adjective), ("adverbs", .adverb)] {
            let table = try Table("lexicon/\(file).tsv", in: folder)
            try table.require("word")
            table.forEach { row in
                var classes = kind
                for feature in row.features("class") {
                    if let more = WordClass(named: feature) { classes.formUnion(more) }
                }
                let key = folding.key(row["word"])
                words[key, default: []].formUnion(classes)
                note(row["word"], key, folding)
                for plural in row.list("plural") {
                    let plural = folding.key(plural)
                    words[plural, default: []].formUnion(classes)
                    singulars[plural] = key
                }
            }
        }
        let lights = try Table("lexicon/light_nouns.tsv", in: folder)
        let columns = ("noun", "light")
        lights.forEach { row in
            compoundVerbs[folding.key(row[columns.0]), default: []] += row.list(columns.1).map(folding.key)
        }
        let figures = try Table("lexicon/numbers.tsv", in: folder)
        figures.forEach { row in
            let key = folding.key(row["word"])
            words[key, default: []].formUnion(.number)
            numbers[key] = Int(row["value"])
        }
        let footers = try Table("lexicon/boilerplate.tsv", in: folder)
        footers.forEach { row in
            let notes = row.features("note")
            boilerplate.append(Boilerplate(
                key: folding.key(row["text"]), isPrefix: notes.contains("prefix"), isInside: notes.contains("inside"), opensLinks: notes.contains("links")))
        }
    }

    private mutating func note(_ word: String, _ key: String, _ folding: Folding) {
        // By scalars: to Swift a joiner is part of the character before it.
        let parts = word.unicodeScalars.split { $0.value == 0x200C || $0.value == 0x20 }
        guard parts.count > 1 else { return }
        compounds[key] = true
        compoundStarts[folding.key(String(parts[0]))] = true
    }

    /// What an outlet's line with these letters is; nil for a line of the article.
    public func boilerplate(_ line: String) -> Boilerplate? {
        boilerplate.first { $0.isPrefix ? line.hasPrefix($0.key) : line == $0.key }
    }

    /// Whether the key is that of a word written with a joiner, which a space may have torn apart.
    public func isCompound(_ key: String) -> Bool { compounds.contains(key) }

    /// Whether such a word begins with the key.
    public func startsCompound(_ key: String) -> Bool { compoundStarts.contains(key) }

    /// The classes of exactly this form; empty when the lexicon does not have it.
    public func classes(_ key: String) -> WordClass { words[key] ?? [] }

    /// The singular of an irregular plural.
    public func singular(_ key: String) -> String? { singulars[key] }

    /// Whether the noun and the light verb, by its past stem, make one verb.
    public func isCompound(_ noun: String, _ light: String) -> Bool { compoundVerbs[noun]?.contains(light) ?? false }

    /// The value of a number word.
    public func number(_ key: String) -> Int? { numbers[key] }
}
