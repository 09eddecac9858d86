import CMarkdown
import Synchronization

/// Ties a `MarkReader` to cmark, as an extension of its syntax.
enum MarkExtension {
  /// cmark keeps which characters are special for all parsers of a process together.
  static let cmark = Mutex(())

  /// The extension that asks `reader`, which must live as long as the parser and its tree.
  static func make(for reader: MarkReader) -> OpaquePointer? {
    guard let made = cmark_syntax_extension_new("rosenblatt") else { return nil }
    cmark_syntax_extension_set_private(made, Unmanaged.passUnretained(reader).toOpaque(), nil)
    let memory = cmark_get_default_mem_allocator()
    var special: UnsafeMutablePointer<cmark_llist>?
    for byte in MarkReader.specialBytes {
      special = cmark_llist_append(memory, special, UnsafeMutableRawPointer(bitPattern: Int(byte)))
    }
    cmark_syntax_extension_set_special_inline_chars(made, special)
    cmark_syntax_extension_set_match_inline_func(made) { made, _, parent, byte, parser in
      guard let parent, let parser else { return nil }
      return MarkExtension.reader(of: made)?.match(byte, in: parent, parser)
    }
    cmark_syntax_extension_set_open_block_func(made) { made, indented, parser, parent, input, length in
      guard let parser, let parent, let input else { return nil }
      let first = input[Int(cmark_parser_get_first_nonspace(parser))]
      guard MarkReader.beginsBlock(first) || cmark_node_get_syntax_extension(parent) != nil else { return nil }
      let line = Array(UnsafeBufferPointer(start: input, count: Int(length)))[...]
      return MarkExtension.reader(of: made)?.openBlock(in: parent, parser, line: line, isIndented: indented != 0)
        .map { node in
          cmark_node_set_syntax_extension(node, made)
          return node
        }
    }
    cmark_syntax_extension_set_match_block_func(made) { made, parser, _, _, node in
      guard let parser, let node else { return 0 }
      return MarkExtension.reader(of: made)?.continuesBlock(node, parser) == true ? 1 : 0
    }
    return made
  }

  /// What a backslash makes text of: `\(` begins a formula.
  static func isEscapable(_ character: CChar) -> Int32 {
    let byte = UInt8(bitPattern: character)
    let isSign =
      (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
    return isSign && byte != UInt8(ascii: "(") ? 1 : 0
  }

  private static func reader(of made: OpaquePointer?) -> MarkReader? {
    made.flatMap { cmark_syntax_extension_get_private($0) }.map {
      Unmanaged<MarkReader>.fromOpaque($0).takeUnretainedValue()
    }
  }
}
