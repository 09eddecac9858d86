import Foundation

/// The examples in the comments and articles of a module, run as one program.
public struct DocumentedLibrary: Sendable {
  private let name: String

  /// - Parameter name: The module; its sources are in the folder of this name.
  public init(_ name: String) {
    self.name = name
  }

  public func examples() throws -> [DocumentedExample] {
    let folder = Project.folder.appendingPathComponent("Sources/\(name)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".md") }
    return try files.flatMap { file in
      DocumentedExample.all(
        in: try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8), file: file)
    }
  }

  /// Runs every example and returns what is wrong: the messages of the compiler, or each line that gives something else
  /// than its comment says.
  ///
  /// - Parameter names: Files and folders of the project that the examples find beside them.
  public func faults(beside names: [String] = []) throws -> [String] {
    let examples = try examples()
    // One program for all of them: the compiler starts once.
    let imports = Set(["import \(name)"] + examples.flatMap(\.imports)).sorted()
    var lines = imports + ["func __show(_ line: Int, _ value: Any) { print(line, value, separator: \"\\t\") }"]
    for (index, example) in examples.enumerated() { lines.append(example.function(named: "example\(index)")) }
    for index in examples.indices { lines += ["print(\"# \(index)\")", "try example\(index)()"] }
    let outcome = try SwiftProgram(lines.joined(separator: "\n") + "\n").run(beside: names)
    guard outcome.status == 0 else { return [outcome.errors] }
    let sections = outcome.output.components(separatedBy: "# ").dropFirst()
    guard sections.count == examples.count else { return ["\(sections.count) of \(examples.count) examples ran"] }
    return zip(examples, sections).flatMap { example, section in
      example.faults(shown: section.split(separator: "\n").dropFirst().map(String.init))
    }
  }
}

extension DocumentedExample {
  /// - Parameter shown: For every line with an expectation its number, a tab and what it gave.
  fileprivate func faults(shown: [String]) -> [String] {
    guard shown.count == expectations.count else {
      return ["\(file):\(firstLine): shows \(shown.count) values, and its comments say \(expectations.count)"]
    }
    return zip(shown, expectations).compactMap { shown, expected in
      let found = shown.split(separator: "\t", maxSplits: 1).last.map(String.init) ?? ""
      guard !Self.agrees(found, with: expected.value) else { return nil }
      return "\(file):\(expected.line): gives \(found), and the comment says \(expected.value)"
    }
  }
}
