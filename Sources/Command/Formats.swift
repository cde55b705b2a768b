import Drawing
import EventGraph
import Export
import Foundation
import Pipeline

/// A format that a graph can be written in, by the name it has on the command line: the exports, and the drawing.
struct OutputFormat: Hashable, Sendable {
    /// `json`, `graphml`, `svg`, `nodes.csv`; also how its files end.
    let name: String

    /// Every format, in the order they are listed.
    static let all = ExportFormat.allCases.map { OutputFormat(name: $0.rawValue) } + pictures

    /// The formats written when none is asked for.
    static let usual = all.filter { ["json", "graphml", "svg"].contains($0.name) }

    private init(name: String) { self.name = name }

    /// The format called `name`; throws what to do when there is none.
    static func named(_ name: some StringProtocol) throws(CommandFailure) -> OutputFormat {
        let name = name.trimmingCharacters(in: .whitespaces).lowercased()
        if let format = all.first(where: { $0.name == name }) { return format }
        throw .cannotStart("there is no format \"\(name)\"; choose among \(all.map(\.name).joined(separator: ", "))")
    }

    /// The formats of a list such as `json,svg`, each once.
    static func list(_ text: String) throws(CommandFailure) -> [OutputFormat] {
        var formats: [OutputFormat] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let format = try named(part)
            if !formats.contains(format) { formats.append(format) }
        }
        return formats
    }

    /// The format that the end of `path` names.
    static func ofFile(_ path: String) throws(CommandFailure) -> OutputFormat {
        let ending = URL(fileURLWithPath: path).pathExtension
        guard !ending.isEmpty else {
            throw .cannotStart("\(path): the end of the name must say the format: \(all.map { "." + $0.name }.joined(separator: ", "))")
        }
        if let format = all.first(where: { path.lowercased().hasSuffix("." + $0.name) }) { return format }
        throw .cannotStart("\(path): there is no format \"\(ending)\"; choose among \(all.map(\.name).joined(separator: ", "))")
    }

    /// The pictures, which need words of their own.
    static let pictures = [OutputFormat(name: "svg")] + PrintFormat.allCases.map { OutputFormat(name: $0.rawValue) }

    /// The drawing that these formats need: none unless a picture is among them.
    static func drawing(for formats: [OutputFormat], _ options: DrawingOptions) throws(CommandFailure) -> SVGDrawing? {
        formats.contains(where: pictures.contains) ? try SVGDrawing.loaded(options) : nil
    }

    /// The whole file; `drawing` is there where the format is a picture.
    func data(of graph: EventGraph, drawing: SVGDrawing?) throws -> Data {
        if let export = ExportFormat(rawValue: name) { return try export.exporter.data(of: graph) }
        guard let drawing else { preconditionFailure("a picture is asked for, so a drawing was loaded") }
        if let format = PrintFormat(rawValue: name) { return try drawing.file(of: graph, as: format) }
        return Data(try drawing.svg(of: graph).utf8)
    }

    /// The graph on one line of JSON, for streams of one graph a line.
    static func line(of graph: EventGraph) throws -> Data {
        try JSONExporter(layout: .oneLine).data(of: graph) + Data("\n".utf8)
    }
}
