import LanguagePack
import Mentions
import Passage
import Reading

/// Runs the examples that stand beside a pack's frames.
public struct FrameExamples: Sendable {
    /// An example that does not come out as its frame says.
    public struct Failure: Sendable, CustomStringConvertible {
        /// Frame it belongs to.
        public var frame: String
        /// File of the frame.
        public var file: String
        /// The example, with its marks.
        public var example: String
        /// What came out instead.
        public var reason: String

        public var description: String { "\(file): \(frame): \(reason): \(example)" }
    }

    private let pack: LanguagePack

    /// Checks the frames of `pack`.
    public init(pack: LanguagePack) { self.pack = pack }

    /// All examples that fail, and how many were run.
    public func run() -> (failures: [Failure], count: Int) {
        var failures: [Failure] = []
        var count = 0
        for frame in pack.frames.frames {
            for example in frame.matches {
                count += 1
                if let reason = miss(frame, example) {
                    failures.append(Failure(frame: frame.name, file: frame.file, example: example, reason: reason))
                }
            }
            for example in frame.misses {
                count += 1
                if isSaid(frame, in: MarkedText(example).text) { failures.append(Failure(frame: frame.name, file: frame.file, example: example, reason: "matches, but must not")) }
            }
        }
        return (failures, count)
    }

    private func miss(_ frame: Frame, _ example: String) -> String? {
        let marked = MarkedText(example)
        let (matches, claims, sentences) = matches(marked.text)
        let mine = matches.filter { $0.frame.name == frame.name }
        guard !mine.isEmpty else { return "does not match" }
        for (role, span) in marked.marks {
            let found = mine.contains { match in
                (match.fillers[role] ?? []).contains { mention in
                    let mention = claims.world.mentions[mention]
                    return sentences[mention.sentence].span(mention.range).overlaps(span)
                }
            }
            if !found { return "nobody plays \(role) at \(span.start)" }
        }
        return nil
    }

    /// Whether the text makes an edge of the frame, or tells of its encounter: what is denied or only bears its words says nothing.
    private func isSaid(_ frame: Frame, in text: String) -> Bool {
        let (matches, claims, _) = matches(text)
        guard case .edge = frame.product else { return matches.contains { $0.frame.name == frame.name && $0.isComplete } }
        return claims.edges.contains { $0.rule == frame.name }
    }

    private func matches(_ text: String) -> (matches: [FrameMatch], claims: Claims, sentences: [Sentence]) {
        // The title is read like any other sentence, but an example is a body.
        let article = Article(id: "example", source: text, language: pack.language)
        let sentences = Reader(pack: pack).sentences(of: article)
        let world = MentionFinder(pack: pack).mentions(in: sentences, of: article)
        let claims = RelationFinder(pack: pack).claims(in: sentences, mentions: world, dates: [], published: nil)
        let matcher = FrameMatcher(pack: pack, world: claims.world)
        return (claims.clauses.flatMap { matcher.matches(in: $0) }, claims, sentences)
    }
}

/// Text with its roles marked: `{source Paris} condemned {target London}`.
public struct MarkedText: Sendable {
    /// The text without marks.
    public private(set) var text = ""
    /// Each mark's role and place in `text`.
    public private(set) var marks: [(role: String, span: Span)] = []

    /// Takes the marks out; a brace that is not closed stays text.
    public init(_ marked: String) {
        var rest = Substring(marked)
        var length = 0
        func add(_ piece: some StringProtocol) {
            text += piece
            length += piece.unicodeScalars.count
        }
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            add(rest[..<open])
            let inside = rest[rest.index(after: open)..<close]
            let parts = inside.split(separator: " ", maxSplits: 1)
            let start = length
            add(parts.count == 2 ? parts[1] : inside)
            marks.append((parts.first.map(String.init) ?? "", Span(start, length)))
            rest = rest[rest.index(after: close)...]
        }
        add(rest)
    }
}
