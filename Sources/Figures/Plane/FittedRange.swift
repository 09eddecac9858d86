extension ClosedRange<Double> {
  /// The numbers on the vertical axis of curves: all their values and 0, with a little room above and below.
  ///
  /// - Parameter share: the room, as a share of the distance from the lowest to the highest.
  init(fitting values: [Double], room share: Double) {
    let finite = values.filter(\.isFinite)
    let (low, high) = (Swift.min(finite.min() ?? 0, 0), Swift.max(finite.max() ?? 1, 0))
    let room = Swift.max(high - low, 1e-300) * share
    self = (low - room)...(high + room)
  }
}
