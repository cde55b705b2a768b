import Drawing
import EventGraph
import Foundation
import Measuring
import Passage

// drawing [DIAGRAMS NODES RUNS]: draws many diagrams in this process, and lays the same ones out by one run of Graphviz's
// `dot` command each. The command gets less to do: boxes of known size, without the text of the cards to measure.
// One tab-separated line each: what, seconds, seconds of processor time (medians; of the command the mean), bytes of
// all pictures, bytes memory grew by.
if CommandLine.arguments.dropFirst().first == "layout-helper" {
    LayoutWorker.serve()
    exit(0)
}
let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let diagrams = arguments.first ?? 200
let nodes = arguments.count > 1 ? arguments[1] : 30
let runs = arguments.count > 2 ? arguments[2] : 5

let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
let wording = try Wording(contentsOf: root.appendingPathComponent("Sources/LanguagePack/Packs/fa/display.tsv"))
let graphs = (0..<diagrams).map { syntheticStory(seed: UInt64($0 + 1), nodes: nodes) }

func report(_ name: String, _ measured: Measuring.Measurement, _ size: Int) {
    let grown = measured.grownBy.map(String.init) ?? ""
    print(name, measured.median, measured.medianProcessor, size, grown, separator: "\t")
}

/// Seconds of processor time of all ended children of this process.
func childrenTime() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
}

/// Draws all graphs, with or without fonts in the file.
func draw(_ name: String, embedsFonts: Bool) throws {
    let drawing = SVGDrawing(wording: wording, options: Diagram(embedsFonts: embedsFonts))
    _ = try drawing.svg(of: graphs[0])  // Graphviz loads its plugins and fonts at the first picture.
    var size = 0
    let measured = try Measuring.Measurement(times: runs) {
        size = try graphs.reduce(0) { try $0 + drawing.svg(of: $1).utf8.count }
    }
    report(name, measured, size)
}

try draw("in process", embedsFonts: false)
try draw("in process, letters embedded", embedsFonts: true)

/// Draws all graphs with the layouts made in a helper, as the command does; a helper's time counts when it has ended.
func drawWithHelper() throws {
    let before = childrenTime()
    var (seconds, processor, size) = (0.0, 0.0, 0)
    do {
        let helper = LayoutHelper(command: ["/proc/self/exe", "layout-helper"])
        let drawing = SVGDrawing(wording: wording, options: Diagram(embedsFonts: false), helper: helper)
        _ = try drawing.svg(of: graphs[0])
        let measured = try Measuring.Measurement(times: runs) {
            size = try graphs.reduce(0) { try $0 + drawing.svg(of: $1).utf8.count }
        }
        (seconds, processor) = (measured.median, measured.medianProcessor)
    }
    print("in a helper process", seconds, processor + (childrenTime() - before) / Double(runs), size, "", separator: "\t")
}

try drawWithHelper()

let folder = FileManager.default.temporaryDirectory.appendingPathComponent("eventgraph-drawing-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let drawing = SVGDrawing(wording: wording, options: Diagram(embedsFonts: false))
for (index, graph) in graphs.enumerated() {
    try drawing.layoutProblem(of: graph)
        .write(to: folder.appendingPathComponent("\(index).gv"), atomically: false, encoding: .utf8)
}
// A shell starts the command: Foundation's Process would add tens of milliseconds to each run.
let childrenBefore = childrenTime()
let command = try Measuring.Measurement(times: runs) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "for file in \"$0\"/*.gv; do dot -Tsvg \"$file\" >\"$file.svg\" || exit 1; done", folder.path]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { fatalError("dot failed; is graphviz installed?") }
}
let written = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.fileSizeKey])
    .filter { $0.pathExtension == "svg" }
    .reduce(0) { try $0 + ($1.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0) }
print("one run of dot each", command.median, (childrenTime() - childrenBefore) / Double(runs), written, "", separator: "\t")
