import Foundation

/// A block of Swift in the documentation, and what it says its lines give.
///
///     let f = try Formula("x^2")
///     f(3)  // 9
///
/// A comment behind a line says what the line gives. `0.0900…` stands for every number that begins so.
public struct DocumentedExample: Sendable {
  /// The file, relative to the library's sources.
  public var file: String
  /// The line of the file that the block's first line is on.
  var firstLine: Int
  var lines: [String]

  /// All blocks of a source file's comments, or of an article.
  public static func all(in text: String, file: String) -> [DocumentedExample] {
    let isArticle = file.hasSuffix(".md")
    var found: [DocumentedExample] = []
    var current: DocumentedExample?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var line = String(line)
      if !isArticle {
        let comment = line.drop { $0 == " " }
        guard comment.hasPrefix("///") else {
          current = nil
          continue
        }
        line = String(comment.dropFirst(3).first == " " ? comment.dropFirst(4) : comment.dropFirst(3))
      }
      if line.hasPrefix("```") {
        if let done = current { found.append(done) }
        current = current == nil && line == "```swift" ? .init(file: file, firstLine: index + 2, lines: []) : nil
      } else {
        current?.lines.append(line)
      }
    }
    return found
  }

  /// The block as a function that prints, for every line with an expectation, the line's number and what it gave.
  func function(named name: String) -> String {
    let body = lines.enumerated().map { index, line in
      if Self.isImport(line) { return "" }
      guard let (code, _) = Self.expectation(of: line) else { return line }
      return "__show(\(firstLine + index), \(code))"
    }
    return "func \(name)() throws {\n\(body.joined(separator: "\n"))\n}"
  }

  /// The lines that import modules, which cannot stand in a function.
  var imports: [String] { lines.filter(Self.isImport) }

  private static func isImport(_ line: String) -> Bool { line.hasPrefix("import ") }

  /// The lines that say what they give, by number.
  var expectations: [(line: Int, value: String)] {
    lines.enumerated().compactMap { index, line in
      Self.expectation(of: line).map { (firstLine + index, $0.value) }
    }
  }

  private static func expectation(of line: String) -> (code: String, value: String)? {
    guard let mark = line.range(of: "  //"), !line.hasPrefix(" "), !line.hasPrefix("let "), !line.hasPrefix("var ")
    else {
      return nil
    }
    let code = line[..<mark.lowerBound].trimmingCharacters(in: .whitespaces)
    return (code, line[mark.upperBound...].trimmingCharacters(in: .whitespaces))
  }

  /// Whether what a line gave is what the documentation says.
  public static func agrees(_ found: String, with documented: String) -> Bool {
    let (found, documented) = (parts(of: found), parts(of: documented))
    return found.count == documented.count
      && zip(found, documented).allSatisfy { found, documented in
        if documented.hasSuffix("…") { return found.hasPrefix(documented.dropLast()) }
        if let left = Double(found), let right = Double(documented) { return left == right }
        return found == documented
      }
  }

  private static func parts(of text: String) -> [String] {
    text.filter { !"[]\"".contains($0) }.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
