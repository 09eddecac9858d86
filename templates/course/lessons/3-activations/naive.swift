// The formulas that overflow, in Swift, where exp does so without a word.
import Foundation
import Neurons

func row(_ values: [Double]) -> String {
  values.map { $0.isNaN ? "nan" : String(format: "%.6f", $0) }.joined(separator: " ")
}

// region: naive
func naiveSigmoid(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

func naiveSoftmax(_ scores: [Double]) -> [Double] {
  let powers = scores.map { exp($0) }
  return powers.map { $0 / powers.reduce(0, +) }
}

print("exp(1000):                  ", exp(1000.0))
print("naive sigmoid(-1000):       ", naiveSigmoid(-1000))
print("naive softmax(1001, ...):   ", row(naiveSoftmax([1001, 1002, 1003])))
let stable = try Softmax.probabilities([1001, 1002, 1003])
print("stable softmax(1001, ...):  ", row(stable))
// endregion: naive
