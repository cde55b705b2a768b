import Foundation
import Mentions
import Passage
import Testing

/// The first day of every month of 1300 to 1450 against `jdatetime` and `hijridate`, where Python has them.
///
/// `EVENTGRAPH_PYTHON` names another interpreter than `python3`. Umm al-Qura is compared from 1420 on: since then the calendar is
/// published by one rule, and before that the tables in print differ by a day or two among themselves.
@Suite struct DatesConversion {
    private static func python(_ code: String) -> String? {
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [ProcessInfo.processInfo.environment["EVENTGRAPH_PYTHON"] ?? "python3", "-c", code]
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }

    private static let persian = python("""
        import jdatetime
        for y in range(1300, 1451):
            for m in range(1, 13): print(y, m, jdatetime.date(y, m, 1).togregorian())
        """)
    private static let islamic = python("""
        from hijridate import Hijri
        for y in range(1420, 1451):
            for m in range(1, 13): print(y, m, Hijri(y, m, 1).to_gregorian())
        """)

    @Test(.enabled(if: persian != nil, "needs the Python package jdatetime"))
    func solarMonths() throws { try compare(#require(Self.persian), era: "شمسی", months: 151 * 12) }

    @Test(.enabled(if: islamic != nil, "needs the Python package hijridate"))
    func lunarMonths() throws { try compare(#require(Self.islamic), era: "قمری", months: 31 * 12) }

    private func compare(_ table: String, era: String, months: Int) throws {
        let rows = table.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(rows.count == months)
        let text = rows.map { "تاریخ \($0[0])/\($0[1])/1 \(era)." }.joined(separator: "\n")
        let mentions = try DatesPack.dates(text).mentions
        #expect(mentions.map { $0.value?.text ?? "-" } == rows.map { String($0[2]) })
    }
}
