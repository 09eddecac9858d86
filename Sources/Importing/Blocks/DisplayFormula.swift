import Foundation
import Manuscript

/// A formula by itself: `$$`, `\[`, `\\[` or a bare environment, with its label in any form.
enum DisplayFormula: BlockSyntax {
  private static let environments = [
    "equation", "align", "aligned", "gather", "gathered", "multline", "eqnarray", "split", "alignat", "cases",
    "flalign",
  ]

  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    guard let text = lines.first?.content else { return false }
    if text.hasPrefix("$$") || text.hasPrefix("\\[") || text.hasPrefix("\\\\[") { return true }
    return text.hasPrefix("\\begin{") && environment(text) != nil
  }

  private static func environment(_ text: String) -> String? {
    guard let match = text.prefixMatch(of: /\\begin\{([a-z]+)\*?\}/) else { return nil }
    return environments.contains(String(match.1)) ? String(match.1) : nil
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first else { return nil }
    let text = first.content
    let name = text.prefixMatch(of: /\\begin\{([a-z]+\*?)\}/).map { String($0.1) }
    let open = name != nil ? "" : text.hasPrefix("$$") ? "$$" : text.hasPrefix("\\\\[") ? "\\\\[" : "\\["
    let close = name.map { "\\end{\($0)}" } ?? (open == "$$" ? "$$" : open == "\\\\[" ? "\\\\]" : "\\]")
    var tex: [SourceLine] = []
    for (offset, line) in lines.enumerated() {
      let isFirst = offset == 0
      let part = isFirst ? String(line.content.dropFirst(open.count)) : line.content
      // A formula does not go on behind a heading or a fence.
      if !isFirst, part.hasPrefix("#") || Fence(line, marks: "`~") != nil { break }
      guard let end = part.range(of: close) else {
        if !part.isEmpty { tex.append(SourceLine(part, at: line.place)) }
        continue
      }
      let inside = name == nil ? part[..<end.lowerBound] : part[..<end.upperBound]
      if !inside.allSatisfy(\.isWhitespace) { tex.append(SourceLine(inside.trimmedBlanks, at: line.place)) }
      let next = lines.dropFirst(offset + 1)
      return finish(
        tex, after: String(part[end.upperBound...]), next: next, used: offset + 1, form: name ?? open, first: first,
        on: page)
    }
    page.note(.damage, "the formula is not closed; “\(close)” was meant after it", at: first.place)
    return ReadBlock(1, [SourceLine(Marker.text(first.content), at: first.place)])
  }

  private static func finish(
    _ tex: [SourceLine], after: String, next: ArraySlice<SourceLine>, used: Int, form: String, first: SourceLine,
    on page: LessonPage
  ) -> ReadBlock? {
    var used = used
    var rest = after.trimmedBlanks
    var label: String?
    if let match = rest.prefixMatch(of: /\(([^()\s]+)\)|\{#([^\s}]+)[^}]*\}/) {
      label = String(match.1 ?? match.2 ?? "")
      rest = rest[match.range.upperBound...].trimmedBlanks
    } else if let line = next.first(where: { !$0.isBlank }),
      let match = line.content.wholeMatch(of: /:eqlabel:`([^`]+)`/)
    {
      label = String(match.1)
      used += next.prefix { $0.isBlank }.count + 1
    }
    // A formula with words behind it stands in their paragraph.
    guard rest.isEmpty || rest.count < 4 else { return nil }
    if form != "$$" { page.note(.converted, "the formula in “\(form)” is one in “$$”", at: first.place) }
    return ReadBlock(
      used, lines(tex, label: label, behind: rest, at: first, on: page).prefixed(String(first.indent)))
  }

  /// `$$`, the formula and its anchor.
  static func lines(
    _ tex: [SourceLine], label: String?, behind: String = "", at first: SourceLine, on page: LessonPage
  ) -> [SourceLine] {
    var labels: [String] = [label].compactMap(\.self)
    var result: [SourceLine] = []
    for line in tex where !line.isBlank {
      var line = line
      for match in line.text.matches(of: /\\label\s*\{([^}]*)\}/) { labels.append(String(match.1)) }
      line.text = Formula.display(line.text.replacing(/\\label\s*\{[^}]*\}/, with: ""))
      if !line.isBlank { result.append(line) }
    }
    // A mark of punctuation behind the formula belongs to it.
    if !behind.isEmpty, let last = result.indices.last { result[last].text += behind }
    let anchor = labels.first.flatMap { page.map.labels[$0]?.anchor }
    if let label = labels.first {
      page.note(.converted, "the label “\(label)” is the name of the formula", at: first.place)
    }
    for other in labels.dropFirst() {
      page.note(
        .left, "a second label \(Message.quote(other)) in one formula: only the first is a name", at: first.place)
    }
    let end = result.last?.place ?? first.place
    return [SourceLine("$$", at: first.place)] + result
      + [SourceLine("$$" + (anchor.map { " {#\($0)}" } ?? ""), at: end)]
  }
}

/// TeX that other tools set and this program’s typesetter writes in another way.
enum Formula {
  static func display(_ tex: String) -> String {
    var tex = tex.replacing(/\\(begin|end)\{(equation|displaymath|math)\*?\}/, with: "")
    tex = tex.replacing(/\\(begin|end)\{(?:align|eqnarray|flalign|multline|split)\*?\}/) { "\\\($0.1){aligned}" }
    tex = tex.replacing(/\\(begin|end)\{gather\*?\}/) { "\\\($0.1){gathered}" }
    return inline(tex)
  }

  static func inline(_ tex: String) -> String {
    tex.replacing(/\\(?:nonumber|notag)\b/, with: "").trimmedBlanks
  }
}
