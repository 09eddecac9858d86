import Plotting

/// How elements look: short attributes, in a fixed order, and the classes of the theme's roles before them.
struct SVGLooks {
  /// What every figure's root says once.
  static let rootAttributes: [(name: String, value: String)] = [("fill", "none"), ("stroke-linejoin", "round")]

  private let theme: Theme
  private let roles: Set<ColorRole>

  init(_ theme: Theme) {
    self.theme = theme
    roles = Set(theme.roles)
  }

  func attributes(fill: SVGInk?, stroke: Stroke?) -> [(name: String, value: String)] {
    var classes: [String] = []
    var result: [(name: String, value: String)] = [("class", "")]
    switch fill {
    case .paint(let paint):
      let role = known(paint.role)
      classes.append(FigureStyleSheet.className(of: role, in: "fill"))
      result.append(("fill", hex(theme[role])))
      if let opacity = Self.opacity(paint.opacity) { result.append(("fill-opacity", opacity)) }
    case .halo:
      classes += FigureStyleSheet.properties.map { FigureStyleSheet.className(of: .page, in: $0) }
      let color = hex(theme[.page])
      result += [("fill", color), ("stroke", color), ("stroke-width", Self.number(TextMetrics.haloWidth))]
    case nil: break
    }
    if let stroke {
      let role = known(stroke.paint.role)
      classes.append(FigureStyleSheet.className(of: role, in: "stroke"))
      result.append(("stroke-width", Self.number(stroke.width)))
      if stroke.cap == .round { result.append(("stroke-linecap", "round")) }
      if stroke.join == .miter { result.append(("stroke-linejoin", "miter")) }
      result.append(("stroke", hex(theme[role])))
      if let opacity = Self.opacity(stroke.paint.opacity) { result.append(("stroke-opacity", opacity)) }
      if !stroke.dash.isEmpty {
        result.append(("stroke-dasharray", stroke.dash.map(Self.number).joined(separator: " ")))
      }
      if stroke.join == .miter { result.append(("stroke-miterlimit", "10")) }
    }
    result[0].value = classes.joined(separator: " ")
    return result
  }

  /// The role, or that of text for one that the theme has no colour for.
  private func known(_ role: ColorRole) -> ColorRole { roles.contains(role) ? role : .ink }

  /// Nil for what is opaque.
  private static func opacity(_ value: Double) -> String? {
    let text = number(min(value, 1))
    return text == "1" ? nil : text
  }

  private static func number(_ value: Double) -> String { SVGNumber.rounded(value, decimals: 3) }
}

/// `#rrggbb`, or `#rgb` where that says the same.
func hex(_ color: Color) -> String {
  let digits = Array("0123456789abcdef".utf8)
  let parts = [color.red, color.green, color.blue].map { (digits[Int($0 >> 4)], digits[Int($0 & 15)]) }
  let isShort = parts.allSatisfy { $0.0 == $0.1 }
  let bytes = parts.flatMap { isShort ? [$0.0] : [$0.0, $0.1] }
  return String(decoding: [UInt8(ascii: "#")] + bytes, as: UTF8.self)
}
