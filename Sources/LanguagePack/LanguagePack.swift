import Foundation
import Passage

/// All a program needs to know of one language, and of the world in that language, read from `Packs/<language>/`.
///
/// Immutable, and a class because every stage holds it: one copy per process, passed by reference.
public final class LanguagePack: Sendable {
    /// BCP 47 code.
    public let language: String
    /// How letters are folded.
    public let folding: Folding
    /// How forms are taken apart.
    public let morphology: Morphology
    /// Words that are not names.
    public let lexicon: Lexicon
    /// Names and what they name.
    public let world: World
    /// Titles, head words and references.
    public let grammar: Grammar
    /// Every phrase of every table, so that a span that is none is dismissed by one look-up.
    public let phrases: KeySet
    /// Words of time.
    public let dateWords: DateWords
    /// Predicates and what they make.
    public let frames: FrameTable
    /// Words that tell an encounter from what only looks like one.
    public let encounterWords: EncounterWords
    /// Small word lists and switches.
    public let settings: PackSettings
    private let romanisation: Romanisation

    /// Reads the pack in `folder`; throws `PackError` with file, line and column where a table or a frame is wrong. The examples of the frames
    /// are read only when asked for, and then from their YAML even where the pack is compiled.
    public init(folder: URL, withExamples: Bool = false) throws {
        language = folder.lastPathComponent
        let folding = try Folding(folder: folder)
        self.folding = folding
        morphology = try Morphology(folder: folder, folding: folding)
        lexicon = try Lexicon(folder: folder, folding: folding)
        world = try World(folder: folder, folding: folding)
        grammar = try Grammar(folder: folder, folding: folding)
        var phrases = KeySet(index: world.names.index)
        phrases.formUnion(KeySet(index: lexicon.functionWords.index))
        phrases.formUnion(grammar.phrases)
        self.phrases = phrases
        dateWords = try DateWords(folder: folder, folding: folding)
        frames = FrameTable(frames: try FrameReader(folder: folder, folding: folding, functions: lexicon.functions).frames(withExamples: withExamples))
        encounterWords = try EncounterWords(folder: folder, folding: folding)
        settings = try PackSettings(folder: folder, folding: folding)
        romanisation = try Romanisation(folder: folder)
    }

    /// A name in Latin letters, where no English one is known.
    public func romanised(_ name: String) -> String { romanisation.romanised(name) }

    /// Writes the compiled form of the pack's frames beside them, so that a program starts in milliseconds; throws `PackError`, or what the
    /// file system says.
    public static func compile(folder: URL) throws { try FrameFiles(folder: folder).compile() }
}
