import CExpat
import Manuscript

/// Reads a drawing of an author's as XML and finds what it may not have: a site's files are safe to open by themselves.
enum SVGCheck {
  /// All that is wrong with a drawing.
  static func problems(in bytes: [UInt8], file: String) -> Problems {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return Problems([
        Problem(
          "the drawing is not UTF-8 text", at: SourceLocation(file: file), hint: "save it with the encoding UTF-8")
      ])
    }
    // A name comes with its namespace in front, a space between.
    guard let parser = XML_ParserCreateNS("UTF-8", XML_Char(UInt8(ascii: " "))) else { return Problems() }
    defer { XML_ParserFree(parser) }
    let reader = DrawingReader(parser: parser, file: file)
    XML_SetUserData(parser, Unmanaged.passUnretained(reader).toOpaque())
    setHandlers(of: parser)
    let isRead = bytes.withUnsafeBytes { buffer in
      XML_Parse(parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), 1)
    }
    if isRead != XML_STATUS_OK, !reader.isStopped {
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "it cannot be read"
      reader.note("the drawing is not XML: \(reason)", hint: "export it once more from the program that drew it")
    }
    return reader.problems
  }

  private static func setHandlers(of parser: XML_Parser) {
    XML_SetElementHandler(parser) { context, name, attributes in
      guard let reader = DrawingReader.of(context), let name else { return }
      var list: [(String, String)] = []
      var next = attributes
      while let key = next?[0], let value = next?[1] {
        list.append((String(cString: key), String(cString: value)))
        next = next?.advanced(by: 2)
      }
      reader.begin(String(cString: name), list)
    } _: { context, _ in
      DrawingReader.of(context)?.end()
    }
    XML_SetCharacterDataHandler(parser) { context, text, count in
      guard let text else { return }
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
      DrawingReader.of(context)?.read(String(decoding: bytes, as: UTF8.self))
    }
    XML_SetProcessingInstructionHandler(parser) { context, target, _ in
      let name = target.map { String(cString: $0) } ?? ""
      DrawingReader.of(context)?.note("a drawing may not have a processing instruction “<?\(name)”", hint: "remove it")
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, hasSubset in
      if hasSubset != 0 {
        DrawingReader.of(context)?.stop("a drawing may not define entities", hint: "save it as plain SVG")
      }
    }
    XML_SetSkippedEntityHandler(parser) { context, name, _ in
      let name = name.map { String(cString: $0) } ?? ""
      DrawingReader.of(context)?.note("there is no entity “&\(name);”", hint: "write the character itself")
    }
    XML_SetXmlDeclHandler(parser) { context, _, encoding, _ in
      guard let encoding, String(cString: encoding).lowercased() != "utf-8" else { return }
      DrawingReader.of(context)?.note(
        "the drawing says that its encoding is \(Message.quote(String(cString: encoding)))",
        hint: "save it with the encoding UTF-8")
    }
  }
}

/// What the parser of one drawing has come upon.
private final class DrawingReader {
  private let parser: XML_Parser
  private let file: String
  private(set) var problems = Problems()
  private(set) var isStopped = false
  /// The text of the style that is being read, and how deep that is; nil outside of one.
  private var style: (text: String, depth: Int)?
  private var depth = 0

  /// A drawing with more is beyond mending one by one.
  private static let problemLimit = 20

  init(parser: XML_Parser, file: String) {
    self.parser = parser
    self.file = file
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> DrawingReader? {
    context.map { Unmanaged<DrawingReader>.fromOpaque($0).takeUnretainedValue() }
  }

  func begin(_ name: String, _ attributes: [(String, String)]) {
    depth += 1
    if depth > Limits.depth { return stop("the drawing is nested too deeply", hint: "save it as plain SVG") }
    let parts = name.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let (namespace, element) = parts.count == 2 ? (parts[0], parts[1]) : ("", name)
    if depth == 1, namespace != SVGVocabulary.namespace || element != "svg" {
      return stop(
        "this is no drawing in SVG", hint: "it begins with <svg xmlns=\"\(SVGVocabulary.namespace)\">")
    }
    if SVGVocabulary.remarks.contains(namespace) { return }
    guard namespace == SVGVocabulary.namespace, SVGVocabulary.elements.contains(element) else {
      return note(
        "a drawing may not have \(Message.quote("<\(element)>"))", hint: "remove it, or save the drawing as plain SVG")
    }
    if element == "style", style == nil { style = ("", depth) }
    for (name, value) in attributes { check(name, value) }
  }

  private func check(_ name: String, _ value: String) {
    let shown = Message.quote(name.split(separator: " ").last.map(String.init) ?? name)
    if SVGVocabulary.references.contains(name) {
      guard !SVGAddress.isAllowed(value) else { return }
      return note(
        "\(shown) leads out of the drawing", hint: "refer to a part of the drawing with “#”, or embed the image")
    }
    guard SVGVocabulary.allows(attribute: name) else {
      return note("a drawing may not have the attribute \(shown)", hint: "remove it, or save the drawing as plain SVG")
    }
    if name == "attributeName", !SVGVocabulary.allowsMoving(value) {
      return note("a drawing may not change \(Message.quote(value))", hint: "remove it")
    }
    let foreign = name == "style" ? SVGAddress.foreignPart(ofStyle: value) : SVGAddress.foreignPart(ofValue: value)
    if let foreign { note("\(shown) of a drawing may not have \(foreign)", hint: "refer to a part of it with “#”") }
  }

  func end() {
    defer { depth -= 1 }
    guard let ended = style, ended.depth == depth else { return }
    style = nil
    if let foreign = SVGAddress.foreignPart(ofStyle: ended.text) {
      note(
        "a style of a drawing may not have \(foreign)", hint: "remove it, or refer to a part of the drawing with “#”")
    }
  }

  func read(_ text: String) {
    style?.text.append(text)
  }

  func note(_ summary: String, hint: String) {
    guard problems.list.count < Self.problemLimit else { return stop() }
    let place = SourceLocation(
      file: file, line: Int(clamping: XML_GetCurrentLineNumber(parser)),
      column: Int(clamping: XML_GetCurrentColumnNumber(parser)) + 1)
    problems.append(Problem(summary, at: place, hint: hint))
  }

  func stop(_ summary: String, hint: String) {
    note(summary, hint: hint)
    stop()
  }

  private func stop() {
    isStopped = true
    XML_StopParser(parser, 0)
  }
}
