import Manuscript

/// Turns Markdown into HTML for the place where it will stand, and keeps every problem it meets.
///
/// Recursion is bounded by `MarkdownParser.deepest`.
struct MarkdownRenderer {
  /// A place where the text uses a term, cites a reference or names a figure: where its entry links back to.
  struct Use: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case term, reference, figure }
    var kind: Kind
    var id: String
    var page: String
    var anchor: String
  }

  let tools: RenderingTools
  var place: TextPlace
  /// For each other language with the same headings, the anchors that they have there.
  var counterparts: [(language: Language, anchors: [String])] = []
  var problems = Problems()
  /// Files that the page needs, by path relative to the site.
  var assets: [String: [UInt8]] = [:]
  var uses: [Use] = []
  var html = ""

  var words: Words { tools.words }
  /// Of a lesson, its headings, and the blocks that its notes are among.
  private var headings: [LessonOutline.Heading] = []
  private var notes: [(number: Int, content: [MarkdownNode])] = []
  /// Where each note stands among the others, by its number.
  private var notePlaces: [Int: Int] = [:]
  /// The places of the notes that the text has called for and that have not been written yet.
  private var calledNotes: Set<Int> = []
  private var headingIndex = 0
  private var exerciseIndex = 0
  /// True inside a link or a heading's entry in the contents, where no link may stand.
  var isInLink = false
  var seenTerms: Set<String> = []
  private(set) var footnoteUses: [Int: Int] = [:]
  private var useCounts: [Use.Kind: [String: Int]] = [:]

  init(at place: TextPlace, tools: RenderingTools) {
    self.place = place
    self.tools = tools
  }

  /// Renders a whole lesson below its title.
  mutating func render(_ page: LessonPage) {
    html = ""
    headings = page.outline.headings
    for child in page.document.children {
      guard case .footnote(let number) = child.kind, notePlaces[number] == nil else { continue }
      notePlaces[number] = notes.count
      notes.append((number, child.children))
    }
    render(blocks: page.document.children)
  }

  /// The inline HTML of nodes, written aside.
  mutating func inline(_ nodes: [MarkdownNode], asLinkText: Bool = false) -> String {
    let (before, wasInLink) = (html, isInLink)
    html = ""
    isInLink = isInLink || asLinkText
    renderChildren(nodes)
    defer { (html, isInLink) = (before, wasInLink) }
    return html
  }

  /// A short text that stands outside the lessons' files, such as a caption: inline when it is one paragraph.
  mutating func fragment(_ text: String, at location: SourceLocation) -> String {
    let (root, found) = MarkdownParser.parse(LessonText(fragment: text, language: tools.language, at: location))
    let count = problems.list.count
    problems.append(contentsOf: found)
    let misplaced = FragmentCheck.problems(of: root)
    problems.append(contentsOf: misplaced)
    let before = html
    html = ""
    if !misplaced.isEmpty {
      // Not rendered: a figure in its own caption would have no end.
    } else if root.children.count == 1, case .paragraph? = root.children.first?.kind {
      renderChildren(root.children[0].children)
    } else {
      for child in root.children { render(child) }
    }
    let result = html
    html = before
    // Columns of a text inside YAML would be wrong; its beginning is not.
    if problems.list.count > count {
      let moved = problems.list[count...].map { Problem($0.summary, at: location, hint: $0.hint) }
      problems = Problems(problems.list[..<count] + moved)
    }
    return result
  }

  // MARK: Blocks

  mutating func render(_ node: MarkdownNode) {
    switch node.kind {
    case .document: render(blocks: node.children)
    case .paragraph: render(paragraph: node)
    case .heading(let level): render(heading: node, level: level)
    case .quote: render(quote: node)
    case .list(let start, let isTight): render(list: node, start: start, isTight: isTight)
    case .codeBlock(let info, let code): render(info: FenceInfo(info), code: code, at: node.location)
    case .htmlBlock(let text): renderText(block: text)
    case .thematicBreak: html += "<hr>\n"
    case .table(let alignments): render(table: node, alignments: alignments)
    case .exercise(let answer): render(exercise: node, answer: answer)
    case .footnote: break
    default: renderInline(node, before: nil, after: nil)
    }
  }

  private mutating func renderText(block text: String) {
    guard !text.trimmed.isEmpty else { return }
    html += "<p>\(HTML.escape(text.trimmed))</p>\n"
  }

  private mutating func render(heading node: MarkdownNode, level: Int) {
    guard headings.indices.contains(headingIndex) else { return }
    let heading = headings[headingIndex]
    headingIndex += 1
    let tag = "h\(min(6, max(2, level)))"
    let title = MarkdownNode(.paragraph, heading.content, at: heading.location).plainText
    html += "<\(tag) id=\"\(place.id(heading.anchor))\""
    for other in counterparts where other.anchors.indices.contains(headingIndex - 1) {
      let anchor = other.anchors[headingIndex - 1]
      if anchor != heading.anchor { html += " data-\(other.language.code.lowercased())=\"\(HTML.escape(anchor))\"" }
    }
    html += ">"
    if let number = heading.number { html += "<span class=\"number\">\(number)</span> " }
    renderChildren(heading.content)
    html +=
      " <a class=\"anchor\" href=\"\(place.href(to: heading.anchor))\" aria-label=\"\(words.linkToHere) \(HTML.escape(words.quoted(title)))\">#</a></\(tag)>\n"
  }

  private mutating func render(list node: MarkdownNode, start: Int?, isTight: Bool) {
    let isTaskList = node.children.contains { if case .item(.some) = $0.kind { true } else { false } }
    let tag = start == nil ? "ul" : "ol"
    html += "<\(tag)"
    if let start, start != 1 { html += " start=\"\(start)\"" }
    html += isTaskList ? " class=\"tasks\">\n" : ">\n"
    for item in node.children {
      html += "<li>"
      if case .item(let isDone?) = item.kind {
        let label = isDone ? words.done : words.open
        html += "<input type=\"checkbox\" disabled\(isDone ? " checked" : "") aria-label=\"\(label)\"> "
      }
      for child in item.children {
        if isTight, case .paragraph = child.kind, !Self.holdsBlock(child) {
          renderChildren(child.children)
        } else {
          render(child)
        }
      }
      html += "</li>\n"
    }
    html += "</\(tag)>\n"
  }

  private mutating func render(table node: MarkdownNode, alignments: [MarkdownNode.ColumnAlignment]) {
    html += "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(words.table)\"><table>\n"
    var isInBody = false
    for row in node.children {
      guard case .tableRow(let isHeader) = row.kind else { continue }
      if isHeader { html += "<thead>" } else if !isInBody { html += "<tbody>" }
      isInBody = isInBody || !isHeader
      html += "<tr>"
      for (column, cell) in row.children.enumerated() {
        let alignment = alignments.indices.contains(column) ? alignments[column] : .none
        let name = alignment == .none ? "" : " class=\"\(alignment)\""
        // A corner with nothing in it heads no column.
        let tag = isHeader && !cell.children.isEmpty ? "th" : "td"
        html += "<\(tag)\(tag == "th" ? " scope=\"col\"" : "")\(name)>"
        renderChildren(cell.children)
        html += "</\(tag)>"
      }
      html += isHeader ? "</tr></thead>\n" : "</tr>\n"
    }
    html += (isInBody ? "</tbody>" : "") + "</table></div>\n"
  }

  private mutating func render(exercise node: MarkdownNode, answer: [MarkdownNode]?) {
    let numbers = tools.index.exercises[place.page] ?? []
    let number = numbers.indices.contains(exerciseIndex) ? numbers[exerciseIndex] : ""
    exerciseIndex += 1
    html += "<section class=\"exercise\" id=\"\(place.id("exercise-\(exerciseIndex)"))\">\n"
    html += "<p class=\"label\">\(words.exercise(number))</p>\n"
    render(blocks: node.children)
    if let answer {
      html += "<details><summary>\(words.answer)</summary>\n"
      render(blocks: answer)
      html += "</details>\n"
    }
    html += "</section>\n"
  }

  private mutating func render(quote node: MarkdownNode) {
    guard let alert = alert(node) else {
      html += "<blockquote>\n"
      for child in node.children { render(child) }
      html += "</blockquote>\n"
      return
    }
    let label = words.alerts[alert.name.uppercased()] ?? alert.name
    html += "<aside class=\"note \(alert.name.lowercased())\">\n<p class=\"label\">\(label)</p>\n"
    for child in alert.content { render(child) }
    html += "</aside>\n"
  }

  private mutating func alert(_ node: MarkdownNode) -> Alert? {
    guard let alert = Alert(node) else { return nil }
    guard words.alerts[alert.name.uppercased()] != nil else {
      problems.append(.unknown("note", alert.name, known: words.alerts.keys.sorted(), at: node.location))
      return nil
    }
    return alert
  }

  /// The notes that the text has called for since the last time: beside the text where there is room, else below the
  /// block that calls for them.
  mutating func renderNotes() {
    var place = -1
    // A note may call for others: those behind it are written now, those before it after the next block.
    while let next = calledNotes.filter({ $0 > place }).min() {
      place = next
      calledNotes.remove(next)
      render(note: notes[next].number, notes[next].content)
    }
  }

  private mutating func render(note number: Int, _ content: [MarkdownNode]) {
    html +=
      "<div class=\"sidenote\" role=\"note\" id=\"\(place.id("fn-\(number)"))\"><span class=\"number\">\(number)</span> "
    for part in content {
      if case .paragraph = part.kind, content.count == 1, !Self.holdsBlock(part) {
        renderChildren(part.children)
      } else {
        render(part)
      }
    }
    html +=
      " <a class=\"back\" href=\"\(place.href(to: "fnref-\(number)"))\" aria-label=\"\(words.backToText)\">↩</a></div>\n"
  }

  /// How often a note has been called for, this time included.
  mutating func countUse(ofNote number: Int) -> Int {
    let use = footnoteUses[number, default: 0] + 1
    footnoteUses[number] = use
    if use == 1, let place = notePlaces[number] { calledNotes.insert(place) }
    return use
  }

  /// How often a term, a reference or a figure has been named, this time included.
  mutating func countUse(of kind: Use.Kind, id: String) -> Int {
    let count = useCounts[kind, default: [:]][id, default: 0] + 1
    useCounts[kind, default: [:]][id] = count
    return count
  }
}
