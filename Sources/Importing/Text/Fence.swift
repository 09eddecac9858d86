/// The line that opens a block of code, a directive or a div: ```` ```python ````, `:::{note}`.
struct Fence {
  /// `` ` ``, `~` or `:`.
  let mark: Character
  let count: Int
  let depth: Int
  /// What follows the marks.
  let info: String

  /// Nil for any other line.
  init?(_ line: SourceLine, marks: String = "`~:") {
    let text = line.content
    guard let first = text.first, marks.contains(first) else { return nil }
    count = text.prefix { $0 == first }.count
    info = text.dropFirst(count).trimmedBlanks
    guard count >= 3, first != "`" || !info.contains("`") else { return nil }
    mark = first
    depth = line.depth
  }

  /// The name in `{name} rest`, and the rest; nil for a fence of code.
  var directive: (name: String, argument: String)? {
    guard let match = info.wholeMatch(of: /\{([A-Za-z][A-Za-z0-9_:.\-]*)\}\s*(.*)/) else { return nil }
    return (String(match.1).lowercased(), String(match.2))
  }

  func isClosed(by line: SourceLine) -> Bool {
    let text = line.content
    return text.count >= count && text.allSatisfy { $0 == mark }
  }

  /// What stands between the fence, the first of the lines, and its end, and how many lines that is with both.
  ///
  /// A div holds others, whose ends are not its own; what is never closed goes on to the end.
  func body(in lines: ArraySlice<SourceLine>) -> (lines: [SourceLine], used: Int, isClosed: Bool) {
    var open = 1
    var code: Fence?
    for (offset, line) in lines.dropFirst().enumerated() {
      if let inner = code {
        if inner.isClosed(by: line) { code = nil }
        continue
      }
      if mark == ":", let inner = Fence(line, marks: "`~") {
        code = inner
        continue
      }
      if mark == ":", let inner = Fence(line, marks: ":"), !inner.info.isEmpty {
        open += 1
      } else if mark == ":" ? Fence(line, marks: ":") != nil : isClosed(by: line) {
        open -= 1
      }
      if open == 0 {
        return (lines.dropFirst().prefix(offset).dedented(by: depth), offset + 2, true)
      }
    }
    return (lines.dropFirst().dedented(by: depth), lines.count, false)
  }
}

extension Collection<SourceLine> {
  /// The lines with whether each stands in a fence of code or is its mark. Directives, whose text is read, are none.
  var withCode: [(line: SourceLine, isCode: Bool)] {
    var open: Fence?
    var directives: [Fence] = []
    return map { line in
      if let fence = open {
        if fence.isClosed(by: line) { open = nil }
        return (line, true)
      }
      var unquoted = line
      unquoted.text = String(line.text.drop { $0 == ">" || $0 == " " || $0 == "\t" })
      // The end of a directive looks like the beginning of code.
      if let last = directives.last, last.isClosed(by: unquoted) {
        directives.removeLast()
        return (line, false)
      }
      guard let fence = Fence(unquoted, marks: "`~") else { return (line, false) }
      if let directive = fence.directive, !CodeCells.names.contains(directive.name) {
        directives.append(fence)
        return (line, false)
      }
      open = fence
      return (line, true)
    }
  }
}

/// The directives whose body is code.
enum CodeCells {
  static let names: Set<String> = [
    "code", "code-block", "code-cell", "sourcecode", "python", "r", "julia", "bash", "javascript", "ojs", "sql",
    "swift",
    "mermaid", "raw", "eval-rst",
  ]
}
