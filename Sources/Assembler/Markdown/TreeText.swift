import CMarkdown
import Manuscript

extension TreeWalk {
  /// A text; what would look like a mark, had its author not escaped it, is divided.
  func text(_ literal: String, _ node: OpaquePointer, at place: SourceLocation) -> [MarkdownNode] {
    guard !literal.isEmpty else { return [] }
    reportMissingNotes(in: literal)
    if literal.hasPrefix("[!"), let block, let position = reader.position(of: node, in: block),
      !reader.text(of: block).bytes.has("[!", at: position)
    {
      return [MarkdownNode(.text("["), at: place), MarkdownNode(.text(String(literal.dropFirst())), at: place)]
    }
    return [MarkdownNode(.text(literal), at: place)]
  }

  /// cmark leaves a reference to a footnote that is not there as text.
  private func reportMissingNotes(in text: String) {
    guard text.utf8.contains(UInt8(ascii: "^")), !reader.noteCalls.isEmpty else { return }
    for match in text.matches(of: /\[\^([^\]\s]{1,80})\]/) {
      reader.reportMissingNote(String(match.1))
    }
  }

  /// A fence that nothing closes makes a listing of all that is below it.
  func reportUnclosedFence(_ node: OpaquePointer, at place: SourceLocation) {
    var (length, offset, character): (Int32, Int32, CChar) = (0, 0, 0)
    guard cmark_node_get_fenced(node, &length, &offset, &character) != 0 else { return }
    // Below the lines of a fence that is closed there is one more.
    let lines = String(cmark_node_get_literal(node)).utf8.count { $0 == UInt8(ascii: "\n") }
    guard Int(cmark_node_get_start_line(node)) + lines >= reader.source.ranges.count else { return }
    let mark = UInt8(bitPattern: character)
    reader.problems.append(
      Problem(
        "the fence is not closed: all that follows is its listing", at: place,
        hint: "end it with a line “\(String(repeating: String(decoding: [mark], as: UTF8.self), count: Int(length)))”"))
  }
}

/// Citations, whose brackets cmark reads as those of a link first.
enum Citations {
  /// Spans with the brackets of citations taken away; a citation without them is the text of a link.
  static func joined(_ nodes: [MarkdownNode]) -> [MarkdownNode] {
    guard nodes.contains(where: isCitation) else { return nodes }
    var result = nodes
    for index in nodes.indices where isCitation(nodes[index]) {
      let before = index > 0 ? text(of: result[index - 1]) : nil
      let after = index + 1 < nodes.count ? text(of: result[index + 1]) : nil
      if let before, let after, before.hasSuffix("["), after.hasPrefix("]") {
        result[index - 1].kind = .text(String(before.dropLast()))
        result[index + 1].kind = .text(String(after.dropFirst()))
        result[index].children = []
      } else if let source = nodes[index].children.first {
        result[index] = source
      }
    }
    return result.filter { if case .text("") = $0.kind { false } else { true } }
  }

  private static func isCitation(_ node: MarkdownNode) -> Bool {
    if case .citation = node.kind { true } else { false }
  }

  private static func text(of node: MarkdownNode) -> String? {
    if case .text(let text) = node.kind { text } else { nil }
  }
}
