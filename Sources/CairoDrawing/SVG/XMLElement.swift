/// One element of an SVG: a name, attributes in order, and either text or elements inside.
struct XMLElement: Sendable {
  /// Deeper than any picture clips; the tree is walked recursively.
  static let deepest = 200

  var name: String
  /// Values are ours as they stand in a file: nothing in them needs escaping.
  var attributes: [(name: String, value: String)]
  /// The text inside, not yet escaped.
  var text: String?
  var children: [XMLElement] = []

  init(_ name: String, _ attributes: [(name: String, value: String)] = [], children: [XMLElement] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  init(_ name: String, _ attributes: [(name: String, value: String)] = [], text: String) {
    self.name = name
    self.attributes = attributes
    self.text = text
  }

  subscript(_ name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      let index = attributes.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (let index?, nil): attributes.remove(at: index)
      case (nil, let value?): attributes.append((name, value))
      case (nil, nil): break
      }
    }
  }

  func hasSameAttributes(as other: XMLElement) -> Bool {
    attributes.elementsEqual(other.attributes, by: ==)
  }
}

extension XMLElement: Hashable {
  static func == (a: XMLElement, b: XMLElement) -> Bool {
    a.name == b.name && a.hasSameAttributes(as: b) && a.text == b.text && a.children == b.children
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    for (name, value) in attributes {
      hasher.combine(name)
      hasher.combine(value)
    }
    hasher.combine(text)
    hasher.combine(children)
  }
}

extension XMLElement {
  /// The element as XML.
  ///
  /// - Parameter linkPrefix: stands before the name of each `href`.
  func written(linkPrefix: String = "") -> String {
    var result = ""
    write(to: &result, linkPrefix: linkPrefix)
    return result
  }

  private func write(to result: inout String, linkPrefix: String) {
    result += "<" + name
    for (name, value) in attributes {
      result += " "
      if name == "href" { result += linkPrefix }
      result += name
      result += "=\""
      result += value
      result += "\""
    }
    guard text != nil || !children.isEmpty else {
      result += "/>"
      return
    }
    result += ">"
    if let text { result += XMLText.content(text) }
    for child in children { child.write(to: &result, linkPrefix: linkPrefix) }
    result += "</" + name + ">"
  }
}
