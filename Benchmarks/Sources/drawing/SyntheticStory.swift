import EventGraph
import Passage

/// A graph like that of a long article: people, states, meetings and bases, one and a half edges to a node; the same for
/// the same seed.
func syntheticStory(seed: UInt64, nodes count: Int) -> EventGraph {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func random(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }
    func evidence() -> [Evidence] {
        let start = random(4000)
        let text = "در دیدار امروز دو طرف بر ادامهٔ همکاری تأکید کردند"
        return [Evidence(document: "a", span: Span(start, start + text.unicodeScalars.count), text: text, rule: "r")]
    }
    let kinds: [NodeKind] = [.person, .person, .state, .meeting, .organization, .base, .place]
    let nodes = (0..<count).map { index in
        let kind = kinds[random(kinds.count)]
        var node = Node(
            id: "\(kind.rawValue):\(index)", kind: kind,
            label: ["fa": "نام شمارهٔ \(index + 1)", "en": "Name number \(index + 1)"], names: ["نام"], evidence: evidence())
        if kind == .meeting { node.meeting = MeetingDetails(form: .talks, date: EDTFDate("2025-12-\(10 + index % 20)")) }
        return node
    }
    let types: [EdgeType] = [.support, .accuse, .travelledTo, .operates, .memberOf, .aid, .request]
    var edges: [Edge] = []
    for index in 1..<count {
        for turn in 0..<(index % 2 == 0 ? 2 : 1) {
            let other = nodes[random(turn == 0 ? index : count)]
            if other.id == nodes[index].id { continue }
            let type = other.kind == .meeting ? .participatedIn : types[random(types.count)]
            edges.append(
                Edge(type: type, source: nodes[index].id, target: other.id, rule: "r", evidence: evidence()))
        }
    }
    return EventGraph(
        documents: [Document(id: "a", title: "خبر", language: "fa", sha256: String(repeating: "0", count: 64))],
        nodes: nodes, edges: edges)
}
