import Neurons
import Testing

@Suite struct TentMapTests {
  @Test(arguments: 1...10)
  func verticesAreExactAndPiecesAreCounted(_ k: Int) throws {
    let tent = try TentMap(compositions: k)
    #expect(tent.pieceCount == 1 << k && tent.deepNeurons == 2 * k && tent.shallowNeurons == (1 << k) - 1)
    #expect(tent.breakpoints.map { tent.value(at: $0) } == tent.breakpoints.indices.map { Double($0 % 2) })
    let slopes = tent.pieces(from: 0, to: 1).map(\.slope)
    #expect(slopes == (0..<(1 << k)).map { ($0 % 2 == 0 ? 1 : -1) * Double(1 << k) })
  }

  @Test(arguments: 1...6)
  func theDeepNetworkComputesIt(_ k: Int) throws {
    let tent = try TentMap(compositions: k)
    let network = try tent.network()
    #expect(network.sizes == [1] + Array(repeating: 2, count: k) + [1])
    var generator = SeededGenerator(seed: UInt64(k))
    for x in generator.numbers(50, in: 0...1) { #expect(try network.output([x])[0] == tent.value(at: x)) }
  }

  /// The same teeth from one hidden layer take as many neurons as the map says.
  @Test(arguments: 1...8)
  func theShallowNetworkIsWide(_ k: Int) throws {
    let tent = try TentMap(compositions: k)
    let knots = (0...(1 << k)).map { Double($0) / Double(1 << k) }
    let sum = try PiecewiseLinear(knots: knots, values: knots.map { tent.value(at: $0) }).reluSum()
    // Its first unit never rests on [0, 1]: one bias and one slope could stand for it.
    #expect(sum.units.count == tent.shallowNeurons + 1)
    for x in [0.1, 0.37, 0.9] { #expect(abs(sum.value(at: x) - tent.value(at: x)) < 1e-10) }
  }

  @Test func compositionsHaveALimit() {
    for k in [Int.min, 0, 21, Int.max] {
      #expect(throws: ApproximationError.self) { try TentMap(compositions: k) }
    }
  }
}
