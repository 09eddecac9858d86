import Plotting

/// How elements look: from the styles that Cairo writes to short attributes and the classes of the theme's roles.
struct Presentation {
  let theme: Theme
  private let palette: SVGPalette

  init(theme: Theme) {
    self.theme = theme
    palette = SVGPalette(theme.roles)
  }

  /// What every figure's root says once.
  static let rootAttributes: [(name: String, value: String)] = [("fill", "none"), ("stroke-linejoin", "round")]

  /// The attributes of an element without its geometry: short, in a fixed order, `class` first. Links are those of HTML.
  func attributes(of element: XMLElement) throws(DrawingError) -> [(name: String, value: String)] {
    var given = element.attributes.filter { $0.name != "style" }
    given += Presentation.declarations(element["style"] ?? "")
    var classes: [String] = []
    var result: [(name: String, value: String)] = []
    let hasMiter = given.contains { $0 == ("stroke-linejoin", "miter") }
    for (name, value) in given {
      switch (name, value) {
      case ("fill", "none"), ("stroke", "none"), ("fill-rule", "nonzero"), ("clip-rule", "nonzero"),
        ("stroke-linecap", "butt"), ("stroke-linejoin", "round"), ("fill-opacity", "1"), ("stroke-opacity", "1"),
        ("overflow", "visible"):
        continue
      case ("stroke-miterlimit", _) where !hasMiter: continue
      case ("fill", let url) where url.hasPrefix("url(#"), ("stroke", let url) where url.hasPrefix("url(#"):
        result.append((name, url))
      case ("fill", _), ("stroke", _):
        let ink = try palette.ink(written: value)
        let color = hex(theme[ink.role])
        switch ink.purpose {
        case .paint:
          classes.append(FigureStyleSheet.className(of: ink.role, in: name))
          result.append((name, color))
        case .halo:
          classes += FigureStyleSheet.properties.map { FigureStyleSheet.className(of: ink.role, in: $0) }
          result += [
            ("fill", color), ("stroke", color),
            ("stroke-width", SVGNumber.rounded(TextMetrics.haloWidth, decimals: 3)),
          ]
        }
      case ("fill-opacity", _), ("stroke-opacity", _), ("stroke-width", _), ("opacity", _):
        result.append((name, SVGNumber.parse(value).map { SVGNumber.rounded($0, decimals: 3) } ?? value))
      case ("stroke-dasharray", _):
        let dashes = value.split { $0 == "," || $0 == " " }
          .map { SVGNumber.parse($0).map { SVGNumber.rounded($0, decimals: 3) } ?? String($0) }
        result.append((name, dashes.joined(separator: " ")))
      case ("xlink:href", _): result.append(("href", value))
      default: result.append((name, value))
      }
    }
    if !classes.isEmpty { result.insert(("class", classes.joined(separator: " ")), at: 0) }
    return result
  }

  /// `a:b;c:d` as pairs. Bytes are compared, not characters: that takes a tenth of the time.
  private static func declarations(_ style: String) -> [(name: String, value: String)] {
    style.utf8.split(separator: UInt8(ascii: ";")).compactMap { declaration in
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = declaration[..<colon].drop { $0 == UInt8(ascii: " ") }
      return (String(Substring(name)), String(Substring(declaration[declaration.index(after: colon)...])))
    }
  }
}

/// `#rrggbb`, or `#rgb` where that says the same.
func hex(_ color: Color) -> String {
  let digits = [color.red, color.green, color.blue].map { part in
    (part < 16 ? "0" : "") + String(part, radix: 16)
  }
  let isShort = digits.allSatisfy { $0.first == $0.last }
  return "#" + (isShort ? digits.map { String($0.prefix(1)) } : digits).joined()
}
