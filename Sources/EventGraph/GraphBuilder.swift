import LanguagePack
import Mentions
import Passage
import Reading
import Relations

/// Turns what an article says into its graph: settles ids and labels, and gathers the evidence.
public struct GraphBuilder {
    private let pack: LanguagePack
    private let article: Article
    private let sentences: [Sentence]
    private let claims: Claims

    /// Builds for one article.
    public init(pack: LanguagePack, article: Article, sentences: [Sentence], claims: Claims) {
        self.pack = pack
        self.article = article
        self.sentences = sentences
        self.claims = claims
    }

    /// The graph; `document` describes the article in it.
    public func graph(document: Document, findings: [Finding]) -> EventGraph {
        let world = claims.world
        let ids = ReferentIDs(pack: pack, world: world).ids
        let meetingIDs = claims.meetings.map { meetingID($0, ids) }
        func id(_ end: Claim.End) -> String {
            switch end {
            case .referent(let referent): ids[referent]
            case .meeting(let meeting): meetingIDs[meeting]
            }
        }
        var used: Set<Int> = []
        for claim in claims.edges {
            for case .referent(let referent) in [claim.source, claim.target] { used.insert(referent) }
        }
        var nodes: [Node] = []
        var evidence: [Int: [Evidence]] = [:], names: [Int: Set<String>] = [:], named: Set<Int> = []
        for mention in world.mentions {
            let sentence = sentences[mention.sentence]
            for referent in [mention.referent] + mention.others {
                evidence[referent, default: []].append(article.evidence(sentence.span(mention.name), rule: mention.rule))
            }
            if [.name, .family, .metonym].contains(mention.use) {
                names[mention.referent, default: []].insert(article.text(sentence.span(mention.name)))
                named.insert(mention.referent)
            }
        }
        for (index, referent) in world.referents.enumerated() where evidence[index] != nil && (named.contains(index) || used.contains(index)) {
            let entity = referent.entity.map { pack.world.entities[$0] }
            var label = [pack.language: referent.label]
            var derived: [String] = []
            if let english = referent.english { label["en"] = english } else {
                label["en"] = pack.romanised(referent.label)
                derived = ["en"]
            }
            nodes.append(Node(
                id: ids[index], kind: referent.kind, label: label, derived: derived,
                names: (names[index] ?? []).union([referent.label]).sorted(),
                wikidata: entity.flatMap { $0.wikidata.isEmpty ? nil : $0.wikidata }, evidence: Set(evidence[index]!).sorted()))
        }
        for (index, meeting) in claims.meetings.enumerated() { nodes.append(node(meeting, meetingIDs[index], ids)) }
        let known = Set(nodes.map(\.id))
        let edges = claims.edges.compactMap { claim -> Edge? in
            var (source, target) = (id(claim.source), id(claim.target))
            guard known.contains(source), known.contains(target), source != target else { return nil }
            if claim.type.isSymmetric, target < source { swap(&source, &target) }
            return Edge(
                type: claim.type, source: source, target: target, title: claim.title, mode: claim.mode, role: claim.role,
                kin: claim.kin, period: claim.period, date: claim.date, status: claim.status,
                attributedTo: claim.attributedTo.map { ids[$0] }, confidence: claim.confidence, rule: claim.rule,
                evidence: [article.evidence(sentences[claim.sentence].span(claim.range), rule: claim.rule)])
        }
        return EventGraph(documents: [document], nodes: nodes, edges: edges, findings: findings)
    }

    private func meetingID(_ meeting: MeetingClaim, _ ids: [String]) -> String {
        let people = meeting.participants.map { String(ids[$0.referent].split(separator: ":", maxSplits: 1).last ?? "") }.sorted()
        return "meeting:\(meeting.date?.text ?? "undated"):\(people.joined(separator: "+"))"
            + (meeting.form == .talks ? "" : ":\(meeting.form.rawValue)")
    }

    private func node(_ meeting: MeetingClaim, _ id: String, _ ids: [String]) -> Node {
        let names = meeting.participants.map { claims.world.referents[$0.referent] }
        let form = pack.settings.meetingLabels[meeting.form.rawValue] ?? [:]
        func label(_ language: String, _ parts: [String]) -> String {
            let joined = parts.joined(separator: pack.settings.listSeparators[language] ?? ", ")
            return [form[language] ?? meeting.form.rawValue, joined].joined(separator: ": ")
        }
        return Node(
            id: id, kind: .meeting,
            label: [
                pack.language: label(pack.language, names.map(\.label)),
                "en": label("en", names.map { $0.english ?? pack.romanised($0.label) }),
            ],
            meeting: MeetingDetails(
                form: meeting.form, date: meeting.date, dateText: Set(meeting.dateText).sorted(),
                calendars: Set(meeting.calendars).sorted(), status: meeting.status),
            evidence: Set(meeting.tellings.map { article.evidence(sentences[$0.sentence].span($0.range), rule: meeting.rule) }).sorted())
    }
}
