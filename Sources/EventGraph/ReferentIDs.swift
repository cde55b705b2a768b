import Foundation
import LanguagePack
import Mentions

/// Stable, readable ids for the referents of an article: the pack's slug, else the romanised label.
public struct ReferentIDs: Sendable {
    /// The id of each referent, by its index.
    public let ids: [String]

    /// Names the referents of `world`; a second bearer of an id gets a number.
    public init(pack: LanguagePack, world: MentionedWorld) {
        var taken: Set<String> = []
        ids = world.referents.map { referent in
            let name = referent.entity.map { pack.world.entities[$0].slug } ?? Self.slug(referent.english ?? pack.romanised(referent.label))
            var id = "\(referent.kind.rawValue):\(name)"
            var number = 2
            while !taken.insert(id).inserted {
                id = "\(referent.kind.rawValue):\(name)-\(number)"
                number += 1
            }
            return id
        }
    }

    /// Lower-case ASCII letters and digits, everything else a hyphen.
    static func slug(_ text: String) -> String {
        var slug = ""
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
            let character = Character(scalar)
            if character.isASCII, character.isLetter || character.isNumber {
                slug.append(contentsOf: character.lowercased())
            } else if !slug.hasSuffix("-"), !slug.isEmpty {
                slug.append("-")
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "unnamed" : slug
    }
}
