import Manuscript

/// The files that give pages their shape: the built-in theme, and the course's own in place of some of them.
public struct ThemeFolder: Sendable {
  /// A file of a theme, and where messages say that it is.
  struct Item: Sendable {
    var bytes: [UInt8]
    var location: SourceLocation
  }

  private static let builtInPrefix = "templates/theme/"
  private let builtIn: FileReader
  private let course: FileReader?

  /// - Parameters:
  ///   - builtIn: the folder of the built-in theme, `templates/theme`.
  ///   - course: the course's folder of its own, `COURSE/theme`; nil when it has none.
  public init(builtIn: String, course: String? = nil) {
    self.init(builtIn: .folder(builtIn), course: course.map { FileReader.folder($0) })
  }

  /// The built-in theme alone.
  var withoutCourse: ThemeFolder { ThemeFolder(builtIn: builtIn, course: nil) }

  /// The same from the files of both.
  public init(builtIn: FileReader, course: FileReader?) {
    self.builtIn = builtIn
    self.course = course
  }

  /// Every file by its path in the theme, the course's in place of ours; what begins with a dot is left out.
  func files() throws(Problems) -> [String: Item] {
    var found: [String: Item] = [:]
    var problems = Problems()
    func add(_ reader: FileReader, folder: String, prefix: String, depth: Int) {
      guard let items = problems.collect({ () throws(Problem) in try reader.items(in: folder) }), depth < 8 else {
        return
      }
      for item in items where !item.name.hasPrefix(".") {
        let path = folder.isEmpty ? item.name : folder + "/" + item.name
        let place = SourceLocation(file: prefix + path)
        switch item.kind {
        // Words are read by themselves, for figures too.
        case .folder where path == "words" && prefix == Self.builtInPrefix: break
        case .folder where path == "words":
          problems.append(
            Problem("words are not part of a theme", at: place, hint: "put the folder “words” beside “course.yml”"))
        case .folder: add(reader, folder: path, prefix: prefix, depth: depth + 1)
        case .file:
          do {
            found[path] = Item(bytes: try reader.bytes(path), location: place)
          } catch {
            problems.append(Problem(error.summary, at: place, hint: error.hint))
          }
        case .link, .other:
          problems.append(
            Problem("\(Message.quote(path)) is not a regular file", at: place, hint: "put a copy in its place"))
        }
      }
    }
    add(builtIn, folder: "", prefix: Self.builtInPrefix, depth: 0)
    if let course { add(course, folder: "", prefix: "theme/", depth: 0) }
    try problems.throwIfAny()
    return found
  }
}
