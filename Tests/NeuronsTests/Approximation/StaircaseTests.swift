import Neurons
import Testing

@Suite struct StaircaseTests {
  @Test func aJumpBelongsToThePieceOnItsLeft() throws {
    let stairs = try Staircase(jumps: [0, 1], levels: [5, 7, 6])
    #expect([-1, 0, 0.5, 1, 2].map { stairs.value(at: $0) } == [5, 5, 7, 7, 6])
    #expect(stairs.pieces(from: -1, to: 2).map(\.start) == [5, 7, 6])
  }

  @Test(arguments: 0..<30)
  func itIsANetworkOfStepNeurons(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let jumps = generator.numbers(1 + Int(seed) % 12).sorted()
    let stairs = try Staircase(jumps: jumps, levels: generator.numbers(jumps.count + 1))
    let network = try stairs.network()
    for x in jumps + generator.numbers(30, in: -2...2) {
      #expect(abs(try network.output([x])[0] - stairs.value(at: x)) < 1e-14)
    }
  }

  @Test func itMeetsTheTargetInTheMiddles() throws {
    let stairs = try Staircase(pieces: 4, of: { $0 * $0 }, from: -2, to: 2)
    #expect(stairs.levels == [2.25, 0.25, 0.25, 2.25] && stairs.breakpoints == [-1, 0, 1])
    let one = try Staircase(pieces: 1, of: { $0 + 3 }, from: 0, to: 2)
    #expect(one.value(at: 99) == 4 && one.breakpoints.isEmpty)
  }

  @Test func whatIsNoStaircase() {
    #expect(throws: ApproximationError.self) { try Staircase(jumps: [0], levels: [1]) }
    #expect(throws: ApproximationError.self) { try Staircase(jumps: [1, 0], levels: [1, 2, 3]) }
    #expect(throws: ApproximationError.self) { try Staircase(jumps: [.nan], levels: [1, 2]) }
    #expect(throws: ApproximationError.undefinedTarget(at: 0)) {
      try Staircase(pieces: 1, of: { 1 / $0 }, from: -1, to: 1)
    }
    for n in [0, -1, Int.max] {
      #expect(throws: ApproximationError.self) { try Staircase(pieces: n, of: { $0 }, from: 0, to: 1) }
    }
  }
}
