// Why no neuron computes XOR: the library looks for a proof and finds one.
import Neurons

// region: proof
for (name, table) in [("XOR", [0, 1, 1, 0]), ("XNOR", [1, 0, 0, 1])] {
  switch try Separability.decide(table) {
  case .separable(let gate):
    print(name, "weights", gate.weights, "threshold", gate.threshold)
  case .inseparable(let proof):
    print(name, proof.inequalities.joined(separator: ", "))
  }
}
// endregion: proof
