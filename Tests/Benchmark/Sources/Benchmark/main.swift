import Neurons

// Prints one line for each measurement, “name,seconds”: the least of several rounds, for an epoch or a whole array.
// The comparison with numpy and scikit-learn is made by compare.py, which starts this program.

func seconds(rounds: Int, _ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  var least = Double.infinity
  for _ in 0..<rounds {
    let time = try clock.measure(body)
    let (whole, atto) = time.components
    least = min(least, Double(whole) + Double(atto) * 1e-18)
  }
  return least
}

/// Time for an epoch, from a training of many.
func epoch(_ name: String, _ network: Network, _ data: TrainingData, _ training: Training) throws {
  let time = try seconds(rounds: 5) { _ = try network.trained(on: data, training) }
  print("\(name),\(time / Double(training.epochs))")
}

try epoch(
  "xor", Network(sizes: [2, 2, 1], activation: .sigmoid, output: .sigmoid, seed: 1), .xor,
  Training(optimiser: .gradientDescent(rate: 2), epochs: 20_000))

let curve = try TrainingData(of: { $0 * $0 * $0 + $0 * $0 - $0 - 1 }, from: -2, to: 2, points: 401)
try epoch(
  "curve", Network(sizes: [1, 32, 1], activation: .tanh, output: .identity, seed: 1), curve,
  Training(optimiser: .adam(rate: 0.01), epochs: 1000))

let count = 10_000_000
let xs = (0..<count).map { -8 + 16 * Double($0) / Double(count) }
var values = xs
for activation in [Activation.sigmoid, .tanh, .gelu] {
  print("\(activation),\(seconds(rounds: 5) { activation.values(xs, into: &values) })")
}
