import Foundation
import Testing

/// `Scripts/folders`, run on small trees: what keeps the folders of a module from using one another in a circle.
struct FoldersScriptTests {
  @Test func `a graph without a circle is printed`() throws {
    let outcome = try run([
      "Shapes/Marks/Line.swift": "struct Line { var from: Point }", "Shapes/Space/Point.swift": "struct Point {}",
    ])
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output == "Shapes/Marks → Space\n")
  }

  @Test func `a circle is named with what makes it`() throws {
    let outcome = try run([
      "Shapes/Marks/Line.swift": "struct Line { var from: Point }",
      "Shapes/Space/Point.swift": "struct Point { var line: Line? }",
    ])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        A circle of folders in Shapes:
          Marks → Space: Point (Line.swift)
          Space → Marks: Line (Point.swift)

        """)
  }

  @Test(arguments: [
    "// a Line\nstruct Point {}", "/* a /* Line */ */ struct Point {}", "let point = \"a Line\"\nstruct Point {}",
    "struct Point { var side: Int { self.Line } }",
  ])
  func `what only looks like a use is none`(source: String) throws {
    let outcome = try run([
      "Shapes/Marks/Line.swift": "struct Line { var from: Point }", "Shapes/Space/Point.swift": source,
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `folders of different modules may use one another`() throws {
    let outcome = try run([
      "One/A/Line.swift": "struct Line { var from: Point }", "Two/B/Point.swift": "struct Point { var line: Line? }",
    ])
    #expect(outcome.status == 0 && outcome.output == "")
  }

  @Test func `what is in a text's parentheses is code`() throws {
    let outcome = try run([
      "Shapes/Marks/Line.swift": "struct Line { var from: Point }",
      "Shapes/Space/Point.swift": #"struct Point { var text: String { "at \(Line.name)" } }"#,
    ])
    #expect(outcome.status == 1)
  }

  private func run(_ files: [String: String]) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: "Sources/\(path)") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "\(Program.project)/Scripts/folders", "\(folder.path)/Sources"]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Program.Outcome(status: process.terminationStatus, output: said, errors: complaint)
  }
}
