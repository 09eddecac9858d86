// Scores become probabilities, without overflow.
import Foundation
import Neurons

// region: demo
func row(_ values: [Double]) -> String {
  values.map { String(format: "%.6f", $0) }.joined(separator: "  ")
}

for temperature in [0.5, 1, 2, 10] {
  let probabilities = try Softmax.probabilities(
    [1, 2, 3], temperature: temperature)
  print(String(format: "T = %4.1f   ", temperature) + row(probabilities))
}
print("+ 1000     " + row(try Softmax.probabilities([1001, 1002, 1003])))
print("logs       " + row(try Softmax.logProbabilities([1, 2, 3])))
// endregion: demo
