import Foundation
import SwiftPrograms

/// The site that the program makes of the course, built once for all tests.
final class BuiltCourse: Sendable {
  let folder: URL

  private init(_ course: String) throws {
    folder = try Self.emptyFolder("site-of-\(course)")
    let outcome = try Self.program(
      [
        "build", Project.templates.appendingPathComponent(course).path, "--output", "site", "--quiet", "--formats",
        "svg",
      ],
      in: folder.path)
    guard outcome.status == 0 else { throw NotBuilt(errors: outcome.errors) }
  }

  struct NotBuilt: Error {
    var errors: String
  }

  static let chapter = Result { try BuiltCourse("course") }
  static let guide = Result { try BuiltCourse("guide") }

  func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent("site/\(file)"), encoding: .utf8)
  }

  /// What a reader of a page reads: its article without tags.
  func article(_ file: String) throws -> String {
    let page = try text(file)
    guard let start = page.range(of: "<article")?.lowerBound, let end = page.range(of: "</article>")?.lowerBound else {
      return ""
    }
    return page[start..<end].split(separator: "<").compactMap { piece in
      piece.firstIndex(of: ">").map { piece[piece.index(after: $0)...] }
    }.joined().replacingOccurrences(of: "&amp;", with: "&")
  }

  /// The rows of the data that a figure was drawn from, without their heading.
  func rows(_ figure: String, language: String = "en") throws -> [[String]] {
    try text("\(language)/figures/\(figure).csv").split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// Runs the program that these tests were built with, with a cache of drawn figures that is theirs alone.
  static func program(_ arguments: [String], in folder: String) throws -> Command.Outcome {
    try Command(
      Project.products.appendingPathComponent("rosenblatt").path, arguments,
      environment: ["ROSENBLATT_TEMPLATES": Project.templates.path, "XDG_CACHE_HOME": try cache.get().path]
    ).run(in: folder)
  }

  private static let cache = Result { try emptyFolder("cache") }

  /// A folder beside the tests, emptied of what an earlier run left.
  private static func emptyFolder(_ name: String) throws -> URL {
    let folder = Project.products.appendingPathComponent("CourseTests-\(name)")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
