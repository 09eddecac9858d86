import Foundation
import Testing

/// A small course with its site beside it, in which a test breaks something.
///
/// Whatever is broken, `expectProblem` wants a message, exit status 1, and the old site as it was.
struct CourseWithSite {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.withCourse()
    let built = try BuiltSite.small.get().folder
    try FileManager.default.copyItem(atPath: "\(built.path)/site", toPath: "\(folder.path)/site")
  }

  /// A path on the disk of something in the course.
  func path(_ name: String) -> String { "\(folder.path)/course/\(name)" }

  /// Builds, and expects problems of which one begins with `message`, after the course's folder.
  func expectProblem(_ message: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let outcome = try Program.run("build", "course", "-o", "site", "--quiet", "--formats", "svg", in: folder)
    #expect(outcome.status == 1, "\(outcome.errors.prefix(2_000))", sourceLocation: sourceLocation)
    let lines = outcome.errors.split(separator: "\n")
    #expect(
      lines.contains { $0.hasPrefix("course\(message.hasPrefix(":") ? "" : "/")\(message)") },
      "\(outcome.errors.prefix(2_000))",
      sourceLocation: sourceLocation)
    #expect(lines.allSatisfy { $0.utf8.count < 2_000 }, sourceLocation: sourceLocation)
    try expectOldSite(sourceLocation: sourceLocation)
  }

  /// Builds, and expects that nothing is wrong; the new site is in “site”.
  func expectBuilds(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let outcome = try Program.run("build", "course", "-o", "site", "--quiet", "--formats", "svg", in: folder)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)", sourceLocation: sourceLocation)
  }

  func expectOldSite(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let differences = TemporaryFolder.differences(try BuiltSite.smallTree.get(), try folder.tree("site"))
    #expect(differences == [], sourceLocation: sourceLocation)
    #expect(try folder.names() == ["course", "site"], sourceLocation: sourceLocation)
  }

  /// Where a text stands first in a file, as messages name places: `file:line:column`.
  func place(of text: String, in file: String) throws -> String {
    let content = try folder.text("course/\(file)")
    guard let range = content.range(of: text) else { throw TemporaryFolder.NotFound(text: text, file: file) }
    let before = content[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    return "\(file):\(before.count):\((before.last?.count ?? 0) + 1)"
  }

  func append(_ text: String, to file: String) throws {
    try folder.write(try folder.text("course/\(file)") + text, to: "course/\(file)")
  }

  func replace(_ old: String, with new: String, in file: String) throws {
    try folder.replace(old, with: new, in: "course/\(file)")
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path(file))
  }
}
