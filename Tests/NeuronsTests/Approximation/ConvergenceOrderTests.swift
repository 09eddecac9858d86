import Neurons
import RealModule
import Testing

@Suite struct ConvergenceOrderTests {
  @Test(arguments: [
    ("relu_uniform_interpolation", 2, 1.872625), ("relu_uniform_interpolation", 8, 1.954657),
    ("relu_balanced_interpolation", 2, 1.944190), ("relu_balanced_interpolation", 8, 1.990148),
    ("step_staircase_midpoint", 4, 0.937003), ("step_staircase_midpoint", 16, 0.975504),
  ])
  func theOrdersOfTheReference(_ method: String, _ least: Int, _ expected: Double) throws {
    let rows = try ReferenceTable("approximation_errors").rows.filter { $0[0] == method }
    let pairs = rows.compactMap { row in Int(row[1]).flatMap { n in Double(row[3]).map { (n, $0) } } }
    let kept = pairs.filter { $0.0 >= least }
    let fit = try ConvergenceOrder(counts: kept.map(\.0), errors: kept.map(\.1))
    #expect(abs(fit.order - expected) < 1e-6)
  }

  @Test(arguments: 0..<20)
  func apowerIsFoundAgain(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (order, constant) = (generator.numbers(1, in: -3...3)[0], generator.numbers(1, in: 0.1...9)[0])
    let counts = [1, 3, 10, 77]
    let fit = try ConvergenceOrder(counts: counts, errors: counts.map { constant * .pow(Double($0), -order) })
    #expect(abs(fit.order - order) < 1e-13 && abs(fit.constant - constant) < 1e-12 * constant)
  }

  @Test func whatHasNoOrder() {
    for (counts, errors) in [
      ([Int](), [Double]()), ([2], [1]), ([2, 2], [1, 2]), ([1, 2], [1]), ([0, 1], [1, 1]), ([1, 2], [0, 1]),
      ([1, 2], [.nan, 1]), ([1, 2], [1, .infinity]), ([.min, .max], [1, 1]),
    ] {
      #expect(throws: ApproximationError.self) { try ConvergenceOrder(counts: counts, errors: errors) }
    }
  }
}
