// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who uses Rosenblatt builds it. “Scripts/benchmark” runs it.
let package = Package(
  name: "Benchmark",
  dependencies: [.package(name: "Rosenblatt", path: "../..")],
  targets: [
    .executableTarget(name: "Benchmark", dependencies: [.product(name: "Neurons", package: "Rosenblatt")])
  ],
  swiftLanguageModes: [.v6]
)
