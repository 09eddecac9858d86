import Manuscript

/// What a reader reads of a text, divided at its headings: what the search looks through. Figures and listings are left
/// out.
///
/// It says no problems: whatever is wrong with a text, its page says.
struct TextReading {
  struct Section {
    /// The anchor of the heading that begins it; nil before the first.
    var id: String?
    var title = ""
    var text = ""
    /// The ids of the figures in it.
    var figures: [String] = []
    /// The numbered formulas in it.
    var equations: [Equation] = []
  }

  struct Equation {
    var id: String
    /// As it is read.
    var text: String
    /// The words of its TeX: `\\sigma` gives “sigma”.
    var names: String
  }

  let tools: RenderingTools
  /// The page that the text stands on; `#name` leads to its anchors first.
  let file: String
  /// The lesson whose values the text may name.
  let lesson: Lesson?
  private var sections = [Section()]
  /// What has been read since the last heading.
  private var text = ""
  private var headings: [LessonOutline.Heading] = []
  private var notes: [Int: MarkdownNode] = [:]
  private var calledNotes: [Int] = []
  private var exerciseIndex = 0
  /// True inside a link, where no link may stand.
  private var isInLink = false
  private var seenTerms: Set<String> = []

  init(file: String, lesson: Lesson?, tools: RenderingTools) {
    self.file = file
    self.lesson = lesson
    self.tools = tools
  }

  static func sections(of page: LessonPage, tools: RenderingTools) -> [Section] {
    var reading = TextReading(file: page.file, lesson: page.lesson, tools: tools)
    reading.headings = page.outline.headings.reversed()
    for child in page.document.children {
      if case .footnote(let number) = child.kind { reading.notes[number] = child }
    }
    reading.read(blocks: page.document.children)
    reading.endSection()
    return reading.sections
  }

  /// The text of a caption or a definition.
  mutating func fragment(_ markdown: String) -> String {
    let before = text
    text = ""
    let place = SourceLocation(file: file)
    let root = MarkdownParser.parse(LessonText(fragment: markdown, language: tools.language, at: place)).root
    read(blocks: root.children)
    defer { text = before }
    return text.squeezed
  }

  private mutating func endSection() {
    sections[sections.count - 1].text = text.squeezed
    text = ""
  }

  // MARK: Blocks

  private mutating func read(blocks: [MarkdownNode]) {
    var rest = blocks[...]
    while let node = rest.first {
      let tabs = ListingTabs.group(at: rest)
      if tabs.count > 1 {
        text += tabs.map { ListingTabs.label(of: $0.name) + " " }.joined()
        rest = rest.dropFirst(tabs.map(\.nodes.count).reduce(0, +))
      } else {
        read(block: node)
        readNotes()
        rest.removeFirst()
      }
    }
  }

  private mutating func read(block node: MarkdownNode) {
    switch node.kind {
    case .document, .list, .item, .table, .tableRow: for child in node.children { read(block: child) }
    case .paragraph: read(paragraph: node)
    case .heading: read(heading: node)
    case .quote:
      let alert = Alert(node)
      if let alert { text += (tools.words.alerts[alert.name.uppercased()] ?? alert.name) + " " }
      for child in alert?.content ?? node.children { read(block: child) }
    case .codeBlock(let info, let code):
      let fence = FenceInfo(info)
      guard fence.language == "math" else { break }
      read(equation: code, anchor: fence.anchor)
    case .htmlBlock(let html): text += html
    case .exercise(let answer): read(exercise: node, answer: answer)
    case .footnote, .thematicBreak: break
    case .tableCell: read(node.children)
    default: read([node])
    }
    text += " "
  }

  private mutating func read(paragraph node: MarkdownNode) {
    guard node.children.count == 1, case .image(let url)? = node.children.first?.kind, url.hasPrefix("figure:") else {
      return read(node.children)
    }
    let id = String(url.dropFirst("figure:".count))
    sections[sections.count - 1].figures.append(id)
    // A caption can be where the page says a term first.
    if let caption = tools.figures[id]?.record.caption { _ = fragment(caption) }
  }

  private mutating func read(heading node: MarkdownNode) {
    guard let heading = headings.popLast() else { return }
    endSection()
    read(heading.content)
    sections.append(Section(id: heading.anchor, title: text.squeezed))
    text = ""
  }

  private mutating func read(exercise node: MarkdownNode, answer: [MarkdownNode]?) {
    let numbers = tools.index.exercises[file] ?? []
    text += tools.words.exercise(numbers.indices.contains(exerciseIndex) ? numbers[exerciseIndex] : "") + " "
    exerciseIndex += 1
    read(blocks: node.children)
    guard let answer else { return }
    text += tools.words.answer + " "
    read(blocks: answer)
  }

  /// The notes that have been called for since the last block.
  private mutating func readNotes() {
    for number in calledNotes.sorted() {
      guard let note = notes.removeValue(forKey: number) else { continue }
      text += "\(number) "
      for child in note.children { read(block: child) }
    }
    calledNotes = []
  }

  // MARK: Lines

  private mutating func read(_ nodes: [MarkdownNode], inLink: Bool) {
    let before = isInLink
    isInLink = before || inLink
    read(nodes)
    isInLink = before
  }

  private mutating func read(_ nodes: [MarkdownNode]) {
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .text(let part), .code(let part), .html(let part): text += part
      case .lineBreak: text += " "
      case .softBreak:
        let after = index + 1 < nodes.count ? nodes[index + 1] : nil
        if !MarkdownNode.joins(index > 0 ? nodes[index - 1] : nil, after) { text += " " }
      case .link(let url): read(link: node, address: WebLink.cleaned(url))
      case .footnoteReference(let number):
        guard !isInLink else { break }
        text += "\(number)"
        calledNotes.append(number)
      case .formula, .value, .citation, .anchor, .directive: read(mark: node)
      case .image: break
      default: read(node.children)
      }
    }
  }

  private mutating func read(link node: MarkdownNode, address: String) {
    guard !isInLink, node.children.isEmpty else {
      if address.hasPrefix("term:"), !isInLink { seenTerms.insert(String(address.dropFirst("term:".count))) }
      return read(node.children, inLink: true)
    }
    if address.hasPrefix("#") {
      let target = tools.index.target(WebLink.percentDecoded(address.dropFirst()), on: file)
      text += target.map { tools.label(of: $0) } ?? ""
    } else if address.hasPrefix("term:"), let term = tools.term(String(address.dropFirst("term:".count))) {
      text += term.name[tools.language] ?? term.id.value
      guard seenTerms.insert(term.id.value).inserted else { return }
      for other in tools.otherNames(of: term) { text += tools.words.parenthesised(other.name) }
    }
  }

  private mutating func read(mark node: MarkdownNode) {
    switch node.kind {
    case .formula(let source, true, let anchor): read(equation: source.tex, anchor: anchor?.value)
    case .formula(let source, false, _): text += tools.typesetter.text(of: source.tex, isDisplay: false)
    case .value(let expression): text += lesson.flatMap { try? tools.values(expression, $0) } ?? ""
    case .citation(let ids):
      let numbers = ids.compactMap { tools.referenceNumbers[$0.value] }.map { "\($0 + 1)" }
      text += "[\(numbers.joined(separator: ", "))]"
    default: break
    }
  }

  private mutating func read(equation tex: String, anchor: String?) {
    let formula = tools.typesetter.text(of: tex, isDisplay: true).squeezed
    text += " \(formula) "
    guard let anchor, tools.index.targets[anchor]?.number != nil else { return }
    let words: [Substring] = tex.split { !$0.isLetter }
    let names = words.filter { $0.count > 2 }.joined(separator: " ")
    sections[sections.count - 1].equations.append(Equation(id: anchor, text: formula, names: names))
  }
}

extension String {
  /// Without blanks at its ends, and with one where there are several.
  fileprivate var squeezed: String {
    let words: [Substring] = split { $0 == " " || $0 == "\n" || $0 == "\t" }
    return words.joined(separator: " ")
  }
}
