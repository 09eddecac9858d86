/// Finds the line that is at fault in a text which is no YAML: the library tells where it can go on no longer, and that is
/// often a line later.
struct YAMLCause {
  /// The line and column of the fault, counted from 0 in Unicode scalars as marks are.
  var mark: YAMLMark
  var summary: String
  var hint: String

  /// Nil where the library's own words are the best there is to say.
  static func of(_ error: YAMLSyntaxError, in lines: [Substring.UnicodeScalarView]) -> YAMLCause? {
    let lines = lines.map { YAMLLine(String($0)) }
    switch error.problem {
    case "could not find expected ':'":
      return missingColon(at: error.contextMark.line, in: lines)
    case "mapping values are not allowed in this context":
      return misplacedKey(at: error.mark, in: lines)
    case "did not find expected key", "did not find expected '-' indicator", "did not find expected <document start>":
      return wrongIndent(at: error.mark, in: lines)
    default: return nil
    }
  }

  /// A name with a colon where none can be: the line above has no colon, or this one is indented too far.
  private static func misplacedKey(at mark: YAMLMark, in lines: [YAMLLine]) -> YAMLCause? {
    guard lines.indices.contains(mark.line) else { return nil }
    let line = lines[mark.line]
    guard let key = line.key else { return missingColon(at: mark.line, in: lines) }
    // A colon further along the line stands in a text that needs quotes.
    guard mark.column <= line.indent + key.unicodeScalars.count,
      let index = lines[..<mark.line].lastIndex(where: \.hasContent)
    else { return nil }
    let above = lines[index]
    guard let other = above.key else {
      return above.indent <= line.indent ? missingColon(at: index, in: lines) : nil
    }
    guard above.indent < line.indent else { return nil }
    return YAMLCause(
      mark: YAMLMark(line: mark.line, column: line.indent),
      summary: "\(Message.quote(key)) is indented more than \(Message.quote(other)) above it, which has its value",
      hint: "indent it by \(counted(above.indent))")
  }

  private static func wrongIndent(at mark: YAMLMark, in lines: [YAMLLine]) -> YAMLCause? {
    guard lines.indices.contains(mark.line) else { return nil }
    let line = lines[mark.line]
    let others = indents(before: mark.line, in: lines)
    guard line.hasContent, mark.column <= line.indent, !others.isEmpty, !others.contains(line.indent) else {
      return nil
    }
    return YAMLCause(
      mark: YAMLMark(line: mark.line, column: line.indent),
      summary: "this line is indented by \(counted(line.indent)), unlike any above that it could belong to",
      hint: "indent it by " + others.map(String.init).joined(separator: " or ") + ", as lines above")
  }

  private static func missingColon(at index: Int, in lines: [YAMLLine]) -> YAMLCause? {
    guard lines.indices.contains(index), lines[index].hasContent, lines[index].key == nil else { return nil }
    let line = lines[index]
    let word = line.words.prefix { !$0.isWhitespace && $0 != ":" }
    guard let first = word.first, !"\"'[{&*!|>%@`".contains(first) else { return nil }
    let rest = line.words.dropFirst(word.count)
    let value = rest.drop { $0 == ":" || $0.isWhitespace }
    // A space that is none looks like one.
    let space = rest.dropFirst().unicodeScalars.first.flatMap { $0.properties.isWhitespace ? $0 : nil }
    let found = space.map { "\(InvisibleText.code($0)) and no blank" } ?? "no blank"
    return YAMLCause(
      mark: YAMLMark(line: index, column: line.indent),
      summary: rest.first == ":"
        ? "there is \(found) after \(Message.quote("\(word):"))"
        : "there is no colon after \(Message.quote(String(word)))",
      hint: "write \(Message.quote("\(word):" + (value.isEmpty ? "" : " \(value)")))")
  }

  /// The indents that the lines above have which are open: each less than the ones below it.
  private static func indents(before index: Int, in lines: [YAMLLine]) -> [Int] {
    var indents: [Int] = []
    for line in lines[..<index].reversed() where line.hasContent {
      if line.indent < indents.last ?? .max { indents.append(line.indent) }
    }
    return indents.reversed()
  }
}

/// “1 space”, “4 spaces”.
private func counted(_ spaces: Int) -> String { "\(spaces) space\(spaces == 1 ? "" : "s")" }

/// A line of YAML, as far as its form goes.
private struct YAMLLine {
  /// The spaces in front, and the marks of list items.
  let indent: Int
  /// What follows them.
  let words: Substring

  init(_ text: String) {
    var rest = text.drop { $0 == " " }
    while rest.hasPrefix("- ") { rest = rest.dropFirst().drop { $0 == " " } }
    indent = text.unicodeScalars.count - rest.unicodeScalars.count
    words = rest
  }

  var hasContent: Bool { !words.isEmpty && !words.hasPrefix("#") && words.contains { !$0.isWhitespace } }

  /// The name before the first colon that ends one.
  var key: String? {
    guard let end = words.firstRange(of: ": ")?.lowerBound ?? (words.last == ":" ? words.dropLast().endIndex : nil)
    else { return nil }
    // A colon in brackets is that of something else.
    let key = words[..<end]
    return key.contains { "{[".contains($0) } && !key.hasPrefix("\"") ? nil : String(key)
  }
}
