// swift-tools-version:6.0
import PackageDescription

// One target per room; a room imports only rooms that stand before it on the path of the data.
let package = Package(
    name: "EventGraph",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "EventGraph", targets: ["EventGraph", "Export", "Drawing", "Pipeline"]),
        .library(name: "Reading", targets: ["Reading", "LanguagePack", "Passage"]),
        .executable(name: "eventgraph", targets: ["Command"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    ],
    targets: [
        .systemLibrary(name: "CDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
        .target(name: "Passage", dependencies: ["CDigest"]),
        .target(name: "LanguagePack", dependencies: ["Passage", "Yams"], resources: [.copy("Packs")]),
        .target(name: "Reading", dependencies: ["LanguagePack"]),
        .target(name: "Mentions", dependencies: ["Reading"]),
        .target(name: "Relations", dependencies: ["Mentions"]),
        .target(name: "EventGraph", dependencies: ["Relations"]),
        .target(name: "Export", dependencies: ["EventGraph"]),
        .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
        .systemLibrary(
            name: "CFonts", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev", "libfontconfig-dev"])]),
        .target(name: "Drawing", dependencies: ["EventGraph", "CGraphviz", "CFonts"]),
        .target(name: "Pipeline", dependencies: ["Export", "Drawing"]),
        .executableTarget(
            name: "Command",
            dependencies: ["Pipeline", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        .target(name: "TestSupport", dependencies: ["Reading"], path: "Tests/Support"),
        .testTarget(name: "LanguagePackTests", dependencies: ["LanguagePack", "TestSupport"]),
        .testTarget(name: "ReadingTests", dependencies: ["Reading", "TestSupport", "Yams"]),
        .testTarget(name: "MentionsTests", dependencies: ["Mentions", "Relations", "TestSupport", "Yams"]),
        .testTarget(name: "EventGraphTests", dependencies: ["EventGraph", "Pipeline", "TestSupport"]),
        .testTarget(name: "RelationsTests", dependencies: ["Relations", "TestSupport"]),
        .testTarget(name: "ExportTests", dependencies: ["Export"]),
        .testTarget(name: "DrawingTests", dependencies: ["Drawing"]),
        .testTarget(name: "PipelineTests", dependencies: ["Pipeline"]),
        .testTarget(name: "CommandTests", dependencies: ["Command"]),
    ],
    swiftLanguageModes: [.v6]
)
