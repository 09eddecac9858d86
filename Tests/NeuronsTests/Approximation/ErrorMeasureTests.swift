import Neurons
import RealModule
import Testing

@Suite struct ErrorMeasureTests {
  private let f = { (x: Double) in x * x * x + x * x - x - 1 }

  private func approximation(_ method: String, _ n: Int) throws -> (any PiecewiseLinearFunction)? {
    switch method {
    case "relu_uniform_interpolation": try Interpolation.equalKnots(n, of: f, from: -2, to: 2)
    case "relu_balanced_interpolation": try Interpolation.balancedKnots(n, of: f, from: -2, to: 2)
    case "step_staircase_midpoint": try Staircase(pieces: n, of: f, from: -2, to: 2)
    case "six_relu_hand_picked": try ReLUSumTests.handPicked()
    default: nil
    }
  }

  private func measure(_ g: some PiecewiseLinearFunction) throws -> ErrorMeasure {
    try ErrorMeasure(of: g, against: f, from: -2, to: 2)
  }

  /// The table was measured on a grid of 400 001 points, which decides how far the two may differ.
  @Test func theReferenceTable() throws {
    var count = 0
    for row in try ReferenceTable("approximation_errors").rows {
      let (n, hidden) = (try #require(Int(row[1])), try #require(Int(row[2])))
      guard let g = try approximation(row[0], n) else { continue }
      let measure = try measure(g)
      let (maximum, mean) = (try #require(Double(row[3])), try #require(Double(row[4])))
      let jumps = g is Staircase
      #expect(abs(measure.maximum - maximum) < (jumps ? 1e-4 : 2e-9), "\(row)")
      #expect(abs(measure.rootMeanSquare - mean) < (jumps ? 2e-5 : 2e-9), "\(row)")
      if let line = g as? PiecewiseLinear { #expect(try line.reluSum().units.count == hidden) }
      if let steps = g as? Staircase { #expect(steps.breakpoints.count == hidden) }
      count += 1
    }
    #expect(count == 29)
  }

  /// Against 1/12 and 1/180, worked by hand: the chord of x² on [0, 1] errs by x − x².
  @Test func theChordOfAParabola() throws {
    let chord = try PiecewiseLinear(knots: [0, 1], values: [0, 1])
    let error = try ErrorMeasure(of: chord, against: { $0 * $0 }, from: 0, to: 1)
    #expect(abs(error.maximum - 0.25) < 1e-15 && abs(error.maximumAt - 0.5) < 1e-7 && error.signedMaximum > 0)
    #expect(abs(error.rootMeanSquare - Double.sqrt(1.0 / 30)) < 1e-14)
  }

  /// A spike between the points of any grid is found because pieces are measured one by one.
  @Test func noBendFallsThroughAGrid() throws {
    let spike = try PiecewiseLinear(knots: [0, 0.70001, 0.70002, 0.70003, 1], values: [0, 0, 5, 0, 0])
    #expect(try ErrorMeasure(of: spike, against: { _ in 0 }, from: 0, to: 1).maximum == 5)
  }

  /// At a jump the error is taken from both sides.
  @Test func jumpsAreMeasuredFromBothSides() throws {
    let step = try Staircase(jumps: [0], levels: [0, 1])
    let error = try ErrorMeasure(of: step, against: { $0 / 2 + 0.5 }, from: -1, to: 1)
    #expect(abs(error.maximum - 0.5) < 1e-15 && abs(error.maximumAt) < 1e-15)
    #expect(abs(error.rootMeanSquare - Double.sqrt(1.0 / 12)) < 1e-13)
  }

  @Test func anyFunctionCanBeMeasured() throws {
    let error = try ErrorMeasure(of: { Double.sin($0) }, against: { $0 }, from: -1, to: 1)
    #expect(abs(error.maximum - (1 - Double.sin(1))) < 1e-15)
    let kink = try ErrorMeasure(of: { abs($0 - 0.3) }, against: { _ in 0 }, from: 0, to: 1, cutAt: [0.3, 7, .nan])
    #expect(abs(kink.rootMeanSquare - Double.sqrt((0.027 + 0.343) / 3)) < 1e-12)
  }

  @Test func whatCannotBeMeasured() throws {
    let line = try PiecewiseLinear(knots: [0, 1], values: [0, 1])
    for (a, b) in [(1.0, 0.0), (0, 0), (.nan, 1), (0, .infinity), (-1.7e308, 1.7e308)] {
      #expect(throws: ApproximationError.self) { try ErrorMeasure(of: line, against: { $0 }, from: a, to: b) }
    }
    for undefined in [Double.nan, .infinity] {
      #expect(throws: ApproximationError.self) {
        try ErrorMeasure(of: line, against: { $0 > 0.5 ? undefined : 0 }, from: 0, to: 1)
      }
    }
  }
}
