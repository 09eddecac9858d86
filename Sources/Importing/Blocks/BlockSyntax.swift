/// A form of block that some tool has, and what becomes of it.
protocol BlockSyntax: Sendable {
  /// Whether the first of the lines may begin such a block; cheap, for every line is asked.
  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool

  /// How many lines the block has, and what stands in their place; nil when it is none after all.
  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock?
}

/// A block that was read.
struct ReadBlock {
  /// How many lines it had.
  var used: Int
  /// What it becomes.
  var lines: [SourceLine]

  init(_ used: Int, _ lines: [SourceLine] = []) {
    self.used = used
    self.lines = lines
  }
}

/// Turns the lines of a document into those of a lesson.
enum BlockConverter {
  /// Blocks inside one another deeper than this are left as they are.
  private static let deepest = 20

  /// In the order in which they are tried.
  private static let syntaxes: [any BlockSyntax.Type] = [
    CommentBlock.self, CodeListing.self, DirectiveBlock.self, DivBlock.self, IndentedNote.self, ContentTab.self,
    BookTab.self, DisplayFormula.self, LiquidBlock.self, LineOfMarks.self, QuoteBlock.self, HeadingBlock.self,
    ElementBlock.self, DefinitionBlock.self,
  ]

  static func convert(_ lines: [SourceLine], on page: LessonPage) -> [SourceLine] {
    guard page.depth < deepest else {
      if let first = lines.first { page.note(.left, "blocks in one another are too deep here", at: first.place) }
      return lines.prefix(1).map { SourceLine(Marker.text($0.text), at: $0.place) }
    }
    page.depth += 1
    defer { page.depth -= 1 }
    var result: [SourceLine] = []
    var rest = lines[...]
    var isInList = false
    while let first = rest.first {
      if first.isBlank {
        result.append(SourceLine("", at: first.place))
        rest.removeFirst()
        continue
      }
      if ListItem(first) != nil { isInList = true } else if first.depth == 0 { isInList = false }
      if let block = block(at: rest, on: page) {
        if !block.lines.isEmpty, result.last?.isBlank == false { result.append(SourceLine("", at: first.place)) }
        result += block.lines
        rest = rest.dropFirst(max(1, block.used))
        if !block.lines.isEmpty, let next = rest.first, !next.isBlank { result.append(SourceLine("", at: next.place)) }
        continue
      }
      let isCode = first.depth >= 4 && !isInList
      let run = isCode ? rest.prefix { $0.depth >= 4 } : run(at: rest, on: page)
      result += isCode ? Array(run) : InlineConverter.convert(Array(run), on: page)
      rest = rest.dropFirst(run.count)
    }
    return result
  }

  private static func block(at lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    for syntax in syntaxes where syntax.begins(lines, on: page) {
      if let block = syntax.read(lines, on: page) { return block }
    }
    return nil
  }

  /// The lines that belong to one paragraph, item or row.
  private static func run(at lines: ArraySlice<SourceLine>, on page: LessonPage) -> ArraySlice<SourceLine> {
    var end = lines.startIndex + 1
    while end < lines.endIndex, !lines[end].isBlank, ListItem(lines[end]) == nil,
      !lines[end].content.hasPrefix("|"), !lines[end - 1].content.hasPrefix("|"),
      !syntaxes.contains(where: { $0.begins(lines[end...], on: page) })
    { end += 1 }
    return lines[..<end]
  }
}

/// The mark that begins an item of a list.
struct ListItem {
  init?(_ line: SourceLine) {
    guard line.content.prefixMatch(of: /([-*+]|\d{1,9}[.)])(\s|$)/) != nil else { return nil }
  }
}
