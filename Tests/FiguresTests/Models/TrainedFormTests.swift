import Manuscript
import Neurons
import Testing

@testable import Figures

@Suite struct TrainedFormTests {
  private let xor = "network: {sizes: [2, 3, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 3"

  private func trained(_ yaml: String, _ name: String = "m") throws -> Network {
    guard case .network(let network)? = try ModelSample.models(yaml)[name] else {
      throw Problem("no network", at: nil)
    }
    return network
  }

  /// The same training, written in Swift.
  @Test func theYAMLSaysWhatTheLibraryDoes() throws {
    let written = """
      m:
        train:
          network: {sizes: [2, 3, 1], activation: tanh, output: sigmoid}
          data: xor
          loss: cross-entropy
          optimiser: {adam: {rate: 0.05}}
          epochs: 40
          batch: 3
          shuffle: true
          seed: 7
      """
    let start = try Network(sizes: [2, 3, 1], activation: .tanh, output: .sigmoid, seed: 7)
    let training = Training(
      loss: .binaryCrossEntropy, optimiser: .adam(rate: 0.05), epochs: 40, batchSize: 3, shuffleSeed: 7)
    #expect(try trained(written) == start.trained(on: .xor, training).network)
  }

  @Test func defaultsAreThoseOfTheManual() throws {
    let start = try Network(sizes: [2, 3, 1], activation: .tanh, output: .sigmoid, seed: 1)
    let training = Training(loss: .squaredError, optimiser: .adam(rate: 0.01), epochs: 3)
    #expect(try trained("m: {train: {\(xor)}}") == start.trained(on: .xor, training).network)
  }

  @Test func anotherModelGivesTheFirstWeights() throws {
    let yaml = """
      start: {network: {activation: sigmoid, layers: [{weights: [[0.2, 0.4], [0.6, 0.8]], biases: [-0.1, 0.1]}, {weights: [[-0.5, 0.5]]}]}}
      m: {train: {network: start, data: xor, optimiser: {gradient-descent: {rate: 2}}, epochs: 100}}
      """
    let network = try trained(yaml)
    // The reference training of the lesson after 100 epochs.
    let outputs = try TrainingData.xor.inputs.map { try network.output($0)[0] }
    let expected = [0.482422275758, 0.505303557260, 0.508533589933, 0.518657030228]
    #expect(zip(outputs, expected).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func dataAreRowsOrPointsOfAFunction() throws {
    let rows =
      "m: {train: {network: {sizes: [1, 2, 2], activation: relu, output: identity, weights: he}, data: [[0, 1, 2], [1, 0, 5]], optimiser: {momentum: {rate: 0.1, decay: 0.5}}, epochs: 2}}"
    let start = try Network(sizes: [1, 2, 2], activation: .relu, output: .identity, initialiser: .he, seed: 1)
    let data = try TrainingData(inputs: [[0], [1]], targets: [[1, 2], [0, 5]])
    let training = Training(optimiser: .momentum(rate: 0.1, decay: 0.5), epochs: 2)
    #expect(try trained(rows) == start.trained(on: data, training).network)

    let curve = """
      f: {function: "x^2"}
      m: {train: {network: {sizes: [1, 3, 1], activation: tanh, output: identity}, data: {of: f, domain: [-1, 1], points: 9}, epochs: 2}}
      """
    let second = try Network(sizes: [1, 3, 1], activation: .tanh, output: .identity, seed: 1)
    let points = try TrainingData(of: { $0 * $0 }, from: -1, to: 1, points: 9)
    #expect(try trained(curve) == second.trained(on: points, Training(epochs: 2)).network)
  }

  @Test func aTrainedModelMayBeTrainedFurtherAndClaimed() throws {
    let models = try ModelSample.models(
      """
      first: {train: {network: {sizes: [2, 4, 1], activation: tanh, output: sigmoid}, data: xor, loss: cross-entropy, optimiser: {adam: {rate: 0.1}}, epochs: 50}}
      second: {train: {network: first, data: xor, loss: cross-entropy, optimiser: {adam: {rate: 0.1}}, epochs: 100}}
      """)
    #expect(models.names == ["first", "second"])
    let second = try models.model(Located("second", at: SourceLocation(file: "")))
    let outputs = try TrainingData.xor.inputs.map { try second.output($0, at: nil)[0].rounded() }
    #expect(outputs == [0, 1, 1, 0])
  }

  @Test(arguments: [
    (
      "network: {sizes: [2, 3, 1], activation: tanh, output: sigmoid}, data: xor",
      "1:12: error: the option “epochs” is missing"
    ),
    (
      "network: {sizes: [2, 3, 1], activation: tanh, output: sigmoid}, data: and, epochs: 1",
      "1:83: error: expected xor, rows"
    ),
    (
      "network: {sizes: [3, 3, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 1",
      "1:83: error: the data have 2 inputs and 1 target, the network 3 inputs and 1 output"
    ),
    (
      "network: {sizes: [2], activation: tanh, output: sigmoid}, data: xor, epochs: 1",
      "1:30: error: a network has from 2 to 65 layers"
    ),
    (
      "network: {sizes: [2, 0, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 1",
      "1:34: error: expected a whole number from 1 to 1024"
    ),
    (
      "network: {sizes: [2, 1], activation: tan, output: sigmoid}, data: xor, epochs: 1",
      "1:50: error: no activation named “tan”"
    ),
    (
      "network: {sizes: [2, 1], activation: tanh, output: step}, data: xor, epochs: 1",
      "1:12: error: the activation of layer 2 is step"
    ),
    ("network: nobody, data: xor, epochs: 1", "1:22: error: no model named “nobody”"),
    (
      "network: {sizes: [2, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 0",
      "1:93: error: expected a whole number from 1 to 1000000"
    ),
    (
      "network: {sizes: [2, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 1, batch: 5",
      "1:103: error: a batch of 5 samples cannot be taken from 4"
    ),
    (
      "network: {sizes: [2, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 1, optimiser: {adm: {rate: 1}}",
      "1:108: error: no optimiser named “adm”"
    ),
    (
      "network: {sizes: [2, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 1, optimiser: {adam: {rate: 0}}",
      "1:121: error: expected a number greater than 0"
    ),
    (
      "network: {sizes: [2, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 1, optimiser: {momentum: {rate: 1, decay: 1}}",
      "1:135: error: the decay is from 0 to below 1"
    ),
    (
      "network: {sizes: [2, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 1, loss: mse",
      "1:102: error: expected squared-error"
    ),
    (
      "network: {sizes: [2, 1], activation: tanh, output: tanh}, data: xor, epochs: 1, loss: cross-entropy",
      "1:12: error: the activation of the last layer is tanh; it must be sigmoid for the loss cross-entropy"
    ),
    (
      "network: {sizes: [2, 1], activation: tanh, output: tanh}, data: [[1, 2]], epochs: 1",
      "1:78: error: the row has 2 numbers, not 2 + 1"
    ),
    (
      "network: {sizes: [1, 1], activation: tanh, output: tanh}, data: {of: g, domain: [0, 1]}, epochs: 1",
      "1:82: error: no model named “g”"
    ),
    (
      "network: {sizes: [2, 1], activation: tanh, output: tanh}, data: xor, epochs: 1, seed: -1",
      "1:99: error: expected a whole number from 0"
    ),
    (
      "network: {sizes: [1, 4, 1], activation: relu, output: identity}, data: [[1000, 1], [-1000, 5]], epochs: 50, optimiser: {gradient-descent: {rate: 1000}}",
      "1:12: error: the training diverged in epoch"
    ),
  ])
  func mistakesAreNamedWhereTheyStand(_ options: String, _ message: String) throws {
    let messages = try ModelSample.messages("m: {train: {\(options)}}")
    #expect(messages.count == 1, "\(messages)")
    #expect(messages.first?.hasPrefix("figures.yml:\(message)") == true, "\(messages)")
  }

  @Test func aTrainingThatTakesTooLongIsRefusedAtOnce() throws {
    let wide =
      "m: {train: {network: {sizes: [2, 1000, 1000, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 1000000}}"
    let messages = try ModelSample.messages(wide)
    #expect(messages.count == 1 && messages[0].contains("limit “work of a training” passed"))
    #expect(messages[0].contains("epochs are allowed"))
    let many = (0...ModelLimit.trainings).map { "m\($0): {train: {\(xor)}}" }.joined(separator: "\n")
    #expect(try ModelSample.messages(many).first?.contains("limit “trained models of a lesson” of 12 passed") == true)
  }
}
