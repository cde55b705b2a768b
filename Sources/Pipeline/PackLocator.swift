import Foundation

/// Finds the folder of a language's data, whether the program runs from the build folder or is installed.
///
/// SwiftPM's `Bundle.module` is not used: it ends the program where the folder is not at hand.
public enum PackLocator {
    /// Why no pack was found.
    public struct NotFound: Error, Sendable, Equatable {
        /// The language asked for.
        public var language: String
        /// The folders that were looked for, in this order.
        public var tried: [String]
    }

    /// The folder `Packs/<language>`: in `$EVENTGRAPH_PACKS`, else in `../share/eventgraph/Packs` from the program's folder,
    /// else in the resources that the build puts beside the program.
    public static func folder(
        language: String = "fa", environment: [String: String] = ProcessInfo.processInfo.environment,
        programFolder: URL? = PackLocator.programFolder
    ) throws(NotFound) -> URL {
        var tried: [String] = []
        for root in roots(environment, programFolder) {
            let folder = root.appendingPathComponent(language, isDirectory: true)
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue {
                return folder
            }
            tried.append(folder.path)
        }
        throw NotFound(language: language, tried: tried)
    }

    private static func roots(_ environment: [String: String], _ programFolder: URL?) -> [URL] {
        // Who names a folder means that folder and no other.
        if let chosen = environment["EVENTGRAPH_PACKS"], !chosen.isEmpty { return [URL(fileURLWithPath: chosen)] }
        guard let programFolder else { return [] }
        return [
            programFolder.deletingLastPathComponent().appendingPathComponent("share/eventgraph/Packs"),
            programFolder.appendingPathComponent("EventGraph_LanguagePack.resources/Packs"),
            programFolder.appendingPathComponent("EventGraph_LanguagePack.bundle/Packs"),
        ]
    }

    /// The folder of the running program, symbolic links resolved; a test runner lies beside the program it tests.
    public static var programFolder: URL? {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let program = link.map { URL(fileURLWithPath: $0) } ?? Bundle.main.executableURL?.resolvingSymlinksInPath()
        return program?.deletingLastPathComponent()
    }
}
