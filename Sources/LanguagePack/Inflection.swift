/// What the ending of a noun or adjective says.
public struct Inflection: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt16
    /// Makes a set of its bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let plural = Inflection(rawValue: 1 << 0)
    /// A written sign that the noun group goes on.
    public static let ezafe = Inflection(rawValue: 1 << 1)
    /// A sign that the noun group does not go on with another noun: the bare plural, a vowel without the sign of ezafe.
    public static let closed = Inflection(rawValue: 1 << 2)
    /// "A", "some".
    public static let indefinite = Inflection(rawValue: 1 << 3)
    /// A pronoun joined to the noun: my, his, their.
    public static let possessive = Inflection(rawValue: 1 << 4)
    public static let comparative = Inflection(rawValue: 1 << 5)
    public static let superlative = Inflection(rawValue: 1 << 6)
    /// A form of "be" joined to the noun.
    public static let copula = Inflection(rawValue: 1 << 7)

    /// What the cell `value` of `morphology.tsv` says; what it does not know is left out.
    init(features: [String]) {
        self = features.reduce(into: []) { set, name in
            if let known = Inflection.shown.first(where: { $0.0 == name })?.1 { set.formUnion(known) }
        }
    }

    /// Names of its parts, in a fixed order.
    public var names: [String] { Inflection.shown.filter { contains($0.1) }.map(\.0) }

    private static let shown: [(String, Inflection)] = [
        ("plural", .plural), ("ezafe", .ezafe), ("closed", .closed), ("indefinite", .indefinite), ("possessive", .possessive),
        ("comparative", .comparative), ("superlative", .superlative), ("copula", .copula),
    ]
}
