import Passage

/// What a frame must not say: keys, values and slots that mean nothing, which would otherwise be passed over in silence.
extension FrameReader {
    private static let keys: Set<String> = [
        "name", "makes", "form", "mode", "status", "period", "nouns", "light", "verbs", "nominal", "mutual", "without", "bars", "beside",
        "needs", "requires", "negative", "future", "roles", "confidence", "matches", "misses",
    ]
    /// Slots that are no preposition.
    private static let slots: Set<String> = ["subject", "object", "genitive", "complement", "content", "wish", "cause", "actor", "head", "antecedent", "speaker", "theme", "claimer", "teller"]

    /// Throws where the frame has a key, a value or a slot of no list, or nothing that it could match.
    func check(_ node: PackTree, _ file: String) throws {
        guard !node.mapping(of: "roles").isEmpty else { throw fault(.missingKey("roles"), node, file) }
        for (key, value) in node.mapping where !Self.keys.contains(key) {
            throw fault(.unknown(key, allowed: Self.keys.sorted().joined(separator: " ")), value, file)
        }
        try checkValue("form", MeetingForm.allCases.map(\.rawValue), node, file)
        try checkValue("status", EdgeStatus.allCases.map(\.rawValue), node, file)
        try checkValue("period", Period.allCases.map(\.rawValue), node, file)
        for key in ["nouns", "needs", "bars", "beside"] {
            for item in node[key]?.sequence ?? [] {
                guard let name = item.string, name.hasPrefix("@"), lists[String(name.dropFirst())] == nil else { continue }
                throw fault(.unknown(name, allowed: lists.keys.sorted().map { "@" + $0 }.joined(separator: " ")), item, file)
            }
        }
        for (_, role) in node.mapping(of: "roles") { try checkSlots(role["as"] ?? role, file) }
        for key in ["without", "requires"] { if let slots = node[key] { try checkSlots(slots, file) } }
        guard node["nouns"] != nil || node["verbs"] != nil else { throw fault(.missingKey("nouns"), node, file) }
    }

    private func checkValue(_ key: String, _ allowed: [String], _ node: PackTree, _ file: String) throws {
        guard let value = node[key], let text = value.string, !allowed.contains(text) else { return }
        throw fault(.unknown(text, allowed: allowed.joined(separator: " ")), value, file)
    }

    private func checkSlots(_ list: PackTree, _ file: String) throws {
        for item in list.sequence ?? [list] {
            guard let slot = item.string, !Self.slots.contains(slot), !functions.contains(slot) else { continue }
            throw fault(.unknown(slot, allowed: "a slot, or the function of a preposition"), item, file)
        }
    }
}

extension PackTree {
    fileprivate func mapping(of key: String) -> [(key: String, value: PackTree)] { self[key]?.mapping ?? [] }
}
