import CMarkdown
import Manuscript

extension LessonText {
  /// A text that stands outside of the lessons' own: a caption, a definition.
  init(fragment: String, language: Language, at location: SourceLocation) {
    self.init(
      file: location.file, language: language, title: Located("", at: location), summary: Located("", at: location),
      body: fragment, bodyLine: location.line ?? 1)
  }
}

/// Reads Markdown with GitHub's extensions into nodes that know their place in the file.
struct MarkdownParser {
  /// Deeper nesting is a problem: everything after this may then recurse without fear.
  static let deepest = 60

  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  private let source: ScannedSource
  private var counter = ColumnCounter()
  private(set) var problems = Problems()
  private var isTooDeep = false

  /// The tree of a text, and every problem found on the way.
  static func parse(_ text: LessonText) -> (root: MarkdownNode, problems: Problems) {
    let source = ScannedSource(text)
    var parser = MarkdownParser(source: source)
    let root = parser.parse()
    var problems = source.problems
    problems.append(contentsOf: parser.problems)
    return (root, problems)
  }

  private init(source: ScannedSource) {
    self.source = source
  }

  private mutating func parse() -> MarkdownNode {
    _ = Self.registered
    let empty = MarkdownNode(.document, at: SourceLocation(file: source.map.file, line: source.map.lines.first?.number))
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8) else { return empty }
    defer { cmark_parser_free(parser) }
    for name in Self.extensions {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    var text = source.text
    text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return empty }
    defer { cmark_node_free(root) }
    return nodes(of: root) ?? empty
  }

  /// Walks cmark's tree with a stack of its own, for it may be deeper than any other.
  private mutating func nodes(of root: OpaquePointer) -> MarkdownNode? {
    guard let iterator = cmark_iter_new(root) else { return nil }
    defer { cmark_iter_free(iterator) }
    var open: [MarkdownNode] = []
    var skipped = 0
    var footnotes = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
      let isLeaf = cmark_node_first_child(node) == nil && Self.leaves.contains(cmark_node_get_type(node).rawValue)
      if event == CMARK_EVENT_ENTER {
        if skipped > 0 || open.count > Self.deepest {
          if skipped == 0 { reportDepth(at: location(of: node)) }
          if !isLeaf { skipped += 1 }
          continue
        }
        if cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION { footnotes += 1 }
        let made = made(from: node, footnotes: footnotes)
        if isLeaf {
          open[open.count - 1].children += made
        } else if let first = made.first {
          open.append(first)
        }
      } else if skipped > 0 {
        skipped -= 1
      } else if let last = open.popLast() {
        if open.isEmpty { return last }
        open[open.count - 1].children.append(last)
      }
    }
  }

  /// The kinds for which cmark's iterator gives no second event.
  private static let leaves: Set<cmark_node_type.RawValue> = Set(
    [
      CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK,
      CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE,
    ].map(\.rawValue))

  private mutating func reportDepth(at location: SourceLocation) {
    guard !isTooDeep else { return }
    isTooDeep = true
    problems.append(
      Problem("limit of \(Self.deepest) lists, quotes and marks in one another passed", at: location))
  }

  private mutating func location(of node: OpaquePointer) -> SourceLocation {
    var node = node
    var line = Int(cmark_node_get_start_line(node))
    var column = Int(cmark_node_get_start_column(node))
    // What the autolinker makes has no place of its own.
    for _ in 0..<3 where line == 0 {
      guard let parent = cmark_node_parent(node) else { break }
      node = parent
      line = Int(cmark_node_get_start_line(node))
      column = Int(cmark_node_get_start_column(node))
    }
    return source.map.location(line: line, byteColumn: column, counter: &counter)
  }

  /// The nodes that stand for one of cmark's: several where a text has insets.
  private mutating func made(from node: OpaquePointer, footnotes: Int) -> [MarkdownNode] {
    let place = location(of: node)
    func one(_ kind: MarkdownNode.Kind) -> [MarkdownNode] { [MarkdownNode(kind, at: place)] }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: return one(.document)
    case CMARK_NODE_BLOCK_QUOTE: return one(.quote)
    case CMARK_NODE_PARAGRAPH: return one(.paragraph)
    case CMARK_NODE_HEADING: return one(.heading(level: Int(cmark_node_get_heading_level(node))))
    case CMARK_NODE_THEMATIC_BREAK: return one(.thematicBreak)
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let start = isOrdered ? Int(cmark_node_get_list_start(node)) : nil
      return one(.list(start: start, isTight: cmark_node_get_list_tight(node) != 0))
    case CMARK_NODE_ITEM:
      let isTask = string(cmark_node_get_type_string(node)) == "tasklist"
      return one(.item(isDone: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(node) : nil))
    case CMARK_NODE_CODE_BLOCK:
      let info = source.insets.restore(string(cmark_node_get_fence_info(node)))
      return one(.codeBlock(info: info, code: source.insets.restore(string(cmark_node_get_literal(node)))))
    case CMARK_NODE_HTML_BLOCK: return one(.htmlBlock(source.insets.restore(string(cmark_node_get_literal(node)))))
    case CMARK_NODE_FOOTNOTE_DEFINITION: return one(.footnote(number: footnotes))
    case CMARK_NODE_TEXT:
      let text = string(cmark_node_get_literal(node))
      if let problem = Problem.refusedCharacter(inUnescaped: text, at: place) { problems.append(problem) }
      return pieces(of: text, at: place)
    case CMARK_NODE_SOFTBREAK: return one(.softBreak)
    case CMARK_NODE_LINEBREAK: return one(.lineBreak)
    case CMARK_NODE_CODE: return one(.code(source.insets.restore(string(cmark_node_get_literal(node)))))
    case CMARK_NODE_HTML_INLINE: return one(.html(source.insets.restore(string(cmark_node_get_literal(node)))))
    case CMARK_NODE_EMPH: return one(.emphasis)
    case CMARK_NODE_STRONG: return one(.strong)
    case CMARK_NODE_LINK: return one(.link(url: source.insets.restore(string(cmark_node_get_url(node)))))
    case CMARK_NODE_IMAGE: return one(.image(url: source.insets.restore(string(cmark_node_get_url(node)))))
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      return one(.footnoteReference(number: Int(string(cmark_node_get_literal(node))) ?? 0))
    default: return one(extensionKind(of: node))
    }
  }

  private func extensionKind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch string(cmark_node_get_type_string(node)) {
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

  private func string(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }

  private func pieces(of text: String, at place: SourceLocation) -> [MarkdownNode] {
    guard text.unicodeScalars.contains(where: InsetTable.isReserved) else {
      return [MarkdownNode(.text(text), at: place)]
    }
    var nodes: [MarkdownNode] = []
    var plain = ""
    func endPlain() {
      if !plain.isEmpty { nodes.append(MarkdownNode(.text(plain), at: place)) }
      plain = ""
    }
    for scalar in text.unicodeScalars {
      guard let inset = source.insets[scalar] else {
        plain.unicodeScalars.append(scalar)
        continue
      }
      if case .character = inset.content { continue }
      endPlain()
      nodes.append(MarkdownNode(.inset(inset), at: inset.location))
    }
    endPlain()
    return nodes
  }
}
