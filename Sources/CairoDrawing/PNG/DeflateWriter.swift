/// Writes blocks of Deflate, each with codes of its own. RFC 1951.
struct DeflateWriter {
  private(set) var bytes: [UInt8] = []
  /// Bits that do not fill a byte yet, the first one lowest.
  private var buffer: UInt64 = 0
  private var filled = 0

  mutating func writeBlock(_ items: [DeflateItem], isLast: Bool) {
    let end = 256
    var literals = [Int](repeating: 0, count: 286)
    var distances = [Int](repeating: 0, count: 30)
    literals[end] = 1
    for item in items {
      item.symbols(literal: { literals[$0.number] += 1 }, distance: { distances[$0.number] += 1 })
    }
    let literalCode = HuffmanCode(counts: literals, limit: 15)
    let distanceCode = HuffmanCode(counts: distances, limit: 15)
    write(isLast ? 1 : 0, bits: 1)
    write(2, bits: 2)
    writeLengths(literalCode.lengths, distanceCode.lengths)
    for item in items {
      item.symbols(literal: { write($0, in: literalCode) }, distance: { write($0, in: distanceCode) })
    }
    write(.init(number: end), in: literalCode)
    if isLast { write(0, bits: -filled & 7) }
  }

  @inline(__always)
  private mutating func write(_ symbol: DeflateItem.Symbol, in code: HuffmanCode) {
    let length = Int(code.lengths[symbol.number])
    write(UInt32(code.codes[symbol.number]) | symbol.extra << UInt32(length), bits: length + symbol.extraBits)
  }

  private mutating func write(_ value: UInt32, bits: Int) {
    buffer |= UInt64(value) << UInt64(filled)
    filled += bits
    while filled >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      filled -= 8
    }
  }

  /// The two codes as their lengths, in a code of their own with symbols that stand for repetitions. Section 3.2.7.
  private mutating func writeLengths(_ literals: [UInt8], _ distances: [UInt8]) {
    func used(_ lengths: [UInt8], atLeast least: Int) -> ArraySlice<UInt8> {
      lengths.prefix(max(least, (lengths.lastIndex { $0 > 0 } ?? 0) + 1))
    }
    let (literals, distances) = (used(literals, atLeast: 257), used(distances, atLeast: 1))
    let steps = DeflateWriter.steps(for: Array(literals + distances))
    var counts = [Int](repeating: 0, count: 19)
    for step in steps { counts[step.number] += 1 }
    let code = HuffmanCode(counts: counts, limit: 7)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    let ordered = used(order.map { code.lengths[$0] }, atLeast: 4)
    write(UInt32(literals.count - 257), bits: 5)
    write(UInt32(distances.count - 1), bits: 5)
    write(UInt32(ordered.count - 4), bits: 4)
    for length in ordered { write(UInt32(length), bits: 3) }
    for step in steps { write(step, in: code) }
  }

  /// Lengths as symbols: each as itself, 16 for the one before again, 17 and 18 for noughts.
  private static func steps(for lengths: [UInt8]) -> [DeflateItem.Symbol] {
    var steps: [DeflateItem.Symbol] = []
    var at = 0
    while at < lengths.count {
      let length = lengths[at]
      var run = lengths[at...].prefix { $0 == length }.count
      at += run
      if length > 0 {
        steps.append(.init(number: Int(length)))
        run -= 1
      }
      while run >= 3 {
        let taken = min(run, length > 0 ? 6 : 138)
        let (number, least, bits) = length > 0 ? (16, 3, 2) : taken > 10 ? (18, 11, 7) : (17, 3, 3)
        steps.append(.init(number: number, extra: UInt32(taken - least), extraBits: bits))
        run -= taken
      }
      for _ in 0..<run { steps.append(.init(number: Int(length))) }
    }
    return steps
  }
}
