/// Finds what stands between quotation marks, over the borders of sentences.
enum Quotations {
    /// A pair of marks farther apart than this is taken for two unpaired ones.
    private static let longest = 400

    /// Numbers the quotations and writes the number into every token inside.
    static func mark(_ tokens: inout [Token]) {
        var number = 0
        var opened: Int?
        for index in tokens.indices {
            switch tokens[index].mark {
            case "«", "“", "‟", "„": opened = index
            case "\"" where opened == nil: opened = index
            case "»", "”", "\"":
                guard let start = opened else { continue }
                opened = nil
                guard index - start < longest else { continue }
                number += 1
                for inside in (start + 1)..<max(start + 1, index) { tokens[inside].quotation = number }
            default: continue
            }
        }
    }
}
