import Manuscript

/// Elements of HTML that stand by themselves: `<details>`, `<table>`, `<figure>`, `<pre>`, and what no lesson can show.
enum ElementBlock: BlockSyntax {
  private static let names: Set<String> = [
    "details", "table", "figure", "pre", "video", "audio", "iframe", "script", "style", "object", "svg", "canvas",
    "form",
  ]

  private static func name(_ lines: ArraySlice<SourceLine>) -> String? {
    guard let match = lines.first?.content.prefixMatch(of: /<([A-Za-z]+)[\s>\/]/) else { return nil }
    let name = match.1.lowercased()
    return names.contains(name) ? name : nil
  }

  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    lines.first?.content.first == "<" && name(lines) != nil
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first, let name = name(lines) else { return nil }
    let close = "</\(name)>"
    guard let end = lines.firstIndex(where: { $0.text.lowercased().contains(close) }) else {
      let marker = page.leave(first.content, "the element “\(name)”, which is not closed", at: first.place)
      return ReadBlock(1, [SourceLine(marker, at: first.place)])
    }
    let used = end - lines.startIndex + 1
    let all = lines[lines.startIndex...end]
    let text = all.map(\.text).joined(separator: "\n")
    switch name {
    case "details": return ReadBlock(used, details(Array(all), on: page))
    case "pre":
      let code = text.replacing(/<\/?(pre|code|span)[^>]*>/.ignoresCase(), with: "")
      page.note(.converted, "the element “pre” is a listing", at: first.place)
      let body = SourceLine.lines(HTMLText.decoded(code), at: first.place).trimmed
      return ReadBlock(used, CodeListing.listing(body, "text", first.place))
    case "figure":
      let caption =
        text.firstMatch(of: /<figcaption[^>]*>(?s:(.*?))<\/figcaption>/.ignoresCase()).map { String($0.1) } ?? ""
      guard let image = text.firstMatch(of: /<img\s[^>]*>/.ignoresCase()) else { break }
      let tag = HTMLTag(String(image.0))
      let words = InlineConverter.convert(
        caption.split(whereSeparator: \.isNewline).map(\.trimmedBlanks).joined(separator: " ").trimmedBlanks,
        at: first.place, on: page)
      let picture = Picture(address: tag?.values["src"] ?? "", alt: tag?.values["alt"] ?? "", caption: words)
      return ReadBlock(used, SourceLine.lines(picture.markdown(on: page, at: first.place), at: first.place))
    case "table":
      if let table = HTMLTable(text) {
        page.note(.converted, "the element “table” is a table", at: first.place)
        return ReadBlock(used, table.lines(on: page, at: first.place))
      }
    case "script", "style":
      page.note(.dropped, "the element “\(name)”", at: first.place)
      return ReadBlock(used)
    default: break
    }
    let marker = page.leave(text, "the element “\(name)”", at: first.place)
    return ReadBlock(used, [SourceLine(marker, at: first.place)])
  }

  /// What is folded becomes a box that bears its summary.
  private static func details(_ lines: [SourceLine], on page: LessonPage) -> [SourceLine] {
    guard let first = lines.first else { return [] }
    var title = ""
    var body: [SourceLine] = []
    for var line in lines {
      if let summary = line.text.firstMatch(of: /<summary[^>]*>(.*?)<\/summary>/.ignoresCase()) {
        title = String(summary.1).trimmedBlanks
        line.text.removeSubrange(summary.range)
      }
      line.text = line.text.replacing(/<\/?(details|summary)[^>]*>/.ignoresCase(), with: "")
      body.append(line)
    }
    page.note(.converted, "what is folded in “details” is a note box", at: first.place)
    return NoteBox.lines(
      sort: "NOTE", name: "details", title: InlineConverter.convert(title, at: first.place, on: page),
      body: BlockConverter.convert(body, on: page), at: first.place)
  }
}

/// A table of HTML without cells that span several.
struct HTMLTable {
  private var rows: [[String]] = []

  init?(_ text: String) {
    guard !text.contains(/(colspan|rowspan)\s*=|<(ul|ol|pre|img)\b/.ignoresCase()) else { return nil }
    for row in text.matches(of: /<tr[^>]*>(?s:(.*?))<\/tr>/.ignoresCase()) {
      rows.append(
        row.1.matches(of: /<t[hd][^>]*>(?s:(.*?))<\/t[hd]>/.ignoresCase()).map {
          $0.1.split(whereSeparator: \.isNewline).map(\.trimmedBlanks).joined(separator: " ")
            .replacing("|", with: "\\|")
        })
    }
    guard let first = rows.first, !first.isEmpty, rows.allSatisfy({ $0.count == first.count }) else { return nil }
  }

  func lines(on page: LessonPage, at place: SourceLocation) -> [SourceLine] {
    var lines: [SourceLine] = []
    for (index, row) in rows.enumerated() {
      let cells = row.map { InlineConverter.convert($0.trimmedBlanks, at: place, on: page) }
      lines.append(SourceLine("| " + cells.joined(separator: " | ") + " |", at: place))
      if index == 0 { lines.append(SourceLine("|" + cells.map { _ in "---|" }.joined(), at: place)) }
    }
    return lines
  }
}
