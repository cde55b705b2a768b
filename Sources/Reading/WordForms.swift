import LanguagePack

/// The word forms seen so far: news is made of the same few thousand words, so most of a text is looked up and not analysed.
///
/// What a form is depends on its letters alone, so that what was seen before changes the time, never the result.
struct WordForms: Sendable {
    /// Forms beyond which it starts anew, so that memory stays bounded; they take about 10 MB.
    private static let most = 20_000
    private let pack: LanguagePack
    private var known = KeyTable<WordForm>()

    init(pack: LanguagePack) { self.pack = pack }

    /// The form with these folded scalars and this hash.
    mutating func form(_ scalars: [UInt32], _ hash: PhraseHash, _ kind: Token.Kind) -> WordForm {
        known[hash] ?? add(Letters(scalars).text(0..<scalars.count), kind)
    }

    /// The word of this key.
    mutating func word(_ key: String) -> WordForm { known[PhraseHash(key)] ?? add(key, .word) }

    /// The word that two make together.
    mutating func joined(_ one: WordForm, _ other: WordForm) -> WordForm { known[one.hash + other.hash] ?? add(one.key + other.key, .word) }

    private mutating func add(_ key: String, _ kind: Token.Kind) -> WordForm {
        guard key.utf8.count < WordForm.longest else { return WordForm(plain: key, kind) }
        if known.count >= Self.most { known = KeyTable() }
        let form = kind == .word ? WordForm(word: key, pack) : WordForm(plain: key, kind)
        known.set(form, for: key)
        return form
    }
}
