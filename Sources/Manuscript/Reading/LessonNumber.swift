/// The number shown before a lesson's title, such as 2.1. Its parts are counted, it is no decimal: 2.10 follows 2.9.
struct LessonNumber: Hashable, Sendable {
  let parts: [Int]

  /// The number of the first lesson, from `number-from`.
  static func read(_ node: Node) throws(Problem) -> LessonNumber {
    let text = try node.string()
    let written = text.split(separator: ".", omittingEmptySubsequences: false)
    let parts = written.compactMap { part in part.utf8.count <= 6 && part.allSatisfy(\.isNumber) ? Int(part) : nil }
    guard parts.count == written.count, parts.count <= 5, parts.map(String.init).joined(separator: ".") == text else {
      throw node.expected("the number of the first lesson", hint: "write a number such as 1 or 2.1")
    }
    return LessonNumber(parts: parts)
  }

  /// The number of the lesson behind.
  var next: LessonNumber {
    var parts = parts
    if let last = parts.popLast() { parts.append(last + 1) }
    return LessonNumber(parts: parts)
  }

  /// The number as text of the lesson that comes `index` lessons after the first.
  func text(after index: Int) -> String {
    var parts = parts
    if let last = parts.popLast() { parts.append(last + index) }
    return parts.map(String.init).joined(separator: ".")
  }
}
