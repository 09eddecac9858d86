import Plotting

extension Sequence<DataPoint> {
  /// The rows of a figure's table that hold the points of the curve of this name.
  func rows(named name: String) -> [[String]] {
    map { [name, "\($0.x)", "\($0.y)"] }
  }
}
