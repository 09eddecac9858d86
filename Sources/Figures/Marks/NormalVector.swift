import Neurons
import Plotting

/// A perceptron's weights as an arrow across its line: from the point of the line nearest to the middle of the plot, a
/// sixth of the plot long.
struct NormalVector {
  private let start: DataPoint
  private let end: DataPoint

  /// Nil for a perceptron without a line.
  init?(of perceptron: Perceptron, in rect: Rect) {
    let (a, b) = (perceptron.weights[0], perceptron.weights[1])
    let square = a * a + b * b
    guard square > 0 else { return nil }
    let excess = (a * rect.midX + b * rect.midY - perceptron.threshold) / square
    let foot = DataPoint(rect.midX - a * excess, rect.midY - b * excess)
    let length = min(rect.width, rect.height) / 6 / square.squareRoot()
    start = foot
    end = DataPoint(foot.x + a * length, foot.y + b * length)
  }

  /// The arrow, called w.
  var mark: Arrow { Arrow(from: start, to: end, role: .mark, label: [TextRun("w", face: .variable)]) }
}
