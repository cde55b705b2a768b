/// What part a word plays where it stands.
public enum PartOfSpeech: String, Sendable, CaseIterable {
    case noun, adjective, adverb, verb, preposition, conjunction, subordinator, determiner, pronoun, number, particle, mark
    case objectMarker = "object_marker"

    /// Whether it can be the head of a noun group or belong to one.
    var isNominal: Bool { self == .noun || self == .adjective || self == .number || self == .pronoun }
}
