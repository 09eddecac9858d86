extension Activation {
  /// Every activation by its default parameter, in the order in which lessons and manuals list them.
  public static let all: [Activation] = [
    .step, .sign, .identity, .sigmoid, .tanh,
    .relu, .leakyReLU, .prelu, .elu, .selu,
    .gelu, .geluTanh, .silu, .softplus, .softsign,
    .mish, .hardSigmoid, .hardTanh, .gaussian,
  ]

  /// Finds an activation by its name, `relu`, or its name and a parameter, `leaky-relu(0.2)`.
  ///
  /// - Parameters:
  ///   - text: the name.
  ///   - activations: those that may be named.
  /// - Throws: `ActivationError` when no activation has the name, or its parameter is missing, malformed or out of its domain.
  public init(named text: String, among activations: [Activation] = Activation.all) throws(ActivationError) {
    let (name, parameter) = try Activation.parse(text)
    guard let activation = activations.first(where: { $0.name == name }) else {
      throw .unknownName(name, known: activations.map(\.name))
    }
    guard let parameter else {
      self = activation
      return
    }
    guard let make = activation.reparametrised, let domain = activation.parameterDomain else {
      throw .takesNoParameter(name)
    }
    guard let number = Double(parameter), domain.contains(number) else {
      throw .invalidParameter(parameter, of: name, expected: domain.description)
    }
    self = make(number)
  }

  /// Splits `name(parameter)`; what stands outside is checked by the caller.
  private static func parse(_ text: String) throws(ActivationError) -> (name: String, parameter: String?) {
    guard let open = text.firstIndex(of: "(") else { return (text, nil) }
    guard text.last == ")" else { throw .malformed(text) }
    let name = String(text[..<open])
    let parameter = text[text.index(after: open)...].dropLast()
    return (name, parameter.split(separator: " ").joined(separator: " "))
  }
}

/// The numbers a parameter may be.
enum ParameterDomain: Sendable {
  case finite
  case positive

  func contains(_ number: Double) -> Bool {
    switch self {
    case .finite: number.isFinite
    case .positive: number.isFinite && number > 0
    }
  }

  var description: String {
    switch self {
    case .finite: "a number"
    case .positive: "a number greater than 0"
    }
  }
}

/// Why a text does not name an activation.
public enum ActivationError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownName(String, known: [String])
  case takesNoParameter(String)
  case invalidParameter(String, of: String, expected: String)
  case malformed(String)

  public var description: String {
    switch self {
    case .unknownName(let name, let known):
      "no activation is named “\(name)”; known are \(known.joined(separator: ", "))"
    case .takesNoParameter(let name):
      "\(name) takes no parameter"
    case .invalidParameter(let text, let name, let expected):
      "the parameter of \(name) is “\(text)”, which is not \(expected)"
    case .malformed(let text):
      "“\(text)” is not a name or a name with one parameter, as in leaky-relu(0.2)"
    }
  }
}
