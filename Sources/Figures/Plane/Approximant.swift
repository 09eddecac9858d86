import Manuscript
import Neurons
import Plotting

/// A model that stands for another function on an interval, measured against it.
struct Approximant {
  let function: CurveFunction
  /// The points where it bends inside the interval; none for a smooth model, and for a staircase, whose steps show themselves.
  let bends: [DataPoint]
  /// The neurons that it is a sum of; none for other models.
  let units: [ReLUSum.Unit]
  let error: ErrorMeasure
  private let domain: ClosedRange<Double>
  /// The pieces exactly, for a piecewise linear model; nil for a smooth one.
  private let straightPieces: [LinearPiece]?

  /// The model of this name; a target without a value somewhere on the interval is a problem.
  init(
    _ name: Located<String>, of target: CurveFunction, over domain: ClosedRange<Double>, in context: FigureContext
  ) throws {
    let function = try CurveFunction(model: name, in: context)
    let (low, high) = (domain.lowerBound, domain.upperBound)
    self.function = function
    self.domain = domain
    do {
      guard case .approximation(let model) = try context.models.model(name) else {
        bends = []
        units = []
        straightPieces = nil
        error = try ErrorMeasure(of: function.value, against: target.value, from: low, to: high)
        return
      }
      let straight = model.function
      let knots = straight.breakpoints.filter { low < $0 && $0 < high }
      switch model.form {
      case .reluSum(let sum): units = sum.units
      case .interpolation(let polyline): units = try polyline.reluSum().units
      case .staircase: units = []
      }
      bends = model.isStaircase ? [] : knots.map { DataPoint($0, function.value($0)) }
      straightPieces = straight.pieces(from: low, to: high)
      error = try ErrorMeasure(of: straight, against: target.value, from: low, to: high)
    } catch let error as ApproximationError {
      throw Problem("\(error)", at: name.location, hint: "choose a domain on which the target has a value everywhere")
    }
  }

  /// The unbroken pieces of its curve, sampled for a plot of so many numbers on the vertical axis.
  func pieces(scale: ClosedRange<Double>?) -> [[DataPoint]] {
    guard let straightPieces else {
      return SampledCurve(function.value, over: domain, kinks: function.kinks, scale: scale).pieces
    }
    // Pieces that meet are one polyline; where they do not there is a jump without a riser.
    var lines: [[DataPoint]] = []
    for piece in straightPieces {
      let (start, end) = (DataPoint(piece.lower, piece.start), DataPoint(piece.upper, piece.end))
      let scale = max(1, abs(start.y))
      if let last = lines.last?.last, last.x == start.x, abs(last.y - start.y) <= 1e-9 * scale {
        lines[lines.count - 1].append(end)
      } else {
        lines.append([start, end])
      }
    }
    return lines
  }
}

extension Approximation {
  fileprivate var isStaircase: Bool {
    if case .staircase = form { true } else { false }
  }
}
