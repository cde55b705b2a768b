import Testing

/// The lead names an office, the sentences behind it the person.
@Suite struct LeadTests {
    private static let office = "person:رستم_نیک‌سرشت foreign_minister state:uzbekistan current"

    @Test("the first name behind the lead holds its office", arguments: [
        "خبر روز\nوزیر خارجه ازبکستان از کار خود گفت. رستم نیک‌سرشت افزود: کار خوب است.",
        "خبر روز\nوزیر خارجه ازبکستان از کار خود گفت. به گزارش ایرنا، رستم نیک‌سرشت افزود: کار خوب است.",
    ])
    func lead(_ text: String) throws { #expect(try Seen(text).offices == [Self.office]) }

    @Test func aLongLeadBeforeAShortSentence() throws {
        let seen = try Seen("خبر روز\nدر نشست بزرگ امروز که تعدادی از مدیران سازمان‌ها و نهادها حضور داشتند، وزیر کشور با اشاره به گذر از بحران گفت: کار خوب است. موسوی لاری افزود.")
        #expect(seen.offices.contains { $0.hasPrefix("person:abdolvahed-mousavi-lari interior_minister") })
    }

    @Test func aMemberIsWhoseNameBeginsTheNextSentence() throws {
        let seen = try Seen("خبر روز\nیک نماینده مجلس ازبکستان از صدام حسین گفت. رستم نیک‌سرشت افزود: کار خوب است.")
        #expect(seen.offices.contains { $0.hasPrefix("person:رستم_نیک‌سرشت member_of_parliament") })
    }

    @Test("not where somebody in particular is not meant, or somebody else is named beside the office", arguments: [
        "خبر روز\nیک سخنگوی ازبکستان از کار خود گفت. کار در کشور رستم نیک‌سرشت خوب است.",
        "خبر روز\nوزیر خارجه ازبکستان با بهرام کوه‌پیما سخن گفت. رستم نیک‌سرشت افزود: کار خوب است.",
    ])
    func nobody(_ text: String) throws { #expect(try Seen(text).offices.allSatisfy { !$0.contains("رستم") }) }

    @Test func aKnownPersonOfAnotherStateIsNotTheOne() throws {
        let seen = try Seen("خبر روز\nوزیر خارجه ازبکستان از کار خود گفت. سرگئی لاوروف افزود: کار خوب است.")
        #expect(seen.offices.allSatisfy { !$0.contains("uzbekistan") })
    }

    @Test func theOnlyPersonSpeaksOnUnderAnotherTitle() throws {
        let seen = try Seen("خبر روز\nرستم نیک‌سرشت وزیر خارجه ازبکستان آمد. وی سخن گفت. {person:رستم_نیک‌سرشت عضو شورای عالی ازبکستان} افزود: کار خوب است.")
        #expect(seen.offices == [Self.office])
        #expect(seen.complaints == [])
    }
}
