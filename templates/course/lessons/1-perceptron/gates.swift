// AND, OR and NAND: one neuron, three pairs of weights and thresholds.
import Neurons

// region: show
func show(_ name: String, _ weights: [Double], threshold: Double) throws {
  let gate = try Perceptron(weights: weights, threshold: threshold)
  print(name)
  for x in [[0.0, 0], [0, 1], [1, 0], [1, 1]] {
    let sum = try gate.sum(x) + 0  // turns -0.0 into 0.0
    print(Int(x[0]), Int(x[1]), "sum", sum, "output", try gate.output(x))
  }
}
// endregion: show

// region: and
try show("AND", [0.5, 0.5], threshold: 0.7)  // <-- this line
// endregion: and

// region: or
try show("OR", [0.5, 0.5], threshold: 0.2)  // <-- this line
// endregion: or

// region: nand
try show("NAND", [-0.5, -0.5], threshold: -0.7)  // <-- this line
// endregion: nand
