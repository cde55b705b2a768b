import Testing

/// Who says what, and who does what is said.
@Suite struct SpeechTests {
    @Test("what a speaker says another must do is his request, however the saying is joined to it", arguments: [
        "لاوروف تأکید کرد ناتو باید برود.", "لاوروف گفت، ناتو باید برود.", "لاوروف با بیان اینکه ناتو باید برود، خبرنگاران را ترک کرد.",
        "لاوروف گفت: لازم است ناتو پاسخگو باشد.", "لاوروف خواستار آن شد که ناتو برود.",
    ])
    func requests(_ text: String) throws { #expect(try Said("خبر\n" + text).edges.contains("request sergey-lavrov nato")) }

    @Test func whoIsNotNamedAnewIsTheSpeaker() throws {
        #expect(try Said("خبر\nپوتین گفت که به سوریه حمله خواهد کرد.").edges == ["assault vladimir-putin syria planned"])
    }

    @Test func whomOneAsksDoesWhatIsAsked() throws {
        #expect(try Said("خبر\nماکرون از پوتین خواست حملات به سوریه را متوقف کند.").edges == ["request emmanuel-macron vladimir-putin"])
    }

    @Test func aCapitalBeforeAColonSpeaksForItsState() throws {
        #expect(try Said("خبر\nمسکو: رفتار ناتو غیرقانونی است.").edges == ["accuse russia nato"])
    }

    @Test func aReproachIsTheSpeakersOwn() throws {
        #expect(try Said("خبر\nلاوروف گفت که ناتو در سوریه دخالت می‌کند.").edges == ["accuse sergey-lavrov nato"])
        #expect(try Said("خبر\nناتو در سوریه دخالت می‌کند.").edges.isEmpty)
    }

    @Test("the clause's verb tells how far a deed has come", arguments: ["روسیه حمله به سوریه را آغاز کرد.", "روسیه به حمله به سوریه ادامه داد."])
    func pursued(_ text: String) throws { #expect(try Said("خبر\n" + text).edges == ["assault russia syria"]) }

    @Test func whatAResearcherSaysHisStateDoesNot() throws {
        #expect(try Said("خبر\nیک پژوهشگر سوری گفت: اسرائیل کودکان بی‌گناه را می‌کشد.").edges.allSatisfy { !$0.hasPrefix("accuse syria") })
        #expect(try Said("خبر\nسوریه گفت: اسرائیل کودکان بی‌گناه را می‌کشد.").edges.contains("accuse syria israel"))
    }
}
