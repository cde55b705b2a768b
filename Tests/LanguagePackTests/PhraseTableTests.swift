import LanguagePack
import Testing

@Suite struct PhraseTableTests {
    private func table() -> PhraseTable<Int> {
        var table = PhraseTable<Int>()
        table.insert(1, for: "آبان")
        table.insert(2, for: "آب")
        table.insert(3, for: "آبان")
        table.insert(4, for: "")
        return table
    }

    @Test func meaningsAreKeptInOrder() {
        #expect(table().values(for: "آبان") == [1, 3])
        #expect(table().values(for: "آب") == [2])
        #expect(table().values(for: "آ") == [] && table().values(for: "") == [])
        #expect(table().count == 2)
    }

    @Test func theLongestIsCountedInScalars() { #expect(table().longest == 4) }

    @Test func aHashContinuesLetterByLetter() {
        var hash = PhraseHash()
        var found: [String: [Int]] = [:]
        var read = ""
        for letter in "آبان".unicodeScalars {
            hash.add(letter.value)
            read.unicodeScalars.append(letter)
            if let values = table().values(hash: hash) { found[read] = values }
        }
        #expect(found == ["آب": [2], "آبان": [1, 3]])
    }
}
