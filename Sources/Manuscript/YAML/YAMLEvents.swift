// The events of libyaml, from which trees are composed without recursion, and with every key that is there twice.
internal import CYAML

/// A mark of the YAML library, its line and column counted from 0 in Unicode scalars.
struct YAMLMark: Equatable {
  var line: Int
  var column: Int
}

/// What the text of a YAML file says, piece by piece.
struct YAMLEvent {
  enum Content {
    case documentStart(isExplicit: Bool)
    case alias(String)
    case scalar(String, isQuoted: Bool)
    case sequenceStart
    case mappingStart
    case collectionEnd
    case end
  }

  var content: Content
  var anchor: String?
  var tag: String?
  var mark: YAMLMark
}

/// Why the text is no YAML: the library's words.
struct YAMLSyntaxError: Error {
  var problem: String
  var context: String?
  var mark: YAMLMark
  /// Where what it was about began.
  var contextMark: YAMLMark
}

/// Reads events from a text; the one owner of the library's parser and of the bytes it points into.
final class YAMLEvents {
  private var parser = yaml_parser_t()
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  init(_ text: String) {
    bytes = .allocate(capacity: max(1, text.utf8.count))
    _ = bytes.initialize(from: text.utf8)
    yaml_parser_initialize(&parser)
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, text.utf8.count)
  }

  deinit {
    yaml_parser_delete(&parser)
    bytes.deallocate()
  }

  /// The next event that matters to a tree of nodes; `end` at the end of the text.
  func next() throws(YAMLSyntaxError) -> YAMLEvent {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { throw syntaxError() }
      defer { yaml_event_delete(&event) }
      if let event = Self.translate(event) { return event }
    }
  }

  private static func translate(_ event: yaml_event_t) -> YAMLEvent? {
    let mark = YAMLMark(event.start_mark)
    switch event.type {
    case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: return nil
    case YAML_DOCUMENT_START_EVENT:
      let isExplicit = event.data.document_start.implicit == 0
      return YAMLEvent(content: .documentStart(isExplicit: isExplicit), mark: mark)
    case YAML_ALIAS_EVENT:
      return YAMLEvent(content: .alias(string(event.data.alias.anchor) ?? ""), mark: mark)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return YAMLEvent(
        content: .scalar(text, isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE), anchor: string(scalar.anchor),
        tag: string(scalar.tag), mark: mark)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return YAMLEvent(content: .sequenceStart, anchor: string(start.anchor), tag: string(start.tag), mark: mark)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return YAMLEvent(content: .mappingStart, anchor: string(start.anchor), tag: string(start.tag), mark: mark)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return YAMLEvent(content: .collectionEnd, mark: mark)
    default: return YAMLEvent(content: .end, mark: mark)
    }
  }

  private func syntaxError() -> YAMLSyntaxError {
    YAMLSyntaxError(
      problem: parser.problem.map { String(cString: $0) } ?? "the reason is not known",
      context: parser.context.map { String(cString: $0) }, mark: YAMLMark(parser.problem_mark),
      contextMark: YAMLMark(parser.context_mark))
  }

  private static func string(_ pointer: UnsafePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    line = Int(clamping: mark.line)
    column = Int(clamping: mark.column)
  }
}
