import Manuscript

extension MarkdownRenderer {
  /// True for a paragraph that cannot be a `<p>`, or not alone: it has a figure or a displayed formula.
  static func holdsBlock(_ node: MarkdownNode) -> Bool {
    node.children.contains { isDisplay($0) || figureID($0) != nil }
  }

  private static func isDisplay(_ node: MarkdownNode) -> Bool {
    if case .formula(_, true, _) = node.kind { true } else { false }
  }

  static func figureID(_ node: MarkdownNode) -> String? {
    guard case .image(let url) = node.kind, url.hasPrefix("figure:") else { return nil }
    return String(url.dropFirst("figure:".count))
  }

  /// A paragraph; a displayed formula inside divides it.
  mutating func render(paragraph node: MarkdownNode) {
    if node.children.count == 1, let first = node.children.first, let figure = Self.figureID(first) {
      render(figure: Located(figure, at: first.location), image: first)
      return
    }
    var part: [MarkdownNode] = []
    for child in node.children + [MarkdownNode(.softBreak, at: node.location)] {
      if Self.isDisplay(child) {
        renderPart(part)
        part = []
        if case .formula(let tex, _, let anchor) = child.kind {
          html += "<div class=\"display\">"
          render(equation: tex, anchor: anchor)
          html += "</div>\n"
        }
      } else {
        part.append(child)
      }
    }
    renderPart(part)
  }

  private mutating func renderPart(_ nodes: [MarkdownNode]) {
    func isEmpty(_ node: MarkdownNode) -> Bool {
      switch node.kind {
      case .softBreak, .lineBreak: return true
      case .text(let text): return text.trimmed.isEmpty
      default: return false
      }
    }
    let front = nodes.drop(while: isEmpty)
    let kept = Array(front.reversed().drop(while: isEmpty).reversed())
    guard !kept.isEmpty else { return }
    html += "<p>"
    renderChildren(kept)
    html += "</p>\n"
  }
}
