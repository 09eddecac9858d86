import Plotting

/// How elements look: from the styles that Cairo writes to short attributes and the classes of the theme's roles.
struct Presentation {
  /// Glyphs drawn in this colour are a halo: they are stroked and filled in the page's colour. Cairo would repeat the
  /// outline of each letter instead. No theme has a colour with a part of 1.
  static let halo = Color(0x010203)

  private let roles: [Color: ColorRole]
  private let page: Color

  init(theme: Theme) {
    roles = Dictionary(theme.roles.map { (theme[$0], $0) }, uniquingKeysWith: { first, _ in first })
    page = theme[.page]
  }

  /// What every figure's root says once.
  static let rootAttributes: [(name: String, value: String)] = [("fill", "none"), ("stroke-linejoin", "round")]

  /// The attributes of an element without its geometry: short, in a fixed order, `class` first.
  func attributes(of element: XMLElement) -> [(name: String, value: String)] {
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
      case ("fill", _), ("stroke", _):
        guard let color = Presentation.color(value) else { fallthrough }
        if color == Presentation.halo {
          classes += ["f-page", "s-page"]
          result += [
            ("fill", hex(page)), ("stroke", hex(page)),
            ("stroke-width", SVGNumber.rounded(TextMetrics.haloWidth, decimals: 3)),
          ]
        } else {
          if let role = roles[color] { classes.append((name == "fill" ? "f-" : "s-") + role.rawValue) }
          result.append((name, hex(color)))
        }
      case ("fill-opacity", _), ("stroke-opacity", _), ("stroke-width", _), ("opacity", _):
        result.append((name, SVGNumber.parse(value).map { SVGNumber.rounded($0, decimals: 3) } ?? value))
      case ("stroke-dasharray", _):
        let dashes = value.split { $0 == "," || $0 == " " }
          .map { SVGNumber.parse($0).map { SVGNumber.rounded($0, decimals: 3) } ?? String($0) }
        result.append((name, dashes.joined(separator: " ")))
      default: result.append((name, value))
      }
    }
    if !classes.isEmpty { result.insert(("class", classes.joined(separator: " ")), at: 0) }
    return result
  }

  /// `a:b;c:d` as pairs.
  private static func declarations(_ style: String) -> [(name: String, value: String)] {
    style.split(separator: ";").compactMap { declaration in
      guard let colon = declaration.firstIndex(of: ":") else { return nil }
      return (
        String(declaration[..<colon].drop { $0 == " " }), String(declaration[declaration.index(after: colon)...])
      )
    }
  }

  /// Cairo's `rgb(10.588235%,12.156863%,14.117647%)`.
  private static func color(_ text: String) -> Color? {
    guard text.hasPrefix("rgb("), text.hasSuffix(")") else { return nil }
    let parts = text.dropFirst(4).dropLast().split { $0 == "," || $0 == " " }.map { part -> UInt32? in
      guard part.hasSuffix("%"), let percent = SVGNumber.parse(part.dropLast()) else { return nil }
      return UInt32((min(max(percent, 0), 100) * 2.55).rounded())
    }
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
    return Color(red << 16 | green << 8 | blue)
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
