import Manuscript

/// Single lines that say something about what is around them, to another tool.
enum LineOfMarks: BlockSyntax {
  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    guard let first = lines.first?.content.first else { return false }
    return "({[:*%+-".contains(first) && what(lines, on: page) != nil
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first, let (kind, what, used) = what(lines, on: page) else { return nil }
    page.note(kind, what, at: first.place)
    return ReadBlock(used)
  }

  /// What the line is, and how many lines it takes; nil for a line of the text.
  private static func what(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> (Finding.Kind, String, Int)? {
    guard let first = lines.first else { return nil }
    let text = first.content
    if let label = text.wholeMatch(of: /\(([^()\s]+)\)=/) { return (.converted, "the label “\(label.1)”", 1) }
    if let label = text.wholeMatch(of: /:(label|eqlabel):`([^`]+)`/) {
      return (.converted, "the label “\(label.2)”", 1)
    }
    if text.wholeMatch(of: /:(width|height|bibliography|scale):`[^`]*`/) != nil {
      return (.dropped, "the mark \(Message.quote(text))", 1)
    }
    if text.wholeMatch(of: /\{:?\s*([.#][^{}]*|[\w\-]+=[^{}]*)\}/) != nil {
      return (.dropped, "the attributes \(Message.quote(text))", 1)
    }
    if ["[TOC]", "[[toc]]", "[[_TOC_]]", "{:toc}", "{: toc}"].contains(text) {
      return (.dropped, "a table of contents", 1)
    }
    let next = lines.dropFirst().first?.content ?? ""
    if ["* TOC", "- TOC", "1. TOC"].contains(text), ["{:toc}", "{: toc}"].contains(next) {
      return (.dropped, "a table of contents", 2)
    }
    if let word = text.wholeMatch(of: /\*\[([^\]]+)\]:\s+(.*)/) {
      return (.dropped, "the abbreviation \(Message.quote(String(word.1)))", 1)
    }
    guard page.tool == .jupyterBook else { return nil }
    if text.hasPrefix("% ") || text == "%" { return (.dropped, "a comment", 1) }
    if text.wholeMatch(of: /\+\+\+.*/) != nil { return (.dropped, "a break between blocks", 1) }
    return nil
  }
}
