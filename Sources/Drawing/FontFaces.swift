import Foundation

/// The fonts the pictures are designed with, put into a file as far as it uses them.
struct FontFaces: Sendable {
    /// Families of the faces in the file, in the order of `fontFamilies`.
    static let families = ["EventGraph Arabic", "EventGraph Latin"]

    private struct Face: Sendable {
        var family: String
        var isBold: Bool
        var file: FontFile
    }

    private let faces: [Face]

    /// Finds the fonts; those that are not installed are left out.
    init() {
        faces = [false, true].flatMap { isBold in
            zip(Self.families, fontFamilies).compactMap { family, name in
                FontFile(family: name, isBold: isBold).map { Face(family: family, isBold: isBold, file: $0) }
            }
        }
    }

    /// Rules with the letters of `texts` in them.
    func rules(for texts: [(text: String, style: TextStyle)]) -> String {
        var css = ""
        for isBold in [false, true] {
            var letters: Set<UInt32> = [0x20, 0x2026]
            for (text, style) in texts where style.isBold == isBold {
                for scalar in text.unicodeScalars { letters.insert(scalar.value) }
            }
            for face in faces where face.isBold == isBold {
                guard let (font, found) = face.file.subset(letters) else { continue }
                // What the first family has is never asked of the second, but both need their blank.
                letters = letters.subtracting(found).union([0x20])
                css += "@font-face{font-family:'\(face.family)';font-weight:\(isBold ? "bold" : "normal");"
                css += "src:url(data:font/ttf;base64,\(font.base64EncodedString())) format('truetype')}\n"
            }
        }
        return css
    }
}
