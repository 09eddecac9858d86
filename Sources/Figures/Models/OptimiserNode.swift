import Manuscript
import Neurons

/// How weights are changed: `{gradient-descent: {rate: 2}}`, `{momentum: {rate: 0.1}}`, `{adam: {rate: 0.05}}`.
struct OptimiserNode: OptionValue {
  let name: Located<String>
  let node: Node

  static var syntax: String { "{gradient-descent: {rate: 2}}, {momentum: {rate: 0.1}} or {adam: {rate: 0.05}}" }
  static let names = ["gradient-descent", "momentum", "adam"]

  static let rate = Option<Rate>("rate", "The learning rate, positive.")
  static let decay = Option<Double>(
    "decay", default: 0.9, shown: "0.9", "How much of the momentum is left after a step, below 1.")

  static var parts: [any AnyOption] { [rate, decay] }

  static func read(_ node: Node) throws(Problem) -> OptimiserNode {
    guard case .mapping(let entries) = node.content, let entry = entries.first, entries.count == 1 else {
      throw node.expectedForm(syntax)
    }
    guard names.contains(entry.key.value) else {
      throw .unknown("optimiser", entry.key.value, known: names, at: entry.key.location)
    }
    return OptimiserNode(name: entry.key, node: entry.value)
  }

  func optimiser() throws -> Optimiser {
    let settings = Settings(node)
    let hasMomentum = name.value == "momentum"
    try settings.problems(against: hasMomentum ? [Self.rate, Self.decay] : [Self.rate]).throwIfAny()
    let rate = try settings[Self.rate].value
    switch name.value {
    case "adam": return .adam(rate: rate)
    case "momentum":
      let decay = try settings[Self.decay]
      guard decay >= 0, decay < 1 else {
        throw Problem("the decay is from 0 to below 1", at: settings.location(of: Self.decay))
      }
      return .momentum(rate: rate, decay: decay)
    default: return .gradientDescent(rate: rate)
    }
  }
}

/// A learning rate.
struct Rate: OptionValue {
  let value: Double

  static var syntax: String { "a number greater than 0" }

  static func read(_ node: Node) throws(Problem) -> Rate {
    let value = try node.double()
    guard value > 0 else { throw node.expectedForm(syntax) }
    return Rate(value: value)
  }
}
