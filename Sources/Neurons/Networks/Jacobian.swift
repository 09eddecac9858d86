import RealModule

extension Network {
  /// The derivative of every output with respect to every input, a matrix of outputs × inputs.
  ///
  /// By the chain rule it is the product of one factor for each layer, diag(f′(z)) W. In a deep network such products vanish or
  /// explode (S. Hochreiter, 1991).
  public func jacobian(at input: [Double]) throws(NetworkError) -> Matrix {
    let pass = try forward(input)
    var product = Matrix(rows: inputCount, columns: inputCount) { $0 == $1 ? 1 : 0 }
    for (layer, z) in zip(layers, pass.netInputs) {
      let before = product
      let slopes = z.map(layer.activation.derivative)
      product = Matrix(rows: layer.neuronCount, columns: inputCount) { j, i in
        var sum = 0.0
        for k in 0..<layer.inputCount { sum += layer.weights[j, k] * before[k, i] }
        return slopes[j] * sum
      }
    }
    return product
  }
}

extension Activation {
  /// (w f′(z))ᴸ: what is left of a derivative after it has passed back through L layers of one neuron each, all with the same
  /// net input z and weight w; NaN for a negative number of layers.
  ///
  /// The largest slope of a sigmoid is ¼, so without weights above 4 it vanishes at least as fast as 4⁻ᴸ.
  public func gradientFactor(layers: Int, at netInput: Double, weight: Double = 1) -> Double {
    guard layers >= 0 else { return .nan }
    return .pow(weight * derivative(netInput), layers)
  }
}
