import Manuscript
import Neurons

/// `{train: {network: {sizes: [2, 3, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 300}}`
///
/// The network is trained once, when the lesson's models are read, and then used like any other: by figures, claims and values.
public enum TrainedForm: ModelForm {
  public static let name = "train"
  public static let summary =
    "A network that is trained, from random weights that a seed determines or from the weights of another model."
  public static let example =
    "{train: {network: {sizes: [2, 3, 1], activation: tanh, output: sigmoid}, data: xor, loss: cross-entropy, "
    + "optimiser: {adam: {rate: 0.05}}, epochs: 500}}"

  static let network = Option<StartNode>("network", "The network to start with.")
  static let data = Option<TrainingDataNode>("data", "What it is trained on.")
  static let loss = Option<Loss>(
    "loss", default: .squaredError, shown: "squared-error",
    "What is made small: cross-entropy is for sigmoid outputs, softmax-cross-entropy for identity.")
  static let optimiser = Option<OptimiserNode?>(
    optional: "optimiser", "How weights are changed; {adam: {rate: 0.01}} where left out.")
  static let epochs = Option<Located<Bounded<Epochs>>>("epochs", "How many times all samples are shown.")
  static let batch = Option<Located<Int>?>(
    optional: "batch", "Samples after which the weights change; all of them where left out.")
  static let shuffle = Option<Bool>(
    "shuffle", default: false, shown: "false", "Whether every epoch has another order of samples, by the seed.")
  static let seed = Option<Bounded<Seed>>(
    "seed", default: Bounded(1), shown: "1", "Which random weights and orders; the same number gives the same ones.")
  public static let options: [any AnyOption] = [network, data, loss, optimiser, epochs, batch, shuffle, seed]

  enum Epochs: Bounds { static let range = 1...1_000_000 }
  enum Seed: Bounds { static let range = 0...1_000_000_000 }

  public static func references(in node: Node) -> [Located<String>] {
    var names: [Located<String>] = []
    if let start = node["network"], case .scalar(let name, _) = start.content, !start.isNothing {
      names.append(Located(name, at: start.textLocation))
    }
    return names + (node["data"].map(target) ?? [])
  }

  public static func read(_ node: Node, models: Models) throws -> Model {
    .network(try run(node, models: models).network)
  }

  /// The training that the options describe, done.
  static func run(_ node: Node, models: Models) throws -> TrainingRun {
    let settings = try settings(node)
    let seed = UInt64(try settings[seed].value)
    let start = try settings[network].network(seed: seed, models: models)
    let data = try settings[data].data(for: start, models: models)
    let (epochs, batch) = (try settings[epochs], try settings[batch])
    if let batch, !(1...data.count).contains(batch.value) {
      throw Problem(
        "a batch of \(counted(batch.value, "sample")) cannot be taken from \(data.count)", at: batch.location,
        hint: "choose from 1 to \(data.count)")
    }
    let training = Training(
      loss: try settings[loss], optimiser: try settings[optimiser]?.optimiser() ?? .adam(rate: 0.01),
      epochs: epochs.value.value, batchSize: batch?.value, shuffleSeed: try settings[shuffle] ? seed : nil)
    let work = training.work(for: start, sampleCount: data.count)
    guard work <= ModelLimit.trainingWork else {
      let affordable = max(1, Int((Double(training.epochs) * (ModelLimit.trainingWork / work)).rounded(.down)))
      throw Problem(
        "limit “work of a training” passed: \(counted(data.count, "sample")) in \(training.epochs) epochs for "
          + "\(counted(start.parameterCount, "weight")) and biases", at: epochs.location,
        hint: "give fewer epochs, samples or neurons; with these, about \(affordable) epochs are allowed")
    }
    return try locating(settings.location) { () throws(NetworkError) in
      try TrainingRun(start: start, data: data, training: training)
    }
  }
}

extension Loss: ChoiceOption {}

/// The network that a training starts with: the name of a model, or widths and activations for random weights.
struct StartNode: OptionValue {
  let node: Node

  static var syntax: String { "a model, or {sizes: [2, 3, 1], activation: tanh, output: sigmoid}" }
  static var parts: [any AnyOption] { options }

  static func read(_ node: Node) throws(Problem) -> StartNode {
    switch node.content {
    case .scalar where !node.isNothing, .mapping: return StartNode(node: node)
    default: throw node.expectedForm(syntax)
    }
  }

  static let sizes = Option<[Bounded<Width>]>("sizes", "The neurons of every layer, the input first.")
  static let activation = Option<Activation>("activation", "The activation of the hidden layers.")
  static let output = Option<Activation>("output", "The activation of the last layer.")
  static let weights = Option<Initialiser>(
    "weights", default: .xavier, shown: "xavier", "How large the first weights are: he suits relu.")
  static let options: [any AnyOption] = [sizes, activation, output, weights]

  enum Width: Bounds { static let range = 1...ModelLimit.neurons }

  func network(seed: UInt64, models: Models) throws -> Network {
    if case .scalar(let name, _) = node.content {
      let model = try models.model(Located(name, at: node.textLocation))
      guard case .network(let network) = model else {
        throw Problem("“\(name)” is \(model.noun), not a network", at: node.location, hint: TrainedForm.example)
      }
      return network
    }
    let settings = Settings(node)
    try settings.problems(against: Self.options).throwIfAny()
    let sizes = try settings[Self.sizes].map(\.value)
    guard sizes.count >= 2, sizes.count <= ModelLimit.layers + 1 else {
      throw Problem(
        "a network has from 2 to \(ModelLimit.layers + 1) layers with the input, not \(sizes.count)",
        at: settings.location(of: Self.sizes))
    }
    let (hidden, output) = (try settings[Self.activation], try settings[Self.output])
    let weights = try settings[Self.weights]
    return try locating(settings.location(of: Self.sizes)) { () throws(NetworkError) in
      try Network(sizes: sizes, activation: hidden, output: output, initialiser: weights, seed: seed)
    }
  }
}

extension Initialiser: ChoiceOption {}
