import EventGraph
import Export
import Foundation
import Passage
import Pipeline
import TestSupport
import Testing

/// Graphs of real articles, read once for all the tests.
enum RealGraphs {
    /// The stories of `graphs/` with what was read from them.
    static let stories: Task<[(article: Article, graph: EventGraph)], any Error> = Task {
        let extractor = Extractor(pack: try Persian.pack)
        let articles = try Stories.articles()
        return zip(articles, await concurrently(articles) { extractor.graph(of: $0) }).map { ($0, $1) }
    }
}

@Suite struct RealGraphTests {
    @Test func everyStoryGivesASoundGraph() async throws {
        let stories = try await RealGraphs.stories.value
        #expect(stories.count >= 7)
        for (article, graph) in stories {
            #expect(graph.nodes.count >= 5 && !graph.edges.isEmpty, "\(article.id)")
            for complaint in Soundness.complaints(of: graph, from: article) { Issue.record("\(article.id): \(complaint)") }
        }
    }

    /// All of the news: what stops the program stands in one article of a thousand.
    @Test(.enabled(if: SharedArticles.folder != nil, "\(SharedArticles.missing)"))
    func everyArticleGivesASoundGraph() async throws {
        let extractor = Extractor(pack: try Persian.pack)
        let articles = try SharedArticles.development() + SharedArticles.news(every: 1)
        let results = await concurrently(articles) { article in
            let graph = extractor.graph(of: article)
            return (nodes: graph.nodes.count, complaints: Soundness.complaints(of: graph, from: article))
        }
        #expect(results.count == articles.count && results.map(\.nodes).reduce(0, +) > articles.count)
        for (article, result) in zip(articles, results) {
            for complaint in result.complaints { Issue.record("\(article.id): \(complaint)") }
        }
    }

    @Test func twoRunsGiveTheSameBytes() async throws {
        let extractor = Extractor(pack: try Persian.pack)
        for (article, graph) in try await RealGraphs.stories.value {
            let again = extractor.graph(of: article)
            #expect(again == graph, "\(article.id)")
            #expect(try JSONExporter().data(of: again) == JSONExporter().data(of: graph), "\(article.id)")
        }
    }

    @Test("nothing to say gives an empty graph", arguments: ["", "\n", "او رفت.", "12345", "\u{FEFF}", "hello world"])
    func nothing(_ text: String) throws {
        let graph = Extractor(pack: try Persian.pack).graph(of: Article(id: "a", source: text))
        #expect(graph.nodes.isEmpty && graph.edges.isEmpty && graph.documents.map(\.id) == ["a"])
    }
}
