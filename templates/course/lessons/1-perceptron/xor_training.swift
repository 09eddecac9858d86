// Gradient descent finds weights for XOR.
import Foundation
import Neurons

// region: setup
let start = try Network(layers: [
  Layer(
    weights: [[0.2, 0.4], [0.6, 0.8]], biases: [-0.1, 0.1],
    activation: .sigmoid),
  Layer(weights: [[-0.5, 0.5]], biases: [0], activation: .sigmoid),
])
// endregion: setup

func six(_ values: [Double]) -> String {
  values.map { String(format: "%.6f", $0) }.joined(separator: " ")
}

// region: train
let training = Training(
  loss: .squaredError, optimiser: .gradientDescent(rate: 2),
  epochs: 5000,
  snapshotEpochs: [0, 100, 300, 500, 700, 1000, 2000, 5000])
let (learned, history) = try start.trained(on: .xor, training)

for snapshot in history.snapshots {
  let network = snapshot.network
  let outputs = try TrainingData.xor.inputs.map { try network.output($0)[0] }
  let loss = try network.loss(.squaredError, on: .xor)
  let epoch = String(format: "epoch %4d", snapshot.epoch)
  print(epoch, "loss", six([loss]), "outputs", six(outputs))
}
// endregion: train

// region: result
for (l, layer) in learned.layers.enumerated() {
  for j in 0..<layer.neuronCount {
    let name = l == 0 ? "hidden \(j + 1)" : "output  "
    let weights = six(layer.weights.row(j))
    print(name, "weights", weights, "bias", six([layer.biases[j]]))
  }
}
// endregion: result
