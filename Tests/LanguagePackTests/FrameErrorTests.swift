import Foundation
import LanguagePack
import TestSupport
import Testing

/// Mistakes in frames are told with their place, and none is passed over.
@Suite struct FrameErrorTests {
    private static let frame = """
        # a frame
        - name: test.one
          makes: accuse
          verbs: [کوبیدن]
          roles:
            source: { kinds: [person, state], as: [subject] }
            target: { as: [object] }
        """

    /// What reading the pack with a further file of frames throws.
    private func error(_ yaml: String) throws -> PackError? {
        let pack = try BrokenPack(["frames/zz.yaml": { _ in yaml }])
        do {
            _ = try LanguagePack(folder: pack.folder)
            return nil
        } catch { return error as? PackError }
    }

    private func changed(_ old: String, _ new: String) -> String { Self.frame.replacingOccurrences(of: old, with: new) }

    @Test func theFrameIsSound() throws {
        #expect(try error(Self.frame) == nil)
        let changed = try BrokenPack(["frames/zz.yaml": { _ in Self.frame }])
        let pack = try LanguagePack(folder: changed.folder)
        let frame = try #require(pack.frames.frames.first { $0.name == "test.one" })
        #expect(frame.product == .edge(.accuse) && frame.verbs == ["کوبید"] && frame.file == "frames/zz.yaml")
        #expect(frame.roles.map(\.name).sorted() == ["source", "target"])
        #expect(frame.roles.first { $0.name == "source" }?.slots == [.subject])
    }

    @Test func unknownMakes() throws {
        let found = try #require(try error(changed("accuse", "dance")))
        guard case .unknown("dance", _) = found.fault else { Issue.record("\(found)"); return }
        #expect(found.file == "frames/zz.yaml" && found.line == 3 && found.column == 10)
    }

    @Test func unknownKind() throws {
        let found = try #require(try error(changed("person, state", "person, planet")))
        guard case .unknown("planet", _) = found.fault else { Issue.record("\(found)"); return }
        #expect(found.line == 6)
    }

    @Test("a key that is not there", arguments: ["name", "makes", "roles"])
    func missing(_ key: String) throws {
        let found = try #require(try error(changed("\(key):", "other_\(key):")))
        #expect(found.fault == .missingKey(key) && found.line == 2)
    }

    @Test func aNameTwice() throws {
        let found = try #require(try error(Self.frame + "\n" + Self.frame))
        #expect(found.fault == .duplicate("test.one") && found.line == 9)
    }

    @Test("broken YAML", arguments: ["- name: [a", "- name: 'a", "- {", "- a: b: c", "\t- a"])
    func syntax(_ yaml: String) throws {
        let found = try #require(try error("# first line\n" + yaml))
        guard case .syntax(let words) = found.fault else { Issue.record("\(found)"); return }
        #expect(!words.isEmpty && found.file == "frames/zz.yaml" && found.line >= 2)
    }

    @Test("mistakes of no place in particular", arguments: [
        ("a value of no list", "verbs:", "status: perhaps\n  verbs:"), ("a form of no list", "makes: accuse", "makes: meeting\n  form: dance"),
        ("a slot of no list", "[object]", "[objekt]"), ("a key of no frame", "verbs:", "vrebs: [x]\n  verbs:"),
        ("a frame that nothing can match", "verbs: [کوبیدن]", "mode: x"), ("a frame that is no list", "- name", "name"),
    ])
    func silent(_ mistake: String, _ old: String, _ new: String) throws {
        var yaml = changed(old, new)
        if new == "name" { yaml = yaml.replacingOccurrences(of: "\n  ", with: "\n") }
        #expect(try error(yaml) != nil, "\(mistake) is not told")
    }
}
