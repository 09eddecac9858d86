/// What a text in a figure is for; gives its size, weight and colour.
public enum TextStyle: Hashable, Sendable {
  case title
  /// Names of axes, curves and points.
  case label(ColorRole)
  case tick
  /// Quiet remarks.
  case note

  /// The runs in this style.
  public func text(_ runs: [TextRun], language: TextLanguage, halo: Bool = false) -> StyledText {
    switch self {
    case .title:
      StyledText(
        runs, size: Typography.title, weight: .semibold, paint: Paint(.ink), language: language, hasHalo: halo)
    case .label(let role):
      StyledText(runs, size: Typography.label, paint: Paint(role), language: language, hasHalo: halo)
    case .tick:
      StyledText(runs, size: Typography.tick, paint: Paint(.muted), language: language, hasHalo: halo)
    case .note:
      StyledText(runs, size: Typography.label, paint: Paint(.muted), language: language, hasHalo: halo)
    }
  }
}
