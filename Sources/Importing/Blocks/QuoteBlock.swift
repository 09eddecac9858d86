import Manuscript

/// A quote, or a box as GitHub and Obsidian write it: `> [!NOTE]`, `> [!info] Title`.
enum QuoteBlock: BlockSyntax {
  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    lines.first?.content.hasPrefix(">") == true
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first else { return nil }
    let quote = lines.prefix { $0.content.hasPrefix(">") }
    var inside = quote.map { line in
      let text = line.text.drop { $0 == " " || $0 == "\t" }.dropFirst()
      return SourceLine(String(text.first == " " ? text.dropFirst() : text), at: line.place)
    }
    let indent = String(first.indent)
    if let match = inside.first?.content.wholeMatch(of: /\[!([A-Za-z\-]+)\][-+]?\s*(.*)/) {
      let (name, title) = (String(match.1), String(match.2))
      inside.removeFirst()
      let sort = NoteBox.sort(of: name)
      if sort != name || !title.isEmpty {
        page.note(.converted, "the box \(Message.quote(name)) is a note box", at: first.place)
      }
      let box = NoteBox.lines(
        sort: sort ?? "NOTE", name: sort == nil ? "note" : name.lowercased(),
        title: title.isEmpty && sort == nil ? name : InlineConverter.convert(title, at: first.place, on: page),
        body: BlockConverter.convert(inside, on: page), at: first.place)
      return ReadBlock(quote.count, box.prefixed(indent))
    }
    return ReadBlock(quote.count, BlockConverter.convert(inside, on: page).prefixed("> ").prefixed(indent))
  }
}
