import EventGraph
import Foundation
import Passage

/// What documents, nodes and edges are in the model of FollowTheMoney.
struct FollowTheMoneyModel {
    private let nodes: [String: Node]
    private let documents: [String: Document]
    /// Ids of the bodies that are part of a state.
    private let publicBodies: Set<String>
    /// Edges that say something of a meeting or of where a thing lies, by their source or meeting.
    private let sayings: [String: [Edge]]
    /// Longest name and longest other text that the model takes.
    private static let (longestName, longestText) = (384, 65_000)

    /// Looks through `graph`; costs a pass over its nodes and edges.
    init(of graph: EventGraph) {
        let nodes = Dictionary(graph.nodes.map { ($0.id, $0) }) { one, _ in one }
        self.nodes = nodes
        documents = Dictionary(graph.documents.map { ($0.id, $0) }) { one, _ in one }
        publicBodies = Set(graph.edges.filter { $0.type == .partOf && nodes[$0.target]?.kind == .state }.map(\.source))
        sayings = Dictionary(grouping: graph.edges.filter { [.participatedIn, .heldIn, .locatedIn].contains($0.type) && $0.status != .denied }) {
            $0.type == .participatedIn ? $0.target : $0.source
        }
    }

    /// The article.
    func entity(of document: Document) -> FollowTheMoneyEntity {
        var entity = FollowTheMoneyEntity(id: Self.id("document", document.id), schema: "Article")
        entity.set("fileName", [document.id])
        entity.set("title", [document.title])
        let language = Locale.LanguageCode(String(document.language.prefix { $0 != "-" }))
        entity.set("language", [language.identifier(.alpha3)])
        entity.set("publishedAt", [document.published.flatMap(Self.plain)])
        entity.set("sourceUrl", [Self.address(document.url)])
        entity.set("publisher", [document.outlet])
        return entity
    }

    /// The person, body, place or event.
    func entity(of node: Node) -> FollowTheMoneyEntity {
        var entity = FollowTheMoneyEntity(id: Self.id("node", node.id), schema: schema(of: node))
        let labels = node.label.sorted { $0.key < $1.key }.map { Self.short($0.value) }
        entity.set("name", labels)
        entity.set("alias", node.names.map(Self.short).filter { !labels.contains($0) })
        entity.set("wikidataId", [node.wikidata])
        let said = sayings[node.id] ?? []
        switch node.kind {
        case .meeting:
            entity.set("keywords", [node.meeting?.form.rawValue, node.meeting?.status.rawValue])
            set(node.meeting?.date, of: &entity)
            let people = said.filter { $0.type == .participatedIn && isLegalEntity($0.source) }
            entity.set("involved", people.map { Self.id("node", $0.source) })
            entity.set("organizer", people.filter { $0.role == "host" }.map { Self.id("node", $0.source) })
            entity.set("location", said.filter { $0.type == .heldIn }.flatMap { nodes[$0.target]?.label.values.sorted().map(Self.short) ?? [] })
        case .place: entity.set("full", [labels.first])
        case .base: entity.set("propertyType", ["military base"])
        case .person, .state, .organization: break
        }
        let places = said.filter { $0.type != .participatedIn && nodes[$0.target]?.kind == .place }
        entity.set("addressEntity", places.map { Self.id("node", $0.target) })
        entity.set("notes", [words(node.evidence)])
        set(sourcesOf: node.evidence, of: &entity)
        return entity
    }

    /// The office that an edge says somebody holds; nil for other edges.
    func post(of edge: Edge) -> FollowTheMoneyEntity? {
        guard schema(of: edge) == "Occupancy", let body = nodes[edge.target] else { return nil }
        let title = (edge.title ?? "office").replacing("_", with: " ")
        var post = FollowTheMoneyEntity(id: Self.id("post", title, edge.target), schema: "Position")
        post.set("name", [Self.short("\(title), \(body.label["en"] ?? body.label.min { $0.key < $1.key }?.value ?? body.id)")])
        post.set("organization", [Self.id("node", edge.target)])
        return post
    }

    /// The link.
    func entity(of edge: Edge) -> FollowTheMoneyEntity {
        let (source, target, schema) = (Self.id("node", edge.source), Self.id("node", edge.target), schema(of: edge))
        var entity = FollowTheMoneyEntity(id: Self.id("edge", edge.key), schema: schema)
        switch schema {
        case "Occupancy":
            entity.set("holder", [source])
            entity.set("post", [post(of: edge)?.id])
            entity.set("status", [edge.period?.rawValue, edge.status == .actual ? nil : edge.status.rawValue])
        case "Membership":
            entity.set("member", [source])
            entity.set("organization", [target])
            entity.set("status", [edge.status.rawValue])
        case "Family":
            entity.set("person", [source])
            entity.set("relative", [target])
            entity.set("relationship", [edge.kin ?? edge.type.rawValue])
        default:
            entity.set("subject", [source])
            entity.set("object", [target])
            let details = [edge.title, edge.mode, edge.role, edge.kin, edge.period?.rawValue].compactMap { $0 }
            entity.set("role", [([edge.type.rawValue] + details).joined(separator: ", ")])
            entity.set("status", [edge.status.rawValue])
        }
        set(edge.date, of: &entity)
        let speaker = edge.attributedTo.map { nodes[$0]?.label.min { $0.key < $1.key }?.value ?? $0 }
        entity.set("summary", [speaker.map { Self.short("according to \($0)") }, "confidence \(edge.confidence)"])
        entity.set("description", [words(edge.evidence)])
        set(sourcesOf: edge.evidence, of: &entity)
        entity.set("publisher", edge.evidence.map { documents[$0.document]?.outlet })
        return entity
    }

    private func schema(of node: Node) -> String {
        switch node.kind {
        case .person: "Person"
        case .state: "PublicBody"
        case .organization: publicBodies.contains(node.id) ? "PublicBody" : "Organization"
        case .base: "RealEstate"
        case .place: "Address"
        case .meeting: "Event"
        }
    }

    /// The schema whose ends fit those of the edge.
    private func schema(of edge: Edge) -> String {
        let (source, target) = (nodes[edge.source]?.kind, nodes[edge.target]?.kind)
        let isBody = target == .state || target == .organization
        return switch edge.type {
        case .holdsOffice where source == .person && isBody: "Occupancy"
        case .memberOf where isLegalEntity(edge.source) && isBody: "Membership"
        case .relatedTo where source == .person && target == .person: "Family"
        default: "UnknownLink"
        }
    }

    private func isLegalEntity(_ id: String) -> Bool { [.person, .state, .organization].contains(nodes[id]?.kind) }

    private func set(_ date: EDTFDate?, of entity: inout FollowTheMoneyEntity) {
        guard let date else { return }
        guard date.precision == .interval else { return entity.set("date", [Self.plain(date)]) }
        entity.set("startDate", [date.days.first])
        entity.set("endDate", [date.days.last])
    }

    private func set(sourcesOf evidence: [Evidence], of entity: inout FollowTheMoneyEntity) {
        let known = evidence.compactMap { documents[$0.document] }
        entity.set("proof", known.map { Self.id("document", $0.id) })
        entity.set("sourceUrl", known.map { Self.address($0.url) })
    }

    private func words(_ evidence: [Evidence]) -> String? {
        FlatAttributes.readable(evidence).map { String($0.prefix(Self.longestText)) }
    }

    private static func short(_ text: String) -> String {
        text.count <= longestName ? text : text.prefix(longestName - 1) + "…"
    }

    /// A date as the model knows it, without the signs of doubt; nil for an interval.
    private static func plain(_ date: EDTFDate) -> String? {
        date.precision == .interval ? nil : date.text.filter { !"~?%".contains($0) }
    }

    private static func address(_ text: String?) -> String? {
        text.flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil }
    }

    /// Ids of the model are short and of letters and digits: a digest stands for what may be neither.
    private static func id(_ parts: String...) -> String {
        "eg-" + parts.joined(separator: "\n").sha256.prefix(40)
    }
}
