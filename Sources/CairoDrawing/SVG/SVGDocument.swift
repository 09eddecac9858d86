import Plotting

/// The SVG of a figure before it is written: one tree, from which a file, a part of a page, and what pictures of a page
/// share are made.
public struct SVGDocument: Sendable {
  let size: Size
  let theme: Theme
  /// The colours on a dark screen; nil for a picture that stays as it is.
  let dark: Theme?
  /// The attributes of the root that every form has, in their order.
  private let rootAttributes: [(name: String, value: String)]
  /// BCP 47 tag of title and description.
  private let language: String
  /// Title and description.
  let texts: [XMLElement]
  /// What the shapes refer to; each follows those that it refers to itself.
  let definitions: [XMLElement]
  /// What is drawn, in its order.
  let shapes: [XMLElement]
  /// The invisible layer of text over the picture.
  let words: XMLElement?

  init(items: [SVGItem], words: [WrittenWords], size: Size, text: FigureText, theme: Theme, dark: Theme?) {
    let prefix = XMLText.identifier(text.id + "-" + text.language)
    let content = SVGContent(items, prefix: prefix, theme: theme)
    (definitions, shapes) = (content.definitions, content.shapes)
    self.size = size
    self.theme = theme
    self.dark = dark
    self.words = WrittenWords.layer(words)
    language = XMLText.attribute(text.language)
    texts = [
      XMLElement("title", [("id", prefix + "-title")], text: text.title),
      XMLElement("desc", [("id", prefix + "-desc")], text: text.description),
    ]
    let width = SVGNumber.rounded(size.width, decimals: 2)
    let height = SVGNumber.rounded(size.height, decimals: 2)
    rootAttributes =
      [("width", width), ("height", height), ("viewBox", "0 0 \(width) \(height)")] + SVGLooks.rootAttributes
      + [("role", "img"), ("aria-labelledby", "\(prefix)-title \(prefix)-desc"), ("lang", language)]
  }

  /// A file of its own, which turns dark on screens of those who ask for it where there are colours for that.
  public var file: RenderedFile {
    let used = UsedNames(in: shapes + definitions)
    var names = [(name: "xmlns", value: "http://www.w3.org/2000/svg")]
    if used.hasLinks { names.append(("xmlns:xlink", "http://www.w3.org/1999/xlink")) }
    var children = texts
    if let dark {
      // Only on screens: paper is white.
      let rules = FigureStyleSheet.rules(for: dark, using: used.classes.union(["f-page"]))
      children.append(XMLElement("style", text: "@media screen and (prefers-color-scheme:dark){\(rules)}"))
    }
    children += definitionsElement
    children.append(
      XMLElement(
        "rect", [("class", "f-page"), ("width", "100%"), ("height", "100%"), ("fill", hex(theme[.page]))]))
    children += shapes + wordsElement
    let root = XMLElement("svg", names + rootAttributes + [("xml:lang", language)], children: children)
    // Programs that read SVG 1.1 know no other links.
    var text = root.written(linkPrefix: "xlink:")
    text += "\n"
    return RenderedFile(bytes: Array(text.utf8), size: size)
  }

  /// The figure as a part of an HTML page: without what only a file of its own needs, which is its style sheet, the
  /// page behind it, and XML's names. The page's style sheet must begin with `FigureStyleSheet.page`.
  public var inlined: String {
    root(texts + definitionsElement + shapes + wordsElement).written() + "\n"
  }

  /// The picture's root with other elements inside, for a page.
  func root(_ children: [XMLElement]) -> XMLElement {
    XMLElement("svg", rootAttributes, children: children)
  }

  private var definitionsElement: [XMLElement] {
    definitions.isEmpty ? [] : [XMLElement("defs", children: definitions)]
  }

  private var wordsElement: [XMLElement] { [words].compactMap(\.self) }
}

/// What the root and the style sheet of a picture depend on.
private struct UsedNames {
  private(set) var classes: Set<Substring> = []
  private(set) var hasLinks = false

  init(in elements: [XMLElement]) {
    for element in elements { note(element) }
  }

  private mutating func note(_ element: XMLElement) {
    for (name, value) in element.attributes {
      if name == "class" { classes.formUnion(value.split(separator: " ")) }
      if name == "href" { hasLinks = true }
    }
    for child in element.children { note(child) }
  }
}
