import Testing

/// Who is meant by a name, an office, or a pronoun.
@Suite struct PersonTests {
    @Test("a listed name", arguments: [
        "{person:vladimir-putin ولادیمیر پوتین} به {place:moscow مسکو} رفت.",
        "{person:vladimir-putin پوتین} آمد.",
        "{person:vladimir-putin «ولادیمیر پوتین»} آمد.",
        "{person:sergey-lavrov سرگئي لاوروف} آمد.",
        "{person:asaad-al-shaibani اسعد الشیبانی} آمد.",
        "امیر قطر {person:tamim-bin-hamad-al-thani شیخ تمیم بن حمد آل ثانی} آمد.",
    ])
    func listed(_ text: String) throws { try expectMarks(text) }

    @Test("an unlisted name is told by its office", arguments: [
        "وزیر خارجه ازبکستان {person:رستم_نیک‌سرشت رستم نیک‌سرشت} به تهران آمد.",
        "وزیر خارجه ازبکستان، {person:رستم_نیک‌سرشت رستم نیک‌سرشت}، به تهران آمد.",
        "{person:رستم_نیک‌سرشت رستم نیک‌سرشت}، وزیر خارجه ازبکستان، به تهران آمد.",
        "«{person:رستم_نیک‌سرشت رستم نیک‌سرشت}» وزیر خارجه ازبکستان به تهران آمد.",
    ])
    func byOffice(_ text: String) throws {
        try expectMarks(text)
        #expect(try Seen(text).offices == ["person:رستم_نیک‌سرشت foreign_minister state:uzbekistan current"])
    }

    @Test func theMentionOfAnOfficeHolderTakesTheOfficeIn() throws {
        try expectMarks("{person:sergey-lavrov «سرگئی لاوروف» وزیر خارجه روسیه} آمد.")
        try expectMarks("«سرگئی لاوروف» وزیر خارجه {state:russia روسیه} آمد.")
    }

    @Test("the family name alone, after the full name", arguments: [
        "وزیر کشاورزی ازبکستان، رستم نیک‌سرشت، آمد. {person:رستم_نیک‌سرشت نیک‌سرشت} گفت که می‌ماند.",
        "{person:رستم_نیک‌سرشت نیک‌سرشت} آمد\nوزیر کشاورزی ازبکستان، رستم نیک‌سرشت، آمد.",
        "سرگئی لاوروف آمد. {person:sergey-lavrov لاوروف} گفت که می‌ماند.",
    ])
    func family(_ text: String) throws { try expectMarks(text) }

    @Test func twoOfOneFamilyAreNotMistaken() throws {
        let seen = try Seen("وزیر کشاورزی ازبکستان، رستم نیک‌سرشت، و وزیر نفت تاجیکستان، جمشید نیک‌سرشت، آمدند. نیک‌سرشت گفت که می‌ماند.")
        #expect(seen.persons == ["person:رستم_نیک‌سرشت", "person:جمشید_نیک‌سرشت"])
        #expect(seen.ids(.family).isEmpty)
    }

    @Test("a pronoun is whom the text is about", arguments: [
        "سرگئی لاوروف آمد. {person:sergey-lavrov وی} گفت که می‌ماند.",
        "سرگئی لاوروف با پوتین دیدار کرد. {person:sergey-lavrov او} گفت که می‌ماند.",
        "سرگئی لاوروف با پوتین دیدار کرد. لاوروف به {person:vladimir-putin او} گفت که می‌ماند.",
    ])
    func pronoun(_ text: String) throws { try expectMarks(text) }

    @Test func aPronounOfNobodyIsNobody() throws { try expectMarks("{nothing وی} گفت که می‌ماند.") }

    @Test("an office alone is its holder, where the text says who that is", arguments: [
        "سرگئی لاوروف وزیر خارجه روسیه آمد. {person:sergey-lavrov وزیر خارجه روسیه} گفت که می‌ماند.",
        "رستم نیک‌سرشت، وزیر خارجه ازبکستان، آمد. {person:رستم_نیک‌سرشت وزیر خارجه ازبکستان} گفت که می‌ماند.",
    ])
    func officeAlone(_ text: String) throws { try expectMarks(text) }

    @Test func anOfficeOfNobodyNamedIsItsState() throws { try expectMarks("{state:france سفیر فرانسه} آمد.") }

    @Test("words that look like names", arguments: [
        "{nothing امید} مردم زیاد بود و {nothing پیروز} شدند.", "{nothing آزادی} بیان مهم است.", "سال نو آمد و {nothing بهار} رسید.",
        "{nothing مهر} گذشت و آبان آمد.", "این مرد {nothing شریف} بود.", "{nothing کریم و رحیم} است.", "{nothing وحید تنها} آمد.", "{nothing علی} رفت.",
        "رهبر {nothing ارکستر} گفت.", "به {nothing گزارش خبرنگار} مهر، او آمد.", "با {nothing این حال}، در {nothing پی آن} رفتند.",
    ])
    func ordinary(_ text: String) throws { try expectMarks(text) }
}

/// Names that look like other words.
@Suite struct PersonFaultTests {
    @Test("a family name that looks inflected", arguments: [
        "{person:masoud-pezeshkian پزشکیان} رئیس‌جمهور کشورمان با پوتین دیدار کرد.",
    ])
    func looksInflected(_ text: String) throws { try expectMarks(text) }

    @Test func anyCleric() throws { try expectMarks("حسن روحانی آمد. یک {nothing روحانی} هم آمد.") }

    @Test("names nobody listed", arguments: [
        ("مرهاف بخشوف وزیر دفاع ازبکستان آمد.", "person:مرهاف_بخشوف"),
        ("آنها با مرهاف بخشوف وزیر خارجه این کشور سخن گفتند.", "person:مرهاف_بخشوف"),
        ("در این دیدار محمد علی شجاعی سخن گفت.", "person:محمد_علی_شجاعی"),
        ("«شیخ عبدالهادی دراجه» نماینده صدر گفت.", "person:عبدالهادی_دراجه"),
        ("مرهاف بخشوف (Marhaf Bakhshov) وزیر دفاع ازبکستان آمد.", "person:مرهاف_بخشوف"),
        ("در این دیدار «سلیمان ابوطاق» و «رامد ابوچراغ» سخن گفتند.", "person:رامد_ابوچراغ"),
    ])
    func unlisted(_ text: String, _ person: String) throws { #expect(try Seen(text).persons.contains(person)) }

    @Test func inAFamilyNameNobodyIs() throws { #expect(try Seen("مردم در لاوروف ماندند.").persons.isEmpty) }
}
