import Testing

@Suite struct ReadingExamplesTests {
    @Test func thereAreEnough() throws {
        let all = try ReadingExample.all()
        #expect(all.count >= 300)
        #expect(all.count { $0.news == true } * 2 >= all.count)
    }

    @Test func allHold() throws {
        for example in try ReadingExample.all() {
            let complaints = try example.complaints()
            #expect(complaints.isEmpty, "\(example.testDescription): \(complaints.joined(separator: "; "))")
        }
    }
}
