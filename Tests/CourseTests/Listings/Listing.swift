import Foundation
import SwiftPrograms
import Testing

/// A program in a lesson's folder, and the file that says what it prints.
struct Listing: Sendable, CustomTestStringConvertible {
  enum Language: String {
    case python = "py"
    case swift
  }

  /// Its path below `templates`: `course/lessons/1-perceptron/gates.py`.
  let path: String
  let language: Language
  /// The folder that `path` is relative to.
  let templates: URL

  var testDescription: String { path }
  var file: URL { templates.appendingPathComponent(path) }
  var folder: URL { file.deletingLastPathComponent() }
  /// The file's name without its ending.
  var name: String { file.deletingPathExtension().lastPathComponent }

  /// Where its output is kept: a file of its own, one for both languages, or the data of a figure.
  var expectation: URL? {
    ["\(name).\(language.rawValue).out", "\(name).out", "\(name).csv"].map(folder.appendingPathComponent)
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// Every program below the lessons of a template.
  static func all(in courses: [String], of templates: URL = Project.templates) throws -> [Listing] {
    try courses.flatMap { course in
      try FileManager.default.subpathsOfDirectory(atPath: templates.appendingPathComponent(course).path).sorted()
        .compactMap { path in
          Language(rawValue: URL(fileURLWithPath: path).pathExtension).map {
            Listing(path: "\(course)/\(path)", language: $0, templates: templates)
          }
        }
    }
  }

  /// Runs the program and says what is wrong, naming the line; nil when it prints what its file says.
  func complaint() throws -> String? {
    guard let expectation else { return "\(path): no file says what it prints" }
    let outcome = try run()
    guard outcome.status == 0 else { return "\(path): exit status \(outcome.status): \(outcome.errors)" }
    let expected = try String(contentsOf: expectation, encoding: .utf8)
    guard outcome.output != expected else { return nil }
    let printed = outcome.output.components(separatedBy: "\n")
    let wanted = expected.components(separatedBy: "\n")
    let line = zip(printed, wanted).prefix { $0 == $1 }.count
    let (found, old) = (
      line < printed.count ? printed[line] : "nothing", line < wanted.count ? wanted[line] : "nothing"
    )
    return "\(path): prints “\(found)”, and \(expectation.lastPathComponent):\(line + 1) says “\(old)”"
  }

  private func run() throws -> Command.Outcome {
    switch language {
    case .python: try Python.run(file)
    case .swift: try SwiftProgram(try String(contentsOf: file, encoding: .utf8)).run()
    }
  }
}

extension Project {
  static let templates = folder.appendingPathComponent("templates")
}
