import Manuscript

extension MarkdownRenderer {
  /// Inline nodes one after the other; line breaks of the source know their neighbours.
  mutating func renderChildren(_ nodes: [MarkdownNode]) {
    for (index, node) in nodes.enumerated() {
      renderInline(
        node, before: index > 0 ? nodes[index - 1] : nil, after: index + 1 < nodes.count ? nodes[index + 1] : nil)
    }
  }

  mutating func renderInline(_ node: MarkdownNode, before: MarkdownNode?, after: MarkdownNode?) {
    switch node.kind {
    case .text:
      html += HTML.escape(String(node.bindings(between: before, and: after).rest))
    case .softBreak:
      if !MarkdownNode.joins(before, after) { html += "\n" }
    case .lineBreak: html += "<br>\n"
    case .code(let code): html += "<code>\(HTML.escape(code))</code>"
    case .html(let text): html += HTML.escape(text)
    case .emphasis: wrap(node, in: "em")
    case .strong: wrap(node, in: "strong")
    case .strikethrough: wrap(node, in: "del")
    case .link(let url): render(link: node, url: url)
    case .image(let url): render(image: node, url: url)
    case .footnoteReference(let number): render(footnoteReference: number)
    case .formula, .value, .citation, .anchor, .directive:
      let binding = FormulaBinding(of: node, between: before, and: after)
      if !binding.isEmpty { html += "<span class=\"unbroken\">" + HTML.escape(String(binding.opening)) }
      render(mark: node)
      if !binding.isEmpty { html += HTML.escape(String(binding.closing)) + "</span>" }
    default: render(node)
    }
  }

  private mutating func wrap(_ node: MarkdownNode, in tag: String) {
    html += "<\(tag)>"
    renderChildren(node.children)
    html += "</\(tag)>"
  }

  private mutating func render(footnoteReference number: Int) {
    guard !isInLink else { return }
    let use = countUse(ofNote: number)
    let anchor = use == 1 ? "fnref-\(number)" : "fnref-\(number)-\(use)"
    html +=
      "<sup class=\"footnote\"><a id=\"\(place.id(anchor))\" href=\"\(place.href(to: "fn-\(number)"))\">\(number)</a></sup>"
  }

  private mutating func render(mark node: MarkdownNode) {
    switch node.kind {
    case .formula(let tex, let isDisplay, let anchor):
      if isDisplay { render(equation: tex, anchor: anchor) } else { html += formula(tex, isDisplay: false) }
    case .value(let expression): render(value: expression)
    case .citation(let ids): render(citation: ids)
    case .anchor(let name):
      problems.append(
        Problem(
          "the anchor \(Message.quote(name.value)) belongs to nothing", at: name.location,
          hint: "put it at the end of a heading, or after the closing $$ of a formula"))
    case .directive(let name):
      problems.append(
        Problem("the block \(Message.quote(":::" + name.value)) stands inside another", at: name.location))
    default: break
    }
  }

  private mutating func render(value expression: Located<String>) {
    guard let lesson = place.lesson else {
      problems.append(
        Problem(
          "a value in a text that belongs to no lesson", at: expression.location,
          hint: "models are those of lessons: write the number itself"))
      return
    }
    do {
      html +=
        "<span class=\"value\">\(HTML.escape(tools.words.number(try tools.values(expression, lesson))))</span>"
    } catch {
      problems.append(error)
    }
  }

  private mutating func render(citation ids: [Located<String>]) {
    var links: [String] = []
    for id in ids {
      guard let index = tools.referenceNumbers[id.value] else {
        problems.append(
          .unknown("reference", id.value, known: tools.course.references.map(\.id.value), at: id.location))
        continue
      }
      let reference = tools.course.references[index]
      guard !isInLink else {
        links.append(String(index + 1))
        continue
      }
      let anchor = anchor(for: .reference, id: id.value)
      let href = place.href(page: tools.referencePage, anchor: id.value)
      links.append(
        "<a id=\"\(place.id(anchor))\" href=\"\(href)\" title=\"\(HTML.escape("\(words.list(reference.authors)) (\(reference.year)). \(reference.title)"))\">\(index + 1)</a>"
      )
    }
    html += "<span class=\"citation\">[\(links.joined(separator: ", "))]</span>"
  }

  /// Notes a use, and gives the id that its place has.
  mutating func anchor(for kind: Use.Kind, id: String) -> String {
    let count = countUse(of: kind, id: id)
    let prefix =
      switch kind {
      case .term: "term-"
      case .reference: "cite-"
      case .figure: "use-"
      }
    let anchor = prefix + id + (count == 1 ? "" : "-\(count)")
    uses.append(Use(kind: kind, id: id, page: place.page, anchor: anchor))
    return anchor
  }

  /// The HTML of a formula; empty, and a problem, when KaTeX refuses it.
  mutating func formula(_ source: FormulaSource, isDisplay: Bool) -> String {
    do {
      return try tools.typesetter.typeset(source.tex, isDisplay: isDisplay)
    } catch {
      problems.append(
        Problem(
          "the formula cannot be set: \(error.message)", at: source.location(ofUTF16: error.position),
          hint: "the formula is \(Message.quote(source.tex))"))
      return ""
    }
  }

  mutating func render(equation source: FormulaSource, anchor: Located<String>?) {
    let body = formula(source, isDisplay: true)
    guard let anchor, let number = tools.index.targets[anchor.value]?.number else {
      html +=
        "<span class=\"equation scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(words.formula)\">\(body)</span>"
      return
    }
    html +=
      "<span class=\"equation numbered\" id=\"\(place.id(anchor.value))\"><span class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(words.equation(number))\">\(body)</span><a class=\"equation-number\" href=\"\(place.href(to: anchor.value))\">(\(number))</a></span>"
  }
}

extension MarkdownNode {
  /// True when a line break of the source between the two is no space to the reader.
  static func joins(_ before: MarkdownNode?, _ after: MarkdownNode?) -> Bool {
    EastAsianText.joins(before?.lastScalar, after?.firstScalar)
  }

  /// The first character that a reader sees, where it is one of text.
  fileprivate var firstScalar: Unicode.Scalar? {
    switch kind {
    case .text(let text): text.unicodeScalars.first
    case .emphasis, .strong, .strikethrough, .link: children.first?.firstScalar
    default: nil
    }
  }

  fileprivate var lastScalar: Unicode.Scalar? {
    switch kind {
    case .text(let text): text.unicodeScalars.last
    case .emphasis, .strong, .strikethrough, .link: children.last?.lastScalar
    default: nil
    }
  }
}
