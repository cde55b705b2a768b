import EventGraph

/// The colours of a diagram, by day and by night.
///
/// Text has a contrast of 4.5 and lines one of 3 at least (WCAG AA). Cooperation is a green towards blue and conflict a red towards
/// orange, which stay apart for eyes that confuse red and green; in grey, the bar of `PictureText.bar` tells them apart.
struct Palette {
    var paper: String
    var ink: String
    var faded: String
    var frame: String
    /// Strip and caption of a card, by kind.
    var kinds: [NodeKind: String]
    /// Ground of a card, by kind.
    var grounds: [NodeKind: String]
    /// Colour of a line, by tone; the second where something material was done.
    var tones: [Tone: (said: String, done: String)]

    static let day = Palette(
        paper: "#ffffff", ink: "#1f2328", faded: "#59636e", frame: "#d1d9e0",
        kinds: [
            .person: "#1a5fd0", .state: "#a3195b", .base: "#9a6700", .meeting: "#0b7a5e",
            .organization: "#7545c4", .place: "#57606a",
        ],
        grounds: [
            .person: "#f1f7ff", .state: "#fdf1f7", .base: "#fff9e8", .meeting: "#ecfbf5",
            .organization: "#f8f4ff", .place: "#f5f6f8",
        ],
        tones: [
            .meeting: ("#3d4752", "#3d4752"), .cooperation: ("#00806b", "#00584a"),
            .conflict: ("#cc3311", "#8f1d06"), .standing: ("#7d8690", "#7d8690"),
        ])

    static let night = Palette(
        paper: "#0d1117", ink: "#e6edf3", faded: "#9aa5b1", frame: "#3d444d",
        kinds: [
            .person: "#58a6ff", .state: "#f778ba", .base: "#e3b341", .meeting: "#3fd0a0",
            .organization: "#b69bf5", .place: "#a5b0bc",
        ],
        grounds: [
            .person: "#101d30", .state: "#291424", .base: "#262011", .meeting: "#0d2620",
            .organization: "#1d1830", .place: "#191f26",
        ],
        tones: [
            .meeting: ("#c3ccd6", "#c3ccd6"), .cooperation: ("#3fcfb4", "#8df0dc"),
            .conflict: ("#ff8a65", "#ff5c3d"), .standing: ("#848d97", "#848d97"),
        ])

    /// Rules for everything that has a colour.
    func rules() -> String {
        var css = """
            .paper{fill:\(paper)}
            .ink,.name,.title,.heading,.legend text{fill:\(ink)}
            .badge{fill:\(paper)}.axis{stroke:\(frame)}
            .station.unreal .dot{fill:\(paper);stroke:\(kinds[.meeting]!)}.station.unreal .badge{fill:\(kinds[.meeting]!)}
            .second,.detail,.small,.subtitle{fill:\(faded)}
            .rule{stroke:\(frame)}

            """
        for kind in NodeKind.allCases {
            css += """
                .\(kind.rawValue) .ground{fill:\(grounds[kind]!);stroke:\(kinds[kind]!)}
                .\(kind.rawValue) .strip,.\(kind.rawValue) .caption,.\(kind.rawValue) .dot{fill:\(kinds[kind]!)}

                """
        }
        for tone in Tone.allCases {
            let (said, done) = tones[tone]!
            let text = tone == .standing ? (faded, faded) : (said, done)
            css += """
                .\(tone.rawValue) .line,.\(tone.rawValue) .bar{stroke:\(said)}.\(tone.rawValue) .tip{fill:\(said)}
                .\(tone.rawValue) .label{fill:\(text.0)}

                """
            if said != done {
                css += """
                    .\(tone.rawValue).done .line,.\(tone.rawValue).done .bar{stroke:\(done)}.\(tone.rawValue).done .tip{fill:\(done)}
                    .\(tone.rawValue).done .label{fill:\(text.1)}

                    """
            }
        }
        return css + ".label{stroke:\(paper)}\n"
    }
}

/// The style sheet of a diagram.
enum StyleSheet {
    /// Sizes and weights, then the colours of the day and of the night.
    static let text = {
        var css = ""
        for style in TextStyle.allCases {
            css += ".\(style.rawValue){font-size:\(pixels(style.size))px"
            css += style.isBold ? ";font-weight:bold}\n" : "}\n"
        }
        css += """
            .ground{stroke-width:1}
            .axis{fill:none;stroke-width:2}
            .line{fill:none;stroke-width:1.4}
            .bar{fill:none;stroke-width:2.2}
            .meeting .line{stroke-width:2}
            .cooperation .line,.conflict .line{stroke-width:1.8}
            .done .line{stroke-width:2.6}
            .planned .line,.unreal .ground,.unreal .dot{stroke-dasharray:7 4}
            .past .line{stroke-dasharray:1.5 4;stroke-linecap:round}
            .denied .line{stroke-dasharray:9 3 2 3}
            .label{stroke-width:4px;stroke-linejoin:round;paint-order:stroke}
            .was{font-style:normal;opacity:.85}
            .link:hover .line{stroke-width:4}
            a:hover .name{text-decoration:underline}

            """
        css += Palette.day.rules()
        return css + "@media (prefers-color-scheme:dark){\n" + Palette.night.rules() + "}\n"
    }()
}
