import Generator
import Manuscript

extension MarkdownRenderer {
  /// So many rows of a figure's data stand in the page; the file has them all.
  static let shownRows = 24

  mutating func render(figure id: Located<String>, image: MarkdownNode) {
    guard tools.definition(of: id.value) != nil else {
      let known = tools.course.lessons.flatMap { $0.figures.map(\.id.value) }
      problems.append(.unknown("figure", id.value, known: known, at: id.location))
      return
    }
    if !image.children.isEmpty {
      problems.append(
        Problem(
          "a text in the brackets of a figure", at: id.location,
          hint: "leave the brackets empty; “alt” in figures.yml says what stands for the figure"))
    }
    guard let entry = tools.figures[id.value], let target = tools.index.targets[id.value] else {
      problems.append(
        Problem("the figure \(Message.quote(id.value)) was not drawn in “\(tools.language.code)”", at: id.location))
      return
    }
    html += figure(entry, number: target.number, menu: menu(of: entry))
  }

  /// A figure as lesson pages show it.
  ///
  /// - Parameters:
  ///   - number: `2.3`; nil for one that no lesson shows.
  ///   - menu: HTML that stands below the caption.
  mutating func figure(_ entry: FigureSet.Entry, number: String?, menu: String) -> String {
    let record = entry.record
    let id = record.id
    let caption = caption(of: record)
    var html = "<figure class=\"figure\(entry.width >= 600 ? " wide" : "")\" id=\"\(place.id(id))\">\n"
    html += "<div class=\"drawing\" tabindex=\"0\" role=\"group\" aria-label=\"\(HTML.escape(record.title))\">"
    if entry.frames.isEmpty {
      html += drawing(entry.svg, class: entry.narrow == nil ? "" : "for-wide")
      // The same figure in a shape for phones; the style sheet shows one of the two.
      if let narrow = entry.narrow { html += drawing(narrow.svg, class: "for-narrow") }
    } else {
      html += MovingFigure.pictures(of: entry, drawing: drawing)
    }
    html += "</div>\n"
    if !entry.frames.isEmpty {
      html += MovingFigure.controls(of: entry, words: words) { place.href(file: $0, tools.figureFiles[$0]) }
    }
    html += "<figcaption><div class=\"caption\">"
    if let number {
      html += "<a class=\"figure-number\" href=\"\(place.href(to: id))\">\(words.figure(number))</a> "
    }
    return html + "\(caption)</div>\n\(menu)</figcaption>\n</figure>\n"
  }

  /// The caption, which may name values and files of the lesson that defines the figure, wherever it stands.
  mutating func caption(of record: FigureRecord) -> String {
    guard let (lesson, definition) = tools.definition(of: record.id) else { return "" }
    let before = place.lesson
    place.lesson = lesson
    defer { place.lesson = before }
    return fragment(record.caption, at: definition.caption.location)
  }

  /// What a figure can give beyond being seen, folded: its files, what it shows in words, its data, and its source.
  private func menu(of entry: FigureSet.Entry) -> String {
    var html = "<details class=\"figure-menu\"><summary>\(words.downloads)</summary>\n"
    html += FigureParts.downloads(of: entry.record, words: words, at: place)
    html += "<p class=\"description\"><strong>\(words.description)</strong> \(HTML.escape(entry.record.alt))</p>\n"
    html += FigureParts.table(entry.table, caption: words.data, rows: Self.shownRows, words: words)
    if let source = source(of: entry.record.id) {
      html += "<div class=\"source\"><p><strong>\(words.source)</strong></p>\n\(source)</div>\n"
    }
    return html + "</details>\n"
  }

  /// The lines of `figures.yml` that make a figure, as a listing.
  private func source(of id: String) -> String? {
    guard let (lesson, figure) = tools.definition(of: id), let file = tools.figureSource(of: lesson, figure) else {
      return nil
    }
    let lines = file.lines(of: figure)
    guard !lines.isEmpty,
      let coloured = try? tools.highlighter.highlight(lines, language: "yaml", at: figure.id.location)
    else { return nil }
    return Self.listing(coloured, language: "yaml", label: "\(words.code): YAML")
  }

  /// The SVG element with a class; as it is for an empty name, and where the figure could not be drawn.
  private func drawing(_ svg: String, class name: String) -> String {
    guard !name.isEmpty, !svg.isEmpty else { return svg.trimmed }
    return "<svg class=\"\(name)\" " + svg.dropFirst("<svg".count).trimmed
  }
}

/// What lesson pages and the gallery both show of a figure.
enum FigureParts {
  /// The page that has the figure alone, from the folder of the language.
  static func embedPage(of figure: String) -> String { "\(embedFolder)/\(figure).html" }
  static let embedFolder = "embed"

  /// Links to the files, named by their format, and to the page for slides; none from the book, which stands alone.
  static func downloads(of record: FigureRecord, words: Words, at place: TextPlace) -> String {
    if case .book = place.destination { return "<ul class=\"downloads\"></ul>\n" }
    let links = record.files.filter { $0.frame == nil }.map { file in
      let name = file.format.uppercased() + (file.theme == nil ? "" : words.onDark)
      return "<li><a href=\"\(place.href(file: file.path, nil))\" download>\(HTML.escape(name))</a></li>"
    }
    let embed = "<li><a href=\"\(place.href(page: embedPage(of: record.id)))\">\(words.embed)</a></li>"
    return "<ul class=\"downloads\">\(links.joined())\(embed)</ul>\n"
  }

  /// The data; rows evenly chosen from first to last where there are more than `rows`.
  static func table(_ table: [[String]], caption: String, rows: Int, words: Words) -> String {
    guard let header = table.first, table.count > 1 else { return "" }
    let body = Array(table.dropFirst())
    let shown = body.count <= rows ? body : (0..<rows).map { body[$0 * (body.count - 1) / (rows - 1)] }
    var caption = caption
    if shown.count < body.count { caption += words.rows(shown.count, of: body.count) }
    var html =
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(HTML.escape(words.data))\"><table class=\"data\">"
    html += "<caption>\(HTML.escape(caption))</caption>\n<thead><tr>"
    for cell in header { html += "<th scope=\"col\">\(HTML.escape(words.column(cell)))</th>" }
    html += "</tr></thead>\n<tbody>"
    for row in shown {
      html += "<tr>" + row.map { "<td>\(HTML.escape($0))</td>" }.joined() + "</tr>\n"
    }
    return html + "</tbody></table></div>\n"
  }
}
