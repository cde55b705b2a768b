import LanguagePack

/// Looks words up, by their form or by what is left when inflection is taken off; remembers what it has seen.
struct WordAnalyser {
    private struct Analysis {
        var classes: WordClass
        var stem: String
        var nameStems: [String]
        var verbs: [VerbForm]
        var isInflected = false
    }

    private let pack: LanguagePack
    private var known: [String: Analysis] = [:]

    init(pack: LanguagePack) { self.pack = pack }

    mutating func analyse(_ token: inout Token) {
        let analysis = known[token.key] ?? look(token.key)
        known[token.key] = analysis
        token.classes = analysis.classes
        token.stem = analysis.stem
        token.nameStems = analysis.nameStems
        token.verbs = analysis.verbs
        token.isInflected = analysis.isInflected
    }

    private func look(_ key: String) -> Analysis {
        let lexicon = pack.lexicon, morphology = pack.morphology
        // A word of hundreds of letters is no word; taking it apart would cost its square.
        guard key.utf8.count < 80 else { return Analysis(classes: [], stem: key, nameStems: [], verbs: []) }
        var classes = lexicon.classes(key)
        var stem = lexicon.singular(key) ?? key
        var isInflected = false
        let verbs = classes.isDisjoint(with: .function) ? morphology.verbForms(key) : []
        if classes.isEmpty {
            for candidate in morphology.nounStems(key) {
                let found = lexicon.classes(candidate).intersection([.noun, .adjective, .human, .event, .body, .time, .place])
                guard !found.isDisjoint(with: [.noun, .adjective]) else { continue }
                classes = found
                isInflected = true
                stem = lexicon.singular(candidate) ?? candidate
                break
            }
        }
        return Analysis(classes: classes, stem: stem, nameStems: morphology.nameStems(key), verbs: verbs, isInflected: isInflected)
    }
}
