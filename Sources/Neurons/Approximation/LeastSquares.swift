/// The coefficients with which a sum of given columns comes closest to a target, in the sum of squares.
enum LeastSquares {
  /// Minimises |Σ cₖ columnₖ − target|² by Householder reflections, which do not square the condition of the problem as the
  /// normal equations do (G. H. Golub, 1965).
  ///
  /// - Parameter columns: All as long as the target.
  /// - Throws: `ApproximationError.notUnique` for more columns than rows, or a column that is a combination of those before it.
  static func coefficients(_ columns: [[Double]], target: [Double]) throws(ApproximationError) -> [Double] {
    guard columns.count <= target.count else {
      throw .notUnique("\(columns.count) numbers cannot be determined from \(target.count) points")
    }
    var columns = columns
    var target = target
    var diagonal: [Double] = []
    for k in columns.indices {
      let whole = Norm.euclidean(columns[k])
      let rest = Norm.euclidean(Array(columns[k][k...]))
      guard rest > 1e-12 * whole else {
        throw .notUnique("unit \(k + 1) adds nothing to the units before it, so its output weight is not determined")
      }
      // Reflect the rest of the column onto its first axis, to the side where nothing cancels.
      let pivot = columns[k][k] > 0 ? -rest : rest
      diagonal.append(pivot)
      var mirror = columns[k]
      mirror[k] -= pivot
      let scale = 1 / (pivot * mirror[k])
      for j in columns.indices.dropFirst(k + 1) { reflect(&columns[j], mirror, from: k, scale) }
      reflect(&target, mirror, from: k, scale)
    }
    var solution = Array(target.prefix(columns.count))
    for k in columns.indices.reversed() {
      for j in columns.indices.dropFirst(k + 1) { solution[k] -= columns[j][k] * solution[j] }
      solution[k] /= diagonal[k]
    }
    return solution
  }

  /// x ← x + (m·x / (pivot m₁)) m, the reflection at the plane across m.
  private static func reflect(_ vector: inout [Double], _ mirror: [Double], from start: Int, _ scale: Double) {
    vector.withUnsafeMutableBufferPointer { x in
      mirror.withUnsafeBufferPointer { m in
        var product = 0.0
        for i in start..<x.count { product += m[i] * x[i] }
        product *= scale
        for i in start..<x.count { x[i] += product * m[i] }
      }
    }
  }
}

extension ReLUSum {
  /// The sum of the same hidden units whose output weights and bias come closest to a target, by least squares over equally
  /// spaced points.
  ///
  /// Only what is linear is fitted, so no other weights for these units are better, and nothing depends on a start.
  /// - Throws: `ApproximationError.notUnique` when units coincide or do not bend on the interval.
  public func refitted(
    to target: (Double) -> Double, from lower: Double, to upper: Double, points: Int = 10_001
  ) throws(ApproximationError) -> ReLUSum {
    try ApproximationError.check(lower, upper)
    guard (2...Self.maximumPoints).contains(points), units.count <= Self.maximumFittedUnits else {
      if points < 2 || points > Self.maximumPoints {
        throw .invalidCount("the number of points", points, expected: 2...Self.maximumPoints)
      }
      throw .invalidCount("the number of units to fit", units.count, expected: 0...Self.maximumFittedUnits)
    }
    let last = points - 1
    let xs = (0...last).map { $0 == last ? upper : lower + (upper - lower) * (Double($0) / Double(last)) }
    var values: [Double] = []
    for x in xs {
      let y = target(x)
      guard y.isFinite else { throw .undefinedTarget(at: x) }
      values.append(y)
    }
    let hidden = units.map { unit in
      let one = Unit(output: 1, weight: unit.weight, bias: unit.bias)
      return xs.map { one.value(at: $0) }
    }
    let solution = try LeastSquares.coefficients(hidden + [xs.map { _ in 1 }], target: values)
    return try ReLUSum(
      units: zip(units, solution).map { Unit(output: $1, weight: $0.weight, bias: $0.bias) },
      bias: solution[units.count])
  }

  /// The most points a fit may use.
  public static let maximumPoints = 1_000_000
  /// The most units whose output weights can be fitted.
  public static let maximumFittedUnits = 200
}

extension Network {
  /// The same network with the weights and biases of its last layer, which must be linear, refitted to data by least squares.
  ///
  /// - Throws: `NetworkError` when the data do not fit the network, the last layer is not linear, or the hidden neurons do not
  ///   determine the weights.
  public func refittingOutput(to data: TrainingData) throws(NetworkError) -> Network {
    try check(data, .squaredError)
    guard let last = layers.last, last.activation == .identity else {
      throw .invalidSetting(
        "the activation of the last layer", value: layers.last?.activation.name ?? "none",
        expected: "identity, to be fitted by least squares")
    }
    var hidden: [[Double]] = []
    for input in data.inputs {
      var signal = input
      for layer in layers.dropLast() { signal = try layer.output(signal) }
      hidden.append(signal + [1])
    }
    let columns = (0...last.inputCount).map { k in hidden.map { $0[k] } }
    var rows: [[Double]] = []
    for j in 0..<last.neuronCount {
      do {
        rows.append(try LeastSquares.coefficients(columns, target: data.targets.map { $0[j] }))
      } catch {
        throw .invalidSetting(
          "the last hidden layer", value: "\(data.count)×\(last.inputCount) numbers",
          expected: "independent neurons: \(error)")
      }
    }
    let fitted = try Layer(
      weights: rows.map { Array($0.dropLast()) }, biases: rows.map { $0[last.inputCount] }, activation: .identity)
    return try Network(layers: layers.dropLast() + [fitted])
  }
}
