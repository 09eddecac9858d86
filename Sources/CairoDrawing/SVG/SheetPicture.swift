/// A picture of a sheet: its shapes in the order in which they are drawn, referring to the sheet's ids.
struct SheetPicture {
  /// A shape and the group around it, which holds nothing.
  struct Shape: Hashable {
    let group: XMLElement?
    let element: XMLElement

    /// The shapes as elements; those of one group that follow each other stand in one.
    static func elements(of shapes: some Sequence<Shape>) -> [XMLElement] {
      var result: [XMLElement] = []
      var group: XMLElement?
      for shape in shapes {
        if let own = shape.group, own == group {
          result[result.count - 1].children.append(shape.element)
        } else if var own = shape.group {
          own.children = [shape.element]
          result.append(own)
        } else {
          result.append(shape.element)
        }
        group = shape.group
      }
      return result
    }
  }

  let document: SVGDocument
  private(set) var shapes: [Shape] = []

  init(_ document: SVGDocument, names: inout SheetNames) {
    self.document = document
    var renamed: [String: String] = [:]
    // A definition follows those that it refers to.
    for definition in document.definitions {
      var new = Self.renamed(definition, renamed)
      guard let id = new["id"] else { continue }
      new["id"] = nil
      renamed[id] = names.name(of: new)
    }
    for shape in document.shapes { add(Self.renamed(shape, renamed)) }
  }

  /// The picture for a page that has the sheet, with these shapes.
  func drawing(_ shapes: [XMLElement]) -> String {
    document.root(document.texts + shapes + [document.words].compactMap(\.self)).written()
  }

  private mutating func add(_ element: XMLElement) {
    // What lies over itself in a translucent or clipped group would not be the same in two.
    let isPlain = !element.attributes.contains { $0.name == "opacity" || $0.name == "clip-path" || $0.name == "mask" }
    guard element.name == "g", !element.children.isEmpty, isPlain else {
      shapes.append(Shape(group: nil, element: element))
      return
    }
    let group = XMLElement("g", element.attributes)
    shapes += element.children.map { Shape(group: group, element: $0) }
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

/// The ids of a sheet by what they stand for: equal glyphs and clips of several pictures have one.
struct SheetNames {
  let prefix: String
  private(set) var definitions: [XMLElement] = []
  private var names: [XMLElement: String] = [:]

  init(prefix: String) {
    self.prefix = prefix
  }

  /// The id of a definition without its own one.
  mutating func name(of definition: XMLElement) -> String {
    if let known = names[definition] { return known }
    let name = "\(prefix)-\(definitions.count + 1)"
    names[definition] = name
    var named = definition
    named.attributes.insert(("id", name), at: 0)
    definitions.append(named)
    return name
  }
}
