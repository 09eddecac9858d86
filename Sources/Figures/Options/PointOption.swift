import Manuscript
import Plotting

extension DataPoint {
  /// The point written as `[x, y]`.
  init(pair: Located<[Double]>) throws(Problem) {
    guard pair.value.count == 2 else {
      throw Problem("expected a point [x, y], found \(pair.value.count) numbers", at: pair.location)
    }
    self.init(pair.value[0], pair.value[1])
  }
}
