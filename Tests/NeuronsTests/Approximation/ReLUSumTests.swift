import Neurons
import Testing

@Suite struct ReLUSumTests {
  /// The six units of the lesson for x³ + x² − x − 1.
  static func handPicked() throws -> ReLUSum {
    try ReLUSum(
      units: [
        [-1, -5, -7.7], [-1, -1.2, -1.3], [-1, 1.2, 1], [1, 1.2, -0.2], [1, 2, -1.1], [1, 5, -5],
      ].map { ReLUSum.Unit(output: $0[0], weight: $0[1], bias: $0[2]) })
  }

  @Test func sixUnitsBendAtSixPoints() throws {
    let sum = try Self.handPicked()
    let expected = [-1.54, -13.0 / 12, -5.0 / 6, 1.0 / 6, 0.55, 1]
    #expect(zip(sum.breakpoints, expected).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(abs(sum.value(at: 2) - 6.7) < 1e-14 && sum.value(at: 0) == -1)
    #expect(sum.pieces(from: -2, to: 2).count == 7)
  }

  @Test(arguments: 0..<40)
  func piecesDerivativeAndNetworkAgreeWithTheValue(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let units = (0..<(1 + Int(seed) % 9)).map { _ in
      let n = generator.numbers(3, in: -2...2)
      return ReLUSum.Unit(output: n[0], weight: n[1], bias: n[2])
    }
    let sum = try ReLUSum(units: units, bias: generator.numbers(1)[0])
    let network = try sum.network()
    for piece in sum.pieces(from: -4, to: 4) {
      for t in [0.1, 0.5, 0.9] {
        let x = piece.lower + t * (piece.upper - piece.lower)
        #expect(abs(piece.value(at: x) - sum.value(at: x)) < 1e-12)
        #expect(abs(try network.output([x])[0] - sum.value(at: x)) < 1e-12)
        #expect(sum.derivative(at: x) == piece.slope)
      }
    }
  }

  @Test func unitsWithoutAWeightDoNotBend() throws {
    let sum = try ReLUSum(units: [.init(output: 2, weight: 0, bias: 3), .init(output: 1, weight: 0, bias: -3)])
    #expect(sum.breakpoints.isEmpty && sum.value(at: 100) == 6)
    let none = try ReLUSum(units: [], bias: 4)
    #expect(none.value(at: .infinity) == 4 && none.pieces(from: 0, to: 1).count == 1)
    #expect(throws: NetworkError.self) { try none.network() }
    #expect(none.pieces(from: 1, to: 0).isEmpty && none.pieces(from: .nan, to: 0).isEmpty)
  }

  @Test func numbersMustBeFinite() {
    #expect { try ReLUSum(units: [.init(output: 1, weight: .nan, bias: 0)]) } throws: {
      "\($0)" == "the weight of unit 1 is nan"
    }
    #expect { try ReLUSum(units: [], bias: .infinity) } throws: { "\($0)" == "the bias of the sum is inf" }
  }
}
