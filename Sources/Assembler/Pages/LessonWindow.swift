/// What a page shows of a long list, so that it is no longer in a course of a thousand lessons than in one of sixty.
enum LessonWindow {
  /// Lists of at most so many entries stand whole.
  static let longest = 60
  /// Of longer ones, so many entries before and behind the one that the page is about.
  static let reach = 15

  /// The places around one among others; all of them where they are few.
  static func range(around place: Int, in all: Range<Int>) -> Range<Int> {
    guard all.count > longest else { return all }
    let lower = max(all.lowerBound, min(place - reach, all.upperBound - 2 * reach - 1))
    return lower..<min(all.upperBound, lower + 2 * reach + 1)
  }
}
