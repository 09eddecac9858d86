/// What a colour stands for in every figure of a course; see `Theme` for the colours themselves.
///
/// A program of your own may name more of them, and give them colours in a theme of its own:
///
///     extension ColorRole { static let velocity = ColorRole("velocity") }
///     let theme = Theme(name: "physics", scheme: "light", colors: [.velocity: Color(0xb0157a)])
public struct ColorRole: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The name: in an SVG that of a class, so of letters, digits and hyphens.
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The role of this name.
  public init(_ name: String) {
    self.init(rawValue: name)
  }

  public var description: String { rawValue }

  /// The page behind the figure; halos around text.
  public static let page = ColorRole("page")
  /// Panels and quiet backgrounds.
  public static let panel = ColorRole("panel")
  /// Text, axes and target functions.
  public static let ink = ColorRole("ink")
  /// Ticks and notes.
  public static let muted = ColorRole("muted")
  /// Grids and frames.
  public static let rule = ColorRole("rule")
  /// Class 0 and negative weights.
  public static let class0 = ColorRole("class0")
  /// Class 1 and positive weights.
  public static let class1 = ColorRole("class1")
  /// What a network computes.
  public static let computed = ColorRole("computed")
  /// Derivatives and gradients.
  public static let derivative = ColorRole("derivative")
  /// The one thing to look at.
  public static let mark = ColorRole("mark")

  /// The roles that every theme has a colour for, in the order of style sheets.
  public static let standard: [ColorRole] = [
    .page, .panel, .ink, .muted, .rule, .class0, .class1, .computed, .derivative, .mark,
  ]
}
