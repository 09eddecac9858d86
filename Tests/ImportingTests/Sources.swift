import Manuscript

@testable import Importing

/// A course made of texts in memory.
struct Imported {
  let course: ImportedCourse

  init(_ files: [String: String], pages: [String]? = nil) throws {
    course = try CourseImporter(files: .memory(files), name: "sources", pages: pages).course()
  }

  /// The lesson that was made of one page, without its front matter.
  init(page text: String, files: [String: String] = [:]) throws {
    try self.init(files.merging(["page.md": text]) { $1 }, pages: ["page.md"])
  }

  func text(_ path: String) -> String? {
    course.files[path].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The text of the only lesson, without its front matter.
  var body: String {
    let path = course.files.keys.filter { $0.hasPrefix("lessons/1-") && $0.hasSuffix(".md") }.first ?? ""
    let parts = (text(path) ?? "").split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.last.map { String($0.drop { $0.isNewline }) } ?? ""
  }

  /// The findings as lines of the report.
  var lines: [String] { course.report.entries.flatMap(\.findings).map(\.line) }

  func lines(_ kind: Finding.Kind) -> [String] {
    course.report.entries.flatMap(\.findings).filter { $0.kind == kind }.map(\.line)
  }
}
