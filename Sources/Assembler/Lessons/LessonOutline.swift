import Manuscript

/// What a lesson's text has that can be numbered and referred to, in reading order.
struct LessonOutline: Sendable {
  struct Heading: Sendable {
    var level: Int
    var anchor: String
    /// True when the author named the anchor, so that other lessons can refer to it.
    var isNamed: Bool
    var content: [MarkdownNode]
    var location: SourceLocation
    /// `2.1.4`; set by the numbering.
    var number: String?
  }

  var headings: [Heading] = []
  var figures: [Located<String>] = []
  var equations: [Located<String>] = []
  var exercises: [SourceLocation] = []
  private(set) var problems = Problems()

  init(of document: MarkdownNode) {
    var named: [(anchor: Located<String>?, node: MarkdownNode, level: Int)] = []
    var found = self
    document.visitAll { node in
      switch node.kind {
      case .heading(let level):
        var content = node.children
        var anchor: Located<String>?
        if case .anchor(let name)? = content.last?.kind {
          anchor = name
          content.removeLast()
        }
        if case .text(let last)? = content.last?.kind {
          content[content.count - 1].kind = .text(String(last.reversed().drop { $0 == " " }.reversed()))
        }
        var heading = node
        heading.children = content
        named.append((anchor, heading, level))
      case .image(let url) where url.hasPrefix("figure:"):
        found.figures.append(Located(String(url.dropFirst("figure:".count)), at: node.location))
      case .formula(_, true, let anchor?): found.equations.append(anchor)
      case .codeBlock(let info, _):
        let fence = FenceInfo(info)
        if fence.language == "math", let anchor = fence.anchor {
          found.equations.append(Located(anchor, at: node.location))
        }
      case .exercise: found.exercises.append(node.location)
      default: break
      }
    }
    self = found
    addHeadings(named)
  }

  private mutating func addHeadings(_ named: [(anchor: Located<String>?, node: MarkdownNode, level: Int)]) {
    var places: [String: SourceLocation] = [:]
    func claim(_ anchor: Located<String>, _ problems: inout Problems) {
      if !Self.isAnchor(anchor.value) {
        problems.append(
          Problem(
            "\(Message.quote(anchor.value)) is no name for an anchor", at: anchor.location,
            hint: "begin with a letter and go on with letters, digits, “-”, “_”, “.” and “:”"))
      } else if PageIDs.areReserved(forAnchor: anchor.value) {
        problems.append(
          Problem("the anchor \(Message.quote(anchor.value)) belongs to the page itself", at: anchor.location))
      } else if let first = places[anchor.value] {
        problems.append(
          Problem(
            "the anchor \(Message.quote(anchor.value)) is already at line \(first.line ?? 0)", at: anchor.location))
      } else {
        places[anchor.value] = anchor.location
      }
    }
    for anchor in named.compactMap(\.anchor) { claim(anchor, &problems) }
    for anchor in equations { claim(anchor, &problems) }
    for figure in figures where places[figure.value] == nil { places[figure.value] = figure.location }

    var last = 1
    // Where the search for a free name among equal headings goes on.
    var counts: [String: Int] = [:]
    for (anchor, node, level) in named {
      let title = MarkdownNode(.paragraph, node.children, at: node.location).plainText
      if title.allSatisfy(\.isWhitespace) {
        problems.append(Problem("a heading without text", at: node.location))
      }
      if level == 1 {
        problems.append(
          Problem(
            "a heading of the first level", at: node.location,
            hint: "the title in the front matter is the page's first heading; begin sections with “##”"))
      } else if level > last + 1 {
        problems.append(
          Problem(
            "a heading of level \(level) below one of level \(last)", at: node.location, hint: "leave out no level"))
      }
      last = level
      var name = anchor?.value ?? Self.slug(title)
      if anchor == nil {
        // “Exercise 1” would be taken for the id of an exercise.
        let base = PageIDs.areReserved(forAnchor: name) ? "section-" + name : name
        name = base
        while places[name] != nil || PageIDs.areReserved(forAnchor: name) {
          let count = counts[base, default: 1] + 1
          counts[base] = count
          name = "\(base)-\(count)"
        }
        places[name] = node.location
      }
      headings.append(
        Heading(level: level, anchor: name, isNamed: anchor != nil, content: node.children, location: node.location))
    }
  }

  private static func isAnchor(_ name: String) -> Bool {
    guard let first = name.first, first.isLetter else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
  }

  /// `The XOR problem` gives `the-xor-problem`; Han characters stay.
  static func slug(_ title: String) -> String {
    var slug = ""
    for character in title.lowercased().prefix(80) {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.first?.isLetter == true ? slug : "section" + (slug.isEmpty ? "" : "-" + slug)
  }
}

/// What follows the opening of a fence: `swift include=gates.swift region=and`.
struct FenceInfo: Sendable {
  var language = ""
  var anchor: String?
  var include: String?
  var region: String?
  /// Words that mean nothing to us.
  var unknown: [String] = []

  init(_ info: String) {
    for (index, word) in info.split(whereSeparator: { $0 == " " || $0 == "\t" }).enumerated() {
      if word.hasPrefix("{#"), word.hasSuffix("}") {
        anchor = String(word.dropFirst(2).dropLast())
      } else if let equals = word.firstIndex(of: "=") {
        let value = String(word[word.index(after: equals)...])
        switch word[..<equals] {
        case "include": include = value
        case "region": region = value
        default: unknown.append(String(word[..<equals]))
        }
      } else if index == 0 {
        language = String(word)
      } else {
        unknown.append(String(word))
      }
    }
  }
}
