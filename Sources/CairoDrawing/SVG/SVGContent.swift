import Plotting

/// Turns what was drawn on an `SVGCanvas` into elements: small, with ids that no other figure has.
struct SVGContent {
  private let prefix: String
  private let looks: SVGLooks
  /// How often each glyph is drawn.
  private var uses: [ObjectIdentifier: Int] = [:]
  private var ids = SVGNames()
  /// What is defined so far, in the order of first use.
  private(set) var definitions: [XMLElement] = []
  private(set) var shapes: [XMLElement] = []

  init(_ items: [SVGItem], prefix: String, theme: Theme) {
    self.prefix = prefix
    looks = SVGLooks(theme)
    for case .glyphs(let glyphs, _) in items.lazy.map(\.drawing) {
      for glyph in glyphs { uses[ObjectIdentifier(glyph.outline), default: 0] += 1 }
    }
    var elements: [XMLElement] = []
    var start = 0
    while start < items.count {
      let clips = items[start].clips
      let end = items[start...].firstIndex { $0.clips != clips } ?? items.count
      for element in clipped(items[start..<end], by: clips[...]) { Self.append(element, to: &elements) }
      start = end
    }
    // Groups that were made of shapes may now stand beside others that look the same.
    var merged: [XMLElement] = []
    for element in Self.grouped(elements) { Self.append(element, to: &merged) }
    shapes = Self.grouped(merged)
  }

  // MARK: Elements

  /// The elements of items in the groups of the clips around them.
  private mutating func clipped(_ items: ArraySlice<SVGItem>, by clips: ArraySlice<PathData>) -> [XMLElement] {
    if let clip = clips.first {
      let id = id(ofClip: clip)
      let inner = clipped(items, by: clips.dropFirst())
      return inner.isEmpty ? [] : [XMLElement("g", [("clip-path", "url(#\(id))")], children: inner)]
    }
    var elements: [XMLElement] = []
    for item in items {
      if let element = element(of: item.drawing) { Self.append(element, to: &elements) }
    }
    return items.first?.clips.isEmpty == false ? Self.grouped(elements) : elements
  }

  /// The element of a drawing; nil if it draws nothing.
  private mutating func element(of drawing: SVGItem.Drawing) -> XMLElement? {
    switch drawing {
    case .shape(let path, let fill, let stroke):
      var attributes = looks.attributes(fill: fill, stroke: stroke)
      if let (center, radius) = path.circle {
        attributes += [
          ("cx", SVGNumber.hundredths(center.x)), ("cy", SVGNumber.hundredths(center.y)),
          ("r", SVGNumber.hundredths(radius)),
        ]
        return XMLElement("circle", attributes)
      }
      return XMLElement("path", attributes + [("d", path.text)])
    case .glyphs(let glyphs, let ink):
      let children = placed(glyphs)
      return children.isEmpty ? nil : XMLElement("g", looks.attributes(fill: ink, stroke: nil), children: children)
    }
  }

  /// A glyph used often is defined once; a rare one is drawn where it stands, which is shorter, and those side by side are
  /// one path.
  private mutating func placed(_ glyphs: [SVGItem.PlacedGlyph]) -> [XMLElement] {
    var result: [XMLElement] = []
    var outlines = ""
    func endOutlines() {
      if !outlines.isEmpty { result.append(XMLElement("path", [("d", outlines)])) }
      outlines = ""
    }
    for glyph in glyphs where !glyph.outline.isEmpty {
      let count = uses[ObjectIdentifier(glyph.outline)] ?? 1
      let costOfUse = 40 + prefix.utf8.count
      if count == 1 || glyph.outline.text.utf8.count * (count - 1) < costOfUse * (count + 1) {
        outlines += glyph.outline.text(at: glyph.place)
        continue
      }
      endOutlines()
      let id = id(of: glyph.outline)
      result.append(
        XMLElement(
          "use",
          [
            ("href", "#" + id), ("x", SVGNumber.hundredths(glyph.place.x)),
            ("y", SVGNumber.hundredths(glyph.place.y)),
          ]))
    }
    endOutlines()
    return result
  }

  // MARK: Definitions

  private mutating func id(of outline: GlyphOutline) -> String {
    let (number, isNew) = ids.number(of: outline)
    let id = "\(prefix)-\(number)"
    if isNew { definitions.append(XMLElement("path", [("id", id), ("d", outline.text)])) }
    return id
  }

  private mutating func id(ofClip path: PathData) -> String {
    let (number, isNew) = ids.number(ofClip: path)
    let id = "\(prefix)-\(number)"
    if isNew {
      definitions.append(
        XMLElement("clipPath", [("id", id)], children: [XMLElement("path", [("d", path.text)])]))
    }
    return id
  }

  // MARK: Groups

  /// Groups that follow each other and look the same become one.
  private static func append(_ element: XMLElement, to result: inout [XMLElement]) {
    if element.name == "g", let last = result.last, last.name == "g", last.hasSameAttributes(as: element) {
      result[result.count - 1].children += element.children
    } else {
      result.append(element)
    }
  }

  /// Elements that follow each other and differ in shape alone share one group for what they have in common.
  private static func grouped(_ elements: [XMLElement]) -> [XMLElement] {
    var result: [XMLElement] = []
    result.reserveCapacity(elements.count)
    var start = 0
    while start < elements.count {
      let look = look(elements[start])
      var end = start + 1
      if !look.isEmpty {
        while end < elements.count, Self.look(elements[end]).elementsEqual(look, by: ==) { end += 1 }
      }
      if end - start > 1 {
        let children = elements[start..<end].map { element in
          XMLElement(element.name, Array(element.attributes[Self.look(element).count...]))
        }
        result.append(XMLElement("g", Array(look), children: children))
      } else {
        result.append(elements[start])
      }
      start = end
    }
    return result
  }

  /// The attributes of a path or circle that come before those of its shape.
  private static func look(_ element: XMLElement) -> ArraySlice<(name: String, value: String)> {
    switch element.name {
    case "path": element.attributes.dropLast(1)
    case "circle": element.attributes.dropLast(3)
    default: []
    }
  }
}

/// The numbers of what a figure defines, in the order of first use.
private struct SVGNames {
  private var glyphs: [ObjectIdentifier: Int] = [:]
  private var clips: [PathData: Int] = [:]
  private var last = 0

  mutating func number(of outline: GlyphOutline) -> (number: Int, isNew: Bool) {
    if let known = glyphs[ObjectIdentifier(outline)] { return (known, false) }
    last += 1
    glyphs[ObjectIdentifier(outline)] = last
    return (last, true)
  }

  mutating func number(ofClip path: PathData) -> (number: Int, isNew: Bool) {
    if let known = clips[path] { return (known, false) }
    last += 1
    clips[path] = last
    return (last, true)
  }
}
