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
    public private(set) var functionWords = PhraseTable<FunctionWord>(capacity: 1200, withStarts: true)
    private var words = KeyTable<WordClass>(capacity: 14_000)
    private var singulars = KeyTable<String>()
    private var numbers = KeyTable<Int>()
    /// Noun and light verb, with a border between them.
    private var compoundVerbs = KeySet(capacity: 6_000)
    private var ordinals = KeySet(capacity: 200)
    private var compounds = KeySet(capacity: 3_000)
    private var compoundStarts = KeySet(capacity: 3_000)
    /// A line that an outlet adds to its articles.
    public struct Boilerplate: Sendable {
        /// Its row in the table: of two that fit the upper one counts.
        var row: Int
        /// Whether it may stand within an article, which goes on behind it.
        public var isInside: Bool
        /// Whether headlines of other articles follow.
        public var opensLinks: Bool
    }
    /// Such lines, and what longer ones begin with.
    private var boilerplate = KeyTable<Boilerplate>(capacity: 300), boilerplateStarts = KeyTable<Boilerplate>(capacity: 100)

    /// Reads the tables of `lexicon/`.
    public init(folder: URL, folding: Folding) throws {
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
                words[row.letters("word", folding).hash, default: []].formUnion(classes)
                note(row["word"], folding)
                // Another spelling is read as an irregular plural is: it leads to the word's own key.
                for forms in ["plural", "spellings"] where row.has(forms) {
                    let key = folding.key(row["word"])
                    row.forEachLetters(forms, folding) { form, _ in
                        words[form, default: []].formUnion(classes)
                        singulars[form, default: key] = key
                    }
                }
            }
        }
        let lights = try Table("lexicon/light_nouns.tsv", in: folder)
        let columns = ("noun", "light")
        lights.forEach { row in
            let noun = row.letters(columns.0, folding).hash + Self.border
            row.forEachLetters(columns.1, folding) { light, _ in compoundVerbs.insert(noun + light) }
        }
        let figures = try Table("lexicon/numbers.tsv", in: folder)
        figures.forEach { row in
            let key = folding.key(row["word"])
            words[key, default: []].formUnion(.number)
            if let value = Int(row["value"]) { numbers.set(value, for: key) }
            if row["kind"] == "ordinal" { ordinals.insert(key) }
        }
        let footers = try Table("lexicon/boilerplate.tsv", in: folder)
        footers.forEach { row in
            let notes = row.features("note"), key = folding.key(row["text"])
            let line = Boilerplate(row: row.line, isInside: notes.contains("inside"), opensLinks: notes.contains("links"))
            if notes.contains("prefix") { boilerplateStarts.keep(line, for: key) } else { boilerplate.keep(line, for: key) }
        }
    }

    private mutating func note(_ word: String, _ folding: Folding) {
        // By scalars: to Swift a joiner is part of the character before it. A joiner has three bytes in UTF-8, which begin with E2.
        guard word.utf8.contains(where: { $0 == 0xE2 || $0 == 0x20 }) else { return }
        let parts = word.unicodeScalars.split { $0.value == 0x200C || $0.value == 0x20 }
        guard parts.count > 1 else { return }
        compounds.insert(folding.key(word))
        compoundStarts.insert(folding.key(String(parts[0])))
    }

    /// Whether the key is that of a word written with a joiner, which a space may have torn apart.
    public func isCompound(_ key: String) -> Bool { compounds.contains(key) }

    /// Whether such a word begins with the key.
    public func startsCompound(_ key: String) -> Bool { compoundStarts.contains(key) }

    /// Whether the letters hashed are those of a word written with a joiner.
    public func isCompound(_ hash: PhraseHash) -> Bool { compounds.contains(hash) }

    /// What an outlet's line with the letters of these words is; nil for a line of the article.
    public func boilerplate(_ words: some Sequence<[UInt32]>) -> Boilerplate? {
        var hash = PhraseHash()
        var found: [Boilerplate] = []
        for letter in words.joined() {
            hash.add(letter)
            if let start = boilerplateStarts[hash] { found.append(start) }
        }
        if let line = boilerplate[hash] { found.append(line) }
        return found.min { $0.row < $1.row }
    }

    /// The classes of exactly this form; empty when the lexicon does not have it.
    public func classes(_ key: String) -> WordClass { words[key] ?? [] }

    /// The classes of the letters hashed.
    public func classes(_ hash: PhraseHash) -> WordClass { words[hash] ?? [] }

    /// The singular of an irregular plural, and the usual spelling of another one.
    public func singular(_ hash: PhraseHash) -> String? { singulars[hash] }

    /// Whether the noun and the light verb, by its past stem, make one verb.
    public func isCompound(_ noun: String, _ light: String) -> Bool { compoundVerbs.contains(PhraseHash(noun) + Self.border + PhraseHash(light)) }

    /// Between noun and verb, so that a pair is not another pair cut elsewhere.
    private static let border = PhraseHash("+")

    /// Whether the number word tells a place in a row: second.
    public func isOrdinal(_ hash: PhraseHash) -> Bool { ordinals.contains(hash) }

    /// The value of a number word, by the hash of its letters.
    public func number(_ hash: PhraseHash) -> Int? { numbers[hash] }
}
