/// The memory and the loops of a network that works on a batch of samples at once.
///
/// Z = W A + b with one column for each sample: every neuron's signals lie side by side, four of them are one step, and all
/// memory is taken once. The parameters of all layers are one array, each layer's weights row by row and then its biases, so
/// that an optimiser need not know of layers. Everything unsafe about training is in this file; indices come from the shapes
/// of a valid `Network`.
final class BatchPass {
  /// Where a layer's numbers lie; offsets into the arrays below.
  private struct Place {
    let inputs: Int
    let neurons: Int
    let weights: Int
    let biases: Int
    /// The signals this layer receives.
    let received: Int
    /// What this layer's neurons have: net inputs, values, derivatives, δ.
    let neuronSignals: Int
    let kernel: ActivationKernel
  }

  private let places: [Place]
  private let inputCount: Int
  private let outputCount: Int
  /// Groups of four for the largest batch.
  private let stride: Int
  /// All weights and biases, filled up with zeros to a multiple of four.
  let parameters: UnsafeMutablePointer<Double>
  /// The sum of what `backward` has added since `clearGradient`.
  let gradient: UnsafeMutablePointer<Double>
  let parameterCount: Int
  /// The input, then the values of each layer.
  private let values: UnsafeMutablePointer<Double>
  private let netInputs: UnsafeMutablePointer<Double>
  private let slopes: UnsafeMutablePointer<Double>
  private let deltas: UnsafeMutablePointer<Double>
  private let targets: UnsafeMutablePointer<Double>
  private let learns: Bool
  /// How many samples the loaded batch has.
  private var count = 0
  private var groups: Int { Lanes.groups(count) }

  /// How many samples are taken through a network at once: few enough for all signals to fit into some megabytes. A larger
  /// batch goes through in several such blocks.
  static func blockSize(for network: Network, samples: Int) -> Int {
    let neurons = network.layers.reduce(network.inputCount) { $0 + $1.neuronCount }
    return max(1, min(samples, 512, max(4, 1_000_000 / neurons)))
  }

  /// - Parameters:
  ///   - capacity: The samples of the largest block, at least 1.
  ///   - learns: Whether derivatives are needed.
  init(_ network: Network, capacity: Int, learns: Bool) {
    stride = Lanes.groups(capacity) * Lanes.width
    inputCount = network.inputCount
    outputCount = network.outputCount
    self.learns = learns
    var places: [Place] = []
    var parameter = 0
    var row = 0
    for layer in network.layers {
      let (inputs, neurons) = (layer.inputCount, layer.neuronCount)
      places.append(
        Place(
          inputs: inputs, neurons: neurons, weights: parameter, biases: parameter + inputs * neurons,
          received: row * stride, neuronSignals: (row + inputs) * stride, kernel: layer.activation.kernel))
      parameter += inputs * neurons + neurons
      row += inputs
    }
    self.places = places
    parameterCount = parameter
    let signals = (row + network.outputCount) * stride
    parameters = Self.zeros(Lanes.groups(parameter) * Lanes.width)
    gradient = Self.zeros(learns ? Lanes.groups(parameter) * Lanes.width : 0)
    values = Self.zeros(signals)
    netInputs = Self.zeros(signals)
    slopes = Self.zeros(learns ? signals : 0)
    deltas = Self.zeros(learns ? signals : 0)
    targets = Self.zeros(learns ? network.outputCount * stride : 0)
    setParameters(network)
  }

  deinit {
    for memory in [parameters, gradient, values, netInputs, slopes, deltas, targets] { memory.deallocate() }
  }

  private static func zeros(_ count: Int) -> UnsafeMutablePointer<Double> {
    let memory = UnsafeMutablePointer<Double>.allocate(capacity: max(count, 1))
    memory.initialize(repeating: 0, count: max(count, 1))
    return memory
  }

  private func setParameters(_ network: Network) {
    var next = parameters
    for layer in network.layers {
      for number in layer.weights.entries + layer.biases {
        next.pointee = number
        next += 1
      }
    }
  }

  /// A network of the same shape with the parameters as they are now.
  func network(like network: Network) -> Network {
    var result = network
    for (index, place) in places.enumerated() {
      result.layers[index].weights.entries = (place.weights..<place.biases).map { parameters[$0] }
      result.layers[index].biases = (0..<place.neurons).map { parameters[place.biases + $0] }
    }
    return result
  }

  /// Whether every parameter is a number still.
  var isFinite: Bool { (0..<parameterCount).allSatisfy { parameters[$0].isFinite } }

  // MARK: - Samples

  /// Loads a batch: `input(i)` is its sample number i. Lanes without a sample are 0.
  func load(_ count: Int, input: (Int) -> [Double]) {
    self.count = count
    for sample in 0..<count { set(input(sample), sample, in: values) }
    for sample in count..<groups * Lanes.width { set([], sample, in: values) }
  }

  /// Loads the samples with these numbers.
  func load(_ samples: ArraySlice<Int>, of data: TrainingData) {
    load(samples.count) { data.inputs[samples[samples.startIndex + $0]] }
    for (index, sample) in samples.enumerated() { set(data.targets[sample], index, in: targets) }
  }

  private func set(_ numbers: [Double], _ sample: Int, in columns: UnsafeMutablePointer<Double>) {
    for k in numbers.indices { columns[k * stride + sample] = numbers[k] }
    if numbers.isEmpty { for k in 0..<inputCount { columns[k * stride + sample] = 0 } }
  }

  func output(of sample: Int) -> [Double] {
    guard let last = places.last else { return [] }
    return (0..<outputCount).map { values[last.neuronSignals + $0 * stride + sample] }
  }

  /// ∂C/∂z of every layer for one sample of the loaded batch.
  func deltas(of sample: Int) -> [[Double]] {
    places.map { place in (0..<place.neurons).map { deltas[place.neuronSignals + $0 * stride + sample] } }
  }

  // MARK: - Forward

  /// The values of all neurons for the loaded batch, and the derivatives when they are needed.
  func forward() {
    for place in places {
      let received = UnsafePointer(values + place.received)
      for j in 0..<place.neurons {
        let row = place.neuronSignals + j * stride
        weightedSums(
          of: received, weights: parameters + place.weights + j * place.inputs, count: place.inputs,
          bias: parameters[place.biases + j], into: netInputs + row)
        place.kernel.run(netInputs + row, groups, values + row, learns ? slopes + row : nil)
      }
    }
  }

  /// Σ wₖ aₖ + b for every sample, summed in the order of k, four groups side by side.
  private func weightedSums(
    of signals: UnsafePointer<Double>, weights: UnsafePointer<Double>, count: Int, bias: Double,
    into sums: UnsafeMutablePointer<Double>
  ) {
    var group = 0
    while group + 4 <= groups {
      var (s0, s1, s2, s3) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
      var signal = signals
      for k in 0..<count {
        let weight = weights[k]
        s0 += weight * signal.lanes(group)
        s1 += weight * signal.lanes(group + 1)
        s2 += weight * signal.lanes(group + 2)
        s3 += weight * signal.lanes(group + 3)
        signal += stride
      }
      sums.setLanes(group, s0 + bias)
      sums.setLanes(group + 1, s1 + bias)
      sums.setLanes(group + 2, s2 + bias)
      sums.setLanes(group + 3, s3 + bias)
      group += 4
    }
    while group < groups {
      var sum = Lanes.zero
      var signal = signals
      for k in 0..<count {
        sum += weights[k] * signal.lanes(group)
        signal += stride
      }
      sums.setLanes(group, sum + bias)
      group += 1
    }
  }

  // MARK: - Backward

  func clearGradient() { gradient.update(repeating: 0, count: parameterCount) }

  /// Adds the gradient of the loaded samples to `gradient`, after `forward`; each sample’s is multiplied by `share`. Returns
  /// the sum of their losses.
  func backward(_ loss: Loss, share: Double) -> Double {
    let total = outputDeltas(loss, share: share)
    for index in places.indices.reversed() {
      let place = places[index]
      for j in 0..<place.neurons { sumGradient(place, neuron: j) }
      guard index > 0 else { continue }
      for k in 0..<place.inputs { passBack(place, input: k) }
    }
    return total
  }

  /// δ = ∂C/∂z of the last layer, multiplied by `share`; returns the sum of the losses.
  func outputDeltas(_ loss: Loss, share: Double) -> Double {
    guard let last = places.last else { return 0 }
    let start = last.neuronSignals
    return loss.evaluate(
      OutputSignals(
        netInputs: netInputs + start, values: values + start, slopes: slopes + start, targets: targets,
        deltas: deltas + start, neurons: last.neurons, stride: stride, count: count, share: share))
  }

  /// ∂C/∂b = Σ δ and ∂C/∂wₖ = Σ δ aₖ of one neuron, summed over the samples.
  private func sumGradient(_ place: Place, neuron j: Int) {
    let delta = UnsafePointer(deltas + place.neuronSignals + j * stride)
    var sum = Lanes.zero
    for group in 0..<groups { sum += delta.lanes(group) }
    gradient[place.biases + j] += sum.total
    let weights = gradient + place.weights + j * place.inputs
    var signal = UnsafePointer(values + place.received)
    for k in 0..<place.inputs {
      var sum = Lanes.zero
      for group in 0..<groups { sum += delta.lanes(group) * signal.lanes(group) }
      weights[k] += sum.total
      signal += stride
    }
  }

  /// δₖ = (Σⱼ wⱼₖ δⱼ) f′(zₖ) of a neuron of the layer before.
  private func passBack(_ place: Place, input k: Int) {
    let row = place.received + k * stride
    let (delta, slope) = (deltas + row, slopes + row)
    for group in 0..<groups {
      var sum = Lanes.zero
      for j in 0..<place.neurons {
        let weight = parameters[place.weights + j * place.inputs + k]
        sum += weight * deltas.lanes((place.neuronSignals + j * stride) / Lanes.width + group)
      }
      var product = sum * slope.lanes(group)
      // Where there is no sample the slope may be anything.
      if count - group * Lanes.width < Lanes.width { product = product.first(count - group * Lanes.width) }
      delta.setLanes(group, product)
    }
  }
}
