import Manuscript

/// What a lesson is called, and the sentence that says what it is about.
enum LessonTitle {
  private static let summaryKeys = ["summary", "description", "abstract", "subtitle", "excerpt"]

  /// Takes the heading that is the title off the document, and accounts for its front matter.
  static func take(from document: inout SourceDocument, listed: String?) -> String {
    let front = document.field("title")
    let heading = heading(of: document.lines)
    for field in document.front {
      let isUsed = field.key == "title" || summaryKeys.contains(field.key)
      document.note(
        isUsed ? .converted : .dropped, "\(Message.quote(field.key)) in the front matter", at: field.place)
    }
    if let heading, front == nil || plain(front?.value ?? "") == plain(heading.text) {
      document.note(
        .converted, "the heading \(Message.quote(heading.text)) is the lesson’s title",
        at: document.lines[heading.range.lowerBound].place)
      document.lines.removeSubrange(heading.range)
    }
    let file = document.path.split(separator: "/").last.map(String.init) ?? document.path
    let name = Paths.withoutKind(file).replacing(/[-_]+/, with: " ")
    let found: [String?] = [front?.value, heading?.text, listed, name, document.path]
    let titles: [String] = found.compactMap { $0.map { plain($0) } }
    return titles.first { !$0.isEmpty } ?? "…"
  }

  /// The first heading, where it is of the first level and nothing but marks and blank lines are in front of it.
  private static func heading(of lines: [SourceLine]) -> (text: String, range: Range<Int>)? {
    for (index, (line, isCode)) in lines.withCode.enumerated() where !isCode && !line.isBlank {
      let text = line.content
      if let match = text.wholeMatch(of: /#\s+(.*?)(?:\s+#+)?/) {
        return (Attributes.split(String(match.1)).text, index..<(index + 1))
      }
      if let match = text.wholeMatch(of: /<h1[^<>]*>(.*)<\/h1>/.ignoresCase()) {
        return (String(match.1.replacing(/<[^<>]*>/, with: "")), index..<(index + 1))
      }
      if text.hasPrefix("##") { return nil }
      if lines.indices.contains(index + 1), lines[index + 1].content.wholeMatch(of: /={3,}/) != nil {
        return (text, index..<(index + 2))
      }
    }
    return nil
  }

  /// The words of a text without its marks.
  static func plain(_ text: String) -> String {
    text.replacing(/!?\[([^\]]*)\]\([^)]*\)/) { String($0.1) }.replacing(/\{[^{}]*\}`([^`]*)`/) { String($0.1) }
      .replacing(/\s*\{[#.:][^{}]*\}/, with: "").replacing(/<[^<>]*>/, with: "")
      .replacing(/\*\*|__|[*`]/, with: "").trimmedBlanks
  }

  /// The summary that the front matter has, or the first sentence of the text.
  static func summary(of document: SourceDocument, _ lines: [SourceLine]) -> String? {
    if let field = document.field("summary", "description", "abstract", "subtitle", "excerpt") {
      return plain(field.value)
    }
    var words = ""
    var isFormula = false
    for (line, isCode) in lines.withCode {
      let isMark = !isCode && line.content.hasPrefix("$$")
      if isMark { isFormula = line.content == "$$" && !isFormula }
      let isText =
        !isCode && !isMark && !isFormula && !line.isBlank && ListItem(line) == nil
        && line.content.first.map { !"#>|!$:*<{".contains($0) } ?? false
      if isText { words += (words.isEmpty ? "" : " ") + line.content } else if !words.isEmpty { break }
    }
    let end = words.firstRange(of: /[。！？]|[.!?](?=\s|$)/)?.upperBound ?? words.endIndex
    // What would say less without its links, or is marked, is no summary.
    guard !words[..<end].contains(/\$|\[\]\(|\[@|\[\^/), !words[..<end].contains(Marker.role) else { return nil }
    let sentence = plain(String(words[..<end]))
    guard sentence.contains(where: \.isLetter) else { return nil }
    return sentence.count > 200 ? sentence.prefix(199) + "…" : sentence
  }
}
