import EventGraph
import LanguagePack
import Mentions
import Passage
import Reading
import Relations

/// Reads one article and gives its graph: the whole path from characters to nodes and edges.
public struct Extractor: Sendable {
    let pack: LanguagePack
    let reader: Reader
    private let mentions: MentionFinder
    private let dates: DateFinder
    private let relations: RelationFinder

    /// Holds the language's data; made once, used for any number of articles, from any thread.
    public init(pack: LanguagePack) {
        self.pack = pack
        reader = Reader(pack: pack)
        mentions = MentionFinder(pack: pack)
        dates = DateFinder(words: pack.dateWords, numbers: { [lexicon = pack.lexicon] in lexicon.number($0) })
        relations = RelationFinder(pack: pack)
    }

    /// What every stage saw of an article.
    public struct Trace: Sendable {
        /// The sentences with their words.
        public var sentences: [Sentence]
        /// Who and what is mentioned.
        public var world: MentionedWorld
        /// When.
        public var dates: [DateMention]
        /// The day of publication: told, or found in the text.
        public var published: EDTFDate?
        /// What is wrong with dates.
        public var dateFindings: [DateFinding]
        /// What is said.
        public var claims: Claims
    }

    /// Runs all stages but the last; a pure function.
    public func trace(of article: Article) -> Trace {
        let sentences = reader.sentences(of: article)
        let world = mentions.mentions(in: sentences, of: article)
        let (dates, published, dateFindings) = dates.dates(in: sentences, article: article)
        let claims = relations.claims(in: sentences, mentions: world, dates: dates, published: published)
        return Trace(
            sentences: sentences, world: world, dates: dates, published: published, dateFindings: dateFindings, claims: claims)
    }

    /// The graph of `article`; a pure function, never fails: text without anything to say gives a graph without nodes.
    public func graph(of article: Article) -> EventGraph {
        let trace = trace(of: article)
        var document = Document(article)
        document.published = trace.published
        return GraphBuilder(pack: pack, article: article, sentences: trace.sentences, claims: trace.claims)
            .graph(document: document, findings: findings(trace, article))
    }

    private func findings(_ trace: Trace, _ article: Article) -> [Finding] {
        trace.dateFindings.map { finding in
            let code = "date_\(finding.fault.rawValue)"
            return Finding(code: code, subject: finding.text, evidence: article.evidence(finding.span, rule: "date"))
        } + trace.world.findings.map { finding in
            let span = trace.sentences[finding.sentence].span(finding.range)
            return Finding(code: finding.code, subject: finding.subject, evidence: article.evidence(span, rule: "mention"))
        }
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
