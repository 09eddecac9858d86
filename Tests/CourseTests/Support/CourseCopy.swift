import Foundation
import SwiftPrograms

/// A copy of a course in which a test changes something; removed when the test lets it go.
final class CourseCopy: Sendable {
  /// The folder with the copy in it.
  let templates: URL
  /// The copy's name, and the original's.
  private let course: String

  init(_ course: String = "course") throws {
    self.course = course
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rosenblatt-course-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    templates = folder.resolvingSymlinksInPath()
    try FileManager.default.copyItem(
      at: Project.templates.appendingPathComponent(course).resolvingSymlinksInPath(),
      to: templates.appendingPathComponent(course))
  }

  deinit {
    try? FileManager.default.removeItem(at: templates)
  }

  struct NotFound: Error {
    var text: String
    var file: String
  }

  /// Changes the first place where a file of the course says `old`; an error when none does.
  func replace(_ old: String, with new: String, in file: String) throws {
    let url = templates.appendingPathComponent("\(course)/\(file)")
    var text = try String(contentsOf: url, encoding: .utf8)
    guard let range = text.range(of: old) else { throw NotFound(text: old, file: file) }
    text.replaceSubrange(range, with: new)
    try Data(text.utf8).write(to: url)
  }

  /// Where a text stands first in a file, as messages name places: `COURSE/FILE:line:column`.
  func place(of text: String, in file: String) throws -> String {
    let content = try String(contentsOf: templates.appendingPathComponent("\(course)/\(file)"), encoding: .utf8)
    guard let range = content.range(of: text) else { throw NotFound(text: text, file: file) }
    let before = content[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    return "\(course)/\(file):\(before.count):\((before.last?.count ?? 0) + 1)"
  }

  /// Builds the copy with the program.
  func build() throws -> Command.Outcome {
    try BuiltCourse.program(["build", course, "--output", "site", "--quiet", "--formats", "svg"], in: templates.path)
  }
}
