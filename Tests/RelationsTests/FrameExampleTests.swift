import Foundation
import LanguagePack
import Relations
import Testing

@Suite struct FrameExampleTests {
    /// Every example beside every frame comes out as it says.
    @Test func examplesHold() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/LanguagePack/Packs/fa").standardized
        let (failures, count) = FrameExamples(pack: try LanguagePack(folder: folder, withExamples: true)).run()
        #expect(count > 0)
        for failure in failures { Issue.record("\(failure)") }
    }
}
