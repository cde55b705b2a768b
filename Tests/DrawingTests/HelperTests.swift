import EventGraph
import Foundation
import Testing

@testable import Drawing

/// Layouts in a process of their own: the same pictures, and a hang or a crash there costs one of them and no more.
@Suite struct HelperTests {
    /// The program lies beside the runner of its tests.
    static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "eventgraph").path

    func drawing(_ command: [String], limit: Double = 60) -> SVGDrawing {
        SVGDrawing(wording: Fixtures.wording, helper: LayoutHelper(command: command, limit: limit))
    }

    func failure(_ drawing: SVGDrawing) -> DrawingError? {
        do {
            _ = try drawing.svg(of: Fixtures.web(8))
            return nil
        } catch { return error }
    }

    @Test func theHelperDrawsWhatThisProcessDraws() throws {
        let helper = drawing([Self.program, "layout-helper"])
        let here = SVGDrawing(wording: Fixtures.wording)
        for name in Fixtures.stories {
            let graph = try Fixtures.story(name)
            #expect(try helper.svg(of: graph) == here.svg(of: graph))
        }
        #expect(throws: DrawingError.self) {
            try SVGDrawing(
                wording: Fixtures.wording, options: Diagram(layout: .dot, drawsAll: true),
                helper: LayoutHelper(command: [Self.program, "layout-helper"])
            ).svg(of: Fixtures.web(301))
        }
    }

    @Test func severalCallersGetHelpersOfTheirOwn() async throws {
        let helper = drawing([Self.program, "layout-helper"])
        let graph = try Fixtures.story("muscat-talks-2025")
        let first = try helper.svg(of: graph)
        try await withThrowingTaskGroup(of: String.self) { group in
            for turn in 0..<12 {
                group.addTask {
                    if turn % 2 == 1 { _ = try helper.svg(of: Fixtures.web(10 + turn)) }
                    return try helper.svg(of: graph)
                }
            }
            for try await svg in group { #expect(svg == first) }
        }
    }

    @Test func aHangEndsAtTheLimit() {
        let start = ContinuousClock.now
        #expect(failure(drawing(["/bin/sleep", "1000"], limit: 0.3)) == .layoutTookTooLong(seconds: 0.3))
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test(arguments: [
        ("kill -SEGV $$", "crashed"), ("exit 3", "ended before"), ("head -c 64 /dev/zero >&0; sleep 9", "no sense"),
        ("printf '\\377\\377\\377\\377\\377\\377\\377\\377' >&0; sleep 9", "no sense"),
    ]) func aCrashIsToldAndNothingElse(script: String, word: String) {
        let error = failure(drawing(["/bin/sh", "-c", script]))
        guard case .helperFailed(let reason)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains(word))
    }

    @Test func theNextPictureGetsANewHelper() throws {
        let flag = NSTemporaryDirectory() + "helper-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: flag) }
        let script = "[ -e \(flag) ] && exec \(Self.program) layout-helper; touch \(flag); sleep 0.2; kill -SEGV $$"
        let drawing = drawing(["/bin/sh", "-c", script])
        #expect(failure(drawing) != nil)
        #expect(failure(drawing) == nil)
    }

    @Test func aProgramThatIsNotThereIsNamed() {
        guard case .helperFailed(let reason)? = failure(drawing(["/nowhere/helper"])) else {
            Issue.record("no failure")
            return
        }
        #expect(reason.contains("/nowhere/helper"))
    }

    @Test func messagesComeBackAsTheyWere() throws {
        let skeleton = Skeleton(
            boxes: [Size(width: 1.5, height: 2), Size(width: 3, height: 4)],
            lines: [
                Skeleton.Line(tail: 0, head: 1, label: Size(width: 9, height: 8), hasArrow: true, isMutual: false),
                Skeleton.Line(tail: 1, head: 0, label: nil, hasArrow: false, isMutual: true),
            ], engine: .sfdp, direction: .downwards)
        guard case .placement(let same) = try HelperRequest(HelperRequest.placement(skeleton).bytes) else {
            Issue.record("another request")
            return
        }
        #expect(same == skeleton)
        // Cut anywhere, it is no message, and never a crash.
        let bytes = HelperRequest.placement(skeleton).bytes
        for length in 0..<bytes.count { #expect(throws: WireReader.Broken.self) { try HelperRequest(Array(bytes[..<length])) } }
    }
}
