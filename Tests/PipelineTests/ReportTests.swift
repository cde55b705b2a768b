import EventGraph
import Foundation
import LanguagePack
import Passage
import Pipeline
import Testing

/// Who is credited with which news.
@Suite struct ReportTests {
    private static let pack = Result {
        try LanguagePack(folder: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/LanguagePack/Packs/fa").standardized)
    }

    /// The edges of a type, as "label > label".
    private func edges(_ type: EdgeType, _ text: String) throws -> Set<String> {
        let graph = Extractor(pack: try Self.pack.get()).graph(of: Article(id: "t", source: "خبر\n" + text))
        let labels = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0.kind == .meeting ? "meeting" : $0.label["en"] ?? $0.id) })
        return Set(graph.edges.filter { $0.type == type }.map { "\(labels[$0.source] ?? "?") > \(labels[$0.target] ?? "?")" })
    }

    @Test func theMeetingOfTheSentenceIsCredited() throws {
        #expect(try edges(.reportedBy, "به گزارش خبرگزاری تاس، پوتین با اردوغان در مسکو دیدار کرد.") == ["meeting > TASS"])
    }

    @Test func bothTheQuotedAndTheQuotingOutletAreCredited() throws {
        let found = try edges(.reportedBy, "به گزارش فارس به نقل از رویترز، ولادیمیر پوتین گفت که جنگ پایان می‌یابد.")
        #expect(found == ["Vladimir Putin > Fars News Agency", "Vladimir Putin > Reuters"])
    }

    @Test(arguments: [
        "لاوروف در گفت‌وگو با شبکه الجزیره گفت که جنگ پایان می‌یابد.",
        "شبکه الجزیره نوشت: سرگئی لاوروف گفت که جنگ پایان می‌یابد.",
        "الجزیره: سرگئی لاوروف گفت که جنگ پایان می‌یابد.",
        "شبکه الجزیره به نقل از سرگئی لاوروف نوشت که جنگ پایان می‌یابد.",
        "سرگئی لاوروف گفت که جنگ پایان می‌یابد. شبکه الجزیره این سخنان را گزارش کرده است.",
    ])
    func thePersonIsCredited(_ text: String) throws {
        #expect(try edges(.reportedBy, text) == ["Sergey Lavrov > Al Jazeera"])
    }

    @Test func aCreditWithoutNewsWaitsForTheNextSentence() throws {
        let text = "به گزارش خبرگزاری تاس، اوضاع منطقه بررسی شد. لاوروف گفت که جنگ پایان می‌یابد."
        #expect(try edges(.reportedBy, text) == ["Sergey Lavrov > TASS"])
    }

    /// Whom an outlet writes about has said nothing that could be credited.
    @Test(arguments: [
        "شبکه الجزیره نوشت: سرگئی لاوروف وارد پکن شد.",
        "الجزیره: سرگئی لاوروف فردا به تهران می‌آید.",
    ])
    func whoIsOnlyWrittenAboutIsNotCredited(_ text: String) throws {
        #expect(try edges(.reportedBy, text).isEmpty)
    }

    @Test func anOutletMerelyMentionedIsNotCredited() throws {
        #expect(try edges(.reportedBy, "پوتین از خبرگزاری رویترز انتقاد کرد.").isEmpty)
    }

    @Test func whatIsSomebodysIsTheirsWhoWereNamedLast() throws {
        let text = "احمد الشرع به مسکو رفت. روسیه متحد بشار اسد بود و به دولت او کمک می‌کرد."
        #expect(try edges(.aid, text) == ["Russia > Bashar al-Assad"])
    }

    @Test func descriptionsThatTheNameTookInAreRead() throws {
        #expect(try edges(.memberOf, "ترکیه عضو ناتو است.") == ["Turkey > NATO"])
        #expect(try edges(.relatedTo, "ماهر اسد، برادر بشار اسد، فرار کرد.").count == 1)
        #expect(try edges(.memberOf, "روسیه و کشورهای عضو ناتو توافق کردند.").isEmpty)
    }
}
