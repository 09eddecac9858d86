import Plotting

/// Samples a function as it will be seen: evenly along its axes, be they logarithmic or not.
struct ScaledSampling {
  let x: ScaleKind
  let y: ScaleKind
  /// The numbers on the vertical axis; nil to fit it to the function.
  let range: ClosedRange<Double>?

  /// The pieces of the curve over `domain`, in the units of the data.
  func pieces(of function: CurveFunction, over domain: ClosedRange<Double>) -> [[DataPoint]] {
    let plain = SampledCurve(function.value, over: domain, kinks: function.kinks, scale: range)
    guard x != .linear || y != .linear, let height = range ?? Extent(of: plain.points).y else { return plain.pieces }
    let across = x.scale(domain)
    let up = y.scale(height)
    // Scales run from 0 to 1 before a plot gives them a place.
    let seen = SampledCurve(
      { up.position(function.value(across.value(at: $0))) }, over: 0...1, kinks: function.kinks.map(across.position),
      scale: range == nil ? nil : 0...1)
    return seen.pieces.map { piece in
      piece.map { point in
        let x = min(max(across.value(at: point.x), domain.lowerBound), domain.upperBound)
        return DataPoint(x, function.value(x))
      }
    }
  }
}
