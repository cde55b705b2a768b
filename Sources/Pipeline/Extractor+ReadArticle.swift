import EventGraph

extension Extractor {
    /// The graph of an article as it was read: what its bytes gave cause to say stands among the findings.
    public func graph(of read: ReadArticle) -> EventGraph {
        let graph = graph(of: read.article)
        guard !read.findings.isEmpty else { return graph }
        return graph.merged(with: EventGraph(findings: read.findings))
    }
}
