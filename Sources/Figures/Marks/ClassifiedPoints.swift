import Manuscript
import Plotting

/// Points of two classes, and what a model makes of them.
struct ClassifiedPoints {
  /// A point with the class that it has and the class that the model gives it.
  struct Item {
    let at: DataPoint
    let label: FigureLabel?
    let target: Int
    /// Nil without a model.
    let output: Int?

    var isWrong: Bool { output != nil && output != target }
  }

  let items: [Item]
  /// Whether points without a label are called by their coordinates.
  private let labelsCoordinates: Bool

  /// The points of an author, or the four Boolean ones. The class of each is that of `targets`, or its own, or what the
  /// model says.
  init(_ given: [ClassPoint]?, targets: Located<[ClassNumber]>?, by classifier: PlaneClassifier?) throws(Problem) {
    let points =
      given?.map { (at: $0.at, label: $0.label, target: $0.target) }
      ?? [(0, 0), (0, 1), (1, 0), (1, 1)].map { (at: DataPoint($0.0, $0.1), label: nil, target: nil) }
    labelsCoordinates = given == nil
    if let targets {
      try OneEach.check(targets.value.count, "targets", for: points.count, "points", at: targets.location)
    }
    items = points.enumerated().map { index, point in
      let output = classifier?.output(point.at)
      return Item(
        at: point.at, label: point.label, target: targets?.value[index].value ?? point.target ?? output ?? 0,
        output: output)
    }
  }

  /// The points that the model gives the other class.
  var wrong: [Item] { items.filter(\.isWrong) }

  /// The points of a class.
  func members(of target: Int) -> [Item] { items.filter { $0.target == target } }

  /// Both classes, each with its symbol and, where asked for, its hull; what the model gets wrong is ringed.
  func marks(withHulls: Bool, on page: FigurePage) throws(Problem) -> [any Mark] {
    var marks: [any Mark] = []
    for (target, symbol, role) in [(0, Points.Symbol.hollowCircle, ColorRole.class0), (1, .filledSquare, .class1)] {
      let members = members(of: target)
      if withHulls { marks += ConvexHull.outline(around: members.map(\.at), role: role) }
      let points = try members.map { point throws(Problem) in
        Points.Item(point.at, label: try label(of: point, on: page))
      }
      marks.append(Points(points, symbol: symbol, role: role))
    }
    if !wrong.isEmpty { marks.append(Points(wrong.map { .init($0.at) }, symbol: .ring, role: .mark)) }
    return marks
  }

  private func label(of point: Item, on page: FigurePage) throws(Problem) -> [TextRun] {
    if let label = point.label { return try label.runs(in: page.language) }
    guard labelsCoordinates else { return [] }
    return [TextRun(page.say.coordinates(point.at.x, point.at.y), face: .maths)]
  }

  /// A header row and a row a point.
  var table: [[String]] {
    [["x1", "x2", "class", "output"]]
      + items.map { ["\($0.at.x)", "\($0.at.y)", "\($0.target)", $0.output.map(String.init) ?? ""] }
  }

  /// More points than these are counted rather than read aloud.
  private static let mostRead = 12

  /// For reading aloud: the points of each class, or how many there are.
  func classes(_ say: Wording) -> [String] {
    guard items.count <= Self.mostRead else { return [say("decision-boundary.points", count: items.count)] }
    return [0, 1].compactMap { target in
      let members = members(of: target)
      guard !members.isEmpty else { return nil }
      return say("decision-boundary.class", ["points": places(of: members, say), "class": "\(target)"])
    }
  }

  /// For reading aloud: what the model gets wrong; nil for nothing.
  func wrongOnes(_ say: Wording) -> String? {
    wrong.isEmpty ? nil : say("decision-boundary.wrong", ["points": places(of: wrong, say)])
  }

  private func places(of items: [Item], _ say: Wording) -> String {
    say.list(items.map { say.point($0.at.x, $0.at.y) })
  }
}
