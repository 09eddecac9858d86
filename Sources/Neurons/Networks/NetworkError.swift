/// What is wrong with a layer, a network, or the data given to one; messages name the shapes.
public enum NetworkError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A layer without neurons or without inputs.
  case emptyLayer(shape: String)
  /// Rows of different lengths in a weight matrix; rows count from 1.
  case raggedWeights(row: Int, count: Int, expected: Int)
  /// One bias or threshold a neuron is needed.
  case biasCount(Int, neurons: Int)
  /// NaN or infinity where a parameter belongs; `place` says which, counted from 1.
  case nonFinite(Double, place: String)
  case noLayers
  /// A layer that does not take as many inputs as the one before it gives; layers count from 1, the input layer.
  case layersDoNotFit(layer: Int, shape: String, inputs: Int)
  case inputCount(Int, expected: Int)
  case targetCount(Int, expected: Int)
  /// As many targets as inputs are needed.
  case dataCount(inputs: Int, targets: Int)
  case noData
  /// A setting of training outside its domain.
  case invalidSetting(String, value: String, expected: String)
  /// The shape of a model exceeds what this library is willing to hold.
  case tooLarge(String, limit: Int)
  /// Training made the loss or a parameter infinite or NaN; epochs count from 1.
  case diverged(epoch: Int)

  public var description: String {
    switch self {
    case .emptyLayer(let shape):
      "a layer with weights of shape \(shape) has no neurons or no inputs"
    case .raggedWeights(let row, let count, let expected):
      "row \(row) of the weights has \(count) numbers where the first has \(expected)"
    case .biasCount(let count, let neurons):
      "\(neurons) neurons have \(count) biases or thresholds"
    case .nonFinite(let value, let place):
      "\(place) is \(value)"
    case .noLayers:
      "a network needs at least one layer with weights"
    case .layersDoNotFit(let layer, let shape, let inputs):
      "layer \(layer) has weights of shape \(shape) (neurons×inputs) but gets \(inputs) inputs"
    case .inputCount(let count, let expected):
      "\(count) inputs were given where \(expected) are expected"
    case .targetCount(let count, let expected):
      "\(count) target values were given where the network has \(expected) outputs"
    case .dataCount(let inputs, let targets):
      "\(inputs) inputs were given with \(targets) targets"
    case .noData:
      "there are no data"
    case .invalidSetting(let name, let value, let expected):
      "\(name) is \(value); it must be \(expected)"
    case .tooLarge(let what, let limit):
      "\(what) passes the limit of \(limit)"
    case .diverged(let epoch):
      "the training diverged in epoch \(epoch): the loss or a weight is no longer finite"
    }
  }
}
