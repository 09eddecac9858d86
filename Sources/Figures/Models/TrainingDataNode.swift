import Manuscript
import Neurons

/// What a network is trained on: `xor`, rows `[[x…, y…], …]`, the points of a function
/// `{of: f, domain: [-2, 2], points: 401}`, or the rows of a file `{csv: iris.csv, inputs: [a, b], class: species}`.
struct TrainingDataNode: OptionValue {
  let node: Node

  static var syntax: String {
    "xor, rows [[x…, y…], …], {of: f, domain: [-2, 2], points: 401}, or "
      + "{csv: file, inputs: [column, …], targets: [column, …]}"
  }

  static var parts: [any AnyOption] { options + TrainingTable.options }

  static func read(_ node: Node) throws(Problem) -> TrainingDataNode {
    switch node.content {
    case .scalar("xor", _), .sequence, .mapping: return TrainingDataNode(node: node)
    default: throw node.expectedForm(syntax)
    }
  }

  static let of = Option<Located<String>>("of", "The model to come close to, a function of one variable.")
  static let domain = Option<ClosedRange<Double>>("domain", "The interval the points are spread over.")
  static let points = Option<Bounded<PointCount>>(
    "points", default: Bounded(101), shown: "101", "How many points, the ends included.")
  static let options: [any AnyOption] = [of, domain, points]

  enum PointCount: Bounds { static let range = 2...10_000 }

  /// The samples; a problem where they do not fit the network.
  func data(for network: Network, models: Models) throws -> TrainingData {
    let data: TrainingData
    switch node.content {
    case .scalar: data = .xor
    case .sequence: return try rows(for: network)
    case .mapping where node["csv"] != nil:
      data = try TrainingTable(Settings(node)).data(for: network, from: models.files)
    case .mapping:
      let settings = Settings(node)
      try settings.problems(against: Self.options).throwIfAny()
      let name = try settings[Self.of]
      let target = try models.function(name)
      let (domain, count) = (try settings[Self.domain], try settings[Self.points].value)
      data = try locating(name.location) { () throws(NetworkError) in
        try TrainingData(of: target, from: domain.lowerBound, to: domain.upperBound, points: count)
      }
    }
    guard data.inputCount == network.inputCount, data.targetCount == network.outputCount else {
      throw Problem(
        "the data have \(counted(data.inputCount, "input")) and \(counted(data.targetCount, "target")), the network "
          + "\(counted(network.inputCount, "input")) and \(counted(network.outputCount, "output"))", at: node.location,
        hint: "begin the sizes with \(data.inputCount) and end them with \(data.targetCount)")
    }
    return data
  }

  private func rows(for network: Network) throws -> TrainingData {
    let rows = try [Located<[Double]>].read(node)
    let width = network.inputCount + network.outputCount
    for row in rows where row.value.count != width {
      throw Problem(
        "the row has \(counted(row.value.count, "number")), not \(network.inputCount) + \(network.outputCount)",
        at: row.location, hint: "give the inputs of the network, then what it should answer")
    }
    return try locating(node.location) { () throws(NetworkError) in
      try TrainingData(
        inputs: rows.map { Array($0.value.prefix(network.inputCount)) },
        targets: rows.map { Array($0.value.dropFirst(network.inputCount)) })
    }
  }
}
