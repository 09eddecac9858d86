/// Pictures of one page that have much in common, such as the frames of a figure that moves: what they share is there once.
///
/// The sheet holds glyphs, clips, and the runs of shapes that follow one another in every picture; the pictures refer to
/// them. Nothing changes its place in the order of drawing, so that each picture looks as before.
public struct PictureSheet: Sendable {
  /// An SVG element of no size for the page; it must not be hidden by `display: none`, or clips are lost.
  public let shared: String
  /// The pictures in the order they were given, group by group.
  public let pictures: [[String]]

  /// - Parameters:
  ///   - groups: SVG elements as `FigureSVG.inlined` gives them; those of a group are looked through for shapes that all
  ///     of them have, those of all groups for glyphs and clips.
  ///   - id: what the ids of the sheet begin with, of which the page must have no other.
  /// - Throws: `DrawingError` for what is no such SVG.
  public init(_ groups: [[String]], id: String) throws(DrawingError) {
    var names = SheetNames(prefix: id)
    var runs: [String] = []
    var pictures: [[String]] = []
    for group in groups {
      var parsed: [ParsedPicture] = []
      for svg in group { parsed.append(try ParsedPicture(svg, names: &names)) }
      let common = Self.common(parsed.map(\.shapes))
      // A run is what stands between two places where pictures differ.
      let pieces = parsed.map { Self.pieces(of: $0.shapes, common: common) }
      let breaks = Self.breaks(pieces, count: common.count)
      var references: [String] = []
      for run in breaks {
        let text = ParsedPicture.Shape.text(of: common[run])
        guard text.utf8.count > 90 else {
          references.append(text)
          continue
        }
        let name = "\(id)-run\(runs.count + 1)"
        runs.append("<g id=\"\(name)\">\(text)</g>")
        references.append("<use href=\"#\(name)\"/>")
      }
      pictures.append(
        zip(parsed, pieces).map { picture, pieces in
          var body = ""
          for (index, run) in breaks.enumerated() {
            body += ParsedPicture.Shape.text(of: pieces[run.lowerBound][...]) + references[index]
          }
          return picture.head + body + ParsedPicture.Shape.text(of: pieces[common.count][...]) + picture.words
            + "</svg>"
        })
    }
    self.pictures = pictures
    shared =
      "<svg class=\"sheet\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>"
      + names.definitions.joined() + runs.joined() + "</defs></svg>"
  }

  /// The own shapes of a picture before each of the common ones, and after the last.
  private static func pieces(
    of shapes: [ParsedPicture.Shape], common: [ParsedPicture.Shape]
  ) -> [[ParsedPicture.Shape]] {
    var pieces: [[ParsedPicture.Shape]] = [[]]
    for shape in shapes {
      if pieces.count <= common.count, shape == common[pieces.count - 1] {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(shape)
      }
    }
    return pieces
  }

  /// The runs of common shapes between which no picture has shapes of its own.
  private static func breaks(_ pieces: [[[ParsedPicture.Shape]]], count: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in 1...max(1, count) where index <= count {
      if index == count || pieces.contains(where: { !$0[index].isEmpty }) {
        runs.append(start..<index)
        start = index
      }
    }
    return runs
  }

  /// The longest common subsequence of all, found pair by pair.
  private static func common(_ lists: [[ParsedPicture.Shape]]) -> [ParsedPicture.Shape] {
    // Numbers are compared faster than shapes.
    var shapes: [ParsedPicture.Shape] = []
    var numbers: [ParsedPicture.Shape: Int] = [:]
    let coded = lists.map { list in
      list.map { shape -> Int in
        if let known = numbers[shape] { return known }
        numbers[shape] = shapes.count
        shapes.append(shape)
        return shapes.count - 1
      }
    }
    guard var common = coded.first else { return [] }
    for list in coded.dropFirst() { common = longest(common, list) }
    return common.map { shapes[$0] }
  }

  /// More shapes than these are not compared: the table would be too large.
  private static let mostShapes = 1_500

  private static func longest(_ a: [Int], _ b: [Int]) -> [Int] {
    guard a.count <= mostShapes, b.count <= mostShapes else { return [] }
    let width = b.count + 1
    var lengths = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        lengths[i * width + j] =
          a[i] == b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    var result: [Int] = []
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        result.append(a[i])
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return result
  }
}

/// The ids of a sheet by what they stand for: equal glyphs and clips of several pictures have one.
struct SheetNames {
  let prefix: String
  private(set) var definitions: [String] = []
  private var names: [String: String] = [:]

  init(prefix: String) {
    self.prefix = prefix
  }

  /// The id of a definition without its own one.
  mutating func name(of definition: XMLElement) -> String {
    let key = definition.text
    if let known = names[key] { return known }
    let name = "\(prefix)-\(definitions.count + 1)"
    names[key] = name
    var named = definition
    named.attributes.insert(("id", name), at: 0)
    definitions.append(named.text)
    return name
  }
}

/// A picture's own start tag, title and description, and its shapes in the order in which they are drawn.
private struct ParsedPicture {
  /// A shape and the start tag of the group around it, which may be empty.
  struct Shape: Hashable {
    let group: String
    let text: String

    /// The shapes as SVG; those of one group that follow each other stand in one.
    static func text(of shapes: ArraySlice<Shape>) -> String {
      var result = ""
      var group = ""
      for shape in shapes {
        if shape.group != group {
          if !group.isEmpty { result += "</g>" }
          result += shape.group
          group = shape.group
        }
        result += shape.text
      }
      return group.isEmpty ? result : result + "</g>"
    }
  }

  let head: String
  /// The invisible layer of text, with its own tags.
  let words: String
  private(set) var shapes: [Shape] = []

  init(_ svg: String, names: inout SheetNames) throws(DrawingError) {
    guard let end = svg.firstRange(of: "</desc>") else { throw .library("a picture without a description") }
    head = String(svg[..<end.upperBound])
    // Elements with text come last, and only there.
    var rest = svg[end.upperBound...]
    if let layer = rest.firstRange(of: WrittenWords.layerStart), let close = rest.firstRange(of: "</svg>"),
      layer.lowerBound < close.lowerBound
    {
      words = String(rest[layer.lowerBound..<close.lowerBound])
      rest = rest[..<layer.lowerBound] + "</svg>"
    } else {
      words = ""
    }
    var reader = XMLReader(Array(("<svg>" + rest).utf8))
    let root = try reader.root()
    var renamed: [String: String] = [:]
    for child in root.children {
      guard child.name == "defs" else {
        add(Self.renamed(child, renamed))
        continue
      }
      // A definition follows those that it refers to.
      for definition in child.children {
        var new = Self.renamed(definition, renamed)
        guard let id = new["id"] else { continue }
        new["id"] = nil
        renamed[id] = names.name(of: new)
      }
    }
  }

  private mutating func add(_ element: XMLElement) {
    guard element.name == "g", !element.children.isEmpty else {
      shapes.append(Shape(group: "", text: element.text))
      return
    }
    let tag = "<g" + element.attributes.map { " \($0.name)=\"\($0.value)\"" }.joined() + ">"
    // What lies over itself in a translucent or clipped group would not be the same in two.
    let isPlain = !element.attributes.contains { $0.name == "opacity" || $0.name == "clip-path" || $0.name == "mask" }
    if isPlain {
      shapes += element.children.map { Shape(group: tag, text: $0.text) }
    } else {
      shapes.append(Shape(group: "", text: element.text))
    }
  }

  /// The element with references to the sheet's ids in place of its own.
  private static func renamed(_ element: XMLElement, _ names: [String: String]) -> XMLElement {
    var new = element
    for index in new.attributes.indices {
      let value = new.attributes[index].value
      if value.hasPrefix("#"), let name = names[String(value.dropFirst())] {
        new.attributes[index].value = "#" + name
      } else if value.hasPrefix("url(#"), let name = names[String(value.dropFirst(5).dropLast())] {
        new.attributes[index].value = "url(#\(name))"
      }
    }
    new.children = new.children.map { renamed($0, names) }
    return new
  }
}
