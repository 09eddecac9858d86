/// A colour of the sRGB space, each part from 0 to 255.
public struct Color: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  /// The colour `0xRRGGBB`.
  public init(_ hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }
}

/// The colours of one light: a light page or a dark one. No two roles of ours share a colour.
public struct Theme: Hashable, Sendable {
  /// What the theme is called.
  public let name: String
  /// Whether its page is light or dark, in the words of CSS.
  public let scheme: String
  private let colors: [ColorRole: Color]

  /// A theme with these colours; the standard roles that are not among them keep those of `light`, or of `dark` where that
  /// is the scheme.
  public init(name: String, scheme: String, colors: [ColorRole: Color]) {
    let base = scheme == "dark" ? Theme.dark : .light
    self.init(name: name, scheme: scheme, all: base.colors.merging(colors) { _, new in new })
  }

  private init(name: String, scheme: String, all colors: [ColorRole: Color]) {
    self.name = name
    self.scheme = scheme
    self.colors = colors
  }

  /// The colour of a role; that of `ink` for a role that the theme does not know.
  public subscript(role: ColorRole) -> Color { colors[role] ?? colors[.ink] ?? Color(0) }

  /// The roles that the theme has a colour for: the standard ones first, then others by name.
  public var roles: [ColorRole] {
    let others = Set(colors.keys).subtracting(ColorRole.standard)
    return ColorRole.standard + others.sorted { $0.rawValue < $1.rawValue }
  }

  /// Dark ink on a white page.
  public static let light = Theme(
    name: "light", scheme: "light",
    all: [
      .page: Color(0xffffff), .panel: Color(0xf6f8fa), .ink: Color(0x1b1f24), .muted: Color(0x57606a),
      .rule: Color(0xd0d7de), .class0: Color(0x1549b0), .class1: Color(0xc2410c), .computed: Color(0x00795f),
      .derivative: Color(0x5b21a6), .mark: Color(0x8a6d00),
    ])

  /// Light ink on a page that is nearly black.
  public static let dark = Theme(
    name: "dark", scheme: "dark",
    all: [
      .page: Color(0x14171c), .panel: Color(0x1b2027), .ink: Color(0xe6e9ee), .muted: Color(0x9aa4b2),
      .rule: Color(0x333a44), .class0: Color(0x5b8fff), .class1: Color(0xff8a57), .computed: Color(0x3dc397),
      .derivative: Color(0xd3a0f0), .mark: Color(0xe8b93a),
    ])

  /// The light colours with text and axes in black, for print.
  public static let paper = Theme(
    name: "paper", scheme: "light",
    colors: [.ink: Color(0x000000), .muted: Color(0x444444)])
}
