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
    var mark: Unicode.Scalar?
    var tokens: Range<Int>
}

/// Reads the tokens of a sentence as words of dates and numbers; each token is looked at a bounded number of times.
struct DateLexer: Sendable {
    /// Words beyond which it forgets what it has seen, so that memory stays bounded.
    private static let most = 20_000
    private let words: DateWords
    private let numbers: @Sendable (PhraseHash) -> Int?
    /// What was seen before: most of a text is the same few words.
    private var known = KeyTable<[DatePart]>()

    init(words: DateWords, numbers: @escaping @Sendable (PhraseHash) -> Int?) {
        self.words = words
        self.numbers = numbers
    }

    /// A number, a mark, a word or, where words are written in one, a part of it.
    private struct Piece {
        var part: DatePart?
        var token: Int
        var kind: Token.Kind
        /// The digits of a number, or the mark.
        var key: String
        /// Whether it is one letter, digit or mark.
        var isSingle: Bool { part.map { $0.letters == 1 } ?? (key.unicodeScalars.count == 1) }
    }

    /// The items of the sentence, in order.
    mutating func items(_ tokens: [Token]) -> [DateItem] {
        var pieces: [Piece] = []
        pieces.reserveCapacity(tokens.count)
        for (index, token) in tokens.enumerated() {
            guard token.kind == .word else {
                pieces.append(Piece(part: nil, token: index, kind: token.kind, key: token.key))
                continue
            }
            for part in parts(token.form) { pieces.append(Piece(part: part, token: index, kind: .word, key: "")) }
        }
        var items: [DateItem] = []
        items.reserveCapacity(pieces.count)
        var at = 0
        while at < pieces.count {
            let (item, next) = item(pieces, at)
            items.append(item)
            at = next
        }
        return items
    }

    private func item(_ pieces: [Piece], _ at: Int) -> (DateItem, Int) {
        let piece = pieces[at]
        func covered(_ end: Int) -> Range<Int> { piece.token..<(pieces[end - 1].token + 1) }
        if piece.kind == .mark { return (DateItem(mark: piece.key.unicodeScalars.first, tokens: covered(at + 1)), at + 1) }
        if piece.part?.startsPhrase == true, let (found, end) = phrase(pieces, at) {
            // An ordinal ending after digits or a number word is read with the number, so here it is a word.
            if case .ordinal(let value)? = found.first(where: { if case .ordinal = $0 { true } else { false } }) {
                return (DateItem(words: found, number: value, isOrdinal: true, tokens: covered(end)), end)
            }
            if case .numeral? = found.first {} else { return (DateItem(words: found, tokens: covered(end)), end) }
        }
        if piece.kind == .number || piece.part?.number != nil, let (value, digits, ordinal, end) = number(pieces, at) {
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
                guard piece.key == ".", letters == 1, end + 1 < pieces.count, pieces[end + 1].isSingle else { break }
                end += 1
                continue
            }
            guard let part = piece.part else { break }
            hash.add(part.hash)
            letters += part.letters
            guard words.words.canStart(hash) else { break }
            end += 1
            if let found = words.words.values(hash: hash) { best = (found, end) }
        }
        return best
    }

    // MARK: Numbers

    private func number(_ pieces: [Piece], _ at: Int) -> (value: Int, digits: Int, ordinal: Bool, end: Int)? {
        var end = at + 1
        var total = 0, current: Int, least = Int.max, digits = 0, ordinal = false
        if pieces[at].kind == .number {
            digits = pieces[at].key.utf8.count
            guard digits < 10, let value = Int(pieces[at].key) else { return nil }
            current = value
            least = 1
            // The ending may stand apart from the digits.
            if end < pieces.count, let next = pieces[end].part, next.isOrdinalEnding, !(digits >= 3 && next.isEra) { return (value, digits, true, end + 1) }
        } else {
            guard let first = pieces[at].part?.number else { return nil }
            current = first.value
            ordinal = first.ordinal
            least = magnitude(current)
        }
        while end < pieces.count, !ordinal, let part = pieces[end].part {
            if let next = part.number, !part.isMonth || next.value == 100 {
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
            guard part.isAnd, end + 1 < pieces.count, digits == 0, least > 1 else { break }
            let after = pieces[end + 1]
            if after.kind == .number, let value = Int(after.key), value < least, least >= 1000 {
                current += value
                least = 1
                end += 2
                continue
            }
            guard let next = after.part?.number, next.value > 0, next.value < least else { break }
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

    // MARK: Words written in one

    /// The parts of a word, when it is nothing but words of dates and numbers; else the word.
    private mutating func parts(_ form: WordForm) -> [DatePart] {
        if let known = known[form.hash] { return known }
        if known.count >= Self.most { known = KeyTable() }
        let found = newParts(form).map { DatePart(Letters(form.letters.scalars[$0]), words, numbers) }
        // A word so long is none; it would only fill the memory.
        if form.key.utf8.count < 80 { known.set(found, for: form.key) }
        return found
    }

    private func newParts(_ form: WordForm) -> [Range<Int>] {
        let (bytes, letters) = (form.key.utf8.count, form.letters)
        guard form.classes.isEmpty || form.classes == .number, bytes > 6, bytes < 70, words.words.values(hash: letters.hash) == nil,
              DatePart.number(letters, 0..<letters.count, words, numbers) == nil else { return [0..<letters.count] }
        var dead: Set<Int> = []
        let parts = split(letters, 0, &dead) ?? []
        return parts.count > 1 ? parts : [0..<letters.count]
    }

    private func split(_ letters: Letters, _ from: Int, _ dead: inout Set<Int>) -> [Range<Int>]? {
        if from == letters.count { return [] }
        guard !dead.contains(from) else { return nil }
        var length = min(16, letters.count - from)
        while length > 0 {
            let part = from..<(from + length)
            if isPart(letters, part), let rest = split(letters, from + length, &dead) { return [part] + rest }
            length -= 1
        }
        dead.insert(from)
        return nil
    }

    private func isPart(_ letters: Letters, _ range: Range<Int>) -> Bool {
        let hash = letters.hash(range), found = words.words.values(hash: hash) ?? []
        // "And" joins parts, so that it cannot be the first.
        if found.contains(.particle(.and)) { return range.lowerBound > 0 }
        guard range.count > 1 else { return false }
        if numbers(hash) != nil || DatePart.number(letters, range, words, numbers)?.ordinal == true { return true }
        return found.contains { word in
            switch word {
            case .unit, .length, .weekday, .day, .part, .halfNumber: true
            case .month(_, _, let risky): !risky
            default: false
            }
        }
    }
}
