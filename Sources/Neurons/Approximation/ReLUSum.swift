/// A sum of rectified linear units of one variable, b + Σ vᵢ relu(wᵢx + bᵢ): a network with one hidden layer.
///
/// It is continuous and consists of straight pieces; each unit with a weight other than 0 bends it at −bᵢ/wᵢ.
/// ```swift
/// let bent = try ReLUSum(units: [.init(output: -1, weight: 2, bias: 1)], bias: 3)
/// bent.value(at: 0)  // 2
/// bent.breakpoints   // [-0.5]
/// ```
public struct ReLUSum: Hashable, PiecewiseLinearFunction {
  /// One hidden neuron and the weight with which it enters the sum: v relu(w x + b).
  public struct Unit: Hashable, Sendable {
    /// v, the weight from this neuron to the output.
    public let output: Double
    /// w, the weight from the input to this neuron.
    public let weight: Double
    /// b, the bias of this neuron.
    public let bias: Double

    public init(output: Double, weight: Double, bias: Double) {
      self.output = output
      self.weight = weight
      self.bias = bias
    }

    /// What the neuron adds to the sum at `x`.
    public func value(at x: Double) -> Double {
      let z = weight * x + bias
      return z > 0 || z.isNaN ? output * z : 0
    }

    /// Where the neuron begins to fire; nil when its weight is 0.
    public var breakpoint: Double? { weight == 0 ? nil : 0 - bias / weight }
  }

  public let units: [Unit]
  /// The bias of the output.
  public let bias: Double
  /// Where the function may bend, in ascending order, each once.
  public let breakpoints: [Double]

  /// - Throws: `ApproximationError.nonFinite` for NaN or infinity.
  public init(units: [Unit], bias: Double = 0) throws(ApproximationError) {
    for (index, unit) in units.enumerated() {
      for (number, name) in [(unit.output, "output weight"), (unit.weight, "weight"), (unit.bias, "bias")]
      where !number.isFinite {
        throw .nonFinite(number, place: "the \(name) of unit \(index + 1)")
      }
    }
    guard bias.isFinite else { throw .nonFinite(bias, place: "the bias of the sum") }
    self.units = units
    self.bias = bias
    var breakpoints: [Double] = []
    for x in units.compactMap(\.breakpoint).filter(\.isFinite).sorted() where x != breakpoints.last {
      breakpoints.append(x)
    }
    self.breakpoints = breakpoints
  }

  public func value(at x: Double) -> Double {
    var sum = 0.0
    for unit in units { sum += unit.value(at: x) }
    return sum + bias
  }

  /// The slope at `x`; at a bend, that of the units firing there, with relu′(0) = 0.
  public func derivative(at x: Double) -> Double {
    var sum = 0.0
    for unit in units where unit.weight * x + unit.bias > 0 { sum += unit.output * unit.weight }
    return sum
  }

  public func pieces(from lower: Double, to upper: Double) -> [LinearPiece] {
    guard let edges = edges(from: lower, to: upper) else { return [] }
    return zip(edges, edges.dropFirst()).map { left, right in
      // Which units fire is decided in the middle, where rounding of the breakpoint does no harm.
      let middle = left + (right - left) / 2
      return LinearPiece(lower: left, upper: right, start: value(at: left), slope: derivative(at: middle))
    }
  }

  /// The same function as a network with one hidden layer; nil when there are no units.
  public func network() throws(NetworkError) -> Network {
    try Network(layers: [
      Layer(weights: units.map { [$0.weight] }, biases: units.map(\.bias), activation: .relu),
      Layer(weights: [units.map(\.output)], biases: [bias], activation: .identity),
    ])
  }
}
