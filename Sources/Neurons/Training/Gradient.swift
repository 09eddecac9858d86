/// The mean loss of a network over data, and how it changes with every parameter.
public struct Gradient: Hashable, Sendable {
  /// The derivatives of one layer.
  public struct Layer: Hashable, Sendable {
    /// ∂C/∂W, of the shape of the weights.
    public let weights: Matrix
    /// ∂C/∂b.
    public let biases: [Double]
  }

  /// The mean of the loss over the samples.
  public let loss: Double
  /// From the first hidden layer to the output, as in `Network.layers`.
  public let layers: [Layer]
  /// δ = ∂C/∂z for each sample, layer and neuron, where C is the mean loss.
  public let deltas: [[[Double]]]
}

extension Network {
  /// The mean loss over the data and its gradient, by backpropagation.
  ///
  /// δᴸ = ∂C/∂a ⊙ f′(zᴸ), δˡ = (Wˡ⁺¹)ᵀ δˡ⁺¹ ⊙ f′(zˡ), ∂C/∂W = δ aᵀ, ∂C/∂b = δ, each averaged over the samples
  /// (S. Linnainmaa, 1970; P. Werbos, 1974; D. E. Rumelhart, G. E. Hinton, R. J. Williams, 1986).
  ///
  /// - Throws: `NetworkError` when the data do not fit the network or the loss.
  public func gradient(of loss: Loss, on data: TrainingData) throws(NetworkError) -> Gradient {
    try check(data, loss)
    let block = BatchPass.blockSize(for: self, samples: data.count)
    let pass = BatchPass(self, capacity: block, learns: true)
    var total = 0.0
    var deltas: [[[Double]]] = []
    for start in stride(from: 0, to: data.count, by: block) {
      let samples = start..<min(start + block, data.count)
      pass.load(ArraySlice(samples), of: data)
      pass.forward()
      total += pass.backward(loss, share: 1 / Double(data.count))
      deltas += samples.indices.map { pass.deltas(of: $0 - start) }
    }
    var next = 0
    func take(_ count: Int) -> [Double] {
      defer { next += count }
      return (next..<next + count).map { pass.gradient[$0] }
    }
    return Gradient(
      loss: total / Double(data.count),
      layers: layers.map { layer in
        var weights = layer.weights
        weights.entries = take(weights.entries.count)
        return Gradient.Layer(weights: weights, biases: take(layer.neuronCount))
      },
      deltas: deltas)
  }

  /// The mean loss over the data.
  ///
  /// - Throws: `NetworkError` when the data do not fit the network or the loss.
  public func loss(_ loss: Loss, on data: TrainingData) throws(NetworkError) -> Double {
    try check(data, loss)
    let block = BatchPass.blockSize(for: self, samples: data.count)
    let pass = BatchPass(self, capacity: block, learns: true)
    var total = 0.0
    for start in stride(from: 0, to: data.count, by: block) {
      pass.load(ArraySlice(start..<min(start + block, data.count)), of: data)
      pass.forward()
      total += pass.outputDeltas(loss, share: 1)
    }
    return total / Double(data.count)
  }

  func check(_ data: TrainingData, _ loss: Loss) throws(NetworkError) {
    guard data.inputCount == inputCount else { throw .inputCount(data.inputCount, expected: inputCount) }
    guard data.targetCount == outputCount else { throw .targetCount(data.targetCount, expected: outputCount) }
    for (index, layer) in layers.enumerated() where !layer.activation.jumps.isEmpty {
      throw .invalidSetting(
        "the activation of layer \(index + 2)", value: layer.activation.name,
        expected: "a function without jumps: the slope of a step is 0, so it learns nothing")
    }
    try loss.check(self, data)
  }
}
