import EventGraph
import Passage
import Pipeline

/// Words nodes and edges with the sentences behind them.
struct Explanation {
    /// Ids of the articles whose text was not found.
    let missing: [String]
    private let articles: [String: Article]
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
        (self.articles, self.missing) = (articles, missing)
        mark = colour ? ("\u{1B}[1m[", "]\u{1B}[0m") : ("[", "]")
    }

    /// The node: what is known of it, and where it is named.
    func text(_ node: Node) -> String {
        var facts = node.label.sorted { $0.key < $1.key }.map { language, label in
            "\(language) \(label)" + (node.derived.contains(language) ? " (romanised)" : "")
        }
        if let meeting = node.meeting {
            facts += [meeting.form.rawValue, meeting.date.map { "on \($0)" }, meeting.status.rawValue].compactMap { $0 }
        }
        if let wikidata = node.wikidata { facts.append("Wikidata \(wikidata)") }
        return "\(node.kind.rawValue): \(node.id)\n  \(facts.joined(separator: ", "))\n" + text(node.evidence) + "\n"
    }

    /// The edge: its attributes, and the sentences that say so.
    func text(_ edge: Edge) -> String {
        let facts = [
            edge.title.map { "title \($0)" }, edge.mode.map { "mode \($0)" }, edge.role.map { "role \($0)" },
            edge.kin.map { "kin \($0)" }, edge.period.map { "period \($0.rawValue)" }, edge.date.map { "date \($0)" },
            "status \(edge.status.rawValue)", edge.attributedTo.map { "according to \($0)" },
            "confidence \(edge.confidence)",
        ].compactMap { $0 }
        return "\(edge.type.rawValue): \(edge.source) -> \(edge.target)\n  \(facts.joined(separator: ", "))\n"
            + text(edge.evidence) + "\n"
    }

    private func text(_ evidence: [Evidence]) -> String {
        evidence.map { item in
            let place = "  \(item.document) \(item.span.start)-\(item.span.end), rule \(item.rule)\n"
            // A file that was tampered with could point anywhere; what does not fit is not shown as if it did.
            if let article = articles[item.document], let quotation = Quotation(item.span, in: article),
                article.text(item.span) == item.text {
                return place + "    \(quotation.before)\(mark.start)\(quotation.words)\(mark.end)\(quotation.after)\n"
            }
            return place + "    \(mark.start)\(item.text)\(mark.end)\n"
        }.joined()
    }
}
