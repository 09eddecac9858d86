import CMarkdown
import Manuscript

/// Our marks among the spans of a block.
extension MarkReader {
  func dollar(_ cursor: Cursor) -> OpaquePointer? {
    let (bytes, position) = (cursor.bytes, cursor.position)
    guard bytes.has("$$", at: position) else {
      guard let span = current?.formulas.inline(in: bytes, from: position) else { return nil }
      let formula = formula(span.content, in: cursor.text)
      return node(for: .formula(formula, isDisplay: false, anchor: nil), cursor, to: span.end)
    }
    guard let span = current?.formulas.display(in: bytes, from: position + 2) else {
      reportUnclosed(displayAt: position, in: cursor.text)
      guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
      cmark_node_set_literal(node, "$$")
      return placed(node, at: position, cursor, to: position + 2)
    }
    var end = span.end
    var anchor: Located<String>?
    let place = end + bytes[end...].prefix { $0 == UInt8(ascii: " ") }.count
    if let found = Self.anchorEnd(in: bytes, at: place) {
      anchor = Located(cursor.text.string(place + 2, found - 1), at: cursor.text.location(place + 2, in: source))
      end = found
    }
    let formula = formula(span.content, in: cursor.text)
    return node(for: .formula(formula, isDisplay: true, anchor: anchor), cursor, to: end)
  }

  /// `` {value}`…` `` or `{#anchor}`.
  func brace(_ cursor: Cursor) -> OpaquePointer? {
    let (bytes, position, text) = (cursor.bytes, cursor.position, cursor.text)
    if let end = Self.anchorEnd(in: bytes, at: position) {
      let rest = bytes[end...].drop(while: \.isBlank)
      guard rest.isEmpty || rest.first == UInt8(ascii: "\n") else { return nil }
      let name = Located(text.string(position + 2, end - 1), at: text.location(position + 2, in: source))
      return node(for: .anchor(name), cursor, to: end)
    }
    let isName = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
    }
    let name = bytes[(position + 1)...].prefix(40).prefix(while: isName)
    guard !name.isEmpty, bytes.has("}`", at: name.endIndex) else { return nil }
    let ticks = bytes[(name.endIndex + 1)...].prefix { $0 == UInt8(ascii: "`") }
    guard let close = current?.ticks.closing(ticks.count, in: bytes, from: ticks.endIndex) else { return nil }
    let content = text.string(ticks.endIndex, close)
    let roleName = String(decoding: name, as: UTF8.self)
    guard let role = MarkdownRole(rawValue: roleName) else {
      problems.append(MarkdownRole.problem(roleName, content: content, at: text.location(position, in: source)))
      return nil
    }
    let blanks = content.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    let trimmed = Located(content.trimmed, at: text.location(ticks.endIndex + blanks, in: source))
    return node(for: role.kind(of: trimmed), cursor, to: close + ticks.count)
  }

  /// What stands in brackets of `[@one; @two]`; whether the brackets are those of a link, cmark decides.
  func citation(_ cursor: Cursor) -> OpaquePointer? {
    let (bytes, position, text) = (cursor.bytes, cursor.position, cursor.text)
    let open = position - 1
    guard open >= 0, bytes[open] == UInt8(ascii: "["), !cursor.isEscaped(open),
      open == 0 || bytes[open - 1] != UInt8(ascii: "!") || cursor.isEscaped(open - 1),
      let close = bytes[position...].prefix(1000).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    var ids: [Located<String>] = []
    for part in bytes[position..<close].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      let start = part.startIndex + part.prefix { $0 == UInt8(ascii: " ") }.count
      let name = text.string(start, part.endIndex).trimmed
      guard name.hasPrefix("@"), name.count > 1, name.dropFirst().allSatisfy(Self.isInName) else { return nil }
      ids.append(Located(String(name.dropFirst()), at: text.location(start + 1, in: source)))
    }
    return node(for: .citation(ids), cursor, to: close)
  }

  /// `\(…\)`: the backslash is no escape of the parenthesis here, but text before it.
  func parenthesis(_ cursor: Cursor) -> OpaquePointer? {
    let slashes = cursor.slashes(before: cursor.position)
    guard slashes > 0 else { return nil }
    let found = current?.formulas.parenthesised(in: cursor.bytes, from: cursor.position + 1, slashes: slashes)
    if let found, slashes <= 2 {
      cmark_node_unput(cursor.parent, 1)
      let formula = formula(found.content, in: cursor.text)
      return node(
        for: .formula(formula, isDisplay: false, anchor: nil), cursor, from: cursor.position - slashes, to: found.end)
    }
    guard slashes % 2 == 1 else { return nil }
    cmark_node_unput(cursor.parent, 1)
    return nil
  }

  func noteCall(_ cursor: Cursor) {
    let (bytes, open) = (cursor.bytes, cursor.position - 1)
    guard open >= 0, bytes[open] == UInt8(ascii: "["), !cursor.isEscaped(open) else { return }
    let name = bytes[(cursor.position + 1)...].prefix(400).prefix { $0 != UInt8(ascii: "]") && $0 > 0x20 }
    guard !name.isEmpty, bytes.has("]", at: name.endIndex) else { return }
    noteCalls[String(decoding: name, as: UTF8.self), default: []].append(cursor.text.location(open, in: source))
  }

  /// Says of a note that is called for that nothing defines it.
  func reportMissingNote(_ name: String) {
    guard let place = noteCalls[name]?.popFirst() else { return }
    problems.append(
      Problem("no footnote named \(Message.quote(name))", at: place, hint: "define it with a line “[^\(name)]: …”"))
  }
}
