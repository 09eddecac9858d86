import Plotting

/// Where the neurons of a network stand: layers evenly spaced from left to right, each centred.
struct NetworkLayout {
  let size: Size
  /// Of every neuron.
  let radius: Double
  /// Between a neuron and the name of its output.
  let outputArrow: Double
  private let sizes: [Int]
  private let spacing: Double
  private let middle: Double
  private let left: Double
  private let right: Double

  /// - Parameters:
  ///   - sizes: The neurons of each layer, inputs first.
  ///   - holdsNumbers: Whether two lines of numbers must fit into a neuron.
  ///   - hasLayerNames: Whether a line of names stands under the layers.
  init(_ sizes: [Int], _ layout: FigureLayout, holdsNumbers: Bool, hasLayerNames: Bool) {
    self.sizes = sizes
    let width = layout.plot.width
    radius = holdsNumbers ? 28 : layout == .wide ? 24 : 22
    outputArrow = layout == .wide ? 44 : 26
    let widest = Double(sizes.max() ?? 1)
    spacing = max(radius * 2 + 22, min(layout == .wide ? 112 : 96, 440 / widest))
    let (top, bottom) = (60.0, hasLayerNames ? 42.0 : 16)
    let height = max(220, top + widest * spacing + bottom)
    size = Size(width: width, height: height)
    middle = top + (height - top - bottom) / 2
    left = layout == .wide ? 90 : 44
    // The arrow and the name of the output need room at the right; a single neuron stands nearer to its inputs.
    let edge = width - radius - outputArrow - 36
    right = sizes.count == 2 ? left + (edge - left) * 0.75 : edge
  }

  func x(_ layer: Int) -> Double {
    left + (right - left) * Double(layer) / Double(max(1, sizes.count - 1))
  }

  func center(_ layer: Int, _ index: Int) -> Point {
    Point(x: x(layer), y: middle + (Double(index) - Double(sizes[layer] - 1) / 2) * spacing)
  }

  /// Where the name of a layer stands.
  func nameOfLayer(_ layer: Int) -> Point { Point(x: x(layer), y: size.height - 14) }
}
