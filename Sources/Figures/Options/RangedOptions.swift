import Manuscript

/// The range that a `Bounded` value keeps.
public protocol Bounds: Sendable {
  associatedtype Value: OptionValue & Comparable & Hashable
  static var range: ClosedRange<Value> { get }
}

/// A number within fixed bounds: `samples: 400` where 2 to 10,000 are allowed.
///
///     enum Samples: Bounds { static let range = 2...10_000 }
///     static let samples = Option<Bounded<Samples>>("samples", …)
public struct Bounded<Range: Bounds>: OptionValue, Hashable {
  /// Lies in `Range.range`.
  public let value: Range.Value

  /// A value given by the program; one outside is moved to the nearest bound.
  public init(_ value: Range.Value) {
    self.value = min(max(value, Range.range.lowerBound), Range.range.upperBound)
  }

  public static var syntax: String {
    "\(Range.Value.syntax) from \(Range.range.lowerBound) to \(Range.range.upperBound)"
  }
  public static var pluralSyntax: String {
    "\(Range.Value.pluralSyntax) from \(Range.range.lowerBound) to \(Range.range.upperBound)"
  }

  public static func read(_ node: Node) throws(Problem) -> Bounded {
    let value = try Range.Value.read(node)
    guard Range.range.contains(value) else { throw node.expectedForm(syntax) }
    return Bounded(value)
  }
}

/// A count that is at least one: columns, neurons, pieces.
public enum AtLeastOne: Bounds {
  public static let range = 1...10_000
}

/// How many of something: a whole number from 1 to 10,000.
public typealias CountOption = Bounded<AtLeastOne>
