import EventGraph
import Passage

/// A graph of any size made by rule, the same on every run: names, dates and sentences as long as those of real news.
func syntheticGraph(nodes nodeCount: Int, edges edgeCount: Int) -> EventGraph {
    let words = ["گفت‌وگو", "وزیر", "خارجه", "در", "دیدار", "با", "همتای", "روس", "«خود»", "تأکید", "کرد", "رئیس‌جمهور"]
    var state: UInt64 = 42
    func random(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
    func evidence(words count: Int, rule: String) -> [Evidence] {
        let text = (0..<count).map { _ in words[random(below: words.count)] }.joined(separator: " ")
        let start = random(below: 5000)
        return [
            Evidence(
                document: "news-\(random(below: 10000)).txt", span: Span(start, start + text.unicodeScalars.count),
                text: text, rule: rule)
        ]
    }
    let kinds = NodeKind.allCases.filter { $0 != .meeting }
    let nodes = (0..<nodeCount).map { index in
        let kind = kinds[random(below: kinds.count)]
        let name = "\(words[random(below: words.count)]) \(words[random(below: words.count)]) \(index)"
        return Node(
            id: "\(kind.rawValue):synthetic-\(index)", kind: kind, label: ["fa": name, "en": "Synthetic Name \(index)"],
            names: [name], wikidata: "Q\(1_000_000 + index)", evidence: evidence(words: 2, rule: "name.synthetic"))
    }
    let types: [EdgeType] = [.accuse, .support, .request, .threaten, .aid]
    let edges = (0..<edgeCount).map { index in
        let type = types[random(below: types.count)]
        return Edge(
            type: type, source: nodes[random(below: nodeCount)].id, target: nodes[random(below: nodeCount)].id,
            // Days of sixty years, so that hardly two edges are one fact.
            date: EDTFDate(year: 1966 + random(below: 60), month: 1 + random(below: 12), day: 1 + random(below: 28)),
            confidence: Double(random(below: 100)) / 100, rule: "\(type.rawValue).verb",
            evidence: evidence(words: 8, rule: "\(type.rawValue).verb"))
    }
    return EventGraph(nodes: nodes, edges: edges)
}
