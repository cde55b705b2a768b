import Testing

/// Which offices the text says somebody holds, for whom, and when.
@Suite struct OfficeTests {
    @Test("titles", arguments: [
        ("رئیس‌جمهور روسیه ولادیمیر پوتین آمد.", "person:vladimir-putin president state:russia current"),
        ("ولادیمیر پوتین رئیس جمهور روسیه آمد.", "person:vladimir-putin president state:russia current"),
        ("ولادیمیر پوتین رییس‌جمهوری روسیه آمد.", "person:vladimir-putin president state:russia current"),
        ("سرگئی لاوروف، وزیر امور خارجه روسیه، آمد.", "person:sergey-lavrov foreign_minister state:russia current"),
        ("وزیر کشاورزی ازبکستان، رستم نیک‌سرشت، آمد.", "person:رستم_نیک‌سرشت minister state:uzbekistan current"),
        ("امیر قطر شیخ تمیم بن حمد آل ثانی آمد.", "person:tamim-bin-hamad-al-thani emir state:qatar current"),
        ("رئیس جمهور کشورمان مسعود پزشکیان آمد.", "person:masoud-pezeshkian president state:iran current"),
        ("باراک اوباما رئیس جمهور سابق آمریکا آمد.", "person:barack-obama president state:united-states former"),
        ("وزیر خارجه سابق ازبکستان رستم نیک‌سرشت آمد.", "person:رستم_نیک‌سرشت foreign_minister state:uzbekistan former"),
        ("وزیر خارجه پیشین ازبکستان رستم نیک‌سرشت آمد.", "person:رستم_نیک‌سرشت foreign_minister state:uzbekistan former"),
        ("رئیس جمهور منتخب آمریکا دونالد ترامپ آمد.", "person:donald-trump president state:united-states future"),
        ("رئیس جمهور فعلی آمریکا دونالد ترامپ آمد.", "person:donald-trump president state:united-states current"),
    ])
    func titles(_ text: String, _ office: String) throws { #expect(try Seen(text).offices == [office]) }

    @Test("an office of this country is held for the state named before")
    func thisCountry() throws {
        let seen = try Seen("سوریه آرام است. وزیر خارجه این کشور رستم نیک‌سرشت آمد.")
        #expect(seen.offices == ["person:رستم_نیک‌سرشت foreign_minister state:syria current"])
    }

    @Test("a counterpart holds the same office", arguments: [
        "سرگئی لاوروف وزیر خارجه روسیه با همتای ازبک خود، رستم نیک‌سرشت، دیدار کرد.",
        "سرگئی لاوروف وزیر خارجه روسیه با همتای ازبک خود رستم نیک‌سرشت دیدار کرد.",
        "سرگئی لاوروف وزیر خارجه روسیه با همتای ازبک خود «رستم نیک‌سرشت» دیدار کرد.",
    ])
    func counterpart(_ text: String) throws {
        #expect(try Seen(text).offices == [
            "person:sergey-lavrov foreign_minister state:russia current", "person:رستم_نیک‌سرشت foreign_minister state:uzbekistan current",
        ])
    }

    @Test func aCounterpartWithoutANameIsWhoHoldsTheOffice() throws {
        try expectMarks(
            "سرگئی لاوروف وزیر خارجه روسیه و رستم نیک‌سرشت وزیر خارجه ازبکستان آمدند. لاوروف با {person:رستم_نیک‌سرشت همتای ازبک خود} دیدار کرد.")
    }

    private static let respectively: Set<String> = [
        "person:رستم_نیک‌سرشت foreign_minister state:uzbekistan current", "person:بهرام_کوه‌پیما defense_minister state:uzbekistan current",
    ]

    @Test func twoOfficesOfTwoPeople() throws {
        #expect(try Seen("رستم نیک‌سرشت و بهرام کوه‌پیما وزیران خارجه و دفاع ازبکستان آمدند.").offices == Self.respectively)
    }

    @Test func oneOfficeOfTwoStates() throws {
        #expect(try Seen("رستم نیک‌سرشت و بهرام کوه‌پیما، وزیران خارجه ازبکستان و تاجیکستان، آمدند.").offices == [
            "person:رستم_نیک‌سرشت foreign_minister state:uzbekistan current", "person:بهرام_کوه‌پیما foreign_minister state:tajikistan current",
        ])
    }

    @Test func twoOfficesBeforeTheirPeople() throws {
        #expect(try Seen("وزیران خارجه و دفاع ازبکستان، رستم نیک‌سرشت و بهرام کوه‌پیما، آمدند.").offices == Self.respectively)
    }

    @Test func oneOfficeOfTwoStatesBeforeItsPeople() throws {
        #expect(try Seen("وزیران خارجه ازبکستان و تاجیکستان، رستم نیک‌سرشت و بهرام کوه‌پیما، آمدند.").offices == [
            "person:رستم_نیک‌سرشت foreign_minister state:uzbekistan current", "person:بهرام_کوه‌پیما foreign_minister state:tajikistan current",
        ])
    }

    @Test func aCounterpartBehindTheNameHoldsTheSameOffice() throws {
        #expect(try Seen("سرگئی لاوروف وزیر خارجه روسیه با رستم نیک‌سرشت، همتای ازبک خود، دیدار کرد.").offices.contains(
            "person:رستم_نیک‌سرشت foreign_minister state:uzbekistan current"))
    }

    @Test("words of honour between office and name, a name in parentheses", arguments: [
        ("رئیس جمهور ایران آقای مسعود پزشکیان آمد.", "person:masoud-pezeshkian president state:iran current"),
        ("رئیس‌جمهور (ترامپ) آمد.", "person:donald-trump president state:united-states current"),
        ("رئیس جمهور شهید «محمد مرسی» آمد.", "person:mohamed-morsi president state:egypt former"),
    ])
    func honoured(_ text: String, _ office: String) throws { #expect(try Seen(text).offices == [office]) }

    @Test("a body without its state behind an office", arguments: [
        ("بهرام کوه‌پیما، دبیر جمعیت پیشگامان آبادی، گفت.", "person:بهرام_کوه‌پیما secretary organization:جمعیت_پیشگامان_آبادی current"),
        ("بهرام کوه‌پیما رئیس کمیته امور بین‌الملل شورای فدراسیون روسیه گفت.", "person:بهرام_کوه‌پیما head organization:کمیته_امور_بین‌الملل_شورای_فدراسیون_روسیه current"),
    ])
    func bodyOfAnOffice(_ text: String, _ office: String) throws { #expect(try Seen(text).offices == [office]) }

    @Test func whoAsksOfTheLeadersIsNoneOfThem() throws {
        #expect(try Seen("علی سیستانی از رهبران احزاب عراق خواست که بیایند.").offices.isEmpty)
        #expect(try !Seen("حسین همدانی از فرماندهان سپاه پاسداران در سوریه کشته شد.").offices.isEmpty)
    }

    @Test func aPaperNamedLikeAProvinceHoldsNoOffice() throws {
        #expect(try Seen("سعید کوشکی معاون هماهنگ‌کننده سپاه فجر فارس گفت که می‌ماند.").offices.allSatisfy { !$0.contains("fars-news") })
    }

    @Test func aReportIsNoPartOfABody() throws {
        #expect(try Seen("بهرام کوه‌پیما رئیس مجمع پیشگامان اعلام کرد که می‌آید.").offices == ["person:بهرام_کوه‌پیما head organization:مجمع_پیشگامان current"])
    }

    @Test func anOfficeIsNotHeldByWhoStandsBehindAPreposition() throws {
        #expect(try Seen("وزیر خارجه روسیه با رستم نیک‌سرشت دیدار کرد.").offices.allSatisfy { !$0.contains("نیک") })
    }
}
