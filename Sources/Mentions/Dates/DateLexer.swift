import LanguagePack
import Reading

/// A word of dates, a number, a mark or something else, with the tokens it covers.
struct DateItem {
    /// What the words can mean; empty for a number, a mark or a word that has to do with no date.
    var words: [DateWords.Word] = []
    /// The value of a number or an ordinal.
    var number: Int?
    /// How many digits it is written with; 0 for words.
    var digits = 0
    var isOrdinal = false
    var mark: String?
    var tokens: Range<Int>
}

/// Reads the tokens of a sentence as words of dates and numbers; each token is looked at a bounded number of times.
struct DateLexer {
    private let words: DateWords
    private let numbers: (String) -> Int?
    /// What was seen before: most of a text is the same few words.
    private var knownParts: [String: [String]] = [:]
    private var knownValues: [String: Number?] = [:]

    init(words: DateWords, numbers: @escaping (String) -> Int?) {
        self.words = words
        self.numbers = numbers
    }

    private struct Number { var value: Int; var ordinal: Bool }

    /// A token or, where words are written in one, a part of it.
    private struct Piece { var key: String; var token: Int; var kind: Token.Kind }

    /// The items of the sentence, in order.
    mutating func items(_ tokens: [Token]) -> [DateItem] {
        var pieces: [Piece] = []
        pieces.reserveCapacity(tokens.count)
        for (index, token) in tokens.enumerated() {
            // A word so long is none; its key would only fill the memory.
            guard token.kind == .word, token.key.utf8.count < 80 else {
                pieces.append(Piece(key: token.key, token: index, kind: token.kind))
                continue
            }
            for part in parts(token) { pieces.append(Piece(key: part, token: index, kind: token.kind)) }
        }
        var items: [DateItem] = []
        var at = 0
        while at < pieces.count {
            let (item, next) = item(pieces, at)
            items.append(item)
            at = next
        }
        return items
    }

    private mutating func item(_ pieces: [Piece], _ at: Int) -> (DateItem, Int) {
        let piece = pieces[at]
        func covered(_ end: Int) -> Range<Int> { piece.token..<(pieces[end - 1].token + 1) }
        if piece.kind == .mark { return (DateItem(mark: piece.key, tokens: covered(at + 1)), at + 1) }
        if piece.kind == .word, let (found, end) = phrase(pieces, at) {
            // An ordinal ending after digits or a number word is read with the number, so here it is a word.
            if case .ordinal(let value)? = found.first(where: { if case .ordinal = $0 { true } else { false } }) {
                return (DateItem(words: found, number: value, isOrdinal: true, tokens: covered(end)), end)
            }
            if case .numeral? = found.first {} else { return (DateItem(words: found, tokens: covered(end)), end) }
        }
        if let (value, digits, ordinal, end) = number(pieces, at) {
            return (DateItem(number: value, digits: digits, isOrdinal: ordinal, tokens: covered(end)), end)
        }
        return (DateItem(tokens: covered(at + 1)), at + 1)
    }

    /// The longest phrase of the table that begins here.
    private func phrase(_ pieces: [Piece], _ at: Int) -> ([DateWords.Word], Int)? {
        var hash = PhraseHash(), letters = 0, end = at
        var best: ([DateWords.Word], Int)?
        while end < pieces.count {
            let piece = pieces[end]
            if piece.kind == .mark {
                // Full stops between single letters belong to an abbreviation.
                guard piece.key == ".", letters == 1, end + 1 < pieces.count, pieces[end + 1].key.unicodeScalars.count == 1 else { break }
                end += 1
                continue
            }
            guard piece.kind == .word else { break }
            for scalar in piece.key.unicodeScalars {
                hash.add(scalar.value)
                letters += 1
            }
            guard letters <= words.words.longest else { break }
            end += 1
            if let found = words.words.values(hash: hash) { best = (found, end) }
        }
        return best
    }

    // MARK: Numbers

    private mutating func value(_ key: String) -> Number? {
        if let known = knownValues[key] { return known }
        let found = newValue(key)
        knownValues.updateValue(found, forKey: key)
        return found
    }

    private func newValue(_ key: String) -> Number? {
        if words.noOrdinals.contains(key) { return nil }
        for word in words.words.values(for: key) {
            if case .numeral(let value) = word { return Number(value: value, ordinal: false) }
            if case .ordinal(let value) = word { return Number(value: value, ordinal: true) }
        }
        for ending in words.ordinalEndings where key.hasSuffix(ending) && key != ending {
            if let value = numbers(String(key.dropLast(ending.count))) { return Number(value: value, ordinal: true) }
        }
        return numbers(key).map { Number(value: $0, ordinal: false) }
    }

    private mutating func number(_ pieces: [Piece], _ at: Int) -> (value: Int, digits: Int, ordinal: Bool, end: Int)? {
        var end = at + 1
        var total = 0, current: Int, least = Int.max, digits = 0, ordinal = false
        if pieces[at].kind == .number {
            digits = pieces[at].key.utf8.count
            guard digits < 10, let value = Int(pieces[at].key) else { return nil }
            current = value
            least = 1
            // The ending may stand apart from the digits.
            if end < pieces.count, pieces[end].kind == .word, words.ordinalEndings.contains(pieces[end].key),
               !isEraAfterYear(pieces[at].key, pieces[end]) {
                return (value, digits, true, end + 1)
            }
        } else {
            guard let first = value(pieces[at].key) else { return nil }
            current = first.value
            ordinal = first.ordinal
            least = magnitude(current)
        }
        while end < pieces.count, !ordinal, pieces[end].kind == .word {
            if let next = value(pieces[end].key), !isAmbiguous(pieces[end].key) || next.value == 100 {
                // A multiplier: three hundred, two thousand.
                if next.value == 1000 || next.value == 1_000_000 || (next.value == 100 && current < 10) {
                    guard current < 1_000_000 else { break }
                    current *= next.value
                    if next.value >= 1000 {
                        total += current
                        current = 0
                    }
                    least = next.value
                    digits = 0
                    ordinal = next.ordinal
                    end += 1
                    continue
                }
                // The "and" left out: fifty nine.
                if least == 10, next.value < 10, next.value > 0, digits == 0 {
                    current += next.value
                    least = 1
                    ordinal = next.ordinal
                    end += 1
                    continue
                }
            }
            guard isAnd(pieces[end].key), end + 1 < pieces.count, digits == 0, least > 1 else { break }
            let after = pieces[end + 1]
            if after.kind == .number, let value = Int(after.key), value < least, least >= 1000 {
                current += value
                least = 1
                end += 2
                continue
            }
            guard after.kind == .word, let next = value(after.key), next.value > 0, next.value < least else { break }
            current += next.value
            least = magnitude(next.value)
            ordinal = next.ordinal
            end += 2
        }
        return (total + current, digits, ordinal, end)
    }

    private func magnitude(_ value: Int) -> Int {
        if value >= 1000, value % 1000 == 0 { return 1000 }
        if value >= 100, value % 100 == 0 { return 100 }
        return value >= 20 && value % 10 == 0 ? 10 : 1
    }

    private func isEraAfterYear(_ digits: String, _ piece: Piece) -> Bool {
        digits.utf8.count >= 3 && words.words.values(for: piece.key).contains { if case .era = $0 { true } else { false } }
    }

    private func isAnd(_ key: String) -> Bool { words.words.values(for: key).contains(.particle(.and)) }

    /// Whether a number word is first of all something else, such as a month.
    private func isAmbiguous(_ key: String) -> Bool {
        words.words.values(for: key).contains { if case .month = $0 { true } else { false } }
    }

    // MARK: Words written in one

    /// The parts of a word, when it is nothing but words of dates and numbers; else the word.
    private mutating func parts(_ token: Token) -> [String] {
        if let known = knownParts[token.key] { return known }
        let found = newParts(token)
        knownParts[token.key] = found
        return found
    }

    private mutating func newParts(_ token: Token) -> [String] {
        let key = token.key
        guard token.classes.isEmpty || token.classes == .number, key.utf8.count > 6, key.utf8.count < 70,
              words.words.values(for: key).isEmpty, value(key) == nil else { return [key] }
        let letters = Array(key)
        var dead: Set<Int> = []
        return split(letters, 0, &dead).map { $0.count > 1 ? $0 : [key] } ?? [key]
    }

    private mutating func split(_ letters: [Character], _ from: Int, _ dead: inout Set<Int>) -> [String]? {
        if from == letters.count { return [] }
        guard !dead.contains(from) else { return nil }
        var length = min(16, letters.count - from)
        while length > 0 {
            let part = String(letters[from..<(from + length)])
            if isPart(part, alone: from == 0), let rest = split(letters, from + length, &dead) { return [part] + rest }
            length -= 1
        }
        dead.insert(from)
        return nil
    }

    private mutating func isPart(_ part: String, alone: Bool) -> Bool {
        if isAnd(part) { return !alone }
        if part.unicodeScalars.count > 1, numbers(part) != nil || value(part)?.ordinal == true { return true }
        return part.unicodeScalars.count > 1 && words.words.values(for: part).contains { word in
            switch word {
            case .unit, .length, .weekday, .day, .part, .halfNumber: true
            case .month(_, _, let risky): !risky
            default: false
            }
        }
    }
}
