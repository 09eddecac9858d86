import Foundation
import SwiftPrograms
import Testing

/// What a lesson shows as a program ran, and printed what the lesson shows below it.
@Suite struct ListingTests {
  static let listings = Result { try Listing.all(in: courses) }
  static let courses = ["course", "starter", "guide"]

  @Test(arguments: try ListingTests.listings.get())
  func printsWhatTheLessonShows(_ listing: Listing) throws {
    let complaint = try listing.complaint()
    #expect(complaint == nil)
  }

  /// Swift with `Neurons` and plain Python; what one language alone is there to show is named here.
  @Test func everyListingIsInBothLanguages() throws {
    let single = [
      // Makes the data of a figure, and is not shown.
      "course/lessons/1-perceptron/corrections.py",
      // The same forward pass once more, with numpy.
      "course/lessons/2-networks/forward_numpy.py",
    ]
    let paths = Set(try Self.listings.get().map(\.path))
    #expect(paths.count > 20)
    for path in paths.sorted() where !single.contains(path) {
      let other = path.hasSuffix(".py") ? "\(path.dropLast(2))swift" : "\(path.dropLast(5))py"
      #expect(paths.contains(other), "\(path) has no \(other)")
    }
    for path in single { #expect(paths.contains(path)) }
  }

  /// Both editions of a lesson show the same lines of the same files in the same order, and every output.
  @Test(arguments: try LessonFolder.all(in: ListingTests.courses))
  func bothEditionsShowTheSameCode(_ lesson: LessonFolder) throws {
    let chinese = try lesson.includes(in: "zh")
    #expect(try lesson.includes(in: "en") == chinese)
    let shown = Set(chinese.map(\.file))
    let files = try FileManager.default.contentsOfDirectory(atPath: lesson.url.path)
    for output in files.filter({ $0.hasSuffix(".out") }).sorted() {
      #expect(shown.contains(output), "\(lesson.path)/\(output) is not shown")
    }
    for program in files.filter({ $0.hasSuffix(".swift") }) + shown.filter({ $0.hasSuffix(".py") }) {
      let output = [program + ".out", program.components(separatedBy: ".")[0] + ".out"].first(where: files.contains)
      #expect(shown.contains(program) && output.map(shown.contains) == true, "\(lesson.path)/\(program)")
    }
  }

  /// Each gate is one line of its own, marked, in a program that is otherwise the same for all of them.
  @Test(arguments: ["gates.py", "gates.swift"])
  func theGatesDifferInOneMarkedLine(_ name: String) throws {
    let mark = name.hasSuffix(".py") ? "# <-- this line" : "// <-- this line"
    let source = try String(
      contentsOf: Project.templates.appendingPathComponent("course/lessons/1-perceptron/\(name)"), encoding: .utf8)
    for gate in ["and", "or", "nand"] {
      let lines = Region.lines(gate, of: source)
      #expect(lines.count == 1 && lines[0].hasSuffix(mark), "\(gate)")
      #expect(lines[0].contains("\"\(gate.uppercased())\""))
    }
    #expect(source.components(separatedBy: "\n").count { $0.hasSuffix(mark) } == 3)
  }

  @Test(arguments: [
    (
      "lessons/1-perceptron/gates.py", "threshold=0.7", "threshold=1.2",
      "course/lessons/1-perceptron/gates.py: prints “1 1 sum 1.0 output 0”, and gates.out:5 says “1 1 sum 1.0 output 1”"
    ),
    (
      "lessons/1-perceptron/gates.swift", "threshold: 0.7", "threshold: 1.2",
      "course/lessons/1-perceptron/gates.swift: prints “1 1 sum 1.0 output 0”, and gates.out:5 says “1 1 sum 1.0 output 1”"
    ),
    (
      "lessons/2-networks/six_relu.swift", "bias: -5.0", "bias: -4.0",
      "course/lessons/2-networks/six_relu.swift: prints “  1.0     0.700000   0.000000   0.700000”, "
        + "and six_relu.out:8 says “  1.0    -0.300000   0.000000  -0.300000”"
    ),
  ])
  func aChangedConstantIsNoticed(_ file: String, _ old: String, _ new: String, _ message: String) throws {
    let copy = try CourseCopy()
    try copy.replace(old, with: new, in: file)
    let listing = try #require(
      try Listing.all(in: ["course"], of: copy.templates).first { $0.path == "course/\(file)" })
    #expect(try listing.complaint() == message)
  }
}
