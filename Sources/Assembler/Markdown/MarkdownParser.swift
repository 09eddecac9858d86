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

/// Reads Markdown with GitHub's extensions and our marks into nodes that know their place in the file.
struct MarkdownParser {
  /// Deeper nesting is a problem: everything after this may then recurse without fear.
  static let deepest = 60

  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  /// The tree of a text, and every problem found on the way; without our marks, the tree of cmark alone.
  static func parse(_ text: LessonText, readsMarks: Bool = true) -> (root: MarkdownNode, problems: Problems) {
    let source = SourceLines(text)
    let reader = MarkReader(source)
    let empty = MarkdownNode(.document, at: SourceLocation(file: text.file, line: text.bodyLine))
    var found = empty
    withTree(of: source, readsMarks ? reader : nil) { root in
      var walk = TreeWalk(reader)
      found = walk.nodes(of: root) ?? empty
    }
    reader.problems.append(contentsOf: source.problems)
    return (found, reader.problems)
  }

  private static func withTree(of source: SourceLines, _ reader: MarkReader?, _ body: (OpaquePointer) -> Void) {
    _ = Self.registered
    // Code that goes over lines is counted only where places are asked for.
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SOURCEPOS
    guard let parser = cmark_parser_new(options) else { return }
    defer { cmark_parser_free(parser) }
    let marks = reader.flatMap { MarkExtension.make(for: $0) }
    defer { if let marks { cmark_syntax_extension_free(cmark_get_default_mem_allocator(), marks) } }
    if marks != nil { cmark_parser_set_backslash_ispunct_func(parser) { MarkExtension.isEscapable($0) } }
    // Ours come first: what begins one of our blocks is no row of a table.
    for made in ([marks] + Self.extensions.map { cmark_find_syntax_extension($0) }).compactMap(\.self) {
      cmark_parser_attach_syntax_extension(parser, made)
    }
    var root: OpaquePointer?
    MarkExtension.cmark.withLock { _ in
      source.bytes.withUnsafeBytes { buffer in
        cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
      }
      root = cmark_parser_finish(parser)
    }
    guard let root else { return }
    defer { cmark_node_free(root) }
    body(root)
  }
}
