import Manuscript
import Plotting

/// A point: `at: [0, 1]`.
extension DataPoint: OptionValue {
  public static var syntax: String { "a point [x, y]" }
  public static var pluralSyntax: String { "points [x, y]" }

  /// Two finite numbers.
  public static func read(_ node: Node) throws(Problem) -> DataPoint {
    guard case .sequence(let numbers) = node.content, numbers.count == 2 else { throw node.expectedForm(syntax) }
    return DataPoint(try Double.read(numbers[0]), try Double.read(numbers[1]))
  }
}

/// A point whose two numbers keep a range.
struct BoundedPoint<Range: Bounds>: OptionValue where Range.Value == Double {
  let value: DataPoint

  static var syntax: String { "\(DataPoint.syntax), both \(bounds)" }
  static var pluralSyntax: String { "\(DataPoint.pluralSyntax), both \(bounds)" }
  private static var bounds: String {
    "from \(NumberText.short(Range.range.lowerBound)) to \(NumberText.short(Range.range.upperBound))"
  }

  static func read(_ node: Node) throws(Problem) -> BoundedPoint {
    let point = try DataPoint.read(node)
    guard Range.range.contains(point.x), Range.range.contains(point.y) else { throw node.expectedForm(syntax) }
    return BoundedPoint(value: point)
  }
}
