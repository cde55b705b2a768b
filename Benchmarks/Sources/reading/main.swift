import Foundation
import LanguagePack
import Measuring
import Passage
import Reading

// How fast text is read: split, folded, every word analysed, quotations and sentences found; nothing else, nothing from the disk.
// usage: reading PACK ARTICLES.jsonl [RUNS]; prints the words between spaces, then seconds and processor seconds, the median of RUNS.
let arguments = CommandLine.arguments
guard arguments.count > 2 else { fatalError("usage: reading PACK ARTICLES.jsonl [RUNS]") }
let pack = try LanguagePack(folder: URL(fileURLWithPath: arguments[1]))
let runs = arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5

let articles = try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n").map { line in
    let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    return Article(id: "", source: "\(fields["title"] ?? "")\n\(fields["text"] ?? "")")
}
let words = articles.reduce(0) { $0 + $1.source.split(whereSeparator: \.isWhitespace).count }

var tokens = 0
let measured = Measurement(times: runs) {
    // A new reader each time: it has to analyse every word form of the articles itself.
    let reader = Reader(pack: pack)
    tokens = articles.reduce(0) { $0 + reader.sentences(of: $1).reduce(0) { $0 + $1.tokens.count } }
}
print(words, measured.median, measured.medianProcessor, measured.grownBy ?? 0, separator: "\t")
