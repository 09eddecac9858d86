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
  private let bottomRoom: Double

  /// What stands around a network, in user units.
  struct Names {
    var extraForTitle = 0.0
    /// The width of names to the left of the inputs; 0 where they stand inside.
    var inputs = 0.0
    var outputs = 0.0
    var linesOfLayers = 0
  }

  /// - Parameters:
  ///   - sizes: The neurons of each layer, inputs first.
  ///   - holdsNumbers: Whether two lines of numbers must fit into a neuron.
  ///   - names: The room that names beside the network need.
  init(_ sizes: [Int], _ layout: FigureLayout, holdsNumbers: Bool, names: Names) {
    self.sizes = sizes
    let width = layout.plot.width
    radius = holdsNumbers ? 28 : layout == .wide ? 24 : 22
    outputArrow = layout == .wide ? 44 : 26
    let widest = Double(sizes.max() ?? 1)
    spacing = max(radius * 2 + 22, min(layout == .wide ? 112 : 96, 440 / widest))
    let top = 60.0 + names.extraForTitle
    let bottom = names.linesOfLayers > 0 ? 22 + 20 * Double(names.linesOfLayers) : 16
    bottomRoom = bottom
    let height = max(220, top + widest * spacing + bottom)
    size = Size(width: width, height: height)
    middle = top + (height - top - bottom) / 2
    left = max(layout == .wide ? 90 : 44, names.inputs > 0 ? 14 + names.inputs + 8 + radius * 0.8 : 0)
    // The arrow and the name of the output need room at the right; a single neuron stands nearer to its inputs.
    let edge = width - radius - outputArrow - max(36, names.outputs + 20)
    right = sizes.count == 2 ? left + (edge - left) * 0.75 : edge
  }

  /// The width that the name under a layer may take.
  var columnWidth: Double {
    let gap = (right - left) / Double(max(1, sizes.count - 1))
    return max(40, min(gap - 10, 2 * (left - 6), 2 * (size.width - right - 6)))
  }

  func x(_ layer: Int) -> Double {
    left + (right - left) * Double(layer) / Double(max(1, sizes.count - 1))
  }

  func center(_ layer: Int, _ index: Int) -> Point {
    Point(x: x(layer), y: middle + (Double(index) - Double(sizes[layer] - 1) / 2) * spacing)
  }

  /// Where the name of a layer stands.
  func nameOfLayer(_ layer: Int) -> Point { Point(x: x(layer), y: size.height - bottomRoom + 10) }
}
