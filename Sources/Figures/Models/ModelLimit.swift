/// How large the models of a lesson may be; each limit is named in the problem it gives.
public enum ModelLimit {
  /// Models of one lesson.
  public static let models = 200
  /// Neurons of one layer, and inputs of a model.
  public static let neurons = 1024
  /// Layers with weights of one network.
  public static let layers = 64
  /// Units of a sum.
  public static let units = 4096
  /// Pieces of a staircase and of an interpolation with equal knots.
  public static let pieces = 4096
  /// Pieces of an interpolation with balanced knots, which take a search each.
  public static let balancedPieces = 200
  /// Trained models of one lesson.
  public static let trainings = 12
  /// Elementary steps of one training, as `Training.work` counts them; about a second.
  public static let trainingWork = 1e9
  /// Inputs of a model whose truth table is claimed.
  public static let truthTableInputs = 8
}
