import Testing

@testable import CairoDrawing

@Suite struct HuffmanCodeTests {
  /// One where the codes leave no room and none is missing.
  private func fullness(_ code: HuffmanCode) -> Double {
    code.lengths.filter { $0 > 0 }.reduce(0) { $0 + 1 / Double(1 << UInt64($1)) }
  }

  @Test func `what is frequent has a short code`() {
    let code = HuffmanCode(counts: [1, 0, 8, 2, 4], limit: 15)
    #expect(code.lengths == [3, 0, 1, 3, 2])
    // In the order of lengths, then symbols: 110, 0, 111, 10, with the first bit lowest.
    #expect(code.codes == [0b011, 0, 0, 0b111, 0b01])
  }

  @Test(arguments: [7, 15] as [UInt8])
  func `no code is longer than allowed`(limit: UInt8) {
    // Each as frequent as the two before together: the deepest tree there is.
    var counts = [1, 1]
    for _ in 0..<17 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    let code = HuffmanCode(counts: counts, limit: limit)
    #expect(code.lengths.allSatisfy { (1...limit).contains($0) })
    #expect(fullness(code) == 1)
  }

  @Test(arguments: [[0, 0, 0], [0, 0, 9], [5, 0, 0]])
  func `even one symbol, or none, makes a whole code`(counts: [Int]) {
    let code = HuffmanCode(counts: counts, limit: 15)
    #expect(code.lengths.count { $0 == 1 } == 2)
    #expect(fullness(code) == 1)
  }
}
