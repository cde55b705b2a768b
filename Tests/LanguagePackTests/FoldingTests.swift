import LanguagePack
import TestSupport
import Testing

@Suite struct FoldingTests {
    @Test("keys are letters and digits alone", arguments: [
        ("می‌شود", "میشود"), ("گفت و گو", "گفتوگو"), ("«آب»، نان!", "ابنان"), ("U-2", "u2"), ("۲۴ دی", "24دی"), ("", ""), ("،؛؟", ""),
        ("İ", "İ"), ("É", "é"), ("ﷲ", "الله"), ("ﻼ", "لا"),
    ])
    func keys(_ text: String, _ key: String) throws {
        let folded = try Persian.pack.folding.key(text)
        #expect(folded.unicodeScalars.elementsEqual(key.unicodeScalars), "\(folded)")
    }

    @Test func aKeyIsItsOwnKey() throws {
        let folding = try Persian.pack.folding
        for value in (0x20 as UInt32)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let key = folding.key(String(scalar))
            #expect(folding.key(key).unicodeScalars.elementsEqual(key.unicodeScalars), "U+\(String(value, radix: 16))")
        }
    }

    @Test("classes", arguments: [
        ("ب", Folding.Class.letter), ("۵", .digit), ("٥", .digit), ("5", .digit), ("\u{200C}", .joiner), ("\u{064E}", .ignorable), ("\u{00A0}", .space),
        ("\u{2003}", .space), ("\n", .newline), ("\u{2028}", .newline), ("«", .mark), ("،", .mark), ("👍", .mark), ("\u{FEFF}", .ignorable), ("\u{0}", .space),
    ])
    func classes(_ text: String, _ expected: Folding.Class) throws {
        let scalar = try #require(text.unicodeScalars.first)
        #expect(try Persian.pack.folding.fold(scalar).class == expected)
    }
}
