import Foundation
import Testing

/// What is refused before anything is begun: exit code 2, a message, and no file.
@Suite struct CannotStartTests {
    @Test(arguments: [
        (["--published", "1404-12-30"], "1404-12-30 is not a day of the Solar Hijri calendar"),
        (["--published", "2025-02-29"], "2025-02-29 is not a day of the Gregorian calendar"),
        (["--published", "soon"], "\"soon\" is not a date"),
        (["--format", "docx"], "there is no format \"docx\""),
        (["--format", "json,"], "there is no format \"\""),
        (["--jobs", "0"], "at least 1"),
        (["--merge", "../x"], "cannot be the name of a file"),
        (["--output", "a.txt"], "a.txt: cannot be written: Not a directory"),
        (["--output", "a.txt/out"], "a.txt/out: cannot be written: Not a directory"),
        (["--output", "/proc/out"], "/proc/out: cannot be written"),
        (["--frmat", "json"], "--frmat"),
    ])
    func extract(options: [String], words: String) throws {
        let folder = try Folder(articles: ["a.txt"])
        let run = try Run(["extract", "a.txt"] + options, in: folder)
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(run.messages.contains(words), "\(run.messages)")
        #expect(folder.list() == ["a.txt"])
    }

    @Test func severalFormatsNeedAFolder() throws {
        let run = try Run(["extract", "a.txt", "--format", "json,graphml"], in: Folder(articles: ["a.txt"]))
        #expect(run.code == 2 && run.messages.contains("--output"))
    }

    @Test func withoutTheLanguageItSaysWhereItLooked() throws {
        let folder = try Folder(articles: ["a.txt"])
        let run = try Run(shell: "EVENTGRAPH_PACKS=/nowhere \"$eventgraph\" extract a.txt", in: folder)
        #expect(run.code == 2 && run.messages.contains("/nowhere/fa") && run.messages.contains("make install"))
    }

    @Test func helpAndVersionAreNoFailures() throws {
        let folder = try Folder()
        for command in ["extract", "draw", "merge", "explain", "inspect"] {
            let run = try Run([command, "--help"], in: folder)
            #expect(run.code == 0 && run.text.contains("Example") && run.messages.isEmpty)
        }
        #expect(try Run(["--version"], in: folder).text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
