import Manuscript

/// Finds what the documents of an import name and what they refer to, so that anchors are given where they are used.
struct LabelScan {
  private struct Heading {
    var path: String
    var title: String
    var label: String?
    var line: SourceLine
    var isTitle: Bool
  }

  private var found: [Heading] = []
  private var wanted: Set<String> = []
  private var addresses: [(address: String, fragment: String, path: String)] = []

  /// Reads the lines of a document, includes in place.
  mutating func read(_ lines: [SourceLine], of path: String, into map: inout BookMap) {
    var pending: String?
    var picture = ""
    var figure: String?
    var hasTitle = false
    for (line, isCode) in lines.withCode {
      if isCode { continue }
      let text = line.content
      if let label = text.wholeMatch(of: /\(([^()\s]+)\)=/) {
        pending = String(label.1)
        continue
      }
      if let heading = text.wholeMatch(of: /(#{1,6})\s+(.*?)\s*#*/) {
        let (title, attribute) = Attributes.split(String(heading.2))
        let isTitle = heading.1.count == 1 && !hasTitle
        hasTitle = hasTitle || heading.1.count == 1
        found.append(
          Heading(path: path, title: title, label: pending ?? attribute.id, line: line, isTitle: isTitle))
        pending = nil
      }
      if let label = text.firstMatch(of: /^:(label|eqlabel):`([^`]+)`/) {
        let name = String(label.2)
        if label.1 == "eqlabel" {
          map.labels[name] = .init(kind: .equation, path: path, anchor: map.claim(name), title: name)
        } else if picture.isEmpty, let last = found.indices.last, found[last].path == path {
          found[last].label = name
        } else {
          map.labels[name] = .init(kind: .picture, path: path, anchor: nil, title: picture)
        }
      }
      if let image = text.firstMatch(of: /!\[([^\]]*)\]\([^)]*\)(?:\{#([^\s}]+)[^}]*\})?/) {
        picture = String(image.1)
        if let id = image.2 { map.labels[String(id)] = .init(kind: .picture, path: path, anchor: nil, title: picture) }
      } else if !text.isEmpty, !text.hasPrefix(":") {
        picture = ""
      }
      readEquation(text, &map, path)
      readOptions(text, path, &map, &figure)
      for link in text.matches(of: /\]\(\s*<?([^)\s#>]*)#([^)\s>]+)>?[^)]*\)|href="([^"#]*)#([^"]+)"/) {
        addresses.append((String(link.1 ?? link.3 ?? ""), String(link.2 ?? link.4 ?? ""), path))
      }
    }
  }

  private func readEquation(_ text: String, _ map: inout BookMap, _ path: String) {
    for label in text.matches(of: /\\label\s*\{([^}]+)\}|\$\$\s*\(([^()\s]+)\)\s*$|\$\$\s*\{#([^\s}]+)\}/) {
      let name = String(label.1 ?? label.2 ?? label.3 ?? "")
      guard map.labels[name] == nil else { continue }
      map.labels[name] = .init(kind: .equation, path: path, anchor: map.claim(name), title: name)
    }
  }

  /// The label and the caption of a directive: `:label: eq-x`, `:name: fig-x` and the text below.
  private func readOptions(_ text: String, _ path: String, _ map: inout BookMap, _ figure: inout String?) {
    guard let option = text.wholeMatch(of: /:(label|name):\s+(\S+)/), map.labels[String(option.2)] == nil else {
      if let name = figure, !text.isEmpty, !text.hasPrefix(":") {
        if !text.hasPrefix("`") { map.labels[name]?.title = text }
        figure = nil
      }
      return
    }
    let name = String(option.2)
    if option.1 == "label" {
      map.labels[name] = .init(kind: .equation, path: path, anchor: map.claim(name), title: name)
    } else {
      map.labels[name] = .init(kind: .picture, path: path, anchor: nil, title: "")
      figure = name
    }
  }

  /// Gives anchors to the headings that have labels or are linked to.
  func name(into map: inout BookMap, root: String) {
    var wanted: [String: Set<String>] = [:]
    for use in addresses {
      let path = use.address.isEmpty ? use.path : map.document(use.address, from: use.path, root: root)?.path
      if let path { wanted[path, default: []].insert(Paths.decoded(use.fragment)) }
    }
    for heading in found {
      let slugs = Names.slugs(ofHeading: heading.title)
      let isWanted =
        wanted[heading.path].map { !$0.isDisjoint(with: slugs) || $0.contains(heading.label ?? "") } ?? false
      guard heading.label != nil || isWanted else { continue }
      var target = BookMap.Target(kind: .section, path: heading.path, anchor: nil, title: heading.title)
      if !heading.isTitle {
        let anchor = map.claim(heading.label ?? "s-" + (slugs.max { $0.count > $1.count } ?? "section"))
        target.anchor = anchor
        map.anchors[heading.line.place] = anchor
      }
      if let label = heading.label { map.labels[label] = target }
      for slug in slugs.union([heading.label].compactMap(\.self)) where map.headings[heading.path]?[slug] == nil {
        map.headings[heading.path, default: [:]][slug] = target
      }
    }
  }
}
