import TestSupport
import Testing

@testable import Reading

@Suite struct QuotationTests {
    /// The words inside quotation marks, with the number of their quotation.
    private func quoted(_ text: String) throws -> [String] {
        try Persian.sentences(text).flatMap(\.tokens).filter { $0.quotation > 0 && $0.kind != .mark }.map { "\($0.quotation) \($0.key)" }
    }

    @Test("each kind of mark", arguments: ["او گفت «نه».", "او گفت \"نه\".", "او گفت “نه”."])
    func kinds(_ text: String) throws { #expect(try quoted(text) == ["1 نه"]) }

    @Test func overSentences() throws { #expect(try quoted("«آری. نه.» و «شاید»") == ["1 اری", "1 نه", "2 شاید"]) }

    @Test("an unpaired mark quotes nothing", arguments: ["او گفت «نه.", "او گفت نه».", "او \" گفت"])
    func unpaired(_ text: String) throws { #expect(try quoted(text).isEmpty) }

    @Test func theNearestOpenerCounts() throws { #expect(try quoted("«یک «دو» سه") == ["1 دو"]) }

    @Test func marksTooFarApartAreNoPair() throws {
        #expect(try quoted("«" + String(repeating: "نان ", count: 500) + "»").isEmpty)
        #expect(try quoted("«" + String(repeating: "نان ", count: 300) + "»").count == 300)
    }
}
