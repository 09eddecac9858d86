import Manuscript

/// A line of a source, which keeps its place wherever the text goes.
struct SourceLine: Hashable {
  var text: String
  var place: SourceLocation

  init(_ text: String, at place: SourceLocation) {
    self.text = text
    self.place = place
  }

  /// The lines of a whole file.
  static func lines(of text: String, file: String, firstLine: Int = 1) -> [SourceLine] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.enumerated().map { SourceLine(String($1), at: SourceLocation(file: file, line: firstLine + $0)) }
  }

  /// Lines of text that stand for something at one place.
  static func lines(_ text: String, at place: SourceLocation) -> [SourceLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { SourceLine(String($0), at: place) }
  }

  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// The blanks at its beginning.
  var indent: Substring { text.prefix { $0 == " " || $0 == "\t" } }

  /// How far in it begins, a tab going to the next of every four columns.
  var depth: Int {
    indent.reduce(0) { $1 == "\t" ? ($0 / 4 + 1) * 4 : $0 + 1 }
  }

  /// The text without blanks at its ends.
  var content: String { text.trimmedBlanks }

  /// The line without so many columns of blanks at its beginning, or as many as it has.
  func dedented(by columns: Int) -> SourceLine {
    var width = 0
    var rest = text[...]
    while width < columns, let first = rest.first, first == " " || first == "\t" {
      width = first == "\t" ? (width / 4 + 1) * 4 : width + 1
      rest.removeFirst()
    }
    return SourceLine(String(repeating: " ", count: max(0, width - columns)) + rest, at: place)
  }

  /// The line behind a mark or blanks; one that says nothing stays empty where only blanks would be put before it.
  func prefixed(_ prefix: String) -> SourceLine {
    let text = isBlank ? String(prefix.reversed().drop { $0 == " " }.reversed()) : prefix + text
    return SourceLine(text, at: place)
  }
}

extension Sequence<SourceLine> {
  func dedented(by columns: Int) -> [SourceLine] { map { $0.dedented(by: columns) } }
  func prefixed(_ prefix: String) -> [SourceLine] { prefix.isEmpty ? Array(self) : map { $0.prefixed(prefix) } }
}

extension Collection<SourceLine> {
  /// Without blank lines at both ends.
  var trimmed: [SourceLine] {
    Array(drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed())
  }
}

extension StringProtocol {
  /// Without blanks and line ends at its ends.
  var trimmedBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
