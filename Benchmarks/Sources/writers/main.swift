import EventGraph
import Export
import Foundation
import Measuring

// writers [NODES EDGES RUNS FOLDER FORMATS]: times our writers on a synthetic graph and leaves the files in FOLDER;
// FORMATS is a list such as json,graphml.
let arguments = CommandLine.arguments.dropFirst().map { $0 }
func number(_ index: Int, else usual: Int) -> Int { index < arguments.count ? Int(arguments[index]) ?? usual : usual }
let (nodes, edges, runs) = (number(0, else: 100_000), number(1, else: 1_000_000), number(2, else: 3))
let folder = arguments.count > 3 ? arguments[3] : "out"

try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
let graph = syntheticGraph(nodes: nodes, edges: edges)
FileHandle.standardError.write(Data("\(graph.nodes.count) nodes, \(graph.edges.count) edges\n".utf8))

// One tab-separated line per writer: name, seconds, seconds of processor time (medians), bytes, bytes memory grew by.
func report(_ name: String, _ measured: Measuring.Measurement, _ size: Int) {
    let grown = measured.grownBy.map(String.init) ?? ""
    print(name, measured.median, measured.medianProcessor, size, grown, separator: "\t")
}
let names = (arguments.count > 4 ? arguments[4] : "json,graphml").split(separator: ",").map(String.init)
for format in names.compactMap(ExportFormat.init(rawValue:)) {
    let path = "\(folder)/graph.\(format.rawValue)"
    let measured = try Measuring.Measurement(times: runs) { try format.exporter.write(graph, toFile: path) }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    report("ours \(format.rawValue)", measured, size)
}
guard names.contains("json") else { exit(0) }
let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/graph.json"))
let read = try Measuring.Measurement(times: 1) { _ = try EventGraphReader().graph(from: data) }
report("ours json, reading", read, data.count)
