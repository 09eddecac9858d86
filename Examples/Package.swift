// swift-tools-version: 6.1
import PackageDescription

// A program of its own that adds to Rosenblatt without changing it: swift run stems build course --output site
let package = Package(
  name: "Examples",
  dependencies: [.package(name: "Rosenblatt", path: "..")],
  targets: [
    .executableTarget(
      name: "stems",
      dependencies: [
        .product(name: "Figures", package: "Rosenblatt"), .product(name: "Manuscript", package: "Rosenblatt"),
        .product(name: "Neurons", package: "Rosenblatt"), .product(name: "Plotting", package: "Rosenblatt"),
        .product(name: "RosenblattCommand", package: "Rosenblatt"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
