/// Text from outside, made fit to be drawn on one line: valid in XML, no line breaks, no direction marks, of bounded length.
func cleaned(_ text: String, limit: Int = 200) -> String {
    if isClean(text, limit) { return text }
    var words: [String] = []
    var count = 0
    for word in text.unicodeScalars.prefix(20 * limit).split(whereSeparator: isBlank) {
        var scalars = String.UnicodeScalarView()
        for scalar in word where !isDirectionMark(scalar) { scalars.append(isDrawable(scalar) ? scalar : "\u{FFFD}") }
        var word = String(scalars)
        if word.isEmpty { continue }
        if word.unicodeScalars.count > longestWord { word = shortened(word, longestWord) }
        count += word.unicodeScalars.count + 1
        guard count <= limit else { return (words + ["…"]).joined(separator: " ") }
        words.append(word)
    }
    return words.joined(separator: " ")
}

/// Whether `text` is fit as it is, as most is: printable ASCII and Arabic letters in words that one blank parts. A quick look at its bytes.
private func isClean(_ text: String, _ limit: Int) -> Bool {
    var (count, word, last) = (0, 0, UInt8(0x20))
    for byte in text.utf8 {
        switch byte {
        case 0x20:
            if last == 0x20 { return false }
            word = 0
            count += 1
        case 0x21...0x7E, 0xD8...0xDB:
            word += 1
            count += 1
        case 0x80...0xBF:
            // U+061C is a direction mark.
            if byte == 0x9C, last == 0xD8 { return false }
            // The zero-width non-joiner is E2 80 8C, and its lead byte has been counted.
            if last == 0xE2, byte != 0x80 { return false }
            if last == 0x80, byte != 0x8C { return false }
        case 0xE2:
            word += 1
            count += 1
        default: return false
        }
        if word > longestWord || count >= limit { return false }
        last = byte
    }
    return last != 0x20
}

/// Whether it parts words; asked of every scalar, so without a look into the tables of Unicode. ZWNJ does not.
private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
}

/// The words of a line of the picture, which a blank parts and nothing else.
func spaced(_ text: String) -> [Substring] {
    text.unicodeScalars.split(separator: " ").map { Substring($0) }
}

/// Text of evidence, made fit for a tooltip; line breaks become spaces.
func cleanedQuote(_ text: String) -> String { cleaned(text, limit: 600) }

/// Scalars of the longest word that is drawn whole; longer than any name, short enough for a card.
private let longestWord = 28

/// The first `limit` scalars, the last of them an ellipsis, without cutting a character in two where it can be helped.
private func shortened(_ word: String, _ limit: Int) -> String {
    var result = String.UnicodeScalarView()
    for character in word {
        if result.count + character.unicodeScalars.count >= limit { break }
        result.append(contentsOf: character.unicodeScalars)
    }
    if result.isEmpty { result.append(contentsOf: word.unicodeScalars.prefix(limit - 1)) }
    return String(result) + "…"
}

/// Whether it may stand in XML 1.0 and means anything.
private func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF, 0xE0000...0xE0FFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
}

/// Embeddings, overrides and isolates: every run is isolated by the drawing itself, and marks from outside could undo that.
private func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}

/// Whether `text` holds anything that XML takes for its own or cannot hold; 0xEF starts U+FFFE and U+FFFF, among others.
func needsEscape(_ text: String) -> Bool {
    func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x0A || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0xEF
    }
    return text.utf8.withContiguousStorageIfAvailable { $0.contains(where: isSpecial) } ?? text.utf8.contains(where: isSpecial)
}

/// `text` for content or a double-quoted attribute of XML; what XML 1.0 cannot hold becomes U+FFFD.
func escaped(_ text: String) -> String {
    if !needsEscape(text) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "\n": result += "\n"
        default: result.unicodeScalars.append(scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar)
        }
    }
    return result
}

/// `text` as an XML id: letters, digits, `.`, `-` and `_` stay, all else becomes `_` and its hexadecimal number, so that two ids stay two.
func identifier(_ prefix: String, _ text: String) -> String {
    var result = prefix + "."
    for scalar in text.unicodeScalars {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "-": result.unicodeScalars.append(scalar)
        case "_": result += "__"
        default: result += "_" + String(scalar.value, radix: 16) + "_"
        }
    }
    return result
}
