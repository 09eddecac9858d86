import Plotting

/// The SVG of a figure, alone in a file or inlined in a page.
///
/// Each colour of the theme is an attribute, so that any program shows it, and a class: `f-ROLE` where the role fills,
/// `s-ROLE` where it strokes. A style sheet turns the classes to the colours of another light.
public enum FigureSVG {
  /// The colours of every role for a page with figures in it: variables such as `--class0`, and the classes of figures.
  ///
  /// Colours follow the reader's system, or the page's own switch where the root says `data-theme="light"` or `"dark"`;
  /// paper gets black on white. The one place where the colours of pages and figures come from is `Theme`.
  public static var pageStyleSheet: String {
    func variables(_ theme: Theme) -> String {
      "color-scheme:\(theme.scheme);"
        + ColorRole.standard.map { "--\($0.rawValue):\(hex(theme[$0]))" }.joined(separator: ";")
    }
    let chosenDark = ":root[data-theme=\"dark\"]"
    let notLight = ":root:not([data-theme=\"light\"])"
    let classes = ColorRole.standard.map { role in
      ".f-\(role.rawValue){fill:var(--\(role.rawValue))}.s-\(role.rawValue){stroke:var(--\(role.rawValue))}\n"
    }
    return """
      :root{\(variables(.light))}
      @media (prefers-color-scheme:dark){\(notLight){\(variables(.dark))}}
      \(chosenDark){\(variables(.dark))}
      @media print{:root,\(chosenDark),\(notLight){\(variables(.paper))}}
      \(classes.joined())
      """
  }

  /// The figure as a part of an HTML page: without what only a file of its own needs, which is its style sheet, the
  /// page behind it, and XML's names. The page's style sheet must begin with `pageStyleSheet`.
  public static func inlined(_ svg: String) -> String {
    var result = Substring(svg)
    if let start = result.firstRange(of: "<svg") { result = result[start.lowerBound...] }
    var text = String(result)
    if let open = text.firstRange(of: styleStart), let close = text.firstRange(of: styleEnd),
      open.lowerBound < close.lowerBound
    {
      text.removeSubrange(open.lowerBound..<close.upperBound)
    }
    if let backdrop = text.firstRange(of: backdropStart), let end = text[backdrop.upperBound...].firstIndex(of: ">") {
      text.removeSubrange(backdrop.lowerBound...end)
    }
    guard let head = text.firstIndex(of: ">") else { return text }
    var tag = String(text[..<head])
    for name in [" xmlns=\"", " xmlns:xlink=\"", " xml:lang=\""] {
      if let start = tag.firstRange(of: name), let end = tag[start.upperBound...].firstIndex(of: "\"") {
        tag.removeSubrange(start.lowerBound...end)
      }
    }
    return tag + text[head...].replacing(" xlink:href=\"", with: " href=\"")
  }

  // MARK: Writing

  private static let styleStart = "<style>"
  private static let styleEnd = "</style>"
  private static let backdropStart = "<rect class=\"f-page\" width=\"100%\" height=\"100%\" fill=\""

  static func rewrite(
    _ drawn: [UInt8], size: Size, text: FigureText, theme: Theme, words: [WrittenWords] = []
  ) throws(DrawingError) -> String {
    let prefix = identifier(text.id + "-" + text.language)
    var rewriter = try SVGRewriter(drawn, prefix: prefix, theme: theme)
    let (definitions, content) = rewriter.result()
    let body = content.map(\.text).joined()
    let shared = definitions.map(\.text).joined()
    let width = SVGNumber.rounded(size.width, decimals: 2)
    let height = SVGNumber.rounded(size.height, decimals: 2)
    let language = XMLText.attribute(text.language)
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\""
    let used = UsedNames(in: content + definitions)
    if used.hasLinks {
      svg += " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    }
    svg += " width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\""
    for (name, value) in Presentation.rootAttributes { svg += " \(name)=\"\(value)\"" }
    svg +=
      " role=\"img\" aria-labelledby=\"\(prefix)-title \(prefix)-desc\" lang=\"\(language)\" xml:lang=\"\(language)\">"
    svg += "<title id=\"\(prefix)-title\">\(XMLText.content(text.title))</title>"
    svg += "<desc id=\"\(prefix)-desc\">\(XMLText.content(text.description))</desc>"
    if theme == .light {
      // Only on screens: paper is white.
      let rules = styleSheet(for: .dark) { svgClass in
        svgClass == "f-page" || used.classes.contains(svgClass[...])
      }
      svg += styleStart + "@media screen and (prefers-color-scheme:dark){\(rules)}" + styleEnd
    }
    if !shared.isEmpty { svg += "<defs>\(shared)</defs>" }
    svg += backdropStart + hex(theme[.page]) + "\"/>"
    return svg + body + WrittenWords.layer(words) + "</svg>\n"
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
        if name.hasPrefix("xlink:") { hasLinks = true }
      }
      for child in element.children { note(child) }
    }
  }

  /// Rules that give the classes in use the colours of a theme.
  private static func styleSheet(for theme: Theme, where isUsed: (String) -> Bool) -> String {
    var rules = ""
    for role in theme.roles {
      for (letter, property) in [("f", "fill"), ("s", "stroke")] {
        let name = letter + "-" + role.rawValue
        guard isUsed(name) else { continue }
        rules += ".\(name){\(property):\(hex(theme[role]))}"
      }
    }
    return rules
  }

  /// The text as a name that XML, CSS and `url(#…)` take.
  private static func identifier(_ text: String) -> String {
    let name = text.unicodeScalars.map { scalar -> String in
      let isAllowed =
        scalar.isASCII
        ? scalar.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains(scalar)
        : scalar.properties.isAlphabetic
      return isAllowed ? String(scalar) : "_"
    }.joined()
    let begins = name.unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "_" } ?? false
    return begins ? name : "f" + name
  }
}
