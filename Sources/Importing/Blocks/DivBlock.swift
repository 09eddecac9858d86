import Manuscript

/// A div of Pandoc and of those who follow it: `::: {.callout-note}`, `:::tip Title`, `:::note[Title]`.
enum DivBlock: BlockSyntax {
  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    lines.first.map { $0.content.hasPrefix(":::") } ?? false
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first, let fence = Fence(first, marks: ":") else { return nil }
    guard !fence.info.isEmpty else {
      page.note(.damage, "“:::” closes nothing", at: first.place)
      return ReadBlock(1, [SourceLine(Marker.text(first.content), at: first.place)])
    }
    let (body, used, isClosed) = fence.body(in: lines)
    if !isClosed { page.note(.damage, "the block \(Message.quote(fence.info)) is not closed", at: first.place) }
    let (name, title, attributes) = parts(of: fence.info)
    let result = convert(body, name: name, title: title, attributes: attributes, first: first, on: page)
    return ReadBlock(used, result.prefixed(String(first.indent)))
  }

  private static func parts(of info: String) -> (name: String, title: String, attributes: Attributes) {
    if info.hasPrefix("{"), let end = info.lastIndex(of: "}") {
      let attributes = Attributes(info[info.index(after: info.startIndex)..<end])
      let name = attributes.classes.first ?? ""
      return (name, attributes.values["title"] ?? "", attributes)
    }
    guard let match = info.wholeMatch(of: /([A-Za-z][\w\-]*)\s*(?:\[(.*)\])?\s*(?:\{(.*)\})?\s*(.*)/) else {
      return (info, "", Attributes(""))
    }
    let attributes = Attributes(match.3 ?? "")
    let title = match.2.map(String.init) ?? attributes.values["title"] ?? String(match.4)
    return (String(match.1), title, attributes)
  }

  private static func convert(
    _ body: [SourceLine], name: String, title: String, attributes: Attributes, first: SourceLine, on page: LessonPage
  ) -> [SourceLine] {
    let place = first.place
    let base = name.hasPrefix("callout-") ? String(name.dropFirst("callout-".count)) : name
    var (body, title) = (body, title)
    if let sort = NoteBox.sort(of: base) {
      // Quarto’s boxes take a heading at their beginning for their title.
      if title.isEmpty, let line = body.first(where: { !$0.isBlank }),
        let heading = line.content.firstMatch(of: /^#+\s+(.*)/)
      {
        title = Attributes.split(String(heading.1)).text
        body = Array(body.drop(while: \.isBlank).dropFirst())
      }
      page.note(.converted, "the box \(Message.quote(name)) is a note box", at: place)
      return NoteBox.lines(
        sort: sort, name: base, title: InlineConverter.convert(title, at: place, on: page),
        body: BlockConverter.convert(body, on: page), at: place)
    }
    if ["panel-tabset", "tabset", "tabs"].contains(name) {
      page.note(.converted, "tabs are lines above their texts", at: place)
      body = body.withCode.flatMap { line, isCode in
        guard !isCode, let heading = line.text.wholeMatch(of: /#+\s+(.*)/) else { return [line] }
        return SourceLine.lines("\n**\(Attributes.split(String(heading.1)).text)**\n", at: line.place)
      }
    } else if name == "content-hidden" || name == "hidden" {
      page.note(.dropped, "a block that is hidden", at: place)
      return []
    } else {
      let shown = name.isEmpty ? attributes.source : name
      page.note(.converted, "the block \(Message.quote(shown)) is the text in it", at: place)
    }
    return BlockConverter.convert(body, on: page)
  }
}
