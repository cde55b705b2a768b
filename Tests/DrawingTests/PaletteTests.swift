import EventGraph
import Foundation
import Testing

@testable import Drawing

/// Colours that every eye can read.
@Suite struct PaletteTests {
    @Test(arguments: [Palette.day, Palette.night]) func textAndLinesStandOut(palette: Palette) {
        for text in [palette.ink, palette.faded] { #expect(contrast(text, palette.paper) >= 4.5) }
        for kind in NodeKind.allCases {
            for text in [palette.ink, palette.faded, palette.kinds[kind]!] {
                #expect(contrast(text, palette.grounds[kind]!) >= 4.5, "\(text) on \(kind)")
            }
        }
        #expect(contrast(palette.paper, palette.kinds[.meeting]!) >= 4.5)
        for tone in Tone.allCases {
            for colour in [palette.tones[tone]!.said, palette.tones[tone]!.done] {
                // The labels of ties are written in the faded ink.
                #expect(contrast(colour, palette.paper) >= (tone == .standing ? 3 : 4.5), "\(tone)")
            }
        }
    }

    /// By the simulation of Machado, Oliveira and Fernandes (2009) at full severity; a difference of 2.3 can just be seen.
    @Test(arguments: [Palette.day, Palette.night]) func conflictAndCooperationDifferForAllEyes(palette: Palette) {
        let (conflict, cooperation) = (palette.tones[.conflict]!, palette.tones[.cooperation]!)
        for (one, other) in [(conflict.said, cooperation.said), (conflict.done, cooperation.done)] {
            for matrix in [Self.protanopia, Self.deuteranopia] {
                #expect(distance(seen(one, matrix), seen(other, matrix)) > 25)
            }
        }
    }

    private static let protanopia = [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    private static let deuteranopia = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]

    private func linear(_ colour: String) -> [Double] {
        let value = Int(colour.dropFirst(), radix: 16)!
        return [value >> 16, value >> 8 & 255, value & 255].map {
            let part = Double($0) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
    }

    private func contrast(_ one: String, _ other: String) -> Double {
        let lights = [one, other].map { zip(linear($0), [0.2126, 0.7152, 0.0722]).reduce(0.05) { $0 + $1.0 * $1.1 } }
        return lights.max()! / lights.min()!
    }

    private func seen(_ colour: String, _ matrix: [[Double]]) -> [Double] {
        let light = linear(colour)
        return matrix.map { row in min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
    }

    /// CIE 1976.
    private func distance(_ one: [Double], _ other: [Double]) -> Double {
        func lab(_ c: [Double]) -> [Double] {
            let xyz = [
                (0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505, 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2],
                (0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089,
            ].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
            return [116 * xyz[1], 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
        }
        return zip(lab(one), lab(other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
}
