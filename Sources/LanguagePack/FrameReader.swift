import Foundation
import Passage
import Yams

/// Reads the frames of a pack from `frames/*.yaml`.
struct FrameReader {
    let folder: URL
    let folding: Folding

    /// All frames, by file and place.
    func frames() throws -> [Frame] {
        let directory = folder.appendingPathComponent("frames")
        guard let files = try? FileManager.default.contentsOfDirectory(atPath: directory.path) else {
            throw PackError(file: "frames", fault: .unreadable)
        }
        var frames: [Frame] = []
        var names: Set<String> = []
        for file in files.filter({ $0.hasSuffix(".yaml") }).sorted() {
            let path = "frames/\(file)"
            guard let text = try? String(contentsOf: directory.appendingPathComponent(file), encoding: .utf8) else {
                throw PackError(file: path, fault: .unreadable)
            }
            let root: Node?
            do { root = try Yams.compose(yaml: text) } catch let error as YamlError {
                throw FrameReader.located(error, path)
            }
            for node in root?.sequence ?? [] {
                let frame = try read(node, path)
                guard names.insert(frame.name).inserted else { throw fault(.duplicate(frame.name), node, path) }
                frames.append(frame)
            }
        }
        return frames
    }

    private func read(_ node: Node, _ file: String) throws -> Frame {
        guard let name = node["name"]?.string else { throw fault(.missingKey("name"), node, file) }
        guard let makes = node["makes"]?.string else { throw fault(.missingKey("makes"), node, file) }
        let product: Frame.Product
        if makes == "meeting" {
            product = .meeting(MeetingForm(rawValue: node["form"]?.string ?? "talks") ?? .other)
        } else if let type = EdgeType(rawValue: makes) {
            product = .edge(type)
        } else {
            throw fault(.unknown(makes, allowed: "meeting, or a type of edge"), node["makes"]!, file)
        }
        var roles: [Frame.Role] = []
        for (key, value) in node["roles"]?.mapping ?? [:] {
            let slots = strings(value["as"] ?? value).map(Frame.Slot.init)
            let kinds = try strings(value["kinds"]).map { kind -> NodeKind in
                guard let kind = NodeKind(rawValue: kind) else { throw fault(.unknown(kind, allowed: "the kinds of node"), value, file) }
                return kind
            }
            roles.append(Frame.Role(name: key.string ?? "", slots: slots, kinds: Set(kinds), bars: Set(strings(value["bars"]).map(folding.key))))
        }
        guard !roles.isEmpty else { throw fault(.missingKey("roles"), node, file) }
        return Frame(
            name: name, product: product, mode: node["mode"]?.string,
            status: node["status"]?.string.flatMap(EdgeStatus.init), period: node["period"]?.string.flatMap(Period.init),
            nouns: strings(node["nouns"]).map(folding.key), lights: Set(strings(node["light"]).map(stem)),
            verbs: strings(node["verbs"]).map(stem), isNominal: node["nominal"]?.bool ?? true,
            isMutual: node["mutual"]?.bool ?? false, without: strings(node["without"]).map(Frame.Slot.init), requires: strings(node["requires"]).map(Frame.Slot.init),
            bars: Set(strings(node["bars"]).map(folding.key)), needs: Set(strings(node["needs"]).map(folding.key)),
            isNegative: node["negative"]?.bool ?? false, roles: roles,
            confidence: node["confidence"]?.float ?? 0.8, matches: strings(node["matches"]), misses: strings(node["misses"]), file: file)
    }

    /// The past stem of an infinitive: all but its last letter.
    private func stem(_ infinitive: String) -> String { String(folding.key(infinitive).unicodeScalars.dropLast()) }

    private func strings(_ node: Node?) -> [String] {
        if let one = node?.string { return [one] }
        return node?.sequence?.compactMap(\.string) ?? []
    }

    private func fault(_ fault: PackError.Fault, _ node: Node, _ file: String) -> PackError {
        PackError(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, fault: fault)
    }

    private static func located(_ error: YamlError, _ file: String) -> PackError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            return PackError(file: file, line: mark.line, column: mark.column, fault: .syntax(problem))
        default:
            return PackError(file: file, fault: .syntax("\(error)"))
        }
    }
}
