// The learning rule finds weights for AND; every correction is printed.
import Neurons

// region: rule
let points = [[0.0, 0], [0, 1], [1, 0], [1, 1]]

func train(_ targets: [Int], epochs: Int) throws -> [Int] {
  let rule = PerceptronLearning(rate: 1, maximumEpochs: epochs)
  let shown = try rule.learn(points, targets: targets).presentations
  for step in shown where step.error != 0 {
    let x = step.input.map { Int($0) }
    let w = step.weights.map { Int($0) }
    print(
      "epoch \(step.epoch): (\(x[0]), \(x[1])) gave sum",
      "\(Int(step.netInput));",
      "now w = (\(w[0]), \(w[1])), b = \(Int(step.bias))")
  }
  return (1...epochs).map { epoch in
    shown.count { $0.epoch == epoch && $0.error != 0 }
  }
}
// endregion: rule

// region: and
print("corrections in each epoch:", try train([0, 0, 0, 1], epochs: 6))
// endregion: and
