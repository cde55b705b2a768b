import Testing

/// Who met whom, where and when; an encounter told several times is one.
@Suite struct EncounterTests {
    private static let talks = "talks sergey-lavrov+vladimir-putin"

    @Test("talks", arguments: [
        ("پوتین با لاوروف دیدار کرد.", "talks sergey-lavrov+vladimir-putin"), ("پوتین و لاوروف دیدار کردند.", "talks sergey-lavrov+vladimir-putin"),
        ("پوتین در مسکو با لاوروف دیدار کرد.", "talks sergey-lavrov+vladimir-putin @moscow"),
        ("دیدار پوتین با لاوروف در مسکو برگزار شد.", "talks sergey-lavrov+vladimir-putin @moscow"),
        ("پوتین با لاوروف تماس تلفنی گرفت.", "call sergey-lavrov+vladimir-putin"),
        ("پوتین روز ۲۴ دسامبر ۲۰۲۵ با لاوروف دیدار کرد.", "talks sergey-lavrov+vladimir-putin 2025-12-24"),
        ("پوتین با لاوروف دیدار خواهد کرد.", "talks sergey-lavrov+vladimir-putin planned"),
        ("قرار است پوتین با لاوروف دیدار کند.", "talks sergey-lavrov+vladimir-putin planned"),
        ("پوتین با لاوروف دیدار نکرد.", "talks sergey-lavrov+vladimir-putin denied"),
    ])
    func talks(_ text: String, _ meeting: String) throws { #expect(try Said("خبر\n" + text).meetings == [meeting]) }

    @Test("one encounter, told twice", arguments: [
        "پوتین با لاوروف دیدار کرد. لاوروف در دیدار با پوتین گفت که کار خوب است.",
        "پوتین با لاوروف دیدار کرد. در این دیدار، پوتین گفت که کار خوب است.",
    ])
    func told(_ text: String) throws { #expect(try Said("خبر\n" + text).meetings == [Self.talks]) }

    @Test("news of what is planned is of this month, unless the month is nearly over", arguments: [
        ("2025-12-03", "talks sergey-lavrov+vladimir-putin 2025-12~ planned"), ("2025-12-28", "talks sergey-lavrov+vladimir-putin planned"),
    ])
    func month(_ published: String, _ meeting: String) throws {
        #expect(try Said("خبر\nپوتین با لاوروف دیدار خواهد کرد.", published: published).meetings == [meeting])
    }

    @Test func whoseJourneyItIsTookNoPartInTheTalks() throws {
        let meetings = try Said("خبر\nدر سفر ۱۰ ژانویه ۲۰۲۴ پوتین به ترکیه، سرگئی لاوروف با هاکان فیدان دیدار کرد.").meetings
        #expect(meetings.count == 1 && meetings[0].hasPrefix("talks hakan-fidan+sergey-lavrov"))
    }

    @Test func whoIsPresentTakesPart() throws {
        let meetings = try Said("خبر\nپوتین با اردوغان دیدار کرد. در این دیدار سرگئی لاوروف و هاکان فیدان حضور داشتند.").meetings
        #expect(meetings == ["talks hakan-fidan+recep-tayyip-erdogan+sergey-lavrov+vladimir-putin"])
    }

    @Test func differentDaysAreDifferentEncounters() throws {
        let meetings = try Said("خبر\nپوتین ۲۴ دسامبر ۲۰۲۵ با لاوروف دیدار کرد. پوتین ۱۰ ژانویه ۲۰۲۴ با لاوروف دیدار کرد.").meetings
        #expect(meetings.sorted() == [Self.talks + " 2024-01-10", Self.talks + " 2025-12-24"])
    }

    @Test func peopleStandForTheirState() throws {
        let meetings = try Said("خبر\nولادیمیر پوتین رئیس جمهور روسیه با باراک اوباما دیدار کرد. روسیه با باراک اوباما گفت‌وگو کرد.").meetings
        #expect(meetings == ["talks barack-obama+vladimir-putin"])
    }

    @Test("no encounter", arguments: ["پوتین از موزه دیدار کرد.", "پوتین آمد.", "دیدار مهم است.", "پوتین لاوروف را ستود."])
    func none(_ text: String) throws { #expect(try Said("خبر\n" + text).meetings.isEmpty) }
}
