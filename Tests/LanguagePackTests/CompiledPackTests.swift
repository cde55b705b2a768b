import Foundation
import LanguagePack
import TestSupport
import Testing

/// A compiled pack says what its YAML says, and a compiled file that does not fit is passed over.
@Suite struct CompiledPackTests {
    private func compiled() throws -> (pack: BrokenPack, file: URL) {
        let pack = try BrokenPack([:])
        try LanguagePack.compile(folder: pack.folder)
        return (pack, pack.folder.appendingPathComponent("frames.compiled"))
    }

    @Test func theFramesAreTheSame() throws {
        let (pack, file) = try compiled()
        #expect(FileManager.default.fileExists(atPath: file.path))
        let read = try LanguagePack(folder: pack.folder).frames.frames
        let expected = try LanguagePack(folder: pack.folder, withExamples: true).frames.frames.map { frame in
            var frame = frame
            (frame.matches, frame.misses) = ([], [])
            return frame
        }
        #expect(read == expected && read.count > 30)
    }

    @Test func aChangedFrameIsReadAnew() throws {
        let (pack, _) = try compiled()
        let yaml = "- name: test.one\n  makes: accuse\n  verbs: [کوبیدن]\n  roles:\n    source: { as: [subject] }\n"
        try Data(yaml.utf8).write(to: pack.folder.appendingPathComponent("frames/zz.yaml"))
        #expect(try LanguagePack(folder: pack.folder).frames.frames.contains { $0.name == "test.one" })
    }

    @Test("a compiled file cut short is passed over", arguments: [0, 7, 8, 9, 20, 1000])
    func cutShort(_ length: Int) throws {
        let (pack, file) = try compiled()
        let whole = try Data(contentsOf: file)
        try whole.prefix(length).write(to: file)
        #expect(try LanguagePack(folder: pack.folder).frames.frames.count > 30)
    }

    @Test("a compiled file with wrong bytes does not end the program", arguments: [8, 17, 21, 40, 300, 5000])
    func wrongBytes(_ place: Int) throws {
        let (pack, file) = try compiled()
        var bytes = [UInt8](try Data(contentsOf: file))
        for index in place..<(place + 4) { bytes[index] = 0xFF }
        try Data(bytes).write(to: file)
        _ = try? LanguagePack(folder: pack.folder)
    }
}
