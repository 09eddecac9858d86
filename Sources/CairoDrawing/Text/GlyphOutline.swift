/// The outline of a glyph at the size of its font, with its baseline beginning at (0, 0); equal ones of a font map are one.
final class GlyphOutline {
  /// The path where it stands.
  let text: String
  private let start: PathData.Place
  /// The path behind its first move, all relative to that.
  private let tail: String

  init(_ path: PathData) {
    text = path.text
    guard case .move(let start)? = path.segments.first else {
      self.start = PathData.Place(x: 0, y: 0)
      tail = ""
      return
    }
    self.start = start
    // Halves of a hundredth are rounded away from 0, and most of a picture is to the right of it and below.
    let far = PathData.Place(x: 1_000_000, y: 1_000_000)
    let count = PathData([.move(start + far)]).text.utf8.count
    tail = String(Substring(path.moved(by: far).text.utf8.dropFirst(count)))
  }

  var isEmpty: Bool { text.isEmpty }

  /// The path moved to a place of the baseline.
  func text(at place: PathData.Place) -> String { PathData([.move(start + place)]).text + tail }
}
