import Manuscript

extension MarkdownRenderer {
  mutating func render(info: FenceInfo, code: String, at location: SourceLocation) {
    for word in info.unknown {
      problems.append(.unknown("key", word, known: ["include", "region"], at: location))
    }
    if info.language == "math" {
      html += "<div class=\"display\">"
      render(equation: FormulaSource(block: code, at: location), anchor: info.anchor.map { Located($0, at: location) })
      html += "</div>\n"
      return
    }
    if let anchor = info.anchor {
      problems.append(
        Problem(
          "the anchor \(Message.quote(anchor)) on code: only formulas, headings and figures have them", at: location))
    }
    var code = code
    if let include = info.include {
      if !code.trimmed.isEmpty {
        problems.append(
          Problem(
            "a fence with “include” has lines of its own", at: location, hint: "remove them; the file gives the lines"))
      }
      guard
        let text = problems.collect({ () throws(Problem) in
          try Listing.lines(
            of: include, region: info.region, folder: place.lesson?.folder ?? "", files: tools.files, at: location)
        })
      else { return }
      code = text
    } else if info.region != nil {
      problems.append(Problem("“region” without “include”", at: location))
    }
    do {
      let coloured = try tools.highlighter.highlight(code, language: info.language, at: location)
      let name = CodeHighlighter.plain.contains(info.language) ? "" : info.language
      html += Self.listing(coloured, language: name, label: name.isEmpty ? words.code : "\(words.code): \(name)")
    } catch {
      problems.append(error)
    }
  }

  /// A box of code that has been coloured.
  static func listing(_ coloured: String, language: String, label: String) -> String {
    let data = language.isEmpty ? "" : " data-language=\"\(HTML.escape(language))\""
    let code = "<pre tabindex=\"0\" role=\"group\" aria-label=\"\(HTML.escape(label))\"><code>\(coloured)</code></pre>"
    return "<div class=\"code\"\(data)>\(code)</div>\n"
  }

  /// Blocks one after the other; listings of the same in several languages stand in one box, where the script makes tabs
  /// of them.
  mutating func render(blocks: [MarkdownNode]) {
    var rest = blocks[...]
    while let node = rest.first {
      let group = ListingTabs.group(at: rest)
      guard group.count > 1 else {
        render(node)
        renderNotes()
        rest.removeFirst()
        continue
      }
      html += "<div class=\"tabs\">\n"
      for (name, nodes) in group {
        html += "<div class=\"tab\" data-tab=\"\(name)\">\n<p class=\"tab-label\">\(ListingTabs.label(of: name))</p>\n"
        for node in nodes { render(node) }
        html += "</div>\n"
      }
      html += "</div>\n"
      rest = rest.dropFirst(group.map(\.nodes.count).reduce(0, +))
    }
  }

}

/// Lines of a file as a listing.
enum Listing {
  /// The lines of a named region, or of the whole file, without the lines that mark regions and without the indentation
  /// that all of them share.
  ///
  /// A region is what stands between the comments `region NAME` and `endregion`, as editors fold it: `// region and`,
  /// `# region and`, `// #region and`.
  static func lines(
    of file: String, region: String?, folder: String, files: FileReader, at location: SourceLocation
  ) throws(Problem) -> String {
    let text = try files.text(named: file, in: folder, at: location)
    var lines: [Substring] = []
    var open: [Substring] = []
    var names: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let name = marker(line) {
        if let name {
          open.append(name)
          names.append(String(name))
        } else {
          _ = open.popLast()
        }
      } else if region == nil || open.contains(where: { $0 == region ?? "" }) {
        lines.append(line)
      }
    }
    if let region, !names.contains(region) {
      throw .unknown("region", region, known: names, at: location)
    }
    if region != nil, !open.isEmpty {
      throw Problem("a region of \(Message.quote(file)) is not closed", at: location, hint: "end it with “endregion”")
    }
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
    let kept = lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    let indentation = kept.filter { !isBlank($0) }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return kept.map { isBlank($0) ? "" : String($0.dropFirst(indentation)) }.joined(separator: "\n") + "\n"
  }

  /// The name that a line opens, nil inside when it closes one, nil when it marks nothing.
  private static func marker(_ line: Substring) -> Substring?? {
    let text = line.drop { $0 == " " || $0 == "\t" }
    let body = text.drop { "/#%-".contains($0) || $0 == " " }
    guard body.startIndex > text.startIndex else { return nil }
    let words = body.split { $0 == " " || $0 == "\t" || $0 == ":" }
    switch words.first {
    case "region" where words.count == 2: return .some(words[1])
    case "endregion" where words.count <= 2: return .some(nil)
    default: return nil
    }
  }
}
