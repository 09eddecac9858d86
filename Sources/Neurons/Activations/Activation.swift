/// A function from a neuron's net input to its output, with everything a figure or a training run needs to know of it.
///
/// Two activations are equal when their names are, since a name with its parameter determines the function:
/// ```swift
/// let relu = Activation.relu
/// relu.value(-2)  // 0
/// relu.kinks      // [0]
/// ```
/// Every function accepts every `Double`: NaN gives NaN, and ±∞ gives the limits.
public struct Activation: Sendable {
  /// The hyphenated name, as in `figures.yml`; a parameter other than the default follows in parentheses: `leaky-relu(0.2)`.
  public let name: String
  /// The output for a net input.
  public let value: @Sendable (Double) -> Double
  /// The derivative of `value`; at a kink, what software conventionally takes; NaN where the value itself jumps.
  public let derivative: @Sendable (Double) -> Double
  /// The set of values the function takes on the real numbers.
  public let range: ValueRange
  /// The limits of the value, possibly infinite, as the net input goes to −∞ and to +∞.
  public let limits: Limits
  /// Where the value jumps, in ascending order.
  public let jumps: [Jump]
  /// Where the derivative jumps or does not exist, in ascending order.
  public let derivativeJumps: [Jump]
  /// The right-hand side of the definition in TeX, a function of `x`.
  public let tex: String
  /// The publication the function or its name is usually traced to.
  public let source: String

  /// Makes the same function with another parameter; nil when it has none.
  let reparametrised: (@Sendable (Double) -> Activation)?
  /// What the parameter may be, for messages; nil when there is none.
  let parameterDomain: ParameterDomain?
  /// Whether the graph consists of straight pieces that join, so that whole networks do.
  let isPiecewiseLinear: Bool
  /// The function for many net inputs at once.
  let kernel: ActivationKernel

  /// Makes an activation of your own.
  ///
  /// - Parameters:
  ///   - name: The hyphenated name, which no other activation has.
  ///   - range: The set of values it takes.
  ///   - limits: What it tends to far to the left and far to the right.
  ///   - jumps: Where `value` jumps, in ascending order; the default says it is continuous.
  ///   - derivativeJumps: Where `derivative` jumps or does not exist, in ascending order; the default says nowhere.
  ///   - tex: The right-hand side of the definition in TeX, a function of `x`.
  ///   - source: The publication it is usually traced to.
  ///   - value: The output for a net input; NaN for NaN.
  ///   - derivative: The derivative of `value`.
  public init(
    name: String, range: ValueRange, limits: Limits, jumps: [Jump] = [], derivativeJumps: [Jump] = [],
    tex: String, source: String,
    value: @escaping @Sendable (Double) -> Double, derivative: @escaping @Sendable (Double) -> Double
  ) {
    self.init(
      name: name, range: range, limits: limits, jumps: jumps, derivativeJumps: derivativeJumps, tex: tex,
      source: source, kernel: nil, value: value, derivative: derivative)
  }

  init(
    name: String, range: ValueRange, limits: Limits, jumps: [Jump] = [], derivativeJumps: [Jump] = [],
    tex: String, source: String,
    parameterDomain: ParameterDomain? = nil, reparametrised: (@Sendable (Double) -> Activation)? = nil,
    isPiecewiseLinear: Bool = false, kernel: ActivationKernel?,
    value: @escaping @Sendable (Double) -> Double, derivative: @escaping @Sendable (Double) -> Double
  ) {
    self.name = name
    self.range = range
    self.limits = limits
    self.jumps = jumps
    self.derivativeJumps = derivativeJumps
    self.tex = tex
    self.source = source
    self.parameterDomain = parameterDomain
    self.reparametrised = reparametrised
    self.value = value
    self.derivative = derivative
    self.isPiecewiseLinear = isPiecewiseLinear
    self.kernel = kernel ?? ActivationKernel(value: value, derivative: derivative)
  }

  /// The points where the value jumps, in ascending order.
  public var discontinuities: [Double] { jumps.map(\.x) }

  /// The points where the value is continuous and the derivative jumps, in ascending order.
  public var kinks: [Double] { derivativeJumps.map(\.x).filter { !discontinuities.contains($0) } }
}

extension Activation: Equatable, Hashable, CustomStringConvertible {
  public static func == (left: Activation, right: Activation) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
  public var description: String { name }
}
