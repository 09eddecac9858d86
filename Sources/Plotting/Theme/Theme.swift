/// What a colour stands for in every figure of a course; see `Theme` for the colours themselves.
public enum ColorRole: String, CaseIterable, Hashable, Sendable {
  /// The page behind the figure; halos around text.
  case page
  /// Panels and quiet backgrounds.
  case panel
  /// Text, axes and target functions.
  case ink
  /// Ticks and notes.
  case muted
  /// Grids and frames.
  case rule
  /// Class 0 and negative weights.
  case class0
  /// Class 1 and positive weights.
  case class1
  /// What a network computes.
  case computed
  /// Derivatives and gradients.
  case derivative
  /// The one thing to look at.
  case mark
}

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

/// The colours of one light: a light page or a dark one.
///
/// No two roles share a colour, so that a drawing can be turned from one light to another.
public struct Theme: Hashable, Sendable {
  public let name: String
  /// Whether its page is light or dark, in the words of CSS.
  public let scheme: String
  private let colors: [ColorRole: Color]

  public subscript(role: ColorRole) -> Color { colors[role] ?? Color(0) }

  public static let light = Theme(
    name: "light", scheme: "light",
    colors: [
      .page: Color(0xffffff), .panel: Color(0xf6f8fa), .ink: Color(0x1b1f24), .muted: Color(0x57606a),
      .rule: Color(0xd0d7de), .class0: Color(0x1549b0), .class1: Color(0xc2410c), .computed: Color(0x00795f),
      .derivative: Color(0x5b21a6), .mark: Color(0x8a6d00),
    ])

  public static let dark = Theme(
    name: "dark", scheme: "dark",
    colors: [
      .page: Color(0x14171c), .panel: Color(0x1b2027), .ink: Color(0xe6e9ee), .muted: Color(0x9aa4b2),
      .rule: Color(0x333a44), .class0: Color(0x5b8fff), .class1: Color(0xff8a57), .computed: Color(0x3dc397),
      .derivative: Color(0xd3a0f0), .mark: Color(0xe8b93a),
    ])
  /// The light colours with text and axes in black, for print.
  public static let paper = Theme(
    name: "paper", scheme: "light",
    colors: light.colors.merging([.ink: Color(0x000000), .muted: Color(0x444444)]) { _, new in new })
}
