import Plotting

/// The numbers on the bars of one figure, all with as many digits after the point, so that a glance compares them.
struct BarLabels {
  /// Digits after the point; nil where the numbers are too large, too small or too different for that.
  private let decimals: Int?

  /// Three digits of the largest number say what there is to see; whole numbers stay whole.
  init(_ values: [Double]) {
    let largest = values.map(\.magnitude).max() ?? 0
    guard values.allSatisfy(\.isFinite), largest >= 1e-4, largest < 1e6 else {
      decimals = nil
      return
    }
    let needed = (0...6).first { digits in values.allSatisfy { Self.isExact($0, digits) } } ?? 6
    let seen = (0...6).first { largest >= Self.hundred[$0] } ?? 6
    decimals = min(needed, seen)
  }

  /// 0.002 where that is the number rounded, <0.001 for what would be rounded away.
  func text(_ value: Double) -> String {
    guard let decimals else { return NumberText.short(value, digits: 3) }
    let text = NumberText.fixed(value, digits: decimals)
    guard value != 0, !text.contains(where: { ("1"..."9").contains($0) }) else { return text }
    let least = NumberText.fixed(1 / Self.powers[decimals], digits: decimals)
    return value > 0 ? "<\(least)" : ">−\(least)"
  }

  private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6]
  /// The least number that has three digits in front of so many digits after the point.
  private static let hundred: [Double] = [1e2, 1e1, 1, 1e-1, 1e-2, 1e-3, 1e-4]

  private static func isExact(_ value: Double, _ digits: Int) -> Bool {
    let scaled = value * powers[digits]
    return (scaled - scaled.rounded()).magnitude <= 1e-9 * max(1, scaled.magnitude)
  }
}
