// The learning rule goes round in circles on XOR.
import Neurons

// region: xor
let points = [[0.0, 0], [0, 1], [1, 0], [1, 1]]
let rule = PerceptronLearning(maximumEpochs: 5)
let history = try rule.learn(points, targets: [0, 1, 1, 0])

for epoch in 1...5 {
  let visited = history.presentations
    .filter { $0.epoch == epoch && $0.error != 0 }
    .map { ($0.weights + [$0.bias]).map { "\(Int($0))" } }
    .map { "(" + $0.joined(separator: ", ") + ")" }
  print("epoch \(epoch):", visited.joined(separator: " "))
}
// endregion: xor
