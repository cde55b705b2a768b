import Foundation
import LanguagePack
import Mentions
import Passage
import Reading
import Relations
import TestSupport

/// What a text says, as lines that a person can read: `accuse person:a state:b`, with what differs from the ordinary behind it.
struct Said {
    let claims: Claims
    private let pack: LanguagePack

    init(_ text: String, published: String? = nil) throws {
        pack = try Persian.pack
        let article = Article(id: "test", source: text, published: published.flatMap { EDTFDate($0) })
        let sentences = Reader(pack: pack).sentences(of: article)
        let world = MentionFinder(pack: pack).mentions(in: sentences, of: article)
        let finder = DateFinder(words: pack.dateWords, numbers: { [lexicon = pack.lexicon] in lexicon.number($0) })
        let (dates, anchor, _) = finder.dates(in: sentences, article: article)
        claims = RelationFinder(pack: pack).claims(in: sentences, mentions: world, dates: dates, published: anchor)
    }

    private func id(_ referent: Int) -> String {
        let referent = claims.world.referents[referent]
        return referent.entity.map { pack.world.entities[$0].slug } ?? referent.label.replacingOccurrences(of: " ", with: "_")
    }

    private func id(_ end: Claim.End) -> String {
        switch end {
        case .referent(let referent): id(referent)
        case .meeting(let meeting): "meeting\(meeting)"
        }
    }

    /// Edges that are no offices and do not tell of encounters.
    var edges: [String] {
        let left: Set<EdgeType> = [.holdsOffice, .participatedIn, .heldIn, .partOf]
        return Set(claims.edges.filter { !left.contains($0.type) }.map { edge in
            let details = [edge.status == .actual ? nil : edge.status.rawValue, edge.date?.text, edge.attributedTo.map { "says " + id($0) }]
            return ([edge.type.rawValue, id(edge.source), id(edge.target)] + details.compactMap { $0 }).joined(separator: " ")
        }).sorted()
    }

    /// Encounters as `form people @place date status`, people sorted.
    var meetings: [String] {
        claims.meetings.map { meeting in
            let parts = [
                meeting.form.rawValue, meeting.participants.map { id($0.referent) }.sorted().joined(separator: "+"), meeting.place.map { "@" + id($0) },
                meeting.date?.text, meeting.status == .held ? nil : meeting.status.rawValue,
            ]
            return parts.compactMap { $0 }.joined(separator: " ")
        }
    }
}
