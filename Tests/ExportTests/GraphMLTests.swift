import EventGraph
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import Export

/// What a plain XML parser sees of a GraphML file.
private final class GraphMLSeen: NSObject, XMLParserDelegate {
    var keys: [String: String] = [:]
    var nodes: [String: [String: String]] = [:]
    var edges: [String: (source: String, target: String, data: [String: String])] = [:]
    private var element: (name: String, id: String)?
    private var data: (key: String, text: String)?

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        switch name {
        case "key": keys[attributes["id"] ?? ""] = attributes["attr.name"]
        case "node":
            element = (name, attributes["id"] ?? "")
            nodes[attributes["id"] ?? ""] = [:]
        case "edge":
            element = (name, attributes["id"] ?? "")
            edges[attributes["id"] ?? ""] = (attributes["source"] ?? "", attributes["target"] ?? "", [:])
        case "data": data = (attributes["key"] ?? "", "")
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { data?.text += text }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard name == "data", let (key, text) = data else { return }
        data = nil
        if element?.name == "node" { nodes[element!.id]?[key] = text }
        if element?.name == "edge" { edges[element!.id]?.data[key] = text }
    }
}

@Suite struct GraphMLTests {
    private func seen() throws -> GraphMLSeen {
        let parser = XMLParser(data: try GraphMLExporter().data(of: Fixture.graph))
        let seen = GraphMLSeen()
        parser.delegate = seen
        #expect(parser.parse(), "\(String(describing: parser.parserError)) in line \(parser.lineNumber)")
        return seen
    }

    @Test func everythingArrives() throws {
        let seen = try seen()
        #expect(seen.nodes.count == Fixture.graph.nodes.count)
        #expect(seen.edges.count == Fixture.graph.edges.count)
        for edge in seen.edges.values {
            #expect(seen.nodes[edge.source] != nil && seen.nodes[edge.target] != nil)
            #expect(Set(edge.data.keys).isSubset(of: seen.keys.keys))
        }
        let person = try #require(seen.nodes["person:asaad-al-shaibani"])
        #expect(person["n_label"] == "اسعد الشیبانی")
        #expect(person["n_label_en"] == "Asaad al-Shaibani")
        #expect(person["labels"] == ":person")
        #expect(person["n_evidence"]?.hasPrefix("news-1.txt:10-23 \"اسعد الشیبانی\" [name.given]; ") == true)
        let office = try #require(
            seen.edges["holds_office.person:asaad-al-shaibani.state:syria.foreign_minister.current"])
        #expect(office.data["e_label"] == "holds_office")
        #expect(office.data["e_confidence"] == "0.9")
        #expect(office.data["e_date"] == nil)
    }

    @Test func nastyTextArrivesButForWhatXMLCannotHold() throws {
        let expected = String(String.UnicodeScalarView(Fixture.nasty.unicodeScalars.map {
            ($0.value < 0x20 && !"\t\r\n".unicodeScalars.contains($0)) || $0.value >= 0xFFFE && $0.value <= 0xFFFF
                ? "\u{FFFD}" : $0
        }))
        let labels = try seen().nodes.values.compactMap { $0["n_label"] }
        #expect(labels.contains { $0.unicodeScalars.elementsEqual(expected.unicodeScalars) })
    }

    @Test func noKeyIsNumbered() throws {
        for id in try seen().keys.keys { #expect(id.first != "d") }
    }

    @Test func theAskedLanguageIsTheLabel() throws {
        let text = String(decoding: try GraphMLExporter(language: "en").data(of: Fixture.graph), as: UTF8.self)
        #expect(text.contains("<data key=\"n_label\">Asaad al-Shaibani</data>"))
        #expect(text.contains("<data key=\"n_label\">مسکو</data>"), "without a name in it, another language stands in")
    }

    @Test(arguments: [
        ("state:syria", "state:syria"), ("a b", "a_x20_b"), ("a_b", "a_b"), ("a_x20_b", "a_x5F_x20_b"), ("", "_x_"),
        ("ایران", "ایران"), ("a.b|c", "a_x2E_b.c"), ("می\u{200C}شود", "می_x200C_شود"), ("😀", "_x1F600_"), ("~", "_x7E_"),
    ])
    func tokensAreReadableAndDistinct(text: String, token: String) throws {
        var made: [UInt8] = []
        var sink = ByteSink { made += $0 }
        sink.append(nmtoken: text)
        try sink.flush()
        #expect(String(decoding: made, as: UTF8.self) == token)
    }
}
