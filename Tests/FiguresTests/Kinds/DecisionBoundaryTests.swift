import Neurons
import Plotting
import Testing

@testable import Figures

@Suite struct DecisionBoundaryTests {
  @Test func aHullHasTheOuterPointsAsCorners() {
    let square = [(0, 0), (1, 1), (0.5, 0.5), (1, 0), (0, 1), (0.5, 0), (0, 0)].map { DataPoint($0.0, $0.1) }
    #expect(ConvexHull.corners(of: square) == [(0, 0), (1, 0), (1, 1), (0, 1)].map { DataPoint($0.0, $0.1) })
    let line = [(2, 2), (0, 0), (1, 1)].map { DataPoint($0.0, $0.1) }
    #expect(ConvexHull.corners(of: line) == [DataPoint(0, 0), DataPoint(2, 2)])
    #expect(ConvexHull.corners(of: [DataPoint(1, 2), DataPoint(1, 2), DataPoint(.nan, 0)]) == [DataPoint(1, 2)])
    #expect(ConvexHull.corners(of: []).isEmpty)
  }

  @Test func theHullsOfXORAreItsDiagonals() throws {
    let plot = try #require(
      try FigureSample.drawn(
        "decision-boundary",
        """
        {points: [{at: [0, 0], class: 0}, {at: [0, 1], class: 1}, {at: [1, 0], class: 1}, {at: [1, 1], class: 0}],
         lines: [{weights: [1, 1], threshold: 0.5}], hulls: true}
        """
      ).picture as? Plot)
    let hulls = plot.marks.compactMap { $0 as? Line }.filter { [.class0, .class1].contains($0.stroke.paint.role) }
    #expect(
      hulls.map { Set($0.pieces.joined()) } == [
        [DataPoint(0, 0), DataPoint(1, 1)], [DataPoint(0, 1), DataPoint(1, 0)],
      ])
  }

  @Test func theMarginIsTheDistanceOfTheNearestPoint() throws {
    // 0.5 x₁ + 0.5 x₂ = 0.7 is 0.3/√0.5 away from (1, 1), and 0.2/√0.5 from (0, 1) and (1, 0).
    let figure = try FigureSample.drawn("decision-boundary", "{model: and, margin: true}")
    #expect(figure.description.contains("the line 0.5 x₁ + 0.5 x₂ = 0.7 parts the plane"))
    #expect(figure.description.contains("the nearest point is 0.283 away from it"))
    #expect(FigureSample.recorded(figure.picture).texts.contains("margin 0.283"))
    let chinese = try FigureSample.drawn("decision-boundary", "{model: and, margin: true}", in: .chinese)
    #expect(chinese.description.contains("直线0.5x₁+0.5x₂=0.7把平面分成输出0和输出1的区域；离它最近的点相距0.283"))
    func problem(_ options: String) -> String { FigureSample.messages("decision-boundary", options).first ?? "" }
    #expect(problem("{model: xor, margin: true}").contains("only a perceptron has a margin"))
    #expect(problem("{model: and, targets: [1, 0, 0, 1], margin: true}").contains("a point is on the wrong side"))
    #expect(
      problem("{model: and, points: [{at: [0.7, 0.7]}], margin: true}").contains("there is no margin")
        || problem("{model: and, points: [{at: [1.4, 0]}], margin: true}").contains("there is no margin"))
  }

  private let square = Rect(x: -0.5, y: -0.5, width: 2, height: 2)

  @Test func aPerceptronsBoundaryIsTheLineOfItsWeights() throws {
    let regions = DecisionRegions(try Perceptron(weights: [0.5, 0.5], threshold: 0.7), over: square)
    let ends = try #require(regions.boundary.first)
    #expect(regions.boundary.count == 1 && ends.count == 2)
    for end in ends { #expect((end.x + end.y - 1.4).magnitude < 1e-12) }
    #expect(regions.firing.count == 1 && regions.silent.count == 1)
  }

  @Test func aStepNetworksRegionsArePolygonsFromItsWeights() throws {
    let network = try Network(layers: [
      Layer(weights: [[1, -1], [-1, 1]], thresholds: [0.5, 0.5], activation: .step),
      Layer(weights: [[1, 1]], thresholds: [0.5], activation: .step),
    ])
    let regions = DecisionRegions(network, over: square)
    #expect(regions.certainties.isEmpty)
    #expect(regions.firing.count == 2 && regions.silent.count == 1)
    for point in regions.boundary.joined() {
      #expect(((point.x - point.y).magnitude - 0.5).magnitude < 1e-12)
    }
    #expect(regions.boundary.count == 2)
  }

  @Test func aSmoothNetworksContourIsWhereTheOutputIsOneHalf() throws {
    let network = try Network(layers: [Layer(weights: [[3, 2]], biases: [-2], activation: .sigmoid)])
    let regions = DecisionRegions(network, over: square)
    #expect(regions.certainties.count == 8)
    #expect(regions.boundary.count == 1)
    for point in regions.boundary.joined() { #expect((3 * point.x + 2 * point.y - 2).magnitude < 1e-6) }
  }

  @Test func theBoundariesAreExactThirtyTimesEnlarged() throws {
    // XOR: every corner of the boundary lies on |x − y| = ½, also as drawn.
    let figure = try FigureSample.drawn("decision-boundary", "model: xor")
    let plot = try #require(figure.picture as? Plot)
    let line = try #require(plot.marks.compactMap { $0 as? Line }.first { $0.stroke.width == Typography.boundaryLine })
    let drawn = FigureSample.recorded(figure.picture).calls.compactMap { call -> [Point]? in
      guard case .stroke(let path, let stroke) = call, stroke == line.stroke else { return nil }
      return path.elements.compactMap { element in
        switch element {
        case .move(let point), .line(let point): point
        default: nil
        }
      }
    }
    #expect(drawn.count == 2)
    // A unit is as long both ways, so the lines are at 45°, and a thirtieth of a unit is what the eye would see.
    for ends in drawn {
      let way = (ends.last ?? Point(x: 0, y: 0)) - (ends.first ?? Point(x: 0, y: 0))
      #expect(ends.count == 2 && (way.dx + way.dy).magnitude < 1e-9 && way.length > 100)
    }
  }

  @Test func aModelThatSaysTheSameEverywhereHasNoBoundary() throws {
    let regions = DecisionRegions(try Perceptron(weights: [0, 0], threshold: 1), over: square)
    #expect(regions.boundary.isEmpty && regions.firing.isEmpty)
  }

  @Test func withoutWeightsThePlaneIsOneRegion() throws {
    let silent = DecisionRegions(try Perceptron(weights: [0, 0], bias: 0), over: square)
    #expect(silent.firing.isEmpty && silent.silent.count == 1 && silent.boundary.isEmpty)
    let firing = DecisionRegions(try Perceptron(weights: [0, 0], bias: 1), over: square)
    #expect(firing.firing.count == 1 && firing.silent.isEmpty && firing.boundary.isEmpty)
    let layer = try Layer(weights: [[0, 0], [1, 0]], biases: [1, -0.5], activation: .step)
    let network = try Network(layers: [layer, Layer(weights: [[1, 1]], biases: [-1.5], activation: .step)])
    let regions = DecisionRegions(network, over: square)
    #expect(regions.firing.count == 1 && regions.silent.count == 1)
  }

  @Test func whatIsWrongIsRinged() throws {
    let plot = try #require(
      try FigureSample.drawn("decision-boundary", "{model: and, targets: [0, 1, 1, 1]}").picture as? Plot)
    let rings = plot.marks.compactMap { $0 as? Points }.filter { $0.symbol == .ring }
    #expect(rings.map { $0.items.map(\.at) } == [[DataPoint(0, 1), DataPoint(1, 0)]])
  }

  @Test func faultsAreNamed() {
    #expect(
      FigureSample.messages("decision-boundary", "model: f")[0].contains("the model “f” does not take two inputs"))
    #expect(FigureSample.messages("decision-boundary", "model: andd")[0].contains("did you mean “and”?"))
    #expect(FigureSample.messages("decision-boundary", "regions: true")[0].contains("“model” is missing"))
    #expect(
      FigureSample.messages("decision-boundary", "{model: and, targets: [0, 1]}")[0].contains("2 targets for 4 points"))
    #expect(
      FigureSample.messages("decision-boundary", "{model: and, targets: [0, 1, 2, 0]}")[0].contains(
        "expected 0 or 1, found “2”"))
    #expect(FigureSample.messages("decision-boundary", "{model: xor, normal: true}")[0].contains("only a perceptron"))
    #expect(
      FigureSample.messages("decision-boundary", "{model: and, points: [{at: [1]}]}")[0].contains(
        "expected a point [x, y], found “[1]”"))
  }
}
