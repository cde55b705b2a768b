import LanguagePack

/// What a word says about dates and numbers; found out once for each word.
final class DatePart: Sendable {
    /// The value of a number word.
    struct Number: Sendable { var value: Int; var ordinal: Bool }

    let hash: PhraseHash
    /// How many letters it has.
    let letters: Int
    /// Its value, where it is a number word or an ordinal.
    let number: Number?
    /// Whether a word or phrase of dates begins with it.
    let startsPhrase: Bool
    let isAnd: Bool
    /// Whether it is first of all the name of a month.
    let isMonth: Bool
    /// Whether it names the calendar of a year.
    let isEra: Bool
    /// Whether it makes an ordinal of the digits before it.
    let isOrdinalEnding: Bool

    init(_ word: Letters, _ words: DateWords, _ numbers: (PhraseHash) -> Int?) {
        (hash, letters) = (word.hash, word.count)
        number = Self.number(word, 0..<word.count, words, numbers)
        startsPhrase = words.words.canStart(word.hash)
        let found = words.words.values(hash: word.hash) ?? []
        isAnd = found.contains(.particle(.and))
        isMonth = found.contains { if case .month = $0 { true } else { false } }
        isEra = found.contains { if case .era = $0 { true } else { false } }
        isOrdinalEnding = words.ordinalEndings.contains { $0 == word.scalars }
    }

    /// The value of a part of a word.
    static func number(_ word: Letters, _ range: Range<Int>, _ words: DateWords, _ numbers: (PhraseHash) -> Int?) -> Number? {
        let hash = word.hash(range)
        if words.noOrdinals.contains(hash) { return nil }
        for word in words.words.values(hash: hash) ?? [] {
            if case .numeral(let value) = word { return Number(value: value, ordinal: false) }
            if case .ordinal(let value) = word { return Number(value: value, ordinal: true) }
        }
        for ending in words.ordinalEndings where range.count > ending.count {
            let rest = range.dropLast(ending.count)
            if word.scalars[rest.upperBound..<range.upperBound].elementsEqual(ending), let value = numbers(word.hash(rest)) {
                return Number(value: value, ordinal: true)
            }
        }
        return numbers(hash).map { Number(value: $0, ordinal: false) }
    }
}
