import Foundation

/// A part of a lesson's page that the list of parts can name.
struct PagePart: Equatable {
  enum Kind: String {
    case section, subsection, figure, formula, code, table, note, exercise, answer
  }

  let kind: Kind
  /// Empty where there is none.
  let id: String
  /// What a reader reads in it; for a section, its heading.
  var text: String

  /// The parts of a page in the order in which they begin.
  static func all(of page: String) -> [PagePart] {
    var reader = PageReader()
    reader.read(page)
    return reader.parts
  }
}

/// Reads the tags of a page one after the other, and collects the text of the parts that are open.
private struct PageReader {
  private(set) var parts: [PagePart] = []
  /// Parts that have begun: where they are, and how many elements of the same name are open in them.
  private var open: [(index: Int, element: Substring, depth: Int)] = []
  /// Drawings hold text too, which is not the page's.
  private var drawings = 0
  private var isInFigure: Bool { open.contains { parts[$0.index].kind == .figure } }

  mutating func read(_ page: String) {
    guard let start = page.range(of: "<article")?.lowerBound, let end = page.range(of: "</article>")?.lowerBound else {
      return
    }
    let pieces = page[start..<end].split(separator: "<", omittingEmptySubsequences: true)
    for piece in pieces {
      guard let close = piece.firstIndex(of: ">") else { continue }
      read(tag: piece[..<close])
      if drawings == 0 { add(String(piece[piece.index(after: close)...])) }
    }
  }

  private mutating func add(_ text: String) {
    guard !open.isEmpty, !text.isEmpty else { return }
    let plain = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"].reduce(text) {
      $0.replacingOccurrences(of: $1.key, with: $1.value)
    }.replacingOccurrences(of: "&amp;", with: "&")
    for part in open { parts[part.index].text += plain }
  }

  private mutating func read(tag: Substring) {
    if tag.hasPrefix("/") {
      let element = tag.dropFirst()
      if element == "svg" { drawings = max(0, drawings - 1) }
      for place in open.indices.reversed() where open[place].element == element {
        open[place].depth -= 1
        if open[place].depth == 0 { open.remove(at: place) }
      }
      return
    }
    guard !tag.hasSuffix("/") else { return }
    let element = tag.prefix { $0 != " " }
    if element == "svg" { drawings += 1 }
    guard drawings == 0 else { return }
    for place in open.indices where open[place].element == element { open[place].depth += 1 }
    guard let kind = Self.kind(of: element, tag) else { return }
    // The lines that make a figure are a part of the figure.
    if kind == .code, isInFigure { return }
    parts.append(PagePart(kind: kind, id: Self.attribute("id", of: tag), text: ""))
    open.append((parts.count - 1, element, 1))
  }

  private static func kind(of element: Substring, _ tag: Substring) -> PagePart.Kind? {
    switch element {
    case "h2": .section
    case "h3": .subsection
    case "figure": .figure
    case "pre": .code
    case "table": attribute("class", of: tag).contains("data") ? nil : .table
    case "aside": .note
    case "section": attribute("class", of: tag) == "exercise" ? .exercise : nil
    case "details": attribute("class", of: tag).isEmpty ? .answer : nil
    default: attribute("id", of: tag).hasPrefix("eq-") ? .formula : nil
    }
  }

  private static func attribute(_ name: String, of tag: Substring) -> String {
    guard let start = tag.range(of: " \(name)=\"")?.upperBound else { return "" }
    return String(tag[start...].prefix { $0 != "\"" })
  }
}
