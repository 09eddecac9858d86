import Neurons
import Testing

@Suite struct BumpTests {
  @Test(arguments: [
    (20.0, [0.093384, 0.385611, 0.609275]), (50.0, [0.005354, 0.399964, 0.789291]), (1000.0, [0.0, 0.4, 0.8]),
  ])
  func theBumpOfTheLesson(_ steepness: Double, _ expected: [Double]) throws {
    let bump = try Bump(from: 0.4, to: 0.6, height: 0.8, steepness: steepness)
    #expect(zip([0.3, 0.4, 0.5], expected).allSatisfy { abs(bump.value(at: $0) - $1) < 1e-6 })
  }

  @Test func aSigmoidRisesFromATenthToNineTenths() throws {
    let bump = try Bump(from: 0, to: 1000, height: 1, steepness: 10)
    #expect(abs(bump.value(at: -bump.riseWidth / 2) - 0.1) < 1e-15)
    #expect(abs(bump.value(at: bump.riseWidth / 2) - 0.9) < 1e-15)
  }

  @Test(arguments: [5, 20, 80])
  func sumsOfBumpsApproachTheStaircaseAndItsTarget(_ pieces: Int) throws {
    let f = { (x: Double) in x * x * x + x * x - x - 1 }
    let bumps = try BumpSum(pieces: pieces, of: f, from: -2, to: 2, steepness: 1e6)
    let stairs = try Staircase(pieces: pieces, of: f, from: -2, to: 2)
    let network = try bumps.network()
    #expect(network.sizes == [1, 2 * pieces, 1])
    for i in 0..<pieces {
      let middle = -2 + 4 * (Double(i) + 0.5) / Double(pieces)
      #expect(abs(bumps.value(at: middle) - stairs.value(at: middle)) < 1e-9)
      #expect(abs(try network.output([middle])[0] - f(middle)) < 1e-9)
    }
  }

  @Test func whatIsNoBump() {
    #expect(throws: ApproximationError.invalidDomain(1, 0)) { try Bump(from: 1, to: 0, height: 1, steepness: 1) }
    #expect(throws: ApproximationError.self) { try Bump(from: 0, to: 1, height: .nan, steepness: 1) }
    for steepness in [0, -1, .nan, .infinity, 1e308 * 10] {
      #expect(throws: ApproximationError.self) { try Bump(from: 0, to: 1, height: 1, steepness: steepness) }
    }
    for pieces in [Int.min, 0, 10_001, Int.max] {
      #expect(throws: ApproximationError.self) {
        try BumpSum(pieces: pieces, of: { $0 }, from: 0, to: 1, steepness: 1)
      }
    }
  }
}
