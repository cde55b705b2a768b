import LanguagePack

/// All that lexicon and morphology say of one form of a word: made once, and shared by every token that is written so.
public final class WordForm: Sendable {
    /// Its folded letters or digits, joiners left out; for a mark, the mark.
    public let key: String
    /// The hash of the key.
    public let hash: PhraseHash
    /// The letters of the key.
    public let letters: Letters
    /// Word, number or mark.
    public let kind: Token.Kind
    /// Classes of the word or, where only its stem is known, of the stem; empty for an unknown word.
    public let classes: WordClass
    /// The key without inflection, as far as the lexicon knows it.
    public let stem: String
    /// What is left of an unknown word without the sign of ezafe, the mark that joins it to what follows.
    public let nameStems: [String]
    /// The hashes of `nameStems`.
    public let nameStemHashes: [PhraseHash]
    /// Whether the lexicon knows only its stem, so that the form itself may be a name.
    public let isInflected: Bool
    /// What its ending says, where it is a noun or adjective.
    public let inflection: Inflection
    /// Its readings as a verb.
    public let verbs: [VerbForm]
    /// The first reading as a finite verb.
    public let finite: VerbForm?
    /// The adjective of a form that is one and "to be" in one word: "we are hopeful".
    public let fusedAdjective: String?
    /// What the tokeniser asks of it.
    let joining: Joining

    /// The hash of the stem.
    public let stemHash: PhraseHash

    /// Bytes of a key beyond which a word is none: nobody wrote it as a word, and taking it apart would cost its square.
    static let longest = 80

    /// A number, a mark, or letters too many for a word.
    init(plain key: String, _ kind: Token.Kind) {
        (self.key, stem, letters, self.kind) = (key, key, Letters(key), kind)
        (hash, stemHash) = (letters.hash, letters.hash)
        (classes, nameStems, nameStemHashes, isInflected, verbs, finite, fusedAdjective, joining) = ([], [], [], false, [], nil, nil, Joining())
        inflection = []
    }

    /// Looks a word up, by its form or by what is left when inflection is taken off.
    init(word key: String, _ pack: LanguagePack) {
        let (lexicon, morphology, letters) = (pack.lexicon, pack.morphology, Letters(key))
        var classes = lexicon.classes(letters.hash)
        var stem = lexicon.singular(letters.hash) ?? key
        var isInflected = false
        var inflection: Inflection = []
        var forms = morphology.verbForms(letters)
        let isListed = !classes.isEmpty
        if !isListed {
            let known: WordClass = [.noun, .adjective, .human, .event, .body, .time, .place]
            for (count, ending) in morphology.nounReadings(letters) {
                let hash = letters.hash(0..<count)
                let found = lexicon.classes(hash).intersection(known)
                guard !found.isDisjoint(with: [.noun, .adjective]) else { continue }
                classes = found
                isInflected = true
                inflection = ending
                stem = lexicon.singular(hash) ?? letters.text(0..<count)
                // "Council of": a stem that ends in a vowel has the sign of ezafe, not that of "a" behind a shorter stem.
                if ending == .indefinite, let (longer, other) = morphology.nounReadings(letters).first(where: { $0.count == count + 1 && $0.inflection == .ezafe }),
                   lexicon.classes(letters.hash(0..<longer)).contains(.noun) {
                    classes = lexicon.classes(letters.hash(0..<longer)).intersection(known)
                    (inflection, stem) = (other, lexicon.singular(letters.hash(0..<longer)) ?? letters.text(0..<longer))
                }
                break
            }
        }
        if inflection.isEmpty, morphology.endsClosed(letters) { inflection = .closed }
        func isAdjective(_ count: Int) -> Bool { count > 2 && lexicon.classes(letters.hash(0..<count)).contains(.adjective) }
        if classes.isEmpty, forms.isEmpty { forms = morphology.copulaReadings(letters).filter { isAdjective($0.count) }.map(\.form) }
        let fused = forms.contains { morphology.has("copula", $0.lemma) } ? (1...3).map { letters.count - $0 }.first(where: isAdjective) : nil
        // "My hope" and "we are hopeful" are written alike: the adjective is the likelier one.
        if fused != nil, inflection.contains(.possessive) { (classes, inflection, isInflected, stem) = ([], [], false, key) }
        self.inflection = inflection
        fusedAdjective = fused.map { letters.text(0..<$0) }
        let names = isListed ? [] : morphology.nameStems(letters)
        (hash, stemHash) = (letters.hash, stem == key ? letters.hash : PhraseHash(stem))
        (self.key, self.letters, kind, self.classes, self.stem, self.isInflected) = (key, letters, .word, classes, stem, isInflected)
        nameStems = names.map { letters.text(0..<$0) }
        nameStemHashes = names.map { letters.hash(0..<$0) }
        verbs = classes.isDisjoint(with: .function) ? forms : []
        finite = verbs.first { $0.kind == .finite }
        joining = Joining(letters, key, isListed: isListed, isVerb: !forms.isEmpty, pack)
    }
}

extension WordForm {
    /// What tells the tokeniser whether a space has been put into the word, or left out of it.
    struct Joining: Sendable {
        /// A preposition at the front, and what follows it.
        struct Glued: Sendable {
            var preposition: String
            var rest: Letters
            /// Whether the rest is a name, or any word behind "and", without the word that follows.
            var isName: Bool
        }
        var isFreePrefix = false
        var isFreeSuffix = false
        /// Whether a word written with a joiner begins so.
        var startsCompound = false
        var isVerb = false
        /// The ways to see it as a preposition that has lost the space before a name.
        var glued: [Glued] = []

        /// Nothing of all that.
        init() {}

        init(_ letters: Letters, _ key: String, isListed: Bool, isVerb: Bool, _ pack: LanguagePack) {
            isFreePrefix = pack.morphology.freePrefixes.contains(letters.hash)
            isFreeSuffix = pack.morphology.freeSuffixes.contains(letters.hash)
            startsCompound = pack.lexicon.startsCompound(key)
            self.isVerb = isVerb
            guard !isListed, !isVerb, !pack.grammar.isGivenName(key), pack.world.names.values(hash: letters.hash) == nil else { return }
            for preposition in pack.settings.gluedPrepositions where key.hasPrefix(preposition) {
                let rest = Letters(Array(letters.scalars.dropFirst(preposition.unicodeScalars.count)))
                guard rest.count > 3 else { continue }
                // "And decision" in one word: what "and" was glued to may be any word.
                let isWord = pack.lexicon.functionWords.values(for: preposition).contains { $0.function == "and" } && !pack.lexicon.classes(rest.hash).isEmpty
                let isName = isWord || pack.grammar.isGivenName(rest.text(0..<rest.count)) || pack.world.names.values(hash: rest.hash) != nil
                glued.append(Glued(preposition: preposition, rest: rest, isName: isName))
            }
        }
    }
}
