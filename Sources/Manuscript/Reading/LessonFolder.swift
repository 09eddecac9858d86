/// The folder of a lesson: `1-perceptron`, whose page is named `perceptron`.
struct LessonFolder: Hashable, Sendable {
  /// The folder's own name.
  let folder: String
  /// The digits in front, without needless zeros; nil when there are none.
  let prefix: String?
  /// The name of the page.
  let name: String

  /// Names that a file cannot have on Windows.
  private static let deviceNames =
    ["aux", "con", "nul", "prn"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] }

  init(_ folder: String) {
    let digits = folder.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let rest = folder.utf8.dropFirst(digits.count)
    self.folder = folder
    if !digits.isEmpty, rest.first == UInt8(ascii: "-") {
      prefix = String(Substring(digits.drop { $0 == UInt8(ascii: "0") }))
      name = String(Substring(rest.dropFirst()))
    } else {
      prefix = nil
      name = folder
    }
  }

  /// The problem with the name, if any.
  func check(reservedNames: Set<String>) throws(Problem) {
    let location = SourceLocation(file: "lessons/" + folder)
    try Self.check(Located(name, at: location), of: "lesson", reservedNames: reservedNames)
  }

  /// The problem with the name of a page, if any.
  static func check(_ name: Located<String>, of what: String, reservedNames: Set<String>) throws(Problem) {
    try Identifier.check(name, of: what)
    guard !reservedNames.contains(name.value), !deviceNames.contains(name.value) else {
      throw Problem(
        "a \(what) cannot be named \(Message.quote(name.value))", at: name.location,
        hint: "rename \(what == "lesson" ? "the folder" : "it"); “\(name.value)” is the name of something else")
    }
  }

  /// By the number in front, those without one last; then by the bytes of the folder's name.
  static func comesBefore(_ left: LessonFolder, _ right: LessonFolder) -> Bool {
    switch (left.prefix, right.prefix) {
    case (_?, nil): return true
    case (nil, _?): return false
    case (let a?, let b?) where a != b:
      return a.utf8.count != b.utf8.count ? a.utf8.count < b.utf8.count : a.utf8.lexicographicallyPrecedes(b.utf8)
    default: return left.folder.utf8.lexicographicallyPrecedes(right.folder.utf8)
    }
  }
}
