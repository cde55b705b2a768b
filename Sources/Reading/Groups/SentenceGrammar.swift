import LanguagePack

/// A verb with its groups: who, whom, and the noun that makes one verb with it.
public struct SimpleClause: Sendable, Hashable {
    /// Index in `SentenceGrammar.verbs`.
    public var verb: Int
    /// Indices in `SentenceGrammar.nouns`, in order.
    public var groups: [Int]
    /// Group that is its subject, where the clause has one of its own.
    public var subject: Int?
    /// Group that is the subject of the modal verb that governs it, where it has none of its own: "he can go".
    public var sharedSubject: Int?
    /// Group that is its direct object.
    public var object: Int?
    /// Group that says or thinks it, where the clause is the content of speech.
    public var speaker: Int?
    /// How it hangs on the others.
    public var link: Link = .main

    /// How a clause hangs on another.
    public enum Link: String, Sendable, Hashable { case main, relative, complement, adverbial, modal }
}

/// The grammar of one sentence: parts of speech, verb groups, noun groups, clauses.
public struct SentenceGrammar: Sendable {
    /// A verb group where it stands.
    public struct PlacedVerb: Sendable, Hashable {
        /// The verb.
        public var group: VerbGroup
        /// Its tokens.
        public var range: Range<Int>
        /// The token of the noun or adjective that makes one verb with it.
        public var light: Int?
    }
    /// One for each token.
    public var parts: [PartOfSpeech]
    /// In order.
    public var verbs: [PlacedVerb]
    /// In order.
    public var nouns: [NounGroup]
    /// In the order of their verbs.
    public var clauses: [SimpleClause]

    /// Analyses a sentence; linear in its length.
    public init(_ sentence: Sentence, pack: LanguagePack) {
        let tokens = sentence.tokens
        let placed = LightVerbFinder(pack: pack).verbs(in: tokens)
        let parts = PartOfSpeechTagger(pack: pack).parts(of: tokens, verbs: placed)
        var finder = NounGroupFinder(pack: pack, tokens: tokens, parts: parts, verbs: placed)
        let nouns = finder.groups()
        self.parts = parts
        self.nouns = nouns
        verbs = finder.verbs
        clauses = ClauseFinder(tokens: tokens, parts: parts, verbs: finder.verbs, nouns: nouns, pack: pack).clauses()
    }
}
