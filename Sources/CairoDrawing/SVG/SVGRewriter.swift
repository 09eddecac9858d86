import Plotting

/// Turns the SVG that Cairo wrote into the one that travels: small, with ids of its own, without `style` attributes.
///
/// Reads what Cairo 1.16 writes (`<symbol>` glyphs, `style` attributes) and 1.18 (glyphs in `<g>`, attributes).
struct SVGRewriter {
  private let presentation: Presentation
  private let prefix: String
  private let root: XMLElement
  /// Cairo's definitions by their ids; only looked up, never walked.
  private var definitions: [String: XMLElement] = [:]
  /// The glyphs that are one outline, by Cairo's ids; equal outlines are one glyph.
  private var glyphs: [String: Glyph] = [:]
  private var uses: [Int: Int] = [:]
  /// New ids by what they stand for, and the definitions written so far, in the order of first use.
  private var names: [String: String] = [:]
  private var written: [XMLElement] = []

  private struct Glyph {
    let number: Int
    let outline: PathData
    let text: String
  }

  init(_ drawn: [UInt8], prefix: String, theme: Theme) throws(DrawingError) {
    var reader = XMLReader(drawn)
    root = try reader.root()
    presentation = Presentation(theme: theme)
    self.prefix = prefix
    var known: [PathData: Glyph] = [:]
    collectDefinitions(in: root, known: &known)
    countGlyphs(in: root)
  }

  /// The definitions that the content refers to, and the content itself.
  mutating func result() throws(DrawingError) -> (definitions: [XMLElement], content: [XMLElement]) {
    let content = try rewritten(root.children)
    return (written, content)
  }

  // MARK: Reading

  private mutating func collectDefinitions(in element: XMLElement, known: inout [PathData: Glyph]) {
    for child in element.children {
      if let id = child["id"] {
        if id.hasPrefix("glyph"), child.name == "symbol" || child.name == "g" {
          if let outline = SVGRewriter.outline(of: child) {
            if let glyph = known[outline] {
              glyphs[id] = glyph
            } else {
              let glyph = Glyph(number: known.count, outline: outline, text: outline.text)
              known[outline] = glyph
              glyphs[id] = glyph
            }
          }
        } else {
          definitions[id] = child
        }
      }
      collectDefinitions(in: child, known: &known)
    }
  }

  /// A glyph's one path; nil if it is more than that.
  private static func outline(of glyph: XMLElement) -> PathData? {
    guard glyph.children.count <= 1 else { return nil }
    guard let path = glyph.children.first else { return PathData([]) }
    return path.name == "path" ? path["d"].flatMap { PathData($0) } : nil
  }

  private mutating func countGlyphs(in element: XMLElement) {
    for child in element.children {
      if child.name == "use", let glyph = glyph(of: child) { uses[glyph.number, default: 0] += 1 }
      countGlyphs(in: child)
    }
  }

  private func glyph(of use: XMLElement) -> Glyph? {
    guard let reference = use["xlink:href"] ?? use["href"], use["transform"] == nil else { return nil }
    return glyphs[String(reference.dropFirst())]
  }

  // MARK: Writing

  private mutating func rewritten(_ elements: [XMLElement]) throws(DrawingError) -> [XMLElement] {
    var result: [XMLElement] = []
    for element in elements where element.name != "defs" {
      for new in try rewritten(element) { append(new, to: &result) }
    }
    return SVGRewriter.grouped(result)
  }

  /// Groups that follow each other and look the same become one.
  private func append(_ element: XMLElement, to result: inout [XMLElement]) {
    if element.name == "g", let last = result.last, last.name == "g", last.hasSameAttributes(as: element) {
      result[result.count - 1].children += element.children
    } else {
      result.append(element)
    }
  }

  private mutating func rewritten(_ element: XMLElement) throws(DrawingError) -> [XMLElement] {
    var element = element
    // Cairo numbers its surfaces through the whole process, and nothing refers to them.
    if let id = element["id"], id.hasPrefix("surface") { element["id"] = nil }
    switch element.name {
    case "use":
      if let glyph = glyph(of: element) { return placed(glyph, by: element) }
    case "path":
      return [try path(element)].compactMap(\.self)
    case "g" where element.attributes.isEmpty:
      return try rewritten(element.children)
    default: break
    }
    var new = XMLElement(element.name, try presentation.attributes(of: element))
    for index in new.attributes.indices { try rename(&new.attributes[index]) }
    let children = try rewritten(element.children)
    new.children = element.name == "g" ? glyphsMerged(children) : children
    if element.name == "g", new.children.isEmpty { return [] }
    return [new]
  }

  /// A path with its data compacted, or the circle that it is; nil if it draws nothing.
  private func path(_ element: XMLElement) throws(DrawingError) -> XMLElement? {
    var new = XMLElement("path", try presentation.attributes(of: element))
    if new["transform"] == "matrix(1,0,0,1,0,0)" { new["transform"] = nil }
    guard let data = new["d"].flatMap({ PathData($0) }) else { return new }
    guard !data.isEmpty else { return nil }
    new["d"] = nil
    if let (center, radius) = data.circle {
      new.name = "circle"
      new["cx"] = SVGNumber.hundredths(center.x)
      new["cy"] = SVGNumber.hundredths(center.y)
      new["r"] = SVGNumber.hundredths(radius)
    } else {
      new["d"] = data.text
    }
    return new
  }

  /// A glyph used often is defined once; a rare one is drawn where it stands, which is shorter.
  private mutating func placed(_ glyph: Glyph, by use: XMLElement) -> [XMLElement] {
    guard !glyph.outline.isEmpty, let x = SVGNumber.parse(use["x"] ?? "0"), let y = SVGNumber.parse(use["y"] ?? "0"),
      max(x.magnitude, y.magnitude) < 1e9
    else { return [] }
    let place = PathData.Place(x: Int((x * 100).rounded()), y: Int((y * 100).rounded()))
    let count = uses[glyph.number] ?? 1
    let costOfUse = 40 + prefix.utf8.count
    if count == 1 || glyph.text.utf8.count * (count - 1) < costOfUse * (count + 1) {
      return [XMLElement("path", [("d", glyph.outline.moved(by: place).text)])]
    }
    let id = name(for: "glyph \(glyph.number)") { id in XMLElement("path", [("id", id), ("d", glyph.text)]) }
    return [
      XMLElement(
        "use",
        [("href", "#" + id), ("x", SVGNumber.hundredths(place.x)), ("y", SVGNumber.hundredths(place.y))])
    ]
  }

  /// Letters drawn in place, side by side in one colour, are one path.
  private func glyphsMerged(_ children: [XMLElement]) -> [XMLElement] {
    var result: [XMLElement] = []
    for child in children {
      if let last = result.last, let first = last["d"], let second = child["d"],
        last.name == "path", child.name == "path", last.attributes.count == 1, child.attributes.count == 1
      {
        result[result.count - 1]["d"] = first + second
      } else {
        result.append(child)
      }
    }
    return result
  }

  /// Elements that follow each other and differ in shape alone share one group for what they have in common.
  private static func grouped(_ elements: [XMLElement]) -> [XMLElement] {
    let shapes: Set<String> = ["d", "cx", "cy", "r"]
    func look(_ element: XMLElement) -> XMLElement? {
      guard element.name == "path" || element.name == "circle", element.children.isEmpty else { return nil }
      let common = element.attributes.filter { !shapes.contains($0.name) }
      return common.isEmpty ? nil : XMLElement("g", common)
    }
    var result: [XMLElement] = []
    var start = 0
    while start < elements.count {
      var end = start + 1
      if let common = look(elements[start]) {
        while end < elements.count, let next = look(elements[end]), next.hasSameAttributes(as: common) { end += 1 }
        if end - start > 1 {
          let children = elements[start..<end].map { element in
            XMLElement(element.name, element.attributes.filter { shapes.contains($0.name) })
          }
          result.append(XMLElement(common.name, common.attributes, children: children))
          start = end
          continue
        }
      }
      result.append(elements[start])
      start = end
    }
    return result
  }

  // MARK: Ids

  /// Points a reference at the new id of its target, which is written with the definitions if it is not yet there.
  private mutating func rename(_ attribute: inout (name: String, value: String)) throws(DrawingError) {
    switch attribute.name {
    case "href":
      guard attribute.value.hasPrefix("#") else { return }
      attribute.value = try "#" + renamed(String(attribute.value.dropFirst()))
    case "id": attribute.value = name(forKey: attribute.value)
    case "transform": attribute.value = SVGRewriter.shortened(attribute.value)
    default:
      guard attribute.value.hasPrefix("url(#"), attribute.value.hasSuffix(")") else { return }
      attribute.value = try "url(#" + renamed(String(attribute.value.dropFirst(5).dropLast())) + ")"
    }
  }

  private mutating func renamed(_ old: String) throws(DrawingError) -> String {
    guard let definition = definitions[old] else { return name(forKey: old) }
    if let known = names[old] { return known }
    var copy = definition
    copy["id"] = nil
    var new = XMLElement(copy.name, try presentation.attributes(of: copy))
    for index in new.attributes.indices { try rename(&new.attributes[index]) }
    new.children = try rewritten(definition.children)
    // Cairo defines a clip again for each drawing inside it; equal ones are one.
    let id = name(for: new.written()) { id in
      var named = new
      named.attributes.insert(("id", id), at: 0)
      return named
    }
    names[old] = id
    return id
  }

  private mutating func name(for key: String, _ definition: (String) -> XMLElement) -> String {
    let key = "definition " + key
    if let known = names[key] { return known }
    let id = name(forKey: key)
    written.append(definition(id))
    return id
  }

  private mutating func name(forKey key: String) -> String {
    if let known = names[key] { return known }
    let id = prefix + "-" + String(names.count + 1)
    names[key] = id
    return id
  }

  /// `matrix(66.666667,0,0,30,430,345)` with fewer digits; scales need more of them than places.
  private static func shortened(_ transform: String) -> String {
    guard transform.hasPrefix("matrix("), transform.hasSuffix(")") else { return transform }
    let numbers = transform.dropFirst(7).dropLast().split { $0 == "," || $0 == " " }.map { SVGNumber.parse($0) }
    guard numbers.count == 6 else { return transform }
    let texts = numbers.enumerated().map { index, number in
      number.map { SVGNumber.rounded($0, decimals: index < 4 ? 6 : 2) }
    }
    guard !texts.contains(nil) else { return transform }
    return "matrix(" + texts.compactMap(\.self).joined(separator: " ") + ")"
  }
}
