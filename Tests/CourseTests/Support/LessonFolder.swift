import Foundation
import SwiftPrograms
import Testing

/// The folder of a lesson in one of the templates.
struct LessonFolder: Sendable, CustomTestStringConvertible {
  /// `course/lessons/1-perceptron`
  let path: String

  var testDescription: String { path }
  var url: URL { Project.templates.appendingPathComponent(path) }

  static func all(in courses: [String]) throws -> [LessonFolder] {
    try courses.flatMap { course in
      try FileManager.default.contentsOfDirectory(
        atPath: Project.templates.appendingPathComponent("\(course)/lessons").path
      ).sorted().map { LessonFolder(path: "\(course)/lessons/\($0)") }
    }
  }

  struct Include: Equatable {
    var language: String
    var file: String
    var region: String?
  }

  func text(_ language: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent("\(language).md"), encoding: .utf8)
  }

  /// What the fences of an edition include, in order.
  func includes(in language: String) throws -> [Include] {
    try text(language).matches(of: #/(?m)^```(\w+) include=(\S+)(?: region=(\S+))?$/#).map {
      Include(language: String($0.1), file: String($0.2), region: $0.3.map { String($0) })
    }
  }
}
