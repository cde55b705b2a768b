import Foundation
import Testing

@testable import Pipeline

@Suite struct WholeFileTests {
    let folder = NSTemporaryDirectory() + "whole-\(UUID().uuidString)"

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    @Test func writesAndReplaces() throws {
        let path = folder + "/a.json"
        try WholeFile.write(Data("one".utf8), to: path)
        try WholeFile.write(Data("two".utf8), to: path)
        #expect(FileManager.default.contents(atPath: path) == Data("two".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.json"])
    }

    @Test func leavesNothingBehindWhenItFails() throws {
        // A folder stands where the file should go, so the last step fails.
        try FileManager.default.createDirectory(atPath: folder + "/b.json/inner", withIntermediateDirectories: true)
        #expect(throws: WholeFile.Failure.self) { try WholeFile.write(Data("x".utf8), to: folder + "/b.json") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["b.json"])
    }

    @Test func aFolderUnderAFileCannotBePrepared() throws {
        try Data().write(to: URL(fileURLWithPath: folder + "/file"))
        #expect(throws: WholeFile.Failure.self) { try WholeFile.prepare(folder: folder + "/file/out") }
        #expect(throws: WholeFile.Failure.self) { try WholeFile.prepare(folder: folder + "/file") }
        try WholeFile.prepare(folder: folder + "/new/deep")
        #expect(FileManager.default.fileExists(atPath: folder + "/new/deep"))
    }
}

@Suite struct PackLocatorTests {
    let root = NSTemporaryDirectory() + "packs-\(UUID().uuidString)"

    @Test func looksBesideTheProgramAndInShare() throws {
        let program = URL(fileURLWithPath: root + "/bin")
        for place in ["share/eventgraph/Packs/fa", "bin/EventGraph_LanguagePack.resources/Packs/fa", "bin/EventGraph_LanguagePack.resources/Packs/ar"] {
            try FileManager.default.createDirectory(atPath: root + "/" + place, withIntermediateDirectories: true)
        }
        func found(_ language: String, _ environment: [String: String] = [:]) throws -> String {
            try PackLocator.folder(language: language, environment: environment, programFolder: program).path
        }
        #expect(try found("fa") == root + "/share/eventgraph/Packs/fa")
        #expect(try found("ar") == root + "/bin/EventGraph_LanguagePack.resources/Packs/ar")
        #expect(throws: PackLocator.NotFound.self) { try found("ku") }
        // A folder named on purpose is the only one that counts.
        #expect(throws: PackLocator.NotFound.self) { try found("fa", ["EVENTGRAPH_PACKS": root + "/none"]) }
    }

    @Test func theTestRunnerFindsThePackOfTheBuild() throws {
        #expect(try PackLocator.folder().lastPathComponent == "fa")
    }
}
