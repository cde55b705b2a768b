import Foundation
import Passage

/// Reads the frames of a pack from `frames/*.yaml`.
struct FrameReader {
    let folder: URL
    let folding: Folding
    /// Functions of the language's prepositions, which slots may name.
    let functions: Set<String>
    /// Lists of words that frames share, by name: `@misdeeds` in a frame stands for all its words.
    let lists: [String: [String]]

    init(folder: URL, folding: Folding, functions: Set<String>) throws {
        (self.folder, self.folding, self.functions) = (folder, folding, functions)
        var lists: [String: [String]] = [:]
        try Table("grammar/word_lists.tsv", in: folder).forEach { lists[$0["name"], default: []] += $0.list("words") }
        self.lists = lists
    }

    /// All frames, by file and place; their examples only when asked for, since only tests read them.
    func frames(withExamples: Bool) throws -> [Frame] {
        var frames: [Frame] = []
        var names: Set<String> = []
        for (file, tree) in try FrameFiles(folder: folder).trees(withExamples: withExamples) {
            guard let nodes = tree.sequence else { throw fault(.syntax("a file of frames is a list, each of its items with a dash"), tree, file) }
            for node in nodes {
                let frame = try read(node, file)
                guard names.insert(frame.name).inserted else { throw fault(.duplicate(frame.name), node, file) }
                frames.append(frame)
            }
        }
        return frames
    }

    private func read(_ node: PackTree, _ file: String) throws -> Frame {
        guard let name = node["name"]?.string else { throw fault(.missingKey("name"), node, file) }
        guard let makes = node["makes"]?.string else { throw fault(.missingKey("makes"), node, file) }
        try check(node, file)
        let product: Frame.Product
        if makes == "meeting" {
            product = .meeting(MeetingForm(rawValue: node["form"]?.string ?? "talks") ?? .other)
        } else if let type = EdgeType(rawValue: makes) {
            product = .edge(type)
        } else {
            throw fault(.unknown(makes, allowed: "meeting, or a type of edge"), node["makes"]!, file)
        }
        var roles: [Frame.Role] = []
        for (key, value) in node["roles"]?.mapping ?? [] {
            let slots = strings(value["as"] ?? value).map(Frame.Slot.init)
            let kinds = try strings(value["kinds"]).map { kind -> NodeKind in
                guard let kind = NodeKind(rawValue: kind) else { throw fault(.unknown(kind, allowed: "the kinds of node"), value, file) }
                return kind
            }
            roles.append(Frame.Role(name: key, slots: slots, kinds: Set(kinds), bars: Set(strings(value["bars"]).map(folding.key)), needs: Set(strings(value["needs"]).map(folding.key)), isForState: flag(value["for_state"]) ?? false))
        }
        guard !roles.isEmpty else { throw fault(.missingKey("roles"), node, file) }
        return Frame(
            name: name, product: product, mode: node["mode"]?.string,
            status: node["status"]?.string.flatMap(EdgeStatus.init), period: node["period"]?.string.flatMap(Period.init),
            nouns: strings(node["nouns"]).map(folding.key), lights: Set(strings(node["light"]).map(stem)),
            verbs: strings(node["verbs"]).map(stem), isNominal: flag(node["nominal"]) ?? true,
            isMutual: flag(node["mutual"]) ?? false, without: strings(node["without"]).map(Frame.Slot.init), requires: strings(node["requires"]).map(Frame.Slot.init),
            bars: Set(strings(node["bars"]).map(folding.key)), beside: Set(strings(node["beside"]).map(folding.key)), needs: Set(strings(node["needs"]).map(folding.key)),
            isNegative: flag(node["negative"]) ?? false, isFuture: flag(node["future"]) ?? false, roles: roles,
            confidence: node["confidence"]?.string.flatMap(Double.init) ?? 0.8, matches: strings(node["matches"]), misses: strings(node["misses"]), file: file)
    }

    /// The past stem of an infinitive: all but its last letter.
    private func stem(_ infinitive: String) -> String { String(folding.key(infinitive).unicodeScalars.dropLast()) }

    private func strings(_ node: PackTree?) -> [String] {
        if let one = node?.string { return [one] }
        return node?.sequence?.compactMap(\.string).flatMap { $0.hasPrefix("@") ? lists[String($0.dropFirst())] ?? [] : [$0] } ?? []
    }

    func fault(_ fault: PackError.Fault, _ node: PackTree, _ file: String) -> PackError {
        PackError(file: file, line: node.place.line, column: node.place.column, fault: fault)
    }

    private func flag(_ node: PackTree?) -> Bool? { node?.string.flatMap(Bool.init) }
}
