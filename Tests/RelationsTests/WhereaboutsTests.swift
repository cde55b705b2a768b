import Testing

/// Where places lie and who leads what, by the words between two names.
@Suite struct WhereaboutsTests {
    @Test("a place in a place", arguments: [
        "انفجار در روستای ناکجاستان در استان نینوا رخ داد.", "شهر ناکجاستان مرکز استان نینوا آرام است.", "روستای ناکجاستان از توابع شهر موصل آرام است.",
        "شهر «ناکجاستان» (سوریه) آرام است.", "هتل ناکجاستان در نیویورک آرام است.", "شهر ناکجاستان در شمال عراق آرام است.", "او از جده در عربستان آمد.",
    ])
    func lies(_ text: String) throws { #expect(try Said(text).edges.contains { $0.contains("located_in") }) }

    @Test("no place in a place", arguments: [
        "شهر ناکجاستان در ۸۰ کیلومتری موصل آرام است.", "شهر ناکجاستان در شمال بغداد آرام است.", "او از مسکو در تهران سخن گفت.", "او از تهران و سوریه آمد.",
    ])
    func liesNot(_ text: String) throws { #expect(try Said(text).edges.allSatisfy { !$0.contains("located_in") }) }

    @Test("the noun of leading", arguments: [
        "حزب لیکود به ریاست «بنیامین نتانیاهو» آمد.", "پس از انتخاب محمد خاتمی به ریاست جمهوری ایران آرام شد.",
    ])
    func leads(_ text: String) throws { #expect(try Said(text).claims.edges.contains { $0.rule == "office.leadership" }) }

    @Test func nobodyLeadsWhatHeCongratulates() throws {
        #expect(try Said("محمد خاتمی به ریاست جمهوری ترکیه تبریک گفت.").claims.edges.allSatisfy { $0.rule != "office.leadership" })
    }

    @Test func aKnownBodyIsOfItsStateWhereBothAreNamed() throws {
        #expect(try Said("موساد آرام است. اسرائیل هم آرام است.").claims.edges.map(\.rule) == ["body.known_of_state"])
        #expect(try Said("موساد آرام است.").claims.edges.isEmpty)
        // The Quds Force is a part of the Guard Corps, and of the state through that.
        #expect(try Said("نیروی قدس آرام است. ایران هم آرام است.").claims.edges.allSatisfy { $0.rule != "body.known_of_state" })
    }
}
