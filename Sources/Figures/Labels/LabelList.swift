import Manuscript
import Plotting

/// The labels that an author may give to a row of things.
extension LocalizedTextList? {
  /// The labels on a page in `language`; nil where the author gave none.
  func runs(in language: Language) throws(Problem) -> [[TextRun]]? {
    guard let list = self else { return nil }
    var labels: [[TextRun]] = []
    for text in try list.texts(in: language) {
      labels.append(try FigureLabel.runs(of: Located(text, at: list.location)))
    }
    return labels
  }

  /// A problem for labels that are not one for each of `count` things: “there are 2 labels for 3 families”.
  func check(_ labels: String, oneForEach count: Int, _ things: String) throws(Problem) {
    guard let list = self else { return }
    try OneEach.check(list.count, labels, for: count, things, at: list.location)
  }
}
