/// Spreads things along a line so that none touches the next, each as near as can be to where it wants to be.
enum Spread {
  /// The places nearest to the wanted ones, in the sense of least squares, at which each thing leaves room for the next.
  ///
  /// The pool-adjacent-violators algorithm (Ayer and others, 1955) on what is left of the places without that room.
  ///
  /// - Parameters:
  ///   - wanted: in ascending order.
  ///   - rooms: how far the next thing must keep from each.
  static func nearest(to wanted: [Double], apart rooms: [Double]) -> [Double] {
    var offsets: [Double] = []
    var pools: [(sum: Double, count: Int)] = []
    var offset = 0.0
    for (place, room) in zip(wanted, rooms) {
      offsets.append(offset)
      var pool = (sum: place - offset, count: 1)
      while let last = pools.last, last.sum / Double(last.count) > pool.sum / Double(pool.count) {
        pool = (last.sum + pool.sum, last.count + pool.count)
        pools.removeLast()
      }
      pools.append(pool)
      offset += room
    }
    return zip(pools.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }, offsets).map(+)
  }
}
