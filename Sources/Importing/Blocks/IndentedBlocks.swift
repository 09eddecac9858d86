import Manuscript

/// `!!! note "Title"` and `??? note` of Python-Markdown, whose text is indented.
enum IndentedNote: BlockSyntax {
  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    lines.first.map { $0.content.hasPrefix("!!! ") || $0.content.hasPrefix("???") } ?? false
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first,
      let match = first.content.wholeMatch(of: /(?:!!!|\?\?\?\+?)\s+([A-Za-z][\w\-]*)(?:\s+[\w\- ]+)?(?:\s+"(.*)")?\s*/)
    else { return nil }
    let name = String(match.1)
    let body = IndentedBody(of: lines)
    let title = InlineConverter.convert(String(match.2 ?? ""), at: first.place, on: page)
    page.note(.converted, "the box \(Message.quote(name)) is a note box", at: first.place)
    let box = NoteBox.lines(
      sort: NoteBox.sort(of: name) ?? "NOTE", name: NoteBox.sort(of: name) == nil ? "note" : name,
      title: title.isEmpty && NoteBox.sort(of: name) == nil ? name : title,
      body: BlockConverter.convert(body.lines, on: page), at: first.place)
    return ReadBlock(body.used, box.prefixed(String(first.indent)))
  }
}

/// `=== "Python"`, a tab whose text is indented.
enum ContentTab: BlockSyntax {
  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    lines.first.map { $0.content.hasPrefix("===") && $0.content.contains("\"") } ?? false
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first, let match = first.content.wholeMatch(of: /===[!+]*\s+"(.*)"/) else { return nil }
    let title = String(match.1)
    let body = IndentedBody(of: lines)
    page.note(.converted, "the tab \(Message.quote(title)) is a line above its text", at: first.place)
    let text = BlockConverter.convert(body.lines, on: page)
    let result = [SourceLine("**\(title)**", at: first.place), SourceLine("", at: first.place)] + text.trimmed
    return ReadBlock(body.used, result.prefixed(String(first.indent)))
  }
}

/// `:begin_tab:` and `:end_tab:` of d2l.
enum BookTab: BlockSyntax {
  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    lines.first.map { $0.content.hasPrefix(":begin_tab:") } ?? false
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first, let end = lines.firstIndex(where: { $0.content.hasPrefix(":end_tab:") }) else {
      return nil
    }
    let title = first.content.dropFirst(":begin_tab:".count).filter { $0 != "`" }.trimmedBlanks
    page.note(.converted, "the tab \(Message.quote(title)) is a line above its text", at: first.place)
    let body = BlockConverter.convert(Array(lines[(lines.startIndex + 1)..<end]), on: page)
    let head = title == "toc" ? [] : [SourceLine("**\(title)**", at: first.place), SourceLine("", at: first.place)]
    return ReadBlock(end - lines.startIndex + 1, head + body)
  }
}

/// The lines below a mark that are indented by four columns more than it.
struct IndentedBody {
  let lines: [SourceLine]
  /// With the line of the mark.
  let used: Int

  init(of lines: ArraySlice<SourceLine>) {
    let depth = (lines.first?.depth ?? 0) + 4
    let inside = lines.dropFirst().prefix { $0.isBlank || $0.depth >= depth }
    let kept = Array(inside.reversed().drop(while: \.isBlank).reversed())
    self.lines = kept.dedented(by: depth)
    used = kept.count + 1
  }
}
