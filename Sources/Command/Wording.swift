import Passage
import Pipeline

/// The words for what went wrong: what, where, what to do.
enum Wording {
    static func text(_ failure: ArticleFailure) -> String {
        switch failure {
        case .missing(let path):
            "\(path): no such file; check the name and the folder"
        case .folder(let path):
            "\(path): is a folder; name the articles in it, for example \(path)/*.txt"
        case .unreadable(let path, let reason):
            "\(path): cannot be read: \(reason)"
        case .empty(let name):
            "\(name): there is no text in it; put the title on the first line and the article below it"
        case .binary(let name, let byte):
            "\(name): is not text: a NUL stands at byte \(byte); save the article as UTF-8 text"
        case .tooLong(let name, let bytes):
            "\(name): is \(megabytes(bytes)) long, and an article has at most \(megabytes(ArticleReader.byteLimit)); "
                + "split it into articles, or give them as JSON lines with --jsonl"
        case .badRecord(let name, let line, let fault):
            "\(name), line \(line): \(text(fault)); a line is {\"id\": …, \"title\": …, \"text\": …}"
        case .badDate(let name, let written):
            "\(name): \(dateFault(written)); mend the field \"published\""
        case .repeatedName(let name, let id):
            "\(name): an earlier article of this call is named \(id) too, and would be overwritten; rename one"
        case .unusableName(let name, let id):
            "\(name): \"\(id)\" cannot be the name of a file; give the article another id"
        }
    }

    private static func text(_ fault: ArticleFailure.RecordFault) -> String {
        switch fault {
        case .notAnObject(let detail): "is not a JSON object (\(detail))"
        case .missingField(let field): "the field \"\(field)\" is missing"
        case .notText(let field): "the field \"\(field)\" is not text"
        }
    }

    /// Why `written` is no day of publication.
    static func dateFault(_ written: String) -> String {
        do {
            _ = try EDTFDate.published(written)
            return "\(written) is a date"
        } catch {
            return text(error)
        }
    }

    static func text(_ error: PublicationDateError) -> String {
        switch error {
        case .notADate(let text):
            "\"\(text)\" is not a date; write year, month and day: 2025-12-24 or 1404-10-03"
        case .noSuchDay(let text, let calendar):
            "\(text) is not a day of the \(calendar) calendar"
        case .yearOutOfRange(let text):
            "\(text) has a year of neither calendar; Gregorian years go from 1800 to 2200, Solar Hijri years from 1200 to 1600"
        }
    }

    static func text(_ failure: WholeFile.Failure) -> String {
        "\(failure.path): cannot be written: \(failure.reason); make room there, or choose another place with --output"
    }

    static func text(_ error: PackLocator.NotFound) -> String {
        """
        the data of the language "\(error.language)" was not found; install the program with `make install`, \
        or set EVENTGRAPH_PACKS to the folder Packs. Looked for:
        """ + error.tried.map { "\n  " + $0 }.joined()
    }

    /// `4.0 MB` of 2 to the 20th bytes.
    private static func megabytes(_ bytes: Int) -> String {
        let tenths = (bytes * 10 + (1 << 19)) >> 20
        return "\(tenths / 10).\(tenths % 10) MB"
    }

    /// `text` without the control characters by which it could steer a terminal, line feeds and tabs apart.
    static func harmless(_ text: String) -> String {
        let kept: (Unicode.Scalar) -> Bool = { $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t" }
        if text.unicodeScalars.allSatisfy(kept) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { kept($0) ? $0 : "\u{FFFD}" }))
    }

    /// `1 node`, `2 nodes`.
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
