import Testing

/// What is not so, not yet so, or only said to be so.
@Suite struct StatusTests {
    @Test("as the verb says", arguments: [
        ("روسیه به سوریه حمله کرد.", ["assault russia syria"]), ("روسیه به سوریه حمله خواهد کرد.", ["assault russia syria planned"]),
        ("روسیه به سوریه حمله نکرد.", []), ("اگر روسیه به سوریه حمله کند، جنگ می‌شود.", ["assault russia syria conditional"]),
    ])
    func verb(_ text: String, _ edges: [String]) throws { #expect(try Said("خبر\n" + text).edges == edges) }

    @Test func whoSaysSoIsKept() throws {
        let edges = try Said("خبر\nپوتین گفت که ترکیه به سوریه حمله کرد.").edges
        #expect(edges == ["accuse vladimir-putin turkey", "assault turkey syria says vladimir-putin"])
    }

    @Test("who only mentions a deed, or tells of his own side's, accuses nobody", arguments: [
        "پوتین گفت که حمله ترکیه به سوریه پایان یافت.", "پوتین گفت که روسیه به سوریه حمله کرد.", "پوتین گفت که ترکیه به سوریه حمله نکرد.",
    ])
    func noAccusation(_ text: String) throws { #expect(try Said("خبر\n" + text).edges.allSatisfy { !$0.hasPrefix("accuse") }) }

    @Test func whoClaimsADeedDidIt() throws {
        #expect(try Said("خبر\nگروه داعش مسئولیت حمله به کابل را بر عهده گرفت.").edges == ["assault islamic-state kabul"])
    }

    @Test("what belongs to somebody is not himself", arguments: ["هواپیماهای متعلق به روسیه به سوریه حمله کردند.", "گروهی منسوب به روسیه به سوریه حمله کرد."])
    func belongings(_ text: String) throws { #expect(try Said("خبر\n" + text).edges.isEmpty) }

    @Test("an army is no source of the news, an organ does not act against its state, and who speaks for a group has not done its deeds", arguments: [
        "به گفته ارتش سوریه، پوتین با لاوروف دیدار کرد.", "وزارت خارجه روسیه از روسیه انتقاد کرد.", "شهر اصفهان در عراق است.",
        "ابو محمد عدنانی، سخنگوی داعش، مسئولیت حمله به کابل را بر عهده گرفت.",
    ])
    func nothingOfTheKind(_ text: String) throws {
        let edges = try Said("خبر\n" + text).edges
        #expect(edges.allSatisfy { edge in !["reported_by", "accuse", "located_in isfahan iraq"].contains(where: edge.hasPrefix) && !edge.hasPrefix("assault abu") })
    }

    @Test("what is neither so nor so, and what the one spoken to does", arguments: [
        "پوتین گفت: ما نه ترکیه را تحریم کردیم و نه به سوریه حمله کردیم.", "پوتین گفت: اگر به سوریه حمله کنید، جنگ می‌شود.",
    ])
    func neither(_ text: String) throws { #expect(try Said("خبر\n" + text).edges.allSatisfy { !$0.hasPrefix("assault") }) }

    @Test func aStateBehindABodyIsNotTheObject() throws {
        #expect(try Said("خبر\nآمریکا حزب کارگران کردستان عراق را تحریم کرد.").edges.allSatisfy { $0 != "sanction united-states iraq" })
    }

    @Test func whatAnotherMustDoIsARequest() throws {
        #expect(try Said("خبر\nپوتین گفت که ترکیه باید برود.").edges.contains("request vladimir-putin turkey"))
    }

    @Test func theDayOfADeed() throws {
        #expect(try Said("خبر\nروسیه روز ۱۰ ژانویه ۲۰۲۴ به سوریه حمله کرد.").edges == ["assault russia syria 2024-01-10"])
    }

    @Test func anOutletIsCredited() throws {
        #expect(try Said("خبر\nبه گزارش خبرگزاری تاس، پوتین با لاوروف دیدار کرد.").edges == ["reported_by meeting0 tass"])
    }

    @Test("nobody does what is done to nobody", arguments: ["روسیه حمله کرد.", "حمله خوب نیست.", "به سوریه حمله شد."])
    func halves(_ text: String) throws { #expect(try Said("خبر\n" + text).edges.isEmpty) }
}
