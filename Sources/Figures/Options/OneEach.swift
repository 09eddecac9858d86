import Manuscript

/// What an author gives for each of several things: labels of bars, targets of points.
enum OneEach {
  /// A problem for what is not one for each: “there are 2 labels for 3 families”.
  static func check(
    _ count: Int, _ given: String, for others: Int, _ things: String, at location: SourceLocation
  ) throws(Problem) {
    guard count != others else { return }
    throw Problem("there are \(count) \(given) for \(others) \(things)", at: location, hint: "give one each")
  }
}
