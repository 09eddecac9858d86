extension [Plot] {
  /// The plots with the same numbers on their axes: from the least to the largest that any of them shows.
  ///
  /// Axes of different scales stay as they are.
  public func sharing(x: Bool, y: Bool) -> [Plot] {
    let extents = map { plot in plot.marks.map(\.extent).reduce(Extent()) { $0.union($1) } }
    func shared(_ axes: [Axis], _ data: [ClosedRange<Double>?]) -> ClosedRange<Double>? {
      guard let first = axes.first, axes.allSatisfy({ $0.scale == first.scale && $0.hasChosenNumbers }) else {
        return nil
      }
      return zip(axes, data).map { $0.resolved(covering: $1).domain }.reduce(nil) { Extent.union($0, $1) }
    }
    let (xDomain, yDomain) = (shared(map(\.x), extents.map(\.x)), shared(map(\.y), extents.map(\.y)))
    return map { plot in
      var plot = plot
      if x, let xDomain { plot.x.domain = xDomain }
      if y, let yDomain { plot.y.domain = yDomain }
      return plot
    }
  }
}
