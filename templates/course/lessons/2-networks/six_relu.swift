// The cubic beside the sum of six hand-picked ReLU neurons.
import Foundation
import Neurons

// region: network
func f(_ x: Double) -> Double { x * x * x + x * x - x - 1 }

// Each neuron adds output * relu(weight * x + bias).
let network = try ReLUSum(units: [
  .init(output: -1, weight: -5.0, bias: -7.7),
  .init(output: -1, weight: -1.2, bias: -1.3),
  .init(output: -1, weight: 1.2, bias: 1.0),
  .init(output: 1, weight: 1.2, bias: -0.2),
  .init(output: 1, weight: 2.0, bias: -1.1),
  .init(output: 1, weight: 5.0, bias: -5.0),
])
// endregion: network

// region: table
print("    x      network       f(x)      error")
for x in stride(from: -2.0, through: 2.0, by: 0.5) {
  let (z, y) = (network(x), f(x))
  print(String(format: "%5.1f %12.6f %10.6f %10.6f", x, z, y, z - y))
}
// endregion: table
