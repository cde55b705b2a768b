import EventGraph
import Passage
import Pipeline

/// Words nodes and edges with the sentences behind them: for a node why it is one, for an edge who plays which part.
struct Explanation {
    /// Ids of the articles whose text was not found.
    let missing: [String]
    private let graph: EventGraph
    private let articles: [String: Article]
    private let frames: FrameWording
    private let mark: (start: String, end: String)

    /// Looks the articles of `graph` up in `folders`; `colour` marks words by bold letters as well as by brackets.
    init(graph: EventGraph, folders: SourceFolders, colour: Bool) {
        var (articles, missing) = ([String: Article](), [String]())
        for document in graph.documents {
            if let article = folders.article(of: document) {
                articles[document.id] = article
            } else {
                missing.append(document.id)
            }
        }
        (self.graph, self.articles, self.missing) = (graph, articles, missing)
        frames = FrameWording()
        mark = colour ? ("\u{1B}[1m[", "]\u{1B}[0m") : ("[", "]")
    }

    /// The node: what is known of it, why all its names mean one, and where it is named.
    func text(_ node: Node) -> String {
        var facts = node.label.sorted { $0.key < $1.key }.map { language, label in
            "\(language) \(label)" + (node.derived.contains(language) ? " (romanised)" : "")
        }
        if let meeting = node.meeting {
            facts += [meeting.form.rawValue, meeting.date.map { "on \($0)" }, meeting.status.rawValue].compactMap { $0 }
        }
        if let wikidata = node.wikidata { facts.append("Wikidata \(wikidata)") }
        let lines = ["\(node.kind.rawValue): \(node.id)", "  " + facts.joined(separator: ", ")] + NodeUnion(node).lines
        return Wording.harmless(lines.joined(separator: "\n") + "\n") + node.evidence.map { text($0) + "\n" }.joined() + "\n"
    }

    /// The edge: its attributes, its frame, and the sentences that say so, each with the words for either end.
    func text(_ edge: Edge) -> String {
        let facts = Wording.facts(of: edge) + [
            edge.status == .actual ? "status actual" : nil, edge.attributedTo.map { "according to \($0)" }, "confidence \(edge.confidence)",
        ].compactMap { $0 }
        let lines = ["\(edge.type.rawValue): \(edge.source) -> \(edge.target)", "  " + facts.joined(separator: ", ")]
            + Set(edge.evidence.map(\.rule)).sorted().compactMap { frames.text(of: $0) }.map { "  frame " + $0 }
        let sentences = edge.evidence.map { item in text(item) + "\n" + Wording.harmless("    " + parts(of: edge, at: item) + "\n") }
        return Wording.harmless(lines.joined(separator: "\n") + "\n") + sentences.joined() + "\n"
    }

    /// The place, the rule and the sentence with the words in brackets.
    private func text(_ item: Evidence) -> String {
        let place = Wording.harmless("  \(item.document) \(item.span.start)-\(item.span.end), rule \(item.rule)\n    ")
        guard let quotation = quotation(item) else { return place + mark.start + Wording.harmless(item.text) + mark.end }
        let (before, words, after) = (quotation.before, quotation.words, quotation.after)
        return place + Wording.harmless(before) + mark.start + Wording.harmless(words) + mark.end + Wording.harmless(after)
    }

    /// The sentence of an evidence. A file that was tampered with could point anywhere; what does not fit is not shown as if it did.
    private func quotation(_ item: Evidence) -> Quotation? {
        guard let article = articles[item.document], let quotation = Quotation(item.span, in: article),
            article.text(item.span) == item.text
        else { return nil }
        return quotation
    }

    /// Which words stand for the ends of the edge, and for who says so.
    private func parts(of edge: Edge, at item: Evidence) -> String {
        let ends = [("source", edge.source), ("target", edge.target)] + (edge.attributedTo.map { [("according to", $0)] } ?? [])
        let sentence = quotation(item)?.sentence ?? item.span
        return ends.compactMap { role, id in
            guard let node = graph.node(id) else { return nil }
            let named = node.evidence.filter { $0.document == item.document }
            // The words of a meeting are those of the edge itself.
            if named.contains(where: { $0.span == item.span }) { return nil }
            let here = named.first { item.span.contains($0.span) } ?? named.first { sentence.contains($0.span) }
            if let here { return "\(role) " + Self.words(here) }
            guard let before = named.last(where: { $0.span.end <= item.span.start }) else { return "\(role) not named here" }
            return "\(role) named before, " + Self.words(before)
        }.joined(separator: "; ")
    }

    private static func words(_ item: Evidence) -> String { "«\(item.text)» \(item.span.start)-\(item.span.end) (\(item.rule))" }
}
