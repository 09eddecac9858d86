import Manuscript

/// A term on a line and `: what it means` below it.
enum DefinitionBlock: BlockSyntax {
  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    guard let first = lines.first, !first.isBlank, let next = lines.dropFirst().first else { return false }
    return isDefinition(next) && !isDefinition(first) && ListItem(first) == nil
  }

  private static func isDefinition(_ line: SourceLine) -> Bool {
    line.depth < 4 && line.content.prefixMatch(of: /:\s+\S/) != nil
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first else { return nil }
    page.note(.converted, "a list of definitions is a list", at: first.place)
    var result: [SourceLine] = []
    var rest = lines
    while begins(rest, on: page), let term = rest.first {
      rest.removeFirst()
      let name = InlineConverter.convert(term.content, at: term.place, on: page)
      result.append(SourceLine("- **\(name)**", at: term.place))
      while let line = rest.first, isDefinition(line) {
        let more = rest.dropFirst().prefix { $0.isBlank || $0.depth >= 2 }
        let kept = Array(more.reversed().drop(while: \.isBlank).reversed())
        let body = [SourceLine(line.content.dropFirst().trimmedBlanks, at: line.place)] + kept.dedented(by: 4)
        result.append(SourceLine("", at: line.place))
        result += BlockConverter.convert(body, on: page).prefixed("  ")
        rest = rest.dropFirst(1 + kept.count)
      }
      let blanks = rest.prefix(while: \.isBlank)
      if begins(rest.dropFirst(blanks.count), on: page) {
        rest = rest.dropFirst(blanks.count)
        result.append(SourceLine("", at: term.place))
      }
    }
    return ReadBlock(lines.count - rest.count, result)
  }
}
