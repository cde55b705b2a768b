/// One reading of a verb's form.
public struct VerbForm: Hashable, Sendable {
    /// The part of the sentence it can play.
    public enum Kind: Sendable, Hashable { case finite, participle, infinitive }
    /// Time it speaks of.
    public enum Tense: Sendable, Hashable { case past, present, future }
    /// Whether it states or wishes.
    public enum Mood: Sendable, Hashable { case indicative, subjunctive, imperative }

    /// The verb's name: the key of its preverb and past stem.
    public var lemma: String
    /// Finite, participle or infinitive.
    public var kind: Kind
    /// Time.
    public var tense: Tense
    /// Mood.
    public var mood: Mood
    /// Grammatical person, 1 to 3; 0 where the form has none.
    public var person: Int
    /// Whether it is plural.
    public var plural: Bool
    /// Whether it is negated.
    public var negative: Bool

    /// Bundles the features.
    public init(
        lemma: String, kind: Kind = .finite, tense: Tense = .past, mood: Mood = .indicative,
        person: Int = 3, plural: Bool = false, negative: Bool = false
    ) {
        self.lemma = lemma
        self.kind = kind
        self.tense = tense
        self.mood = mood
        self.person = person
        self.plural = plural
        self.negative = negative
    }
}
