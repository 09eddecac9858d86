/// A path below the course folder, checked: it cannot leave the course, whatever a course's author writes.
struct CoursePath: Sendable {
  /// The names of folders and at last of the file; none for the course folder itself.
  let components: [String]

  init(_ text: String, at location: SourceLocation? = nil) throws(Problem) {
    let location = location ?? SourceLocation(file: text)
    guard !text.isEmpty else {
      components = []
      return
    }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw Self.problem("has a control character", with: text, at: location)
    }
    guard !text.unicodeScalars.contains("\\") else { throw Self.problem("has a backslash", with: text, at: location) }
    guard !text.contains("://") else {
      throw Problem(
        "\(Message.quote(text)) is an address, not a file of the course", at: location,
        hint: "put a copy of the file into the folder: a build asks no server for data")
    }
    guard text.unicodeScalars.first != "/" else { throw Self.problem("is absolute", with: text, at: location) }
    let components = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    for component in components {
      if component == ".." { throw Self.problem("has “..”", with: text, at: location) }
      if component.isEmpty || component == "." {
        throw Self.problem("has an empty part or a part “.”", with: text, at: location)
      }
      if component.utf8.count > 255 { throw Self.problem("has too long a name", with: text, at: location) }
    }
    guard components.count <= Limits.depth else {
      throw Limits.passed("folders in one another", of: Limits.depth, at: location)
    }
    self.components = components
  }

  private init(components: [String]) {
    self.components = components
  }

  /// The folder that holds it; the course folder holds itself.
  var folder: CoursePath { CoursePath(components: components.dropLast()) }

  /// The path as messages and `SourceLocation.file` show it.
  var text: String { components.joined(separator: "/") }

  static func problem(_ what: String, with path: String, at location: SourceLocation) -> Problem {
    Problem(
      "the path \(Message.quote(path)) \(what)", at: location,
      hint: "name a file below the folder, with “/” between the parts")
  }
}
