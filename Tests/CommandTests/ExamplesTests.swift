import Foundation
import Testing

/// A package outside ours that adds to what courses can name, built and run as its author would.
struct ExamplesTests {
  @Test func aPackageOutsideBuildsASiteWithItsOwnKindMarkActivationAndLanguage() throws {
    let folder = try TemporaryFolder()
    let program = try Self.build()
    let outcome = try Program.run(
      "build", "\(Program.project)/Examples/course", "--output", "site", "--quiet", in: folder, program: program)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    let german = try folder.text("site/de/stems.html")
    #expect(german.contains("Stiele: −1, 2, 5, 2 und −1,5."))
    #expect(german.contains("Daten der Abbildung") || german.contains("Abbildung 1.1"))
    #expect(german.contains("<span class=\"value\">1,7081</span>"))
    #expect(german.contains("<svg") && german.contains("id=\"growth\""))
    #expect(try folder.text("site/assets/style.css").contains("--computed:#8a3b12"))
    #expect(try folder.text("site/de/figures/growth.svg").contains("#8a3b12"))
    let english = try folder.text("site/en/stems.html")
    #expect(english.contains("Stems: −1, 2, 5, 2 and −1.5.") && english.contains("1.7081"))
  }

  @Test func ourProgramKnowsNothingOfIt() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("build", "\(Program.project)/Examples/course", "-o", "site", "--quiet", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no kind of figure named “stems”"))
    #expect(outcome.errors.contains("no activation named “snake”"))
  }

  /// The example's program, made by `swift build` in a folder that later runs find again.
  private static func build() throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let scratch = "\(Program.project)/.build/examples"
    process.arguments = [
      "swift", "build", "--package-path", "\(Program.project)/Examples", "--scratch-path", scratch, "--quiet",
    ]
    var environment = ProcessInfo.processInfo.environment
    environment["ROSENBLATT_OPTIMISED"] = nil
    process.environment = environment
    let log = Pipe()
    process.standardOutput = log
    process.standardError = log
    try process.run()
    let said = String(decoding: log.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(said.suffix(3_000))")
    return "\(scratch)/debug/stems"
  }
}
