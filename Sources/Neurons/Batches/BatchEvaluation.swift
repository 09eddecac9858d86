extension Activation {
  /// The values at many net inputs, several times faster than one by one.
  ///
  /// Every activation but step, sign and softplus has a loop of its own, whose results may differ from `value` in the last
  /// digits: by at most six units in the last place of what is added up, in a tail of gelu-tanh by as much as its cubic
  /// magnifies them.
  public func values(_ netInputs: [Double]) -> [Double] {
    [Double](unsafeUninitializedCapacity: netInputs.count) { values, count in
      write(netInputs, to: values)
      count = netInputs.count
    }
  }

  /// Writes the values at many net inputs into an array, whose memory is used again when it has the right length.
  public func values(_ netInputs: [Double], into values: inout [Double]) {
    if values.count != netInputs.count { values = Array(repeating: 0, count: netInputs.count) }
    values.withUnsafeMutableBufferPointer { write(netInputs, to: $0) }
  }

  private func write(_ netInputs: [Double], to values: UnsafeMutableBufferPointer<Double>) {
    netInputs.withUnsafeBufferPointer { inputs in
      guard let source = inputs.baseAddress, let target = values.baseAddress else { return }
      let groups = inputs.count / Lanes.width
      kernel.run(source, groups, target, nil)
      let done = groups * Lanes.width
      guard done < inputs.count else { return }
      // The last few numbers, filled up to four.
      withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * Lanes.width) { rest in
        guard let start = rest.baseAddress else { return }
        start.initialize(repeating: 0, count: 2 * Lanes.width)
        for i in done..<inputs.count { start[i - done] = source[i] }
        kernel.run(start, 1, start + Lanes.width, nil)
        for i in done..<inputs.count { target[i] = start[Lanes.width + i - done] }
      }
    }
  }
}

extension Network {
  /// The outputs for many inputs, one row each; much faster than one `output` after another.
  ///
  /// - Throws: `NetworkError.inputCount` when an input has another length than the network takes.
  public func outputs(_ inputs: [[Double]]) throws(NetworkError) -> [[Double]] {
    for input in inputs where input.count != inputCount { throw .inputCount(input.count, expected: inputCount) }
    let block = BatchPass.blockSize(for: self, samples: max(inputs.count, 1))
    let pass = BatchPass(self, capacity: block, learns: false)
    var outputs: [[Double]] = []
    outputs.reserveCapacity(inputs.count)
    for start in stride(from: 0, to: inputs.count, by: block) {
      let count = min(block, inputs.count - start)
      pass.load(count) { inputs[start + $0] }
      pass.forward()
      for sample in 0..<count { outputs.append(pass.output(of: sample)) }
    }
    return outputs
  }
}
