import LanguagePack
import Passage
import Reading

/// A place in the text that names or points at somebody or something.
public struct Mention: Sendable {
    /// How the words stand for what they mean.
    public enum Use: String, Sendable {
        case name, family, adjective, metonym, proxy, title, pronoun, description
    }

    /// Index of the sentence.
    public var sentence: Int
    /// All its words, titles and quotation marks with them.
    public var range: Range<Int>
    /// The words that name it, for its names and its evidence.
    public var name: Range<Int>
    /// Index in `MentionedWorld.referents`.
    public var referent: Int
    /// How it stands for it.
    public var use: Use
    /// Whether it is only a part of a larger mention, as the state in an office.
    public var isInner: Bool
    /// Id of the rule that found it.
    public var rule: String
    /// Further referents where several are named as one («the two ministers», "both sides").
    public var others: [Int] = []
}

/// Somebody or something of the article, once however often it is mentioned.
public struct Referent: Sendable {
    /// Person, state, base, organization or place.
    public var kind: NodeKind
    /// Index in the pack's world, where it is known there.
    public var entity: Int?
    /// Display name.
    public var label: String
    /// English name where known or made by a pattern.
    public var english: String?
    /// Slug of the state it belongs to, where known.
    public var state: String?
    /// Finer kind, `army`, `city`; empty where unknown.
    public var type: String
    /// Key of its identity within the article.
    public var key: String

    /// Whether it is an agency, a paper, a broadcaster or a site.
    public var isOutlet: Bool { kind == .organization && Entity.outletTypes.contains(type) }

    /// Slug of the state it is or belongs to: the side it is on.
    public func side(in pack: LanguagePack) -> String? {
        kind == .state ? entity.map { pack.world.entities[$0].slug } : state
    }

    /// Bundles the facts.
    public init(kind: NodeKind, entity: Int?, label: String, english: String?, state: String?, type: String, key: String) {
        self.kind = kind
        self.entity = entity
        self.label = label
        self.english = english
        self.state = state
        self.type = type
        self.key = key
    }
}

/// An office that the text says somebody holds.
public struct OfficeHeld: Sendable {
    /// Referent that holds it.
    public var person: Int
    /// Code of the vocabulary.
    public var title: String
    /// Referent it is held for.
    public var holder: Int
    /// When it holds.
    public var period: Period
    /// Where the text says so.
    public var sentence: Int
    /// The words.
    public var range: Range<Int>
    /// Id of the rule.
    public var rule: String
}

/// A relation that the shape of a name says: an army of a state, a town of a country.
public struct Belonging: Sendable {
    /// `partOf`, `locatedIn` or `operates`.
    public var type: EdgeType
    /// Referent that belongs, or operates.
    public var source: Int
    /// Referent it belongs to.
    public var target: Int
    /// Where.
    public var sentence: Int
    /// The words.
    public var range: Range<Int>
    /// Id of the rule.
    public var rule: String
}

/// All that an article mentions.
public struct MentionedWorld: Sendable {
    /// Mentions in the order of the text, the outer before the inner.
    public var mentions: [Mention] = []
    /// Who and what they mean.
    public var referents: [Referent] = []
    /// Offices held.
    public var offices: [OfficeHeld] = []
    /// Belongings by the shape of names.
    public var belongings: [Belonging] = []
    /// Names that could mean several.
    public var findings: [(code: String, subject: String, sentence: Int, range: Range<Int>)] = []

    /// Nothing mentioned yet.
    public init() {}

    /// The places in `mentions` of each of the first `count` sentences; one pass.
    public func mentions(ofSentences count: Int) -> [[Int]] {
        var found = [[Int]](repeating: [], count: count)
        for (index, mention) in mentions.enumerated() where mention.sentence < count { found[mention.sentence].append(index) }
        return found
    }
}
