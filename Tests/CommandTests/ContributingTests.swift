import Foundation
import Testing

/// What CONTRIBUTING tells people to touch is there.
struct ContributingTests {
  @Test func everyFileAndFolderItNamesIsThere() throws {
    let text = try String(contentsOfFile: "\(Program.project)/CONTRIBUTING.md", encoding: .utf8)
    let names = text.matches(of: /`((?:Sources|Tests|Scripts|Examples|templates)(?:\/[A-Za-z0-9_.\/-]+)?)/)
      .map { String($0.1) }
    #expect(names.count >= 20)
    for name in names where !["MODULE", "NAME", "LANG"].contains(where: name.contains) {
      #expect(FileManager.default.fileExists(atPath: "\(Program.project)/\(name)"), "\(name)")
    }
  }

  /// Types and members that the table of what to touch names.
  @Test func everyTypeOfTheTableIsDeclared() throws {
    let text = try String(contentsOfFile: "\(Program.project)/CONTRIBUTING.md", encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    let names = Set(
      rows.flatMap { $0.matches(of: /`([A-Z][A-Za-z]+)(?:\.[A-Za-z]+)?`/).map { String($0.1) } }
        .filter { !["Neurons", "Plotting"].contains($0) })
    #expect(names.count >= 8)
    var sources = ""
    for folder in ["Sources", "Tests"] {
      for path in try FileManager.default.subpathsOfDirectory(atPath: "\(Program.project)/\(folder)")
      where path.hasSuffix(".swift") {
        sources += try String(contentsOfFile: "\(Program.project)/\(folder)/\(path)", encoding: .utf8)
      }
    }
    let declared = Set(
      sources.matches(of: /(?:struct|enum|class|protocol|extension) ([A-Z][A-Za-z]+)/).map { String($0.1) })
    for name in names { #expect(declared.contains(name), "\(name)") }
  }
}
