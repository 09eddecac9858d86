/// A description of a drawing: a plot, a diagram, or panels of them. It knows nothing of Cairo.
public protocol Picture: Sendable {
  /// In user units; a PNG has twice as many pixels each way.
  var size: Size { get }
  /// Draws the whole picture on a canvas of this size.
  func draw(on canvas: some Canvas)
}
