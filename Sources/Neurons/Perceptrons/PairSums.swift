/// All pairs of corners of a cube, each with the other pairs that have the same sum.
///
/// They depend on the dimension alone, so they are found once; a truth table is then a set of corners, one bit each.
struct PairSums: Sendable {
  /// Two corners by their rows in a truth table, which may be the same, as a set.
  private struct Pair {
    var first: Int
    var second: Int
    var corners: UInt64 { 1 << UInt64(first) | 1 << UInt64(second) }
  }

  /// A pair, and where its rivals stand among those of all pairs.
  private struct Entry {
    var pair: Pair
    var corners: UInt64
    var rivals: Range<Int>
  }

  private let dimension: Int
  private var entries: [Entry] = []
  /// The pairs with one sum after those with another.
  private var rivals: [Pair] = []
  private var rivalCorners: [UInt64] = []

  private static let all = (1...Separability.maximumDimension).map(PairSums.init)

  /// - Parameter dimension: From 1 to `Separability.maximumDimension`.
  static func of(_ dimension: Int) -> PairSums {
    precondition(all.indices.contains(dimension - 1), "dimension \(dimension) is not in 1...\(all.count)")
    return all[dimension - 1]
  }

  private init(dimension: Int) {
    self.dimension = dimension
    let rows = 0..<(1 << dimension)
    let pairs = rows.flatMap { first in rows[first...].map { Pair(first: first, second: $0) } }
    /// The sum as one number: every coordinate is 0, 1 or 2, a digit in base 4.
    func sum(_ pair: Pair) -> Int {
      (0..<dimension).reduce(0) { $0 | (((pair.first >> $1) & 1) + ((pair.second >> $1) & 1)) << (2 * $1) }
    }
    var places: [Int: Range<Int>] = [:]
    for (key, group) in Dictionary(grouping: pairs, by: sum).sorted(by: { $0.key < $1.key }) {
      places[key] = rivals.count..<(rivals.count + group.count)
      rivals += group
    }
    rivalCorners = rivals.map(\.corners)
    // A pair alone with its sum contradicts nothing.
    entries = pairs.compactMap { pair in
      guard let rivals = places[sum(pair)], rivals.count > 1 else { return nil }
      return Entry(pair: pair, corners: pair.corners, rivals: rivals)
    }
  }

  /// The first two firing points that have the sum of two silent ones.
  func contradiction(in table: [Int]) -> Separability.Contradiction? {
    var firing: UInt64 = 0
    for (row, output) in table.enumerated() where output == 1 { firing |= 1 << UInt64(row) }
    for entry in entries where entry.corners & ~firing == 0 {
      for rival in entry.rivals where rivalCorners[rival] & firing == 0 {
        return Separability.Contradiction(firing: points(entry.pair), silent: points(rivals[rival]))
      }
    }
    return nil
  }

  private func points(_ pair: Pair) -> [[Double]] {
    [pair.first, pair.second].map { BooleanPoints.point($0, dimension: dimension) }
  }
}
