import Neurons
import Plotting

/// Where a model of two inputs says 1, as exactly as the model allows.
struct DecisionRegions {
  /// Polygons of the inputs that give 1; holes run the other way round.
  private(set) var firing: [[DataPoint]] = []
  /// Polygons of the inputs that give 0.
  private(set) var silent: [[DataPoint]] = []
  /// The lines between the two.
  private(set) var boundary: [[DataPoint]] = []
  /// Where a smooth network is surer than one half, from unsure to sure; empty for a model that only says 0 or 1.
  private(set) var certainties: [Certainty] = []

  /// The part of the plane where a smooth network leans to one class by so much.
  struct Certainty {
    var role: ColorRole
    var polygons: [[DataPoint]]
  }

  /// A perceptron's regions: two half-planes cut at the domain, and the line computed from its weights.
  init(_ perceptron: Perceptron, over rect: Rect) {
    self.init(LinearCells(perceptron, over: rect))
  }

  /// A network's regions: polygons cut by the lines of its first layer where that layer is made of steps, the level
  /// line at one half where it is smooth.
  init(_ network: Network, over rect: Rect) {
    func output(_ point: Point) -> Double { (try? network.output([point.x, point.y]).first) ?? .nan }
    if let cells = LinearCells(network, over: rect, output: output) {
      self.init(cells)
    } else {
      self.init(ContourField(output, over: rect, intervals: ContourField.intervals(for: network)))
    }
  }

  private init(_ all: LinearCells) {
    let cells = all.cells.filter { $0.value > 0.5 }
    firing = cells.map(\.points)
    silent = all.cells.filter { !($0.value > 0.5) }.map(\.points)
    boundary = all.border(of: cells) { $0 > 0.5 }
  }

  private init(_ field: ContourField) {
    func above(_ level: Double) -> [[DataPoint]] { field.polygons(above: level) }
    /// What is not above the level: the whole rectangle with holes.
    func below(_ level: Double) -> [[DataPoint]] {
      [field.rect.corners.map { DataPoint($0.x, $0.y) }] + above(level).map { $0.reversed() }
    }
    firing = above(0.5)
    silent = below(0.5)
    boundary = field.lines(at: 0.5)
    for distance in [0.1, 0.2, 0.3, 0.4] {
      certainties.append(Certainty(role: .class0, polygons: below(0.5 - distance)))
      certainties.append(Certainty(role: .class1, polygons: above(0.5 + distance)))
    }
  }
}

extension ContourField {
  /// Cells each way: enough for what a small network does, fewer where every sample costs much.
  static func intervals(for network: Network) -> Int {
    network.parameterCount > 20_000 ? 48 : network.parameterCount > 2_000 ? 80 : 128
  }
}
