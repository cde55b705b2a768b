import Passage
import Relations
import Testing

@Suite struct MarkedTextTests {
    /// The marks as `role start-end words`.
    private func marks(_ text: String) -> [String] {
        let marked = MarkedText(text), scalars = Array(marked.text.unicodeScalars)
        return marked.marks.map { role, span in
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[span.start..<span.end])
            return "\(role) \(span.start)-\(span.end) \(words)"
        }
    }

    @Test func marksAreTakenOut() {
        #expect(MarkedText("{source پاریس} آمد.").text == "پاریس آمد.")
        #expect(marks("{source پاریس} از {target لندن} رفت.") == ["source 0-5 پاریس", "target 9-13 لندن"])
    }

    @Test func placesAreCountedInScalars() { #expect(marks("می‌شود {a b c} e\u{301}{d ه}") == ["a 7-10 b c", "d 13-14 ه"]) }

    @Test func aBraceThatIsNotClosedStaysText() {
        #expect(MarkedText("آ {source ب").text == "آ {source ب" && marks("آ {source ب").isEmpty)
        #expect(MarkedText("").text == "" && MarkedText("بی نشان").marks.isEmpty)
    }
}
