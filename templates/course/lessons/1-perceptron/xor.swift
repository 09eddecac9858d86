// Two networks of three threshold neurons that compute XOR.
import Neurons

// region: a
let networkA = try Network(layers: [
  Layer(
    weights: [[1, -1], [-1, 1]], thresholds: [0.5, 0.5],
    activation: .step),
  Layer(weights: [[1, 1]], thresholds: [0.5], activation: .step),
])
// endregion: a

// region: b
let networkB = try Network(layers: [
  Layer(
    weights: [[1, 1], [0.3, 0.3]], thresholds: [0.5, 0.5],
    activation: .step),
  Layer(weights: [[1, -1]], thresholds: [0.5], activation: .step),
])
// endregion: b

// region: table
for (name, network) in [("A", networkA), ("B", networkB)] {
  print(name)
  for x in [[0.0, 0], [0, 1], [1, 0], [1, 1]] {
    let h = try network.layers[0].output(x)
    let y = try network.output(x)[0]
    print(
      Int(x[0]), Int(x[1]), "hidden", Int(h[0]), Int(h[1]), "output", Int(y))
  }
}
// endregion: table
