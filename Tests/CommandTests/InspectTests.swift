import Foundation
import Testing

@Suite struct InspectTests {
    static let stages = ["tokens", "groups", "mentions", "dates", "claims"]

    @Test(arguments: stages) func everyStageShowsWhatStandsInTheText(stage: String) throws {
        let folder = try Folder()
        let source = "روسیه و ایران\nلاوروف روز چهارشنبه ۳ دی ۱۴۰۴ در مسکو با عراقچی دیدار کرد."
        try folder.write(source, "a.txt")
        let text = try Run(["inspect", "a.txt", "--stage", stage], in: folder)
        let json = try Run(["inspect", "a.txt", "--stage", stage, "--format", "json"], in: folder)
        #expect(text.code == 0 && json.code == 0)
        let scalars = Array(source.unicodeScalars)
        let lines = json.text.split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let (start, end) = (try #require(object["start"] as? Int), try #require(object["end"] as? Int))
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<end])
            #expect(String(view) == object["text"] as? String)
            #expect(text.text.contains("\(start)-\(end)\t\(String(view))\t"))
        }
    }

    @Test func whatCannotBeInspectedIsRefused() throws {
        let folder = try Folder(articles: ["a.txt"])
        #expect(try Run(["inspect", "a.txt", "--stage", "dreams"], in: folder).code == 2)
        #expect(try Run(["inspect", "a.txt"], in: folder).code == 2)
        let run = try Run(["inspect", "none.txt", "--stage", "tokens"], in: folder)
        #expect(run.code == 1 && run.messages.contains("none.txt: no such file"))
    }
}
