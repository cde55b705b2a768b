import Foundation

/// One news article as it came: its untouched text and what is known about it.
public struct Article: Sendable {
    /// Name that evidence refers to; for a file, its file name.
    public var id: String
    /// The untouched text, title on the first line.
    public var source: String
    /// `source` as scalars, so that a `Span` can be looked up in constant time.
    public let scalars: [Unicode.Scalar]
    /// BCP 47 code of the language, `fa` unless told.
    public var language: String
    /// Day of publication where it is known.
    public var published: EDTFDate?
    /// Address of the article where it is known.
    public var url: String?
    /// The outlet that published it, as named by the caller.
    public var outlet: String?

    /// Wraps `source`; costs one pass over it.
    public init(
        id: String, source: String, language: String = "fa",
        published: EDTFDate? = nil, url: String? = nil, outlet: String? = nil
    ) {
        self.id = id
        self.source = source
        self.scalars = Array(source.unicodeScalars)
        self.language = language
        self.published = published
        self.url = url
        self.outlet = outlet
    }

    /// The first line that is not blank, trimmed; empty when there is none.
    public var title: String {
        // Only as far as the first line goes; the rest of a long source is not looked at.
        var rest = source[...]
        while !rest.isEmpty {
            let line = rest.prefix { !$0.isNewline }
            let trimmed = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            if !trimmed.isEmpty { return String(trimmed).trimmingCharacters(in: .whitespaces) }
            rest = rest.dropFirst(line.count + 1)
        }
        return ""
    }

    /// Hexadecimal SHA-256 of the UTF-8 text.
    public var sha256: String { source.sha256 }

    /// The characters of `span`.
    public func text(_ span: Span) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[span.start..<span.end])
        return String(view)
    }

    /// The evidence for `rule` at `span`.
    public func evidence(_ span: Span, rule: String) -> Evidence {
        Evidence(document: id, span: span, text: text(span), rule: rule)
    }
}
