/// The most that one picture may ask for; beyond it drawing stops with a `DrawingError.limitPassed`.
public enum DrawingLimits {
  /// Pixels along one side of a PNG; Cairo's images go no further.
  public static let pixelsPerSide = 32_767
  /// Pixels of one PNG; its memory is four bytes each.
  public static let pixels = 64_000_000
  /// Characters of one line of text.
  public static let charactersPerLine = 4_096
  /// Elements of one path.
  public static let elementsPerPath = 4_000_000
}
