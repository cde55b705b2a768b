import LanguagePack

/// A verb with its auxiliaries.
public struct VerbGroup: Sendable, Hashable {
    /// Key of the past stem with its preverb; a fixed noun and its verb count as one.
    public var lemma: String
    /// Time, mood, person of the finite part.
    public var form: VerbForm
    /// Whether a participle with a form of "become" makes it passive.
    public var isPassive: Bool = false
    /// Whether it is a mere participle that shares time and mood with the verb of the next clause.
    public var goesOn: Bool = false

    /// Bundles the facts.
    public init(lemma: String, form: VerbForm, isPassive: Bool = false, goesOn: Bool = false) {
        self.lemma = lemma
        self.form = form
        self.isPassive = isPassive
        self.goesOn = goesOn
    }
}
