import LanguagePack
import Mentions
import Passage
import Reading
import Relations
import TestSupport
import Testing

/// What is seen in a text whose mentions are marked: `{person:vladimir-putin پوتین} به {place:moscow مسکو} رفت.`
///
/// A mark is the node id of an entity of the pack, or a kind and the label of somebody that only the text names, with
/// underscores for spaces; `{state: …}` asks for the kind alone, `{nothing …}` for no mention that touches the words.
struct Seen {
    let marked: MarkedText
    let world: MentionedWorld
    private let pack: LanguagePack
    private let article: Article
    private let sentences: [Sentence]

    init(_ text: String, published: String? = nil) throws {
        pack = try Persian.pack
        marked = MarkedText(text)
        article = Article(id: "test", source: marked.text, published: published.flatMap { EDTFDate($0) })
        sentences = Reader(pack: pack).sentences(of: article)
        let mentions = MentionFinder(pack: pack).mentions(in: sentences, of: article)
        // Capitals that act turn to their states only once the clauses are known.
        world = RelationFinder(pack: pack).claims(in: sentences, mentions: mentions, dates: [], published: article.published).world
    }

    private func id(_ referent: Int) -> String {
        let referent = world.referents[referent]
        return referent.entity.map { pack.world.entities[$0].id } ?? "\(referent.kind.rawValue):\(referent.label.replacingOccurrences(of: " ", with: "_"))"
    }

    /// The mentions as `id (use) at «words»`.
    var mentions: [String] {
        world.mentions.map { mention in
            let others = mention.others.map { "+" + id($0) }.joined()
            return "\(id(mention.referent))\(others) (\(mention.use.rawValue)) at «\(article.text(sentences[mention.sentence].span(mention.range)))»"
        }
    }

    /// The mentions of this use, as ids.
    func ids(_ use: Mention.Use) -> [String] { world.mentions.filter { $0.use == use }.map { id($0.referent) } }

    /// Ids of all persons mentioned.
    var persons: Set<String> { Set(world.mentions.flatMap { [$0.referent] + $0.others }.map(id).filter { $0.hasPrefix("person:") }) }

    /// Offices as `person code holder period`.
    var offices: Set<String> { Set(world.offices.map { "\(id($0.person)) \($0.title) \(id($0.holder)) \($0.period.rawValue)" }) }

    /// Belongings as `source type target`.
    var belongings: Set<String> { Set(world.belongings.map { "\(id($0.source)) \($0.type.rawValue) \(id($0.target))" }) }

    /// What does not come out as marked.
    var complaints: [String] {
        marked.marks.compactMap { role, span in
            let here = world.mentions.filter { sentences[$0.sentence].span($0.range).overlaps(span) }
            if role == "nothing" { return here.isEmpty ? nil : "«\(article.text(span))» is mentioned: \(mentions)" }
            let found = here.contains { mention in
                let sentence = sentences[mention.sentence]
                guard sentence.span(mention.range) == span || sentence.span(mention.name) == span else { return false }
                let ids = ([mention.referent] + mention.others).map(id)
                return role.hasSuffix(":") ? ids.contains { $0.hasPrefix(role) } : ids.contains(role)
            }
            return found ? nil : "«\(article.text(span))» is not \(role): \(mentions)"
        }
    }
}

/// Fails with each mark that does not come out.
func expectMarks(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let seen = try Seen(text)
    #expect(!seen.marked.marks.isEmpty, "nothing is marked", sourceLocation: sourceLocation)
    for complaint in seen.complaints { Issue.record("\(complaint)", sourceLocation: sourceLocation) }
}
