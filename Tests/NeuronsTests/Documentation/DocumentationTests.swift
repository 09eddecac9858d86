import Foundation
import SwiftPrograms
import Testing

/// Every example in the comments and articles of `Neurons` runs and gives what it says.
@Suite struct DocumentationTests {
  private static let library = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Neurons")

  private static func examples() throws -> [DocumentedExample] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: library.path).sorted()
      .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".md") }
    return try files.flatMap { file in
      DocumentedExample.all(
        in: try String(contentsOf: library.appendingPathComponent(file), encoding: .utf8), file: file)
    }
  }

  @Test func everyExampleGivesWhatItSays() throws {
    let examples = try Self.examples()
    #expect(examples.count >= 12)
    // One program for all of them: the compiler starts once.
    var source = "import Neurons\nfunc __show(_ line: Int, _ value: Any) { print(line, value, separator: \"\\t\") }\n"
    for (index, example) in examples.enumerated() { source += example.function(named: "example\(index)") + "\n" }
    for index in examples.indices { source += "print(\"# \(index)\")\ntry example\(index)()\n" }
    let outcome = try SwiftProgram(source).run()
    try #require(outcome.status == 0, "\(outcome.errors)")
    let sections = outcome.output.components(separatedBy: "# ").dropFirst()
    try #require(sections.count == examples.count)
    for (example, section) in zip(examples, sections) {
      let shown = section.split(separator: "\n").dropFirst().map { $0.split(separator: "\t", maxSplits: 1) }
      try #require(shown.count == example.expectations.count, "\(example.file)")
      for (found, expected) in zip(shown, example.expectations) {
        #expect(
          DocumentedExample.agrees(String(found.last ?? ""), with: expected.value),
          "\(example.file):\(expected.line): gives \(found.last ?? ""), and the comment says \(expected.value)")
      }
    }
  }

  @Test(arguments: [
    ("[0.0, 1.0]", "[0, 1]", true), ("0.24472", "0.2447…", true), ("0.24472", "0.2448…", false), ("2.0", "2.1", false),
    ("[1.0]", "[1, 1]", false), ("relu", "\"relu\"", true), ("[\"a\", \"b\"]", "[\"a\", \"c\"]", false),
  ])
  func agreementIsByValue(found: String, documented: String, agrees: Bool) {
    #expect(DocumentedExample.agrees(found, with: documented) == agrees)
  }
}
