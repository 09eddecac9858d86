import Manuscript

/// A directive of MyST: ```` ```{note} ````, `:::{figure} x.png`.
enum DirectiveBlock: BlockSyntax {
  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    lines.first.flatMap { Fence($0) }?.directive != nil
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first, let fence = Fence(first), let (name, argument) = fence.directive else { return nil }
    let (body, used, isClosed) = fence.body(in: lines)
    if !isClosed {
      page.note(.damage, "the directive \(Message.quote(name)) is not closed", at: first.place)
    }
    var directive = Directive(name: name, argument: argument, body: body, first: first)
    directive.takeOptions()
    let result = directive.convert(on: page)
    return ReadBlock(used, result.prefixed(String(first.indent)))
  }
}

/// A directive taken apart: its name, what stands behind it, its options and its lines.
struct Directive {
  let name: String
  let argument: String
  var body: [SourceLine]
  let first: SourceLine
  var options: [String: String] = [:]

  /// The options are lines `:key: value` at the beginning, or YAML between two lines of dashes.
  mutating func takeOptions() {
    if body.first?.content == "---", let end = body.dropFirst().firstIndex(where: { $0.content == "---" }) {
      for line in body[1..<end] {
        let pair = line.content.split(separator: ":", maxSplits: 1).map(\.trimmedBlanks)
        if pair.count == 2 { options[pair[0]] = pair[1] }
      }
      body.removeFirst(end + 1)
      return
    }
    while let line = body.first, let option = line.content.wholeMatch(of: /:([A-Za-z\-]+):\s*(.*)/) {
      options[String(option.1)] = String(option.2)
      body.removeFirst()
    }
  }

  func convert(on page: LessonPage) -> [SourceLine] {
    let place = first.place
    let base = name.split(separator: ":").last.map(String.init) ?? name
    if let sort = NoteBox.sort(of: options["class"]?.split(separator: " ").first.map(String.init) ?? base)
      ?? NoteBox.sort(of: base)
    {
      let title = InlineConverter.convert(argument, at: place, on: page)
      page.note(.converted, "the box \(Message.quote(name)) is a note box", at: place)
      return NoteBox.lines(
        sort: sort, name: base, title: title, body: BlockConverter.convert(body, on: page), at: place)
    }
    switch base {
    case "math": return math(on: page)
    case "figure", "image": return picture(on: page)
    case "tab-item", "tab":
      page.note(.converted, "the tab \(Message.quote(argument)) is a line above its text", at: place)
      return [SourceLine("**\(argument)**", at: place), SourceLine("", at: place)]
        + BlockConverter.convert(body, on: page)
    case "tab-set", "tabbed", "tabs", "grid", "grid-item", "grid-item-card", "card", "div", "container", "panels":
      page.note(.converted, "the block \(Message.quote(name)) is the text in it", at: place)
      return BlockConverter.convert(body, on: page)
    case "table":
      page.note(.converted, "the caption of a table is a line above it", at: place)
      return caption(on: page) + BlockConverter.convert(body, on: page)
    case "list-table": return listTable(on: page) ?? left(on: page)
    case "epigraph", "pull-quote", "highlights", "blockquote":
      page.note(.converted, "the block \(Message.quote(name)) is a quote", at: place)
      return BlockConverter.convert(body, on: page).trimmed.prefixed("> ")
    case "literalinclude": return listing(on: page) ?? left(on: page)
    case "toctree", "tableofcontents", "contents", "bibliography", "index", "tags", "only":
      page.note(.dropped, "the directive \(Message.quote(name))", at: place)
      return []
    default: return left(on: page)
    }
  }

  /// A marker, and the lines as they were in a listing.
  private func left(on page: LessonPage) -> [SourceLine] {
    let marker = page.leave(
      "{\(name)} \(argument)".trimmedBlanks, "the directive \(Message.quote(name)), whose lines stand in a listing",
      at: first.place)
    return [SourceLine(marker, at: first.place), SourceLine("", at: first.place)]
      + CodeListing.listing(body, "text", first.place)
  }

  private func math(on page: LessonPage) -> [SourceLine] {
    page.note(.converted, "the directive “math” is a formula in “$$”", at: first.place)
    let tex = (argument.isEmpty ? [] : [SourceLine(argument, at: first.place)]) + body
    return DisplayFormula.lines(tex, label: options["label"] ?? options["name"], at: first, on: page)
  }

  private func picture(on page: LessonPage) -> [SourceLine] {
    let words = body.trimmed
    let text = words.map(\.text).joined(separator: "\n")
    let legend = InlineConverter.convert(text, at: words.first?.place ?? first.place, on: page)
    let image = Picture(address: argument, alt: options["alt"] ?? "", caption: legend)
    return SourceLine.lines(image.markdown(on: page, at: first.place), at: first.place)
  }

  private func caption(on page: LessonPage) -> [SourceLine] {
    guard !argument.isEmpty else { return [] }
    let text = InlineConverter.convert(argument, at: first.place, on: page)
    return [SourceLine("*\(text)*", at: first.place), SourceLine("", at: first.place)]
  }

  /// Rows as `* - cell` and `  - cell`.
  private func listTable(on page: LessonPage) -> [SourceLine]? {
    var rows: [(cells: [String], place: SourceLocation)] = []
    for line in body where !line.isBlank {
      if let match = line.content.wholeMatch(of: /[*-]\s+[*-]\s*(.*)/) {
        rows.append(([String(match.1)], line.place))
      } else if let match = line.content.wholeMatch(of: /[*-]\s*(.*)/), !rows.isEmpty {
        rows[rows.count - 1].cells.append(String(match.1))
      } else if !rows.isEmpty, let last = rows[rows.count - 1].cells.indices.last {
        rows[rows.count - 1].cells[last] += " " + line.content
      } else {
        return nil
      }
    }
    guard let header = rows.first, rows.allSatisfy({ $0.cells.count == header.cells.count }) else { return nil }
    page.note(.converted, "the directive “list-table” is a table", at: first.place)
    var lines = caption(on: page)
    for (index, row) in rows.enumerated() {
      let cells = row.cells.map { InlineConverter.convert($0, at: row.place, on: page) }
      lines.append(SourceLine("| " + cells.joined(separator: " | ") + " |", at: row.place))
      if index == 0 { lines.append(SourceLine("|" + cells.map { _ in "---|" }.joined(), at: row.place)) }
    }
    return lines
  }

  private func listing(on page: LessonPage) -> [SourceLine]? {
    guard let file = page.file(argument, at: first.place), let text = try? page.sources.text(file) else { return nil }
    var lines = SourceLine.lines(of: text.text, file: file)
    if let range = options["lines"]?.firstMatch(of: /^(\d+)-(\d+)$/), let from = Int(range.1), let to = Int(range.2) {
      lines = Array(lines.dropFirst(max(0, from - 1)).prefix(max(0, to - from + 1)))
    } else if let marks = options["lines"] {
      page.note(.left, "the lines \(Message.quote(marks)) of a listing: all of the file is here", at: first.place)
    }
    page.note(.converted, "what \(Message.quote(file)) says stands here, lines: \(lines.count)", at: first.place)
    let kind = Paths.kind(of: file)
    let language = ListingInfo(languageOf: options["language"] ?? kind).language
    return CodeListing.listing(lines, language, first.place)
  }
}
