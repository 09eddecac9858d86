import Formulas
import Manuscript
import Neurons

/// A value that something has, by the name that claims and texts call it.
struct ValueProperty<Subject>: Sendable {
  let name: String
  /// As an author writes it.
  let usage: String
  let hasComponents: Bool
  let value: @Sendable (Subject, ValueReader) throws(Problem) -> Double

  init(
    _ usage: String, hasComponents: Bool = false,
    value: @escaping @Sendable (_ subject: Subject, _ reader: ValueReader, _ usage: String) throws(Problem) -> Double
  ) {
    name = String(usage.prefix { $0 != "(" })
    self.usage = usage
    self.hasComponents = hasComponents
    self.value = { subject, reader throws(Problem) in try value(subject, reader, usage) }
  }
}

extension ValueProperty<Perceptron> {
  private static func read(
    _ usage: String, _ value: @escaping @Sendable (Perceptron, [Double]) throws(PerceptronError) -> Double
  ) -> Self {
    ValueProperty(usage) { perceptron, reader, usage throws(Problem) in
      let input = try reader.numbers(perceptron.inputCount, usage)
      return try locating(reader.location) { () throws(PerceptronError) in try value(perceptron, input) }
    }
  }

  static let ofPerceptrons: [Self] = [
    read("sum(0, 1)") { perceptron, input throws(PerceptronError) in try perceptron.sum(input) },
    read("output(0, 1)") { perceptron, input throws(PerceptronError) in Double(try perceptron.output(input)) },
    read("distance(0, 1)") { perceptron, input throws(PerceptronError) in try perceptron.signedDistance(input) },
    ValueProperty("margin") { perceptron, reader, usage throws(Problem) in
      try reader.nothing(usage)
      guard perceptron.inputCount <= ModelLimit.truthTableInputs,
        let points = BooleanPoints.all(perceptron.inputCount)
      else {
        throw Limits.passed(
          "inputs of a margin", of: ModelLimit.truthTableInputs, at: reader.location, hint: "use fewer")
      }
      return try locating(reader.location) { () throws(PerceptronError) in try perceptron.margin(over: points) }
    },
    ValueProperty("weight(1)") { perceptron, reader, usage throws(Problem) in
      let index = try reader.numbers(1, usage)[0]
      guard let index = Int(exactly: index), index >= 1, index <= perceptron.weights.count else {
        throw Problem("there are \(counted(perceptron.weights.count, "weight"))", at: reader.location)
      }
      return perceptron.weights[index - 1]
    },
    ValueProperty("bias") { perceptron, reader, usage throws(Problem) in
      try reader.nothing(usage)
      return perceptron.bias
    },
    ValueProperty("threshold") { perceptron, reader, usage throws(Problem) in
      try reader.nothing(usage)
      return perceptron.threshold
    },
  ]
}

extension ValueProperty<Network> {
  /// Layers are counted from the inputs, which are layer 1, and neurons from 1.
  private static func inside(
    _ usage: String, _ values: @escaping @Sendable (ForwardPass) -> [[Double]]
  ) -> Self {
    ValueProperty(usage) { network, reader, usage throws(Problem) in
      let (layer, neuron, inputs) = try reader.neuron(inputs: network.inputCount, usage)
      let pass = try locating(reader.location) { () throws(NetworkError) in try network.forward(inputs) }
      let layers = values(pass)
      guard layer >= 2, layer - 2 < layers.count, neuron <= layers[layer - 2].count else {
        let sizes = network.sizes.map(String.init).joined(separator: "-")
        throw Problem(
          "the \(sizes) network has no neuron \(neuron) in layer \(layer)", at: reader.location,
          hint: "the inputs are layer 1, the first neurons layer 2")
      }
      return layers[layer - 2][neuron - 1]
    }
  }

  static let ofNetworks: [Self] = [
    ValueProperty("output(0, 1)", hasComponents: true) { network, reader, usage throws(Problem) in
      let inputs = try reader.numbers(network.inputCount, usage)
      let output = try locating(reader.location) { () throws(NetworkError) in try network.output(inputs) }
      return try reader.component(of: output)
    },
    inside("neuron(2, 1; 0, 1)", \.activations),
    inside("sum(2, 1; 0, 1)", \.netInputs),
    ValueProperty("parameters") { network, reader, usage throws(Problem) in
      try reader.nothing(usage)
      return Double(network.parameterCount)
    },
  ]
}

extension ValueProperty<Activation> {
  static let ofActivations: [Self] = [
    ValueProperty("value(2)") { activation, reader, usage throws(Problem) in
      activation.value(try reader.numbers(1, usage)[0])
    },
    ValueProperty("derivative(2)") { activation, reader, usage throws(Problem) in
      activation.derivative(try reader.numbers(1, usage)[0])
    },
  ]
}

extension ValueProperty<Formula> {
  static let ofFormulas: [Self] = [
    ValueProperty("at(2)") { formula, reader, usage throws(Problem) in
      formula.value(at: try reader.numbers(1, usage)[0])
    },
    ValueProperty("derivative(2)") { formula, reader, usage throws(Problem) in
      let x = try reader.numbers(1, usage)[0]
      // Five points make an error of the fourth order, some 1e-13 of the function's size.
      let h = 1e-3 * max(1, abs(x))
      func f(_ steps: Double) -> Double { formula.value(at: x + steps * h) }
      return (f(-2) - 8 * f(-1) + 8 * f(1) - f(2)) / (12 * h)
    },
    ValueProperty("max-error(f, -2, 2)") { formula, reader, usage throws(Problem) in
      try formula.error(reader, usage).maximum
    },
    ValueProperty("rmse(f, -2, 2)") { formula, reader, usage throws(Problem) in
      try formula.error(reader, usage).rootMeanSquare
    },
  ]
}

extension Formula {
  fileprivate func error(_ reader: ValueReader, _ usage: String) throws(Problem) -> ErrorMeasure {
    let (target, lower, upper, place) = try reader.comparison(usage)
    return try locating(place) { () throws(ApproximationError) in
      try ErrorMeasure(of: value(at:), against: target, from: lower, to: upper)
    }
  }
}

extension ValueProperty<Approximation> {
  static let ofApproximations: [Self] = [
    ValueProperty("at(2)") { approximation, reader, usage throws(Problem) in
      approximation.function.value(at: try reader.numbers(1, usage)[0])
    },
    ValueProperty("max-error(f, -2, 2)") { approximation, reader, usage throws(Problem) in
      try approximation.error(reader, usage).maximum
    },
    ValueProperty("rmse(f, -2, 2)") { approximation, reader, usage throws(Problem) in
      try approximation.error(reader, usage).rootMeanSquare
    },
    ValueProperty("pieces") { approximation, reader, usage throws(Problem) in
      try reader.nothing(usage)
      return Double(approximation.pieceCount)
    },
  ]
}

extension Approximation {
  fileprivate func error(_ reader: ValueReader, _ usage: String) throws(Problem) -> ErrorMeasure {
    try function.error(reader, usage)
  }
}

extension PiecewiseLinearFunction {
  fileprivate func error(_ reader: ValueReader, _ usage: String) throws(Problem) -> ErrorMeasure {
    let (target, lower, upper, place) = try reader.comparison(usage)
    return try locating(place) { () throws(ApproximationError) in
      try ErrorMeasure(of: self, against: target, from: lower, to: upper)
    }
  }
}
