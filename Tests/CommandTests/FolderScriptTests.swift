import Foundation
import Testing

/// `Scripts/folders` on made-up modules.
struct FolderScriptTests {
  private func outcome(_ files: [String: String]) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: "Sources/\(name)") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-B", "\(Program.project)/Scripts/folders", "\(folder.path)/Sources"]
    process.environment = Program.environment(["PYTHONIOENCODING": "utf-8"])
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return Program.Outcome(
      status: process.terminationStatus,
      output: String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self),
      errors: String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
  }

  @Test func theGraphHasALineForAFolder() throws {
    let outcome = try outcome([
      "A/Marks/Line.swift": "public struct Line { var from: Point; let text = \"\\(caption(\"a\"))\" }",
      "A/Points/Point.swift": "@frozen public struct Point {}",
      "A/Words/Caption.swift": "func caption(_ text: String) {}",
    ])
    #expect(outcome.output == "A/Marks → Points, Words\n" && outcome.errors == "" && outcome.status == 0)
  }

  @Test func aCircleIsShownWithTheNamesThatMakeIt() throws {
    let outcome = try outcome([
      "A/One/One.swift": "struct One { var three: Three }", "A/Two/Two.swift": "enum Two { case one(One) }",
      "A/Three/Deep/Three.swift": "struct Three { var two: Two }", "A/Four/Four.swift": "struct Four { var one: One }",
    ])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        A circle of folders in A:
          One → Three/Deep: Three (One.swift)
          Three/Deep → Two: Two (Three.swift)
          Two → One: One (Two.swift)

        """)
  }

  @Test(arguments: [
    "// Two", "/* a /* b */ Two */", "let a = \"Two \\\"Two\"", "let a = #\"\\(Two)\"#",
    "let a = \"\"\"\n  Two \"Two\"\n  \"\"\"",
    "let a = B.Two", "private struct Two {}",
  ])
  func noUse(text: String) throws {
    let outcome = try outcome([
      "A/One/One.swift": "struct One {}\n\(text)\n", "A/Two/Two.swift": "struct Two { var one: One }",
    ])
    #expect(outcome.output == "A/Two → One\n" && outcome.status == 0, "\(outcome.errors)")
  }

  @Test func namesOfSeveralFoldersOtherModulesAndFilesThatJoinFoldersAreNoCircle() throws {
    let outcome = try outcome([
      "A/One/One.swift": "struct One { var two: Two, both: Both }\n", "A/Two/Two.swift": "struct Two {}\nenum Both {}",
      "A/Three/Both.swift": "enum Both { case one(One) }", "A/Face.swift": "struct Face { var one: One }",
      "B/One/Two.swift": "struct Two { var face: Face }",
    ])
    #expect(outcome.output == "A/One → Two\nA/Three → One\n" && outcome.errors == "" && outcome.status == 0)
  }
}
