/// The sizes and weights of everything that is not colour; one place for the whole family of figures.
public enum Typography {
  /// Sizes of letters, in user units. Nothing is smaller than `tick`, so that a phone still shows it.
  public static let title = 16.0
  public static let label = 13.0
  public static let tick = 11.5

  /// Widths of lines, in user units.
  public static let subjectLine = 2.25
  public static let derivativeLine = 2.0
  public static let boundaryLine = 2.0
  public static let referenceLine = 1.5
  public static let axisLine = 1.25
  public static let gridLine = 0.75

  /// The radius of a data point.
  public static let pointRadius = 5.5
  /// The length of a tick, outwards.
  public static let tickLength = 4.0
  /// The dashes of a line that differs from its neighbour by more than colour.
  public static let dash = [6.0, 4.0]
  /// The dots of a line that differs from both its neighbour and a dashed one.
  public static let dots = [1.5, 3.5]
  /// The space between a picture's edge and what it shows.
  public static let padding = 14.0
}
