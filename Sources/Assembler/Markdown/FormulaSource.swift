import Manuscript

/// A formula as it stands in a lesson, without the marks of quotes and the indents that begin its lines.
struct FormulaSource: Sendable {
  var tex: String
  /// Where each of its lines begins in the file; at least one.
  var lines: [SourceLocation]

  init(tex: String, lines: [SourceLocation]) {
    self.tex = tex
    self.lines = lines
  }

  /// The content of a `math` block: its lines begin below the fence, and as far to the right.
  init(block: String, at fence: SourceLocation) {
    tex = block
    lines = block.split(separator: "\n", omittingEmptySubsequences: false).indices.map { index in
      SourceLocation(file: fence.file, line: fence.line.map { $0 + 1 + index }, column: fence.column)
    }
  }

  var location: SourceLocation { lines.first ?? SourceLocation(file: "") }

  /// The place of a character that is counted in UTF-16 from the beginning of the formula; the formula's own without one.
  func location(ofUTF16 position: Int?) -> SourceLocation {
    guard let position, position >= 0 else { return location }
    var before = String(decoding: tex.utf16.prefix(position), as: UTF16.self)
    // What is missing at the end is missing behind the last word, not on an empty line below it.
    if position >= tex.utf16.count { while before.last?.isWhitespace == true { before.removeLast() } }
    let parts = before.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(parts.count - 1), let last = parts.last else { return location }
    var place = lines[parts.count - 1]
    place.column = place.column.map { $0 + last.count }
    return place
  }
}
