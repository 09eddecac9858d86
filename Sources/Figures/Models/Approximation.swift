import Manuscript
import Neurons

/// A function of straight pieces.
public struct Approximation: Sendable {
  public enum Form: Sendable {
    /// A sum of ReLU units, given by its weights.
    case reluSum(ReLUSum)
    /// Straight lines between points of the target.
    case interpolation(PiecewiseLinear)
    /// Constant pieces at the height of the target in their middle.
    case staircase(Staircase)
  }

  public let form: Form
  /// The name of the model it was made from; nil for one given by its weights.
  public let target: String?
  /// Where it was made to fit; nil for one given by its weights.
  public let domain: ClosedRange<Double>?

  /// The function itself, whatever its form.
  public var function: any PiecewiseLinearFunction {
    switch form {
    case .reluSum(let sum): sum
    case .interpolation(let polyline): polyline
    case .staircase(let staircase): staircase
    }
  }

  /// The straight pieces where it was made to fit; for a sum of units, on the whole line.
  public var pieceCount: Int {
    switch form {
    case .reluSum(let sum): sum.breakpoints.count + 1
    case .interpolation(let polyline): polyline.knots.count - 1
    case .staircase(let staircase): staircase.breakpoints.count + 1
    }
  }

  var noun: String {
    switch form {
    case .reluSum(let sum): "a sum of \(counted(sum.units.count, "ReLU unit"))"
    case .interpolation: "an interpolation of \(counted(pieceCount, "piece"))"
    case .staircase: "a staircase of \(counted(pieceCount, "piece"))"
    }
  }
}
