import Neurons
import RealModule
import Testing

@Suite struct InterpolationTests {
  private let f = { (x: Double) in x * x * x + x * x - x - 1 }

  @Test func sixBalancedKnotsAreThoseOfTheLesson() throws {
    let line = try Interpolation.balancedKnots(6, of: f, from: -2, to: 2)
    let knots = [-2, -1.474039, -0.775006, 0.502298, 1.088562, 1.571798, 2]
    #expect(zip(line.knots, knots).allSatisfy { abs($0 - $1) < 1e-6 })
    let weights = [4.646831, -3.980060, -1.475825, 3.383968, 4.451962, 5.159067]
    let sum = try line.reluSum()
    #expect(zip(sum.units, weights).allSatisfy { abs($0.output - $1) < 1e-5 } && sum.bias == -3)
  }

  /// |f − g| ≤ h²/8 · max |f″| = 28/n² for the cubic of the lesson.
  @Test(arguments: 1...40)
  func equalKnotsKeepTheBound(_ n: Int) throws {
    let line = try Interpolation.equalKnots(n, of: f, from: -2, to: 2)
    let error = try ErrorMeasure(of: line, against: f, from: -2, to: 2)
    #expect(error.maximum <= 28 / Double(n * n) + 1e-12)
    #expect(zip(line.knots, line.values).allSatisfy { f($0) == $1 } && line.knots.count == n + 1)
  }

  @Test(arguments: [2, 3, 5, 9, 17])
  func balancedKnotsAreNoWorseThanEqualOnes(_ n: Int) throws {
    for g in [f, { Double.exp(2 * $0) }, { Double.sin(3 * $0) }, { ($0 + 2.001).squareRoot() }] {
      let equal = try ErrorMeasure(
        of: Interpolation.equalKnots(n, of: g, from: -2, to: 2), against: g, from: -2, to: 2)
      let balanced = try ErrorMeasure(
        of: Interpolation.balancedKnots(n, of: g, from: -2, to: 2), against: g, from: -2, to: 2)
      #expect(balanced.maximum <= equal.maximum * (1 + 1e-9))
    }
  }

  @Test(arguments: 0..<30)
  func aReLUSumIsTheSameFunction(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let knots = generator.numbers(3 + Int(seed) % 8).sorted()
    let line = try PiecewiseLinear(knots: knots, values: generator.numbers(knots.count))
    let sum = try line.reluSum()
    for x in generator.numbers(20, in: knots[0]...2) { #expect(abs(sum.value(at: x) - line.value(at: x)) < 1e-9) }
    #expect(sum.value(at: -5) == line.values[0])
    for (x, y) in zip(line.knots, line.values) { #expect(line.value(at: x) == y) }
  }

  @Test func straightTargetsNeedNoInnerKnots() throws {
    let line = try Interpolation.balancedKnots(7, of: { 2 * $0 + 1 }, from: 0, to: 1)
    #expect(try ErrorMeasure(of: line, against: { 2 * $0 + 1 }, from: 0, to: 1).maximum < 1e-15)
  }

  @Test func whatCannotBeInterpolated() {
    for n in [Int.min, 0, 10_001, Int.max] {
      #expect(throws: ApproximationError.self) { try Interpolation.equalKnots(n, of: f, from: 0, to: 1) }
      #expect(throws: ApproximationError.self) { try Interpolation.balancedKnots(n, of: f, from: 0, to: 1) }
    }
    for make in [Interpolation.equalKnots, Interpolation.balancedKnots]
      as [(Int, @escaping (Double) -> Double, Double, Double) throws -> PiecewiseLinear]
    {
      #expect(throws: ApproximationError.undefinedTarget(at: 0)) { try make(2, { 1 / $0 }, -1, 1) }
      #expect(throws: ApproximationError.invalidDomain(1, -1)) { try make(2, f, 1, -1) }
    }
    #expect(throws: ApproximationError.self) { try PiecewiseLinear(knots: [0], values: [0]) }
    #expect(throws: ApproximationError.self) { try PiecewiseLinear(knots: [0, 0], values: [0, 1]) }
    #expect(throws: ApproximationError.self) { try PiecewiseLinear(knots: [0, 1], values: [0]) }
    #expect(throws: ApproximationError.self) { try PiecewiseLinear(knots: [0, .nan], values: [0, 1]) }
  }
}
