import Manuscript

/// The files of numbers that figures and models of a lesson are made from.
public struct DataFiles: Sendable {
  /// The path of a file for messages.
  let path: @Sendable (_ name: String, _ location: SourceLocation) -> String
  /// The text of a file, by the name and place with which an author asks for it.
  let read: @Sendable (_ name: String, _ location: SourceLocation) throws(Problem) -> String

  public init(
    path: @escaping @Sendable (_ name: String, _ location: SourceLocation) -> String = DataFiles.pathInLesson,
    read: @escaping @Sendable (_ name: String, _ location: SourceLocation) throws(Problem) -> String
  ) {
    self.path = path
    self.read = read
  }

  /// The files of a lesson in this folder, and those that lessons share.
  public init(of reader: FileReader, in folder: String) {
    self.init { name, location in
      (try? reader.path(ofData: name, in: folder, at: location)) ?? Self.pathInLesson(name, location)
    } read: { name, location throws(Problem) in
      try reader.text(ofData: name, in: folder, at: location)
    }
  }

  /// No files.
  public static let none = DataFiles { name, location throws(Problem) in
    throw Problem(
      "the file \(Message.quote(name)) cannot be read here", at: location, hint: "put it into the folder of a lesson")
  }

  /// The path of a file beside the one that names it.
  public static let pathInLesson: @Sendable (String, SourceLocation) -> String = { name, location in
    let folder = location.file.split(separator: "/").dropLast().joined(separator: "/")
    return folder.isEmpty ? name : "\(folder)/\(name)"
  }

  func table(_ file: Located<String>) throws(Problem) -> DataTable {
    try DataTable(try read(file.value, file.location), file: path(file.value, file.location))
  }
}
