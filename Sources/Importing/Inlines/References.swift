import Manuscript

/// What a reference to a label becomes.
enum Reference {
  /// A link to the section, formula or page that the label names; the caption of a picture, which has no number; a marker
  /// where nothing has the label.
  ///
  /// - Parameter words: those of the link; nil for the number or the title of what is meant.
  static func text(to label: String, words: String?, source: String, at place: SourceLocation, on page: LessonPage)
    -> String
  {
    let name = label.trimmedBlanks
    guard let target = page.map.labels[name] ?? page.map.headings[page.path]?[name] else {
      return page.leave(source, "a reference to \(Message.quote(name)), which is nowhere", at: place)
    }
    let shown = words.map { InlineConverter.convert($0, at: place, on: page) }
    if let anchor = target.anchor {
      page.note(.converted, "the reference to \(Message.quote(name)) is a link", at: place)
      return "[\(shown ?? "")](#\(anchor))"
    }
    if target.kind == .section, let document = page.map.documents[target.path] {
      page.note(.converted, "the reference to \(Message.quote(name)) is a link to its page", at: place)
      let title = shown ?? InlineConverter.convert(target.title, at: place, on: page)
      return "[\(title)](\(link(to: document, on: page)))"
    }
    let caption = shown ?? InlineConverter.convert(target.title, at: place, on: page)
    guard !caption.isEmpty else {
      return page.leave(source, "a reference to \(Message.quote(name)), which has no number and no caption", at: place)
    }
    page.note(.converted, "the reference to the picture \(Message.quote(name)) is its caption", at: place)
    return "*\(caption)*"
  }

  /// The address of another lesson as a lesson has it.
  static func link(to document: BookMap.Document, on page: LessonPage) -> String {
    "../\(document.folder)/\(page.map.language).md"
  }
}

/// What a citation becomes.
enum Citation {
  static func text(of keys: [String], source: String, at place: SourceLocation, on page: LessonPage) -> String {
    let unknown = keys.filter { !page.map.citations.contains($0) }
    guard unknown.isEmpty, !keys.isEmpty else {
      let names = unknown.map { Message.quote($0) }.joined(separator: ", ")
      return page.leave(source, "a citation of \(names): no file of references has it", at: place)
    }
    return "[" + keys.map { "@\($0)" }.joined(separator: "; ") + "]"
  }
}

/// Quarto’s `@fig-x` and Pandoc’s `@key` in the text.
enum CrossReference: InlineSyntax {
  static let marks = "@"

  static func read(_ text: inout InlineText) -> String? {
    guard text.before.map({ !$0.isLetter && !$0.isNumber && !"._-/".contains($0) }) ?? true else { return nil }
    let place = text.place
    guard let match = text.take(/@([A-Za-z][\w:\-]*(?:\.\w[\w:\-]*)*)/) else { return nil }
    let name = String(match.1)
    if text.page.map.labels[name] != nil {
      return Reference.text(to: name, words: nil, source: String(match.0), at: place, on: text.page)
    }
    if text.page.map.citations.contains(name) {
      text.page.note(.converted, "the citation of \(Message.quote(name)) stands in brackets", at: place)
      return "[@\(name)]"
    }
    guard text.page.tool == .quarto || name.contains(/^(fig|sec|eq|tbl|lst|thm)-/) else { return nil }
    return text.leave(match.0, "a reference to \(Message.quote(name)), which is nowhere", at: place)
  }
}
