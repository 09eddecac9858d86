import Manuscript

/// A heading, with `#` or underlined: its level, its label, its name.
enum HeadingBlock: BlockSyntax {
  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    heading(lines) != nil
  }

  private static func heading(_ lines: ArraySlice<SourceLine>) -> (level: Int, title: String, used: Int)? {
    guard let first = lines.first, first.depth < 4 else { return nil }
    if let match = first.content.wholeMatch(of: /(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*/) {
      return (match.1.count, String(match.2 ?? ""), 1)
    }
    guard let next = lines.dropFirst().first?.content, let mark = next.first, mark == "=" || mark == "-",
      next.allSatisfy({ $0 == mark }), !first.isBlank, ListItem(first) == nil,
      let begin = first.content.first, !">|`~:<{".contains(begin), mark == "=" || next.count > 1
    else { return nil }
    return (mark == "=" ? 1 : 2, first.content, 2)
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first, let (original, title, used) = heading(lines) else { return nil }
    let (words, attributes) = Attributes.split(title)
    guard !words.isEmpty else {
      page.note(.dropped, "a heading without text", at: first.place)
      return ReadBlock(used)
    }
    let level = page.level(of: original)
    if level != original {
      page.note(
        .converted, "a heading of level \(original) is of level \(level), with no level left out", at: first.place)
    }
    if !attributes.classes.isEmpty || !attributes.values.isEmpty {
      page.note(.dropped, "the attributes \(Message.quote("{\(attributes.source)}"))", at: first.place)
    }
    var line = String(repeating: "#", count: level) + " " + InlineConverter.convert(words, at: first.place, on: page)
    if let anchor = page.map.anchors[first.place] { line += " {#\(anchor)}" }
    return ReadBlock(used, [SourceLine(line, at: first.place)])
  }
}
