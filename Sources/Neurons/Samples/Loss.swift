import RealModule

/// How wrong an output is; training makes its mean over the samples small.
public enum Loss: String, Hashable, Sendable, CaseIterable {
  /// C = ½ Σ (a − t)².
  case squaredError = "squared-error"
  /// C = −Σ (t ln a + (1 − t) ln (1 − a)) for outputs of sigmoid neurons and targets in [0, 1].
  case binaryCrossEntropy = "cross-entropy"
  /// C = −Σ t ln p with p the softmax of the outputs, which are linear neurons; targets are probabilities.
  case softmaxCrossEntropy = "softmax-cross-entropy"

  /// - Throws: `NetworkError` unless the last layer has the activation that the loss is made for and the targets lie in its
  ///   domain.
  func check(_ network: Network, _ data: TrainingData) throws(NetworkError) {
    let activation = network.layers.last?.activation
    func require(_ needed: Activation) throws(NetworkError) {
      guard activation != needed else { return }
      throw .invalidSetting(
        "the activation of the last layer", value: activation?.name ?? "none",
        expected: "\(needed) for the loss \(rawValue)")
    }
    switch self {
    case .squaredError: return
    case .binaryCrossEntropy: try require(.sigmoid)
    case .softmaxCrossEntropy: try require(.identity)
    }
    for (index, target) in data.targets.enumerated() {
      if let bad = target.first(where: { !(0...1).contains($0) }) {
        throw .invalidSetting(
          "a target of sample \(index + 1)", value: "\(bad)", expected: "from 0 to 1 for \(rawValue)")
      }
      if self == .softmaxCrossEntropy, abs(target.reduce(0, +) - 1) > 1e-9 {
        throw .invalidSetting(
          "the sum of the targets of sample \(index + 1)", value: "\(target.reduce(0, +))",
          expected: "1 for \(rawValue)")
      }
    }
  }
}

/// The last layer of a batch, as the loss sees it: one row of `stride` numbers a neuron.
struct OutputSignals {
  let netInputs: UnsafePointer<Double>
  let values: UnsafePointer<Double>
  let slopes: UnsafePointer<Double>
  let targets: UnsafePointer<Double>
  let deltas: UnsafeMutablePointer<Double>
  let neurons: Int
  let stride: Int
  let count: Int
  /// What each sample’s derivative is multiplied by.
  let share: Double
}

extension Loss {
  /// Writes δ = ∂C/∂z times the share for every sample and returns the sum of the losses. Lanes without a sample get δ = 0.
  ///
  /// With logits z both cross-entropies have the derivative a − t, so nothing is divided by a small a.
  func evaluate(_ output: OutputSignals) -> Double {
    let groups = Lanes.groups(output.count)
    let share = output.share
    var total = Lanes.zero
    for neuron in 0..<output.neurons {
      let row = neuron * output.stride
      let (values, targets) = (output.values + row, output.targets + row)
      let (slopes, deltas) = (output.slopes + row, output.deltas + row)
      for group in 0..<groups {
        let used = output.count - group * Lanes.width
        switch self {
        case .squaredError:
          var error = values.lanes(group) - targets.lanes(group)
          var delta = error * slopes.lanes(group) * share
          if used < Lanes.width { (error, delta) = (error.first(used), delta.first(used)) }
          total += error * error * 0.5
          deltas.setLanes(group, delta)
        case .binaryCrossEntropy:
          var error = values.lanes(group) - targets.lanes(group)
          if used < Lanes.width { error = error.first(used) }
          deltas.setLanes(group, error * share)
        case .softmaxCrossEntropy: break
        }
      }
    }
    switch self {
    case .squaredError: return total.total
    case .binaryCrossEntropy: return binaryLoss(output)
    case .softmaxCrossEntropy: return softmax(output, share: share)
    }
  }

  /// −t ln σ(z) − (1 − t) ln σ(−z) = softplus(z) − t z, which does not overflow.
  private func binaryLoss(_ output: OutputSignals) -> Double {
    var total = 0.0
    for neuron in 0..<output.neurons {
      for sample in 0..<output.count {
        let place = neuron * output.stride + sample
        let (z, t) = (output.netInputs[place], output.targets[place])
        total += max(z, 0) - t * z + .log(onePlus: .exp(-z.magnitude))
      }
    }
    return total
  }

  private func softmax(_ output: OutputSignals, share: Double) -> Double {
    var total = 0.0
    for sample in 0..<Lanes.groups(output.count) * Lanes.width {
      let places = (0..<output.neurons).lazy.map { $0 * output.stride + sample }
      guard sample < output.count else {
        for place in places { output.deltas[place] = 0 }
        continue
      }
      var largest = -Double.infinity
      for place in places { largest = max(largest, output.netInputs[place]) }
      var sum = 0.0
      for place in places {
        output.deltas[place] = .exp(output.netInputs[place] - largest)
        sum += output.deltas[place]
      }
      let logSum = Double.log(sum)
      for place in places {
        let target = output.targets[place]
        total += target * (logSum - (output.netInputs[place] - largest))
        output.deltas[place] = (output.deltas[place] / sum - target) * share
      }
    }
    return total
  }
}
