import Drawing
import EventGraph
import Export
import Foundation
import Pipeline

/// A format that a graph can be written in, by the name it has on the command line: the exports, and the drawing.
struct OutputFormat: Hashable, Sendable {
    /// `json`, `graphml`, `svg`, `nodes.csv`; also how its files end.
    let name: String

    /// The name without its usual ending: `yed` for `yed.graphml`.
    private var shortName: Substring { name.prefix { $0 != "." } }

    /// Every format, in the order they are listed.
    static let all = ExportFormat.allCases.map { OutputFormat(name: $0.rawValue) } + pictures

    /// The formats written when none is asked for.
    static let usual = all.filter { ["json", "graphml", "svg"].contains($0.name) }

    private init(name: String) { self.name = name }

    /// The format called `name`; throws what to do when there is none.
    static func named(_ name: some StringProtocol) throws(CommandFailure) -> OutputFormat {
        let name = name.trimmingCharacters(in: .whitespaces).lowercased()
        if let format = all.first(where: { $0.name == name || $0.shortName == name }) { return format }
        throw .cannotStart("there is no format \"\(name)\"; choose among \(all.map(\.name).joined(separator: ", "))")
    }

    /// The formats of a list such as `json,svg`, each once.
    static func list(_ text: String) throws(CommandFailure) -> [OutputFormat] {
        var formats: [OutputFormat] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            // A table each for nodes and edges is what `csv` means.
            for name in part == "csv" ? ["nodes.csv", "edges.csv"] : [String(part)] {
                let format = try named(name)
                if !formats.contains(format) { formats.append(format) }
            }
        }
        return formats
    }

    /// The format that the end of `path` names.
    static func ofFile(_ path: String) throws(CommandFailure) -> OutputFormat {
        let ending = URL(fileURLWithPath: path).pathExtension
        guard !ending.isEmpty else {
            throw .cannotStart("\(path): the end of the name must say the format: \(all.map { "." + $0.name }.joined(separator: ", "))")
        }
        // `x.yed.graphml` ends like GraphML too; the longer name says more.
        let fitting = all.filter { path.lowercased().hasSuffix("." + $0.name) }
        if let format = fitting.max(by: { $0.name.count < $1.name.count }) { return format }
        throw .cannotStart("\(path): there is no format \"\(ending)\"; choose among \(all.map(\.name).joined(separator: ", "))")
    }

    /// The pictures, which need words of their own.
    static let pictures = [OutputFormat(name: "svg")] + PrintFormat.allCases.map { OutputFormat(name: $0.rawValue) }

    /// The drawing that these formats need: none unless a picture is among them.
    static func drawing(for formats: [OutputFormat], _ options: DrawingOptions) throws(CommandFailure) -> SVGDrawing? {
        formats.contains(where: pictures.contains) ? try SVGDrawing.loaded(options) : nil
    }

    /// The whole file; `drawing` is there where the format is a picture. Drawing is done by one caller at a time, the rest by any number.
    func data(of graph: EventGraph, drawing: SVGDrawing?, settings: ExportSettings = ExportSettings()) throws -> Data {
        if let export = ExportFormat(rawValue: name) { return try export.exporter(settings).data(of: graph) }
        guard let drawing else { preconditionFailure("a picture is asked for, so a drawing was loaded") }
        if let format = PrintFormat(rawValue: name) { return try drawing.file(of: graph, as: format) }
        return Data(try drawing.svg(of: graph).utf8)
    }

    /// The graph on one line of JSON, for streams of one graph a line.
    static func line(of graph: EventGraph) throws -> Data {
        try JSONExporter(layout: .oneLine).data(of: graph) + Data("\n".utf8)
    }
}
