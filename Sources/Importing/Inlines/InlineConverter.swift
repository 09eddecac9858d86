import Manuscript

/// A form of text that some tool has, and what becomes of it.
protocol InlineSyntax: Sendable {
  /// The characters with which it may begin.
  static var marks: String { get }

  /// Reads it off the beginning of what is left, and gives what stands in its place; nil when it is something else, and
  /// then nothing is read.
  static func read(_ text: inout InlineText) -> String?
}

/// What is left of a paragraph, and what stood before it.
struct InlineText {
  let page: LessonPage
  var rest: Substring
  /// The character in front of it; nil at the beginning.
  var before: Character?
  /// Whether it is a row of a table, which has no line ends.
  let isRow: Bool
  private let lines: [SourceLine]
  private let whole: String
  private let fixed: SourceLocation?

  init(_ lines: [SourceLine], on page: LessonPage) {
    self.page = page
    self.lines = lines
    whole = lines.map(\.text).joined(separator: "\n")
    rest = whole[...]
    isRow = lines.first?.content.hasPrefix("|") == true
    fixed = nil
  }

  init(_ text: String, at place: SourceLocation, on page: LessonPage) {
    self.page = page
    lines = []
    whole = text
    rest = whole[...]
    isRow = false
    fixed = place
  }

  /// Where what is left begins.
  var place: SourceLocation {
    if let fixed { return fixed }
    let line = whole[..<rest.startIndex].utf8.count { $0 == UInt8(ascii: "\n") }
    return lines.indices.contains(line) ? lines[line].place : SourceLocation(file: page.path)
  }

  /// Takes the match off the beginning of what is left.
  mutating func take<Output>(_ regex: some RegexComponent<Output>) -> Output? {
    guard let match = rest.prefixMatch(of: regex) else { return nil }
    advance(to: match.range.upperBound)
    return match.output
  }

  mutating func advance(to end: Substring.Index) {
    guard end > rest.startIndex else { return }
    before = rest[..<end].last
    rest = rest[end...]
  }

  func note(_ kind: Finding.Kind, _ text: String) { page.note(kind, text, at: place) }

  /// The marker for something that is left, noted at the place where it begins.
  func leave(_ source: some StringProtocol, _ what: String, at place: SourceLocation) -> String {
    page.leave(String(source), what, at: place)
  }
}

/// Converts the text of a paragraph, an item, a row or a heading.
enum InlineConverter {
  private static let syntaxes: [any InlineSyntax.Type] = [
    EscapedFormula.self, InlineCode.self, InlineFormula.self, TemplateTag.self, RoleOfMyST.self, AttributeList.self,
    RoleOfBook.self, EmojiOrIcon.self, ImageLink.self, WikiLink.self, LinkOrCitation.self, HTMLInline.self,
    CrossReference.self, MarkedText.self,
  ]

  private static let byMark: [Character: [any InlineSyntax.Type]] = {
    var table: [Character: [any InlineSyntax.Type]] = [:]
    for syntax in syntaxes { for mark in syntax.marks { table[mark, default: []].append(syntax) } }
    return table
  }()

  /// The lines of a run; as many as before where nothing spans several.
  static func convert(_ run: [SourceLine], on page: LessonPage) -> [SourceLine] {
    let output = convert(InlineText(run, on: page))
    return output.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, text in
      guard let place = (index < run.count ? run[index] : run.last)?.place else { return nil }
      // A line that held nothing but what is gone would part the paragraph.
      return text.allSatisfy(\.isWhitespace) ? nil : SourceLine(String(text), at: place)
    }
  }

  static func convert(_ text: String, at place: SourceLocation, on page: LessonPage) -> String {
    convert(InlineText(text, at: place, on: page))
  }

  private static func convert(_ text: InlineText) -> String {
    var text = text
    var output = ""
    next: while let first = text.rest.first {
      for syntax in byMark[first] ?? [] {
        let start = text
        if let result = syntax.read(&text) {
          output += result
          continue next
        }
        text = start
      }
      output.append(first)
      text.before = first
      text.rest.removeFirst()
    }
    return output
  }
}
