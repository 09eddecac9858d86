// Two starts from which gradient descent never learns XOR.
import Foundation
import Neurons

// region: failures
func layer(_ weights: [[Double]], _ biases: [Double]) throws -> Layer {
  try Layer(weights: weights, biases: biases, activation: .sigmoid)
}

let zero = try [layer([[0, 0], [0, 0]], [0, 0]), layer([[0, 0]], [0])]
let twins = try [
  layer([[0.5, 0.3], [0.5, 0.3]], [0, 0]), layer([[0.4, 0.4]], [0]),
]
let training = Training(
  loss: .squaredError, optimiser: .gradientDescent(rate: 2),
  epochs: 5000)

for (name, layers) in [("all zero", zero), ("twins", twins)] {
  let start = try Network(layers: layers)
  let (end, history) = try start.trained(on: .xor, training)
  let outputs = try TrainingData.xor.inputs.map {
    String(format: "%.6f", try end.output($0)[0])
  }
  let losses = String(
    format: "loss %.6f -> %.6f", history.losses[0], history.finalLoss)
  print("\(name): \(losses)")
  print("  outputs", outputs.joined(separator: " "))
}
// endregion: failures
