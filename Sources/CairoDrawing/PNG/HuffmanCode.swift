/// A code of Deflate: short for what is frequent. RFC 1951, section 3.2.2.
struct HuffmanCode {
  /// Bits of each symbol's code; zero for one that never occurs.
  private(set) var lengths: [UInt8]
  /// The codes, their first bit lowest.
  private(set) var codes: [UInt16]

  /// - Parameters:
  ///   - counts: how often each symbol occurs; two that never do are counted as if, where a code would be none.
  ///   - limit: the longest code.
  init(counts: [Int], limit: UInt8) {
    var counts = counts
    var symbols = counts.indices.filter { counts[$0] > 0 }
    for symbol in counts.indices where symbols.count < 2 && counts[symbol] == 0 {
      counts[symbol] = 1
      symbols.append(symbol)
    }
    symbols.sort { (counts[$0], $0) < (counts[$1], $1) }
    lengths = [UInt8](repeating: 0, count: counts.count)
    var weights = symbols.map { counts[$0] }
    var depths = HuffmanCode.depths(of: weights)
    while let longest = depths.max(), longest > Int(limit) {
      // Weights that differ less make a flatter tree.
      weights = weights.map { ($0 + 1) / 2 }
      depths = HuffmanCode.depths(of: weights)
    }
    for (symbol, depth) in zip(symbols, depths) { lengths[symbol] = UInt8(truncatingIfNeeded: depth) }
    codes = HuffmanCode.codes(of: lengths, limit: Int(limit))
  }

  /// How deep each leaf of the best tree lies. Weights ascend, and so do those of the nodes that are made from them.
  private static func depths(of weights: [Int]) -> [Int] {
    let leaves = weights.count
    var weights = weights
    var parents = [Int](repeating: 0, count: 2 * leaves - 1)
    var (leaf, node) = (0, leaves)
    func lightest() -> Int {
      if leaf < leaves, node == weights.count || weights[leaf] <= weights[node] {
        leaf += 1
        return leaf - 1
      }
      node += 1
      return node - 1
    }
    while weights.count < parents.count {
      let (first, second) = (lightest(), lightest())
      parents[first] = weights.count
      parents[second] = weights.count
      weights.append(weights[first] + weights[second])
    }
    var depths = [Int](repeating: 0, count: parents.count)
    for at in parents.indices.dropLast().reversed() { depths[at] = depths[parents[at]] + 1 }
    return Array(depths.prefix(leaves))
  }

  private static func codes(of lengths: [UInt8], limit: Int) -> [UInt16] {
    var counts = [UInt16](repeating: 0, count: limit + 2)
    for length in lengths where length > 0 { counts[Int(length) + 1] += 1 }
    var next = [UInt16](repeating: 0, count: limit + 2)
    for length in 1...limit + 1 { next[length] = (next[length - 1] + counts[length]) << 1 }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      let code = next[Int(length)]
      next[Int(length)] += 1
      return (0..<Int(length)).reduce(0) { $0 << 1 | (code >> UInt16($1)) & 1 }
    }
  }
}
