import Testing

/// States, their capitals and bodies, bases and outlets.
@Suite struct StateAndBodyTests {
    @Test("states", arguments: [
        "{state:iran ایران} و {state:iraq عراق} آمدند.", "{state:united-states آمریکا} آمد.", "{state:united-states ایالات متحده} آمد.",
        "{state:iran جمهوری اسلامی ایران} آمد.", "{state:israel رژیم صهیونیستی} آمد.", "{state:syria سوریه‌ی} زیبا.", "دولت {state:lebanon لبنان} آمد.",
        "جنگنده‌های {state:russia روسی} آمدند.", "{state:united-states امريكا} آمد.",
    ])
    func states(_ text: String) throws { try expectMarks(text) }

    @Test("this country is the state named last, our country the outlet's", arguments: [
        "سوریه آرام است. {state:syria این کشور} زیباست.", "سوریه و روسیه آرامند. {state:russia این کشور} زیباست.",
        "پوتین از سوریه حمایت و حملات اسرائیل به خاک {state:syria این کشور} را محکوم کرد.", "{state:iran کشورمان} زیباست.", "سوریه آرام است. {state:iran کشورمان} زیباست.",
    ])
    func references(_ text: String) throws { try expectMarks(text) }

    @Test func thisCountryIsStillTheOneOfTheSentenceBefore() throws {
        try expectMarks("{state:france فرانسه} ماند. پس از حملات جنگنده‌های {state:united-kingdom انگلیسی} پارلمان این کشور رأی داد. {state:united-kingdom این کشور} پیروز شد.")
    }

    @Test func aPartyOfAnotherStateIsNotTheOneListed() throws {
        try expectMarks("در {state:iraq عراق} {nothing حزب کنگره} ملی آمد. پارلمان عراق ماند.")
    }

    @Test("a capital that acts is its state, one where something happens is a place", arguments: [
        "{state:russia مسکو} اعلام کرد که می‌ماند.", "{state:russia کرملین} اعلام کرد که می‌ماند.", "{state:united-states کاخ سفید} اعلام کرد که می‌ماند.",
        "{state:iran تهران} با {state:turkey آنکارا} گفت‌وگو کرد.", "{state:russia مسکو} حمله به {place:damascus دمشق} را محکوم کرد.",
        "پوتین در {place:moscow مسکو} دیدار کرد.", "پوتین به {place:tehran تهران} رفت.", "سفیر {state:russia مسکو} در {place:tehran تهران} آمد.",
    ])
    func metonymy(_ text: String) throws { try expectMarks(text) }

    @Test("bodies of states", arguments: [
        ("{organization: ارتش سوریه} پیروز شد.", "state:syria"), ("{organization: پارلمان انگلیس} رأی داد.", "state:united-kingdom"),
        ("{organization: وزارت خارجه روسیه} گفت.", "state:russia"), ("{organization: نیروی دریایی ازبکستان} آمد.", "state:uzbekistan"),
    ])
    func bodies(_ text: String, _ state: String) throws { try expectMarks(text) }

    @Test("a body that no table lists belongs to its state")
    func unlistedBody() throws {
        let seen = try Seen("گارد ساحلی ازبکستان آمد.")
        #expect(seen.belongings.count == 1 && seen.belongings.first?.hasSuffix("part_of state:uzbekistan") == true)
    }

    @Test("a body listed for one state is another's, where that state stands behind its name", arguments: [
        ("{organization: وزارت بهداشت افغانستان} هشدار داد.", "state:afghanistan"), ("{organization: شورای نگهبان مصر} رأی داد.", "state:egypt"),
    ])
    func likeNamedBody(_ text: String, _ state: String) throws {
        try expectMarks(text)
        #expect(try Seen(text.filter { !"{}".contains($0) }.replacing("organization: ", with: "")).belongings.allSatisfy { $0.hasSuffix("part_of " + state) })
    }

    @Test("but not where that state is what something is done to")
    func objectBehindABody() throws { try expectMarks("{organization:ministry-of-health-of-iran وزارت بهداشت} {state:iraq عراق} را ستود.") }

    @Test("bases by their head word", arguments: [
        "{base:hmeimim-air-base پایگاه هوایی حمیمیم} آرام است.", "{base: پایگاه هوایی ناشناخته‌آباد} در روسیه است.", "{base: پادگان ناشناخته‌آباد} در روسیه است.",
    ])
    func bases(_ text: String) throws { try expectMarks(text) }

    @Test("a site of news is no base") func newsSite() throws { try expectMarks("{organization: پایگاه خبری الوقت} نوشت.") }

    @Test("outlets", arguments: [
        "به گزارش {organization:tass خبرگزاری تاس} او آمد.", "روزنامه «{organization:kayhan کیهان}» نوشت.", "{organization:isna ایسنا} نوشت.",
        "{organization:le-figaro روزنامه فرانسوی فیگارو} نوشت.", "{organization:al-jazeera شبکه الجزیره} گفت.",
    ])
    func outlets(_ text: String) throws { try expectMarks(text) }

    @Test("a quoted name behind a head word", arguments: ["گروه تروریستی «{organization:سرایا_الکوه سرایا الکوه}» آمد.", "گروه \"{organization:سرایا_الکوه سرایا الکوه}\" آمد."])
    func quoted(_ text: String) throws { try expectMarks(text) }

    @Test("everyday words that places and outlets share", arguments: [
        "نماینده مردم {nothing آمل} در مجلس شورای اسلامی ایران گفت: {nothing ریال} ایران را دیدم.",
        "{nothing شهر} زیبا بود.", "مردم {nothing کوچه و بازار} آمدند.", "{nothing نشست سران} برگزار شد.", "{nothing بر اساس} قانون او آمد.",
        "{nothing شرق} و غرب شهر آرام است.", "{nothing اعتماد} مردم مهم است.", "او {nothing چادر} خرید.",
    ])
    func ordinary(_ text: String) throws { try expectMarks(text) }

    @Test("a body of a listed body", arguments: [
        ("کمیسیون فرهنگی مجلس شورای اسلامی گرد آمد.", "organization:کمیسیون_فرهنگی_مجلس_شورای_اسلامی part_of organization:islamic-consultative-assembly"),
        ("دفتر سیاسی حماس گرد آمد.", "organization:دفتر_سیاسی_جنبش_مقاومت_اسلامی_فلسطین part_of organization:hamas"),
    ])
    func bodyOfABody(_ text: String, _ belonging: String) throws { #expect(try Seen(text).belongings.contains(belonging)) }

    @Test func theStateOfTwoBodiesStandsOnce() throws {
        let owned = try Seen("ارتش و پلیس ازبکستان آمدند.").belongings
        #expect(owned.count == 2 && owned.allSatisfy { $0.hasSuffix(" part_of state:uzbekistan") }, "\(owned)")
    }

    @Test func theMinistryAloneIsTheOneNamedBefore() throws {
        try expectMarks("وزارت کشاورزی ازبکستان خبر داد. وزارت خارجه ازبکستان خبر داد. {organization:ministry-of-foreign-affairs-of-uzbekistan وزارت خارجه} افزود.")
    }

    @Test func anAdjectiveOfTheSentenceBeforeIsNotThisCountry() throws {
        try expectMarks("ازبکستان آرام است. سربازان روسی رفتند. مردم {state:uzbekistan این کشور} آمدند.")
    }

    @Test func aProvinceIsNotTheStateOfItsFirstWord() throws {
        #expect(try Seen("رستم نیک‌سرشت، استاندار آذربایجان شرقی، آمد.").offices == ["person:رستم_نیک‌سرشت governor state:iran current"])
    }

    @Test("bodies by an abbreviation, in quotation marks, as this body", arguments: [
        "{organization: سرویس مالی ساحلی (KMSX)} گفت. {organization: KMSX} گفت.", "هواداران «{organization: ائتلاف مردمی برای آبادی}» آمدند.",
        "{organization:hamas حماس} گفت. {organization:hamas این جنبش} گفت.", "{organization:likud حزب لیکود} گفت. مردم آمدند. {organization:likud این حزب} گفت.",
        "{organization: رادیو ازبکستان} گفت.", "{organization: شورای شهر تبریز} گرد آمد.", "{organization: مجمع ملی ازبکستان} گرد آمد.",
    ])
    func bodiesWithoutATable(_ text: String) throws { try expectMarks(text) }

    @Test func theMinistryInATitleBelongsToItsState() throws {
        #expect(try Seen("سخنگوی وزارت خارجه ازبکستان گفت.").belongings == ["organization:ministry-of-foreign-affairs-of-uzbekistan part_of state:uzbekistan"])
    }

    @Test func theShortNameOfABodyIsItsLongOne() throws {
        let seen = try Seen("دبیر جمعیت پیشگامان آمد. رستم نیک‌سرشت دبیر جمعیت پیشگامان آبادی گفت.")
        #expect(Set(seen.mentions.filter { $0.hasPrefix("organization:") }.map { $0.prefix { $0 != " " } }).count == 1, "\(seen.mentions)")
    }

    @Test("strange words where only a place can stand", arguments: [
        "به گزارش خبرگزاری رویترز از {place: ناکجاستان}، او آمد.", "او در «{place: ناکجاستان}» ولز آمد.", "در {place: منطقه ناکجاستان} آرام است.",
        "در {place: شهر «ناکجاستان»} آرام است.",
    ])
    func strangePlaces(_ text: String) throws { try expectMarks(text) }

    @Test("two of a kind", arguments: [
        "سرگئی لاوروف و مولود چاووش‌اوغلو آمدند. {person:sergey-lavrov دو وزیر} گفتند.", "ایران و عراق آرامند. {state:iran دو کشور} آرامند.",
        "ایران، عراق و سوریه آرامند. {nothing دو کشور} آرامند.", "{nothing دو وزیر} گفتند.",
    ])
    func pairs(_ text: String) throws { try expectMarks(text) }

    @Test("a person whose name a state bears", arguments: [
        "دیوید کامرون نخست‌وزیر انگلیس آمد. {person:david-cameron کامرون} خواستار کمک شد.", "{state:cameroon کامرون} و چاد آرامند.", "انگلیس آرام است. او در {state:cameroon کامرون} آمد.",
    ])
    func namesakes(_ text: String) throws { try expectMarks(text) }

    /// Head words without what they ask for, where the text ends.
    @Test("a text may end anywhere", arguments: [
        "رئیس سازمان", "دبیر کمیته شورای", "دانشگاه صنعتی", "این حزب", "خبرگزاری فرانسه از", "در شهر", "همتای", "وزیران خارجه", "شورای شهر", "معاون رئیس کمیته سازمان",
    ])
    func endsAnywhere(_ text: String) throws { _ = try Seen(text) }
}
