/// The characters of a source that stand behind a node or an edge, and the rule that read them.
public struct Evidence: Hashable, Sendable, Comparable {
    /// `Article.id` of the source.
    public var document: String
    /// Where the words stand; `source[start..<end] == text`.
    public var span: Span
    /// The words themselves, unchanged.
    public var text: String
    /// Id of the frame or rule that said so, for example `meet.talks`.
    public var rule: String

    /// Bundles the four facts; the caller vouches that `text` is what stands at `span`.
    public init(document: String, span: Span, text: String, rule: String) {
        self.document = document
        self.span = span
        self.text = text
        self.rule = rule
    }

    /// By document, then by place, then by rule.
    public static func < (one: Evidence, other: Evidence) -> Bool {
        (one.document, one.span.start, one.span.end, one.rule, one.text)
            < (other.document, other.span.start, other.span.end, other.rule, other.text)
    }
}
