import Neurons

// region: and
let gate = try Perceptron(weights: [0.5, 0.5], threshold: 0.7)
for x in [[0.0, 0], [0, 1], [1, 0], [1, 1]] {
  print(Int(x[0]), Int(x[1]), try gate.output(x))
}
// endregion: and
