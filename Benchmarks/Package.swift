// swift-tools-version:6.0
import PackageDescription

// A package of its own, so that what only a benchmark needs never reaches the project. One executable per question.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "EventGraph", path: "..")],
    targets: [
        .target(name: "Measuring"),
        .executableTarget(
            name: "writers", dependencies: ["Measuring", .product(name: "EventGraph", package: "EventGraph")]),
        .executableTarget(name: "reading", dependencies: ["Measuring", .product(name: "Reading", package: "EventGraph")]),
        .executableTarget(
            name: "drawing", dependencies: ["Measuring", .product(name: "EventGraph", package: "EventGraph")]),
    ],
    swiftLanguageModes: [.v6]
)
