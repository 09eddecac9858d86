import CMarkdown
import Manuscript

/// Makes nodes of cmark's tree, with a stack of its own, for that may be deeper than any other.
struct TreeWalk {
  private struct Open {
    var node: MarkdownNode
    /// The line of the source on which a formula ends that is the last child.
    var displayEnd: Int?
  }

  let reader: MarkReader
  private var open: [Open] = []
  /// The block whose spans are being read.
  private(set) var block: OpaquePointer?
  private var footnotes = 0
  private var isTooDeep = false

  init(_ reader: MarkReader) { self.reader = reader }

  /// The kinds for which cmark's iterator gives no second event.
  private static let leaves: Set<cmark_node_type.RawValue> = Set(
    [
      CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK,
      CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE,
    ].map(\.rawValue))

  mutating func nodes(of root: OpaquePointer) -> MarkdownNode? {
    guard let iterator = cmark_iter_new(root) else { return nil }
    defer { cmark_iter_free(iterator) }
    var skipped = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
      let isLeaf = cmark_node_first_child(node) == nil && Self.leaves.contains(cmark_node_get_type(node).rawValue)
      if event == CMARK_EVENT_ENTER {
        if skipped > 0 || open.count > MarkdownParser.deepest {
          if skipped == 0 { reportDepth(at: location(of: node)) }
          if !isLeaf { skipped += 1 }
        } else if isLeaf {
          add(leaf: node)
        } else {
          if Self.hasSpans(node) { block = node }
          if cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION { footnotes += 1 }
          open.append(Open(node: MarkdownNode(kind(of: node), at: location(of: node))))
        }
      } else if skipped > 0 {
        skipped -= 1
      } else if var last = open.popLast()?.node {
        last.children = Citations.joined(last.children)
        if case .tableRow = last.kind { reportDividedFormula(inRow: node) }
        guard !open.isEmpty else { return last }
        add(last, from: node)
      }
    }
  }

  private static func hasSpans(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: true
    case CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM, CMARK_NODE_LINK,
      CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_IMAGE:
      false
    default: String(cmark_node_get_type_string(node)) == "table_cell"
    }
  }

  private mutating func reportDepth(at location: SourceLocation) {
    guard !isTooDeep else { return }
    isTooDeep = true
    reader.problems.append(
      Problem("limit of \(MarkdownParser.deepest) lists, quotes and marks in one another passed", at: location))
  }

  private func location(of node: OpaquePointer) -> SourceLocation {
    var node = node
    // What the autolinker makes has no place of its own.
    for _ in 0..<3 {
      if let block, node != block, cmark_node_get_type(node).rawValue & Self.inline != 0,
        let place = reader.location(of: node, in: block)
      {
        return place
      }
      if cmark_node_get_start_line(node) > 0 { break }
      guard let parent = cmark_node_parent(node) else { break }
      node = parent
    }
    let line = Int(cmark_node_get_start_line(node)) - 1
    return reader.source.location(line: max(0, line), byte: Int(cmark_node_get_start_column(node)) - 1)
  }

  /// The bit that tells the kinds of spans from those of blocks.
  private static let inline = CMARK_NODE_TEXT.rawValue & ~CMARK_NODE_DOCUMENT.rawValue & 0xC000

  // MARK: Adding

  private mutating func append(_ node: MarkdownNode) {
    open[open.count - 1].node.children.append(node)
    open[open.count - 1].displayEnd = nil
  }

  /// A node with all that is in it. The lines of a paragraph that follow a formula go on with it.
  private mutating func add(_ node: MarkdownNode, from source: OpaquePointer) {
    let start = Int(cmark_node_get_start_line(source)) - 1
    guard case .paragraph = node.kind, let end = open.last?.displayEnd, start == end + 1 else { return append(node) }
    continueParagraph(with: node.children, at: node.location)
  }

  private mutating func continueParagraph(with nodes: [MarkdownNode], at place: SourceLocation) {
    let parent = open.count - 1
    let last = open[parent].node.children.count - 1
    open[parent].node.children[last].children += [MarkdownNode(.softBreak, at: place)] + nodes
    open[parent].displayEnd = nil
  }

  private mutating func add(leaf node: OpaquePointer) {
    if let directive = reader.directives[node] {
      append(MarkdownNode(.directive(directive), at: directive.location))
    } else if let display = reader.displays[node] {
      add(display, of: node)
    } else if !reader.refused.contains(node) {
      for made in leaf(node) { append(made) }
    }
  }

  private mutating func add(_ display: MarkReader.Display, of node: OpaquePointer) {
    guard let formula = reader.formula(of: node, display) else { return }
    if display.continuesParagraph, case .paragraph? = open.last?.node.children.last?.kind {
      continueParagraph(with: [formula], at: formula.location)
    } else {
      append(MarkdownNode(.paragraph, [formula], at: formula.location))
    }
    open[open.count - 1].displayEnd = display.lastLine
  }

  // MARK: Kinds

  /// The nodes that stand for one of cmark's without children.
  private func leaf(_ node: OpaquePointer) -> [MarkdownNode] {
    let place = location(of: node)
    func one(_ kind: MarkdownNode.Kind) -> [MarkdownNode] { [MarkdownNode(kind, at: place)] }
    let literal = String(cmark_node_get_literal(node))
    switch cmark_node_get_type(node) {
    case CMARK_NODE_THEMATIC_BREAK: return one(.thematicBreak)
    case CMARK_NODE_SOFTBREAK: return one(.softBreak)
    case CMARK_NODE_LINEBREAK: return one(.lineBreak)
    case CMARK_NODE_HTML_BLOCK: return one(.htmlBlock(literal))
    case CMARK_NODE_HTML_INLINE: return one(.html(literal))
    case CMARK_NODE_CODE_BLOCK:
      reportUnclosedFence(node, at: place)
      return one(.codeBlock(info: String(cmark_node_get_fence_info(node)), code: literal))
    case CMARK_NODE_CODE:
      guard let mark = reader.mark(of: node) else { return one(.code(literal)) }
      var made = MarkdownNode(mark.kind, at: mark.location)
      if case .citation = mark.kind { made.children = [MarkdownNode(.text(mark.source), at: mark.location)] }
      return [made]
    default: return text(literal, node, at: place)
    }
  }

  private func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let start = isOrdered ? Int(cmark_node_get_list_start(node)) : nil
      return .list(start: start, isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM:
      let isTask = String(cmark_node_get_type_string(node)) == "tasklist"
      return .item(isDone: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(node) : nil)
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnote(number: footnotes)
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK: return .link(url: String(cmark_node_get_url(node)))
    case CMARK_NODE_IMAGE: return .image(url: String(cmark_node_get_url(node)))
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      return .footnoteReference(number: Int(String(cmark_node_get_literal(node))) ?? 0)
    default: return extensionKind(of: node)
    }
  }

  private func extensionKind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch String(cmark_node_get_type_string(node)) {
    case "table": return .table(alignments(of: node))
    case "table_header": return .tableRow(isHeader: true)
    case "table_row": return .tableRow(isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
    case "table_cell": return .tableCell
    case "strikethrough": return .strikethrough
    case "tasklist": return .item(isDone: cmark_gfm_extensions_get_tasklist_item_checked(node))
    default: return .paragraph
    }
  }

  private func alignments(of table: OpaquePointer) -> [MarkdownNode.ColumnAlignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard let bytes = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return UnsafeBufferPointer(start: bytes, count: count).map { byte in
      switch byte {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }
}

extension String {
  /// A text of cmark's; empty where it has none.
  init(_ characters: UnsafePointer<CChar>?) {
    self = characters.map { String(cString: $0) } ?? ""
  }
}
