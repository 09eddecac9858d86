import Formulas
import Manuscript
import Neurons

/// A named piece of mathematics that figures, claims and texts of a lesson share.
public enum Model: Sendable {
  case perceptron(Perceptron)
  case network(Network)
  /// A function of one variable from its expression.
  case function(Formula)
  /// A function of straight pieces, made to come close to another function or written as a sum of ReLU units.
  case approximation(Approximation)

  /// How many numbers it takes.
  public var inputCount: Int {
    switch self {
    case .perceptron(let perceptron): perceptron.inputCount
    case .network(let network): network.inputCount
    case .function, .approximation: 1
    }
  }

  /// How many numbers it gives.
  public var outputCount: Int {
    switch self {
    case .network(let network): network.outputCount
    case .perceptron, .function, .approximation: 1
    }
  }

  /// What it is, for messages: `a perceptron with 2 inputs`.
  public var noun: String {
    switch self {
    case .perceptron(let perceptron): "a perceptron with \(counted(perceptron.inputCount, "input"))"
    case .network(let network): "a \(network.sizes.map(String.init).joined(separator: "-")) network"
    case .function: "a function of one variable"
    case .approximation(let approximation): approximation.noun
    }
  }

  /// The numbers it gives for these inputs; a problem at `location` when there are too few or too many inputs.
  public func output(_ input: [Double], at location: SourceLocation?) throws(Problem) -> [Double] {
    guard input.count == inputCount else {
      throw Problem("\(noun) takes \(counted(inputCount, "number")), not \(input.count)", at: location)
    }
    switch self {
    case .perceptron(let perceptron):
      return [Double(try locating(location) { () throws(PerceptronError) in try perceptron.output(input) })]
    case .network(let network):
      return try locating(location) { () throws(NetworkError) in try network.output(input) }
    case .function(let formula):
      return input.map { formula.value(at: $0) }
    case .approximation(let approximation):
      return input.map { approximation.function.value(at: $0) }
    }
  }

  /// The model as a function of one variable; nil when it takes or gives more than one number.
  public var realFunction: (@Sendable (Double) -> Double)? {
    switch self {
    case .function(let formula): return { formula.value(at: $0) }
    case .approximation(let approximation): return { approximation.function.value(at: $0) }
    case .perceptron, .network:
      guard inputCount == 1, outputCount == 1 else { return nil }
      // The counts fit, so nothing is thrown.
      return { x in ((try? output([x], at: nil)) ?? []).first ?? .nan }
    }
  }
}

/// `1 input`, `2 inputs`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// What `body` gives; the sentence of an error it throws becomes a problem at this place.
func locating<Value, Failure: Error & CustomStringConvertible>(
  _ location: SourceLocation?, hint: String? = nil, _ body: () throws(Failure) -> Value
) throws(Problem) -> Value {
  do throws(Failure) {
    return try body()
  } catch {
    throw Problem(error.description, at: location, hint: hint)
  }
}
