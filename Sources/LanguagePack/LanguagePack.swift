import Foundation
import Passage

/// All a program needs to know of one language, and of the world in that language, read from `Packs/<language>/`.
public struct LanguagePack: Sendable {
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
    /// Slug of the state that "our country" means where an article does not tell; from `pack.tsv`.
    public let ownState: String?

    /// Reads the pack in `folder`; throws `PackError` with file, line and column where a table or a frame is wrong.
    public init(folder: URL) throws {
        language = folder.lastPathComponent
        folding = try Folding(folder: folder)
        morphology = try Morphology(folder: folder, folding: folding)
        lexicon = try Lexicon(folder: folder, folding: folding)
        world = try World(folder: folder, folding: folding)
        grammar = try Grammar(folder: folder, folding: folding)
        var settings: [String: String] = [:]
        try Table("pack.tsv", in: folder).forEach { settings[$0["key"]] = $0["value"] }
        ownState = settings["own_state"]
    }
}
