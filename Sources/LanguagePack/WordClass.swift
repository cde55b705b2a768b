/// The classes and features a word of the lexicon can have; a form may have several.
public struct WordClass: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt32
    /// Makes a set of its bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let noun = WordClass(rawValue: 1 << 0)
    public static let adjective = WordClass(rawValue: 1 << 1)
    public static let adverb = WordClass(rawValue: 1 << 2)
    public static let preposition = WordClass(rawValue: 1 << 3)
    public static let conjunction = WordClass(rawValue: 1 << 4)
    public static let subordinator = WordClass(rawValue: 1 << 5)
    public static let pronoun = WordClass(rawValue: 1 << 6)
    public static let determiner = WordClass(rawValue: 1 << 7)
    public static let objectMarker = WordClass(rawValue: 1 << 8)
    public static let number = WordClass(rawValue: 1 << 9)
    public static let particle = WordClass(rawValue: 1 << 10)
    public static let demonstrative = WordClass(rawValue: 1 << 11)
    /// Nouns for people: spokesman, leader.
    public static let human = WordClass(rawValue: 1 << 16)
    /// Nouns for what happens: meeting, attack.
    public static let event = WordClass(rawValue: 1 << 17)
    /// Nouns for bodies that act: government, army.
    public static let body = WordClass(rawValue: 1 << 18)
    /// Nouns and adverbs of time.
    public static let time = WordClass(rawValue: 1 << 19)
    /// Nouns for places.
    public static let place = WordClass(rawValue: 1 << 20)
    /// An ordinary word that is also somebody's name.
    public static let nameToo = WordClass(rawValue: 1 << 21)
    /// A finite verb form that the lexicon lists.
    public static let verb = WordClass(rawValue: 1 << 22)

    /// Words that join others and are never part of a name.
    public static let function: WordClass = [
        .preposition, .conjunction, .subordinator, .pronoun, .determiner, .objectMarker, .particle, .demonstrative,
    ]

    /// The class named in a pack's table; nil when it is none.
    public init?(named name: String) {
        guard let known = WordClass.names[name] else { return nil }
        self = known
    }

    /// Names of its classes and features, sorted.
    public var names: [String] {
        let shown: [(String, WordClass)] = [
            ("adjective", .adjective), ("adverb", .adverb), ("body", .body), ("conjunction", .conjunction), ("demonstrative", .demonstrative),
            ("determiner", .determiner), ("event", .event), ("human", .human), ("name_too", .nameToo), ("noun", .noun), ("number", .number),
            ("object_marker", .objectMarker), ("particle", .particle), ("place", .place), ("preposition", .preposition),
            ("pronoun", .pronoun), ("subordinator", .subordinator), ("time", .time),
        ]
        let found = shown.filter { contains($0.1) }.map(\.0)
        return found.isEmpty ? ["unknown"] : found
    }

    private static let names: [String: WordClass] = [
        "noun": .noun, "adjective": .adjective, "adverb": .adverb, "preposition": .preposition,
        "compound_preposition": .preposition, "conjunction": .conjunction, "subordinator": .subordinator,
        "pronoun": .pronoun, "determiner": .determiner, "demonstrative": .demonstrative, "quantifier": .determiner,
        "negation": .particle, "interrogative": .particle, "particle": .particle, "object_marker": .objectMarker,
        "number": .number, "human": .human, "event": .event, "body": .body, "time": .time, "place": .place,
        "name_too": .nameToo,
    ]
}
