/// The sizes and weights of text in a diagram; the raw value is the class in the file.
enum TextStyle: String, CaseIterable {
    case title, subtitle, caption, name, second, detail, label, heading, small, ink, badge

    /// Size in pixels.
    var size: Double {
        switch self {
        case .title: 22
        case .name: 15
        case .heading: 12.5
        case .subtitle, .detail, .small, .ink: 12
        case .second, .label: 11.5
        case .caption, .badge: 10.5
        }
    }

    /// Whether it is bold.
    var isBold: Bool { self == .title || self == .name || self == .heading || self == .caption || self == .badge }

    /// Distance from one line to the next, in pixels.
    var lineHeight: Double { (size * 1.42).rounded() }

    /// From the top of a line to the feet of its letters, in pixels; the letters of Persian reach low.
    var baseline: Double { size * 1.04 }
}

/// The families asked for, best first; the first two are what the picture is designed with.
let fontFamilies = ["Noto Sans Arabic UI", "Noto Sans", "Vazirmatn", "Tahoma", "sans-serif"]
