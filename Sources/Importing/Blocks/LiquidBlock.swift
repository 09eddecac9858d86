import Manuscript

/// Tags of Liquid, Hugo and GitBook that stand around lines: `{% highlight python %}` … `{% endhighlight %}`.
enum LiquidBlock: BlockSyntax {
  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    lines.first.map { $0.content.hasPrefix("{%") || $0.content.hasPrefix("{{%") || $0.content.hasPrefix("{{<") }
      ?? false
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first,
      let match = first.content.wholeMatch(of: /\{\{?[%<]-?\s*([A-Za-z_\-]+)\s*(.*?)\s*-?[%>]\}?\}/)
    else { return nil }
    let (name, argument) = (String(match.1), String(match.2))
    let close = try? Regex("\\{\\{?[%<]-?\\s*(?:end|/)\\s*\(name)\\s*-?[%>]\\}?\\}")
    guard let close, let end = lines.dropFirst().firstIndex(where: { $0.content.wholeMatch(of: close) != nil }) else {
      if name.hasPrefix("end") || name == "raw" {
        page.note(.dropped, "the tag \(Message.quote(first.content))", at: first.place)
        return ReadBlock(1)
      }
      return nil
    }
    let body = Array(lines[(lines.startIndex + 1)..<end])
    let used = end - lines.startIndex + 1
    guard let result = convert(name, argument, body, first, on: page) else {
      let marker = page.leave(first.content, "the tag \(Message.quote(name)), whose lines follow", at: first.place)
      let head = [SourceLine(marker, at: first.place), SourceLine("", at: first.place)]
      return ReadBlock(used, head + BlockConverter.convert(body, on: page))
    }
    return ReadBlock(used, result)
  }

  private static func convert(
    _ name: String, _ argument: String, _ body: [SourceLine], _ first: SourceLine, on page: LessonPage
  ) -> [SourceLine]? {
    let place = first.place
    let attributes = Attributes(argument)
    let word =
      attributes.values["style"] ?? attributes.values["type"] ?? attributes.classes.first?.filter { $0 != "\"" } ?? ""
    switch name {
    case "highlight", "code":
      page.note(.converted, "the tag \(Message.quote(name)) is a listing", at: place)
      let language = argument.split(separator: " ").first.map { $0.filter { $0 != "\"" } } ?? "text"
      return CodeListing.listing(body, ListingInfo(languageOf: language).language, place)
    case "raw":
      page.note(.dropped, "the tag “raw”; its lines stay", at: place)
      return BlockConverter.convert(body, on: page)
    case "comment":
      page.note(.dropped, "a comment", at: place)
      return []
    case "hint", "notice", "alert", "admonition", "callout":
      page.note(.converted, "the box \(Message.quote(word)) is a note box", at: place)
      let title = attributes.values["title"] ?? ""
      return NoteBox.lines(
        sort: NoteBox.sort(of: word) ?? "NOTE", name: "note", title: title,
        body: BlockConverter.convert(body, on: page), at: place)
    case "tabs", "capture", "details", "expand":
      page.note(.converted, "the block \(Message.quote(name)) is the text in it", at: place)
      return BlockConverter.convert(body, on: page)
    case "tab":
      let title = attributes.values["title"] ?? attributes.values["name"] ?? argument.filter { $0 != "\"" }
      page.note(.converted, "the tab \(Message.quote(title)) is a line above its text", at: place)
      let head = [SourceLine("**\(title)**", at: place), SourceLine("", at: place)]
      return head + BlockConverter.convert(body, on: page)
    default: return nil
    }
  }
}
