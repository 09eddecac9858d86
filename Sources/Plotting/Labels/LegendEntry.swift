/// What one line of a key says.
public struct LegendEntry: Sendable {
  /// What stands before the words.
  public enum Swatch: Sendable {
    case line(Stroke)
    case symbol(PointSymbol, ColorRole)
    case block(Paint)
    /// A number that also stands in the plot.
    case number(Int, ColorRole)
  }

  public var swatch: Swatch
  public var text: [TextRun]

  public init(_ swatch: Swatch, _ text: [TextRun]) {
    self.swatch = swatch
    self.text = text
  }

  /// The number as it is written in the plot and in the key: in a circle as far as there are such characters.
  static func numeral(_ number: Int) -> [TextRun] {
    let circled = (1...20).contains(number) ? UnicodeScalar(0x245f + UInt32(number)) : nil
    return [TextRun(circled.map { String(Character($0)) } ?? "(\(number))")]
  }
}
