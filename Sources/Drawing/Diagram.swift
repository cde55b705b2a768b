/// What a diagram shows and how: the choices a caller can make.
public struct Diagram: Hashable, Sendable {
    /// The languages of the words in the picture.
    public enum Labels: String, Sendable, CaseIterable {
        /// Persian alone.
        case fa
        /// English alone, read from left to right.
        case en
        /// Persian, with the English name beneath.
        case both

        /// Language of captions and of the large names; it also gives the direction of reading.
        var primary: String { self == .en ? "en" : "fa" }
        /// Language of the small second name.
        var secondary: String? { self == .both ? "en" : nil }
    }

    /// How the cards are arranged.
    public enum Layout: String, Sendable, CaseIterable {
        /// By number of connected cards: `dot` to 80, `neato` to 300, `sfdp` beyond.
        case automatic
        /// In columns, in the direction of reading; at most 300 connected cards.
        case dot
        /// By springs; at most 600 connected cards.
        case neato
        /// By springs, coarse to fine; any number of cards.
        case sfdp
    }

    /// What becomes of nodes that no line reaches.
    public enum Isolated: String, Sendable, CaseIterable {
        /// Named in small print below the picture.
        case list
        /// Drawn as cards.
        case cards
        /// Left out.
        case omit
    }

    /// The languages of the words in the picture.
    public var labels: Labels
    /// The headline; nil takes the title of the article, or a general one for several articles.
    public var title: String?
    /// How the cards are arranged.
    public var layout: Layout
    /// What becomes of nodes that no line reaches.
    public var isolated: Isolated
    /// Whether offices are lines to what they are held for, and not only words on the card.
    public var drawsOffices: Bool
    /// Whether every node is drawn; otherwise a graph of more than 150 cards is shown as an overview of its strongest actors.
    public var drawsAll: Bool
    /// Whether the glyphs used go into the file, so that it looks the same on a machine without the font; about 50 KB.
    public var embedsFonts: Bool

    /// Takes the choices; without any, a diagram in Persian and English, laid out by size.
    public init(
        labels: Labels = .both, title: String? = nil, layout: Layout = .automatic, isolated: Isolated = .list,
        drawsOffices: Bool = false, drawsAll: Bool = false, embedsFonts: Bool = true
    ) {
        self.labels = labels
        self.title = title
        self.layout = layout
        self.isolated = isolated
        self.drawsOffices = drawsOffices
        self.drawsAll = drawsAll
        self.embedsFonts = embedsFonts
    }
}
