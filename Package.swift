// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Rosenblatt",
  products: [
    .executable(name: "rosenblatt", targets: ["rosenblatt"]),
    .library(name: "Neurons", targets: ["Neurons"]),
    .library(name: "Formulas", targets: ["Formulas"]),
    .library(name: "Plotting", targets: ["Plotting"]),
    .library(name: "CairoDrawing", targets: ["CairoDrawing"]),
    .library(name: "Manuscript", targets: ["Manuscript"]),
    .library(name: "Figures", targets: ["Figures"]),
    .library(name: "Output", targets: ["Output"]),
    .library(name: "Generator", targets: ["Generator"]),
    .library(name: "Assembler", targets: ["Assembler"]),
    .library(name: "Importing", targets: ["Importing"]),
    .library(name: "RosenblattCommand", targets: ["RosenblattCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.0.3"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.26.0"),
  ],
  targets: [
    // System libraries: module maps, nothing else.
    .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"]), .brew(["pango"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"]), .brew(["glib"])]),
    .systemLibrary(
      name: "CFontconfig", pkgConfig: "fontconfig", providers: [.apt(["libfontconfig-dev"]), .brew(["fontconfig"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CJavaScriptCore", pkgConfig: "javascriptcoregtk-4.1",
      providers: [.apt(["libjavascriptcoregtk-4.1-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CMuParser", pkgConfig: "muparser", providers: [.apt(["libmuparser-dev"]), .brew(["muparser"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    // Without the library itself, which is loaded when it is asked for.
    .systemLibrary(name: "CCurl"),

    // A few functions for instructions that Swift cannot choose when the program runs.
    .target(name: "CWideLanes"),
    .target(name: "Neurons", dependencies: ["CWideLanes", .product(name: "RealModule", package: "swift-numerics")]),
    .target(
      name: "Formulas",
      dependencies: ["Neurons", "CMuParser", .product(name: "RealModule", package: "swift-numerics")]),
    .target(name: "Plotting"),
    .target(name: "Platform", dependencies: ["CCurl"]),
    .target(name: "Manuscript", dependencies: ["Platform", "CYAML"]),
    .target(name: "CairoDrawing", dependencies: ["Plotting", "CCairo", "CPango", "CFontconfig", "CDeflate"]),
    .target(name: "Figures", dependencies: ["Neurons", "Formulas", "Plotting", "Manuscript"]),
    .target(name: "Output", dependencies: ["Platform", "CDeflate", "CGLib"]),
    .target(
      name: "Generator", dependencies: ["Figures", "CairoDrawing", "Manuscript", "Output", "Platform", "Plotting"]),
    .target(
      name: "Assembler",
      dependencies: [
        "Generator", "Manuscript", "Output", "CMarkdown", "CJavaScriptCore", "CExpat",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(name: "Importing", dependencies: ["Manuscript"]),
    .target(name: "Preview", dependencies: [.product(name: "FlyingSocks", package: "FlyingFox")]),
    .target(
      name: "RosenblattCommand",
      dependencies: [
        "Assembler", "Generator", "Output", "Platform", "Figures", "CairoDrawing", "Plotting", "Manuscript", "Preview",
        "Importing", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "rosenblatt", dependencies: ["RosenblattCommand"]),

    // Runs the examples of documentation and lessons for the tests.
    .target(name: "SwiftPrograms", path: "Tests/SwiftPrograms"),
    // Small books in the words of other tools, for the tests of imports.
    .target(name: "SampleBooks", path: "Tests/SampleBooks"),
    // Folders that a test may do with as it likes.
    .target(name: "TemporaryFolders", path: "Tests/TemporaryFolders"),

    // The words that come with the program, for tests of figures and pages.
    .target(name: "StandardWords", dependencies: ["Manuscript"], path: "Tests/StandardWords"),

    .testTarget(name: "NeuronsTests", dependencies: ["Neurons", "SwiftPrograms"], resources: [.copy("Reference")]),
    .testTarget(name: "FormulasTests", dependencies: ["Formulas"]),
    .testTarget(name: "PlottingTests", dependencies: ["Neurons", "Plotting", "SwiftPrograms"]),
    .testTarget(name: "PlatformTests", dependencies: ["Platform", "TemporaryFolders"]),
    .testTarget(name: "ManuscriptTests", dependencies: ["Manuscript", "StandardWords"]),
    .testTarget(name: "CairoDrawingTests", dependencies: ["CairoDrawing", "SwiftPrograms", "CDeflate"]),
    .testTarget(name: "FiguresTests", dependencies: ["Figures", "CairoDrawing", "StandardWords", "SwiftPrograms"]),
    .testTarget(name: "OutputTests", dependencies: ["Output", "Platform", "TemporaryFolders", "CDeflate"]),
    .testTarget(
      name: "GeneratorTests",
      dependencies: [
        "Generator", "Output", "Platform", "Figures", "CairoDrawing", "Manuscript", "StandardWords", "TemporaryFolders",
      ]),
    .testTarget(name: "AssemblerTests", dependencies: ["Assembler", "StandardWords", "TemporaryFolders"]),
    .testTarget(name: "ImportingTests", dependencies: ["Importing", "Manuscript", "SampleBooks"]),
    .testTarget(name: "PreviewTests", dependencies: ["Preview"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Manuscript", "Neurons", "SampleBooks", "SwiftPrograms", "TemporaryFolders"]),
    .testTarget(
      name: "CourseTests", dependencies: ["SwiftPrograms"],
      exclude: ["Chapter/chapter.txt", "Chapter/glossary.txt", "Chapter/references.txt"]),
  ],
  swiftLanguageModes: [.v6]
)

// The tests draw thousands of figures, so Scripts/test has the modules optimised; the tests are not, which would take
// longer to compile than it gains. Only when asked: SwiftPM refuses such flags in a package that another depends on.
if Context.environment["ROSENBLATT_OPTIMISED"] != nil {
  for target in package.targets where target.type == .regular {
    target.swiftSettings = [.unsafeFlags(["-O"])]
  }
}
